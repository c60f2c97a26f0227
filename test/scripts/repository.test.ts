import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(__dirname, '..', '..');
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');

describe('the workflows of the repository', () => {
	const workflows = readdirSync(path.join(root, '.github', 'workflows'));

	it.each(workflows)('%s pins every action by commit, with its version beside it', (name) => {
		const used = [...read('.github', 'workflows', name).matchAll(/uses: (.*)/g)].map(([, action]) => action);
		expect(used.length).toBeGreaterThan(0);
		for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	it.each(workflows)('%s gives its token no more than reading unless a job says so', (name) => {
		expect(read('.github', 'workflows', name)).toMatch(/^permissions:\n {2}contents: read$/m);
	});
});

describe('the addresses of this repository', () => {
	const { url } = z
		.object({ repository: z.object({ url: z.string() }) })
		.parse(JSON.parse(read('package.json'))).repository;
	const here = `${url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/main/`;
	const sources = execFileSync('git', ['ls-files', 'nodes', 'credentials', 'core', 'providers', 'docs', 'README.md'], {
		cwd: root,
		encoding: 'utf8',
	})
		.trim()
		.split('\n')
		.filter((file) => /\.(ts|json|md)$/.test(file) && existsSync(path.join(root, file)));
	const named = sources.flatMap((file) =>
		read(file)
			.split(here)
			.slice(1)
			.map((rest) => ({ file, page: /^[\w./-]+/.exec(rest)?.[0] ?? '' })),
	);

	it('that the editor leads to are there', () => {
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter(({ page }) => !existsSync(path.join(root, page)))).toEqual([]);
	});
});

describe('the documentation', () => {
	const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
		.trim()
		.split('\n')
		.filter((page) => existsSync(path.join(root, page)));

	/** Headings as the anchors that GitHub makes of them. */
	const anchorsOf = (text: string) =>
		[...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, '')
				.replaceAll(' ', '-'),
		);

	it.each(pages)('%s links to files and headings that are there', (page) => {
		const broken = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(
			([, file = '', anchor]) => {
				const target = file === '' ? page : path.join(path.dirname(page), file);
				if (!existsSync(path.join(root, target))) return true;
				return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
			},
		);
		expect(broken.map(([link]) => link)).toEqual([]);
	});
});
