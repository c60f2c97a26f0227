import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { npmCommand, run } from '../lib/spawn.mjs';

/** `npm run audit`: asks npm for advisories against exactly what is inlined in the built bundle (build first). */
export default async function audit() {
	const text = await readFile(inRoot('dist', 'sbom.cdx.json'), 'utf8').catch(() => {
		throw new Problem('There is no dist/sbom.cdx.json. Build first: npm run build');
	});
	const { components } = JSON.parse(text);
	const folder = await mkdtemp(path.join(tmpdir(), 'inlined-'));
	try {
		const dependencies = Object.fromEntries(components.map(({ name, version }) => [name, version]));
		await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
		const npm = (args) => {
			const command = npmCommand(args);
			return run(command.command, command.args, { cwd: folder, shell: command.shell });
		};
		const code = await npm(['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund']);
		return code === 0 ? await npm(['audit']) : code;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
