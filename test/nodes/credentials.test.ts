import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { builtCredential } from '../support/engine';
import { libraryWordsIn } from '../support/libraryWords';

const root = path.join(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { url } = z
	.object({ repository: z.object({ url: z.string() }) })
	.transform(({ repository }) => repository)
	.parse(JSON.parse(read('package.json')));
const pages = `${url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/main/`;

const rules = z.object({
	rules: z.array(
		z.object({ type: z.literal('responseCode'), properties: z.object({ value: z.number(), message: z.string() }) }),
	),
});

const credentials = PROVIDERS.filter(hasApi).map((provider) => ({
	provider,
	credential: builtCredential(provider.credentialType),
}));
const pageOf = (documentationUrl = '') => read(documentationUrl.replace(pages, ''));
/** The first cells of the rows of a page's tables. */
const firstCells = (page: string) => [...page.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell.trim());
const isVisible = ({ type }: INodeProperties) => type !== 'hidden';

describe.each(credentials)('the credential of $provider.displayName', ({ provider, credential }) => {
	it('leads to its own page in the repository of the package', () => {
		expect(credential.documentationUrl).toBe(`${pages}docs/credentials/${provider.id.toLowerCase()}.md`);
		expect(pageOf(credential.documentationUrl)).toMatch(`# ${credential.displayName} credential\n`);
	});

	it('has on that page every field that it shows, and no other', () => {
		const cells = firstCells(pageOf(credential.documentationUrl).split('## ')[0] ?? '');
		const documented = cells.filter((cell) => cell !== 'Field').flatMap((cell) => cell.split(', '));
		expect(documented.sort()).toEqual(
			credential.properties
				.filter(isVisible)
				.map(({ displayName }) => displayName)
				.sort(),
		);
	});

	it('has on that page what its test says, by the beginning of the sentence', () => {
		const cells = firstCells(pageOf(credential.documentationUrl)).map((cell) => cell.replace(/ \.\.\.$/, ''));
		for (const { properties } of rules.parse(credential.test).rules) {
			expect({ said: properties.message, isThere: cells.some((cell) => properties.message.startsWith(cell)) }).toEqual({
				said: properties.message,
				isThere: true,
			});
		}
	});

	it('says of a wrong key and of one that is not let in what to do, when it is tested', () => {
		const said = new Map(
			rules.parse(credential.test).rules.map(({ properties }) => [properties.value, properties.message]),
		);
		for (const status of [401, 403]) {
			expect(said.get(status)).toMatch(/\. (Check|Copy|Ask) .*\.$/);
			expect(libraryWordsIn(said.get(status) ?? '')).toEqual([]);
		}
	});

	it('is found by every name of its provider', () => {
		for (const name of [provider.displayName, ...(provider.alsoKnownAs ?? [])]) {
			expect(credential.displayName).toContain(name);
		}
	});

	it('has a star at whatever it cannot do without', () => {
		const visible = credential.properties.filter(isVisible);
		const choices = visible
			.filter(({ type }) => type === 'options')
			.flatMap(({ name, options = [] }) =>
				options.flatMap((option) => ('value' in option ? [{ [name]: option.value }] : [])),
			);
		const sound = Object.fromEntries(
			visible.map(({ name, default: byDefault, placeholder = '' }) => [
				name,
				/https:\S+/.exec(placeholder)?.[0] ?? (byDefault || 'made-up'),
			]),
		);
		for (const chosen of choices.length === 0 ? [{}] : choices) {
			const isShown = ({ displayOptions: { show = {} } = {} }: INodeProperties) =>
				Object.entries(show).every(([name, values]) =>
					values?.some((value) => value === { ...sound, ...chosen }[name]),
				);
			for (const field of visible.filter((one) => isShown(one) && one.type === 'string')) {
				let isNeeded = false;
				try {
					provider.baseUrl({ ...sound, ...chosen, [field.name]: '' });
				} catch {
					isNeeded = true;
				}
				expect({ ...chosen, field: field.name, star: field.required === true }).toEqual({
					...chosen,
					field: field.name,
					star: isNeeded,
				});
			}
		}
	});
});

test('what is said of an address that does not answer stands on the page of all credentials', () => {
	const page = read('docs/credentials/README.md');
	for (const code of ['TOKEN_UNREACHABLE', 'ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'CERT_HAS_EXPIRED']) {
		expect(page).toContain(`\`${code}\``);
	}
});
