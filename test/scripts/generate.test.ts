import type { Provider } from '../../core/provider/provider';
import { codexOf } from '../../scripts/generate/codex';
import { matrixOf, offersIn, withMatrix } from '../../scripts/generate/matrix';
import { packageListsOf } from '../../scripts/generate/packageLists';
import { mock } from '../support/stub';

const acme = mock<Provider>({
	id: 'acme',
	displayName: 'Acme',
	alsoKnownAs: ['Zenith'],
	verbs: { getCreditScore: mock({}) },
	callbacks: undefined,
});
const other = mock<Provider>({ id: 'other', displayName: 'Other', verbs: {}, callbacks: mock({}) });

describe('the words of a node', () => {
	const given = { node: 'x', resources: {}, alias: ['loan', 'Other', 'score'] };

	it('end with the names of the providers that it offers, and of no others', () => {
		expect(codexOf('GetCreditScore', given, [acme, other])).toMatchObject({
			alias: ['loan', 'score', 'Acme', 'Zenith'],
		});
		expect(codexOf('CreditCallbackTrigger', given, [acme, other])).toMatchObject({ alias: ['loan', 'score', 'Other'] });
	});

	it('come with the page of the node, and stay in their order', () => {
		const codex = codexOf('GetCreditScore', given, []);
		expect(Object.keys(codex)).toEqual(['node', 'resources', 'alias']);
		expect(JSON.stringify(codex)).toContain('/docs/nodes/get-credit-score.md"');
	});
});

test('package.json lists what is there, with the providers among its keywords once', () => {
	const given = { name: 'x', keywords: ['loan', 'acme'], n8n: { n8nNodesApiVersion: 1, credentials: [], nodes: [] } };
	const found = { nodes: ['B', 'A'], credentials: ['AcmeApi.credentials.ts'], providers: [acme] };
	expect(packageListsOf(given, found)).toEqual({
		name: 'x',
		keywords: ['loan', 'acme', 'zenith'],
		n8n: {
			n8nNodesApiVersion: 1,
			credentials: ['dist/credentials/AcmeApi.credentials.js'],
			nodes: ['dist/nodes/A/A.node.js', 'dist/nodes/B/B.node.js'],
		},
	});
});

describe('the matrix', () => {
	const readme =
		'# Acme\n\n## What it offers\n\n| Node | |\n|---|---|\n| Get Credit Score | yes |\n\n## More\n\n| Request Bank Consent | no |\n';

	it('takes from a provider only what stands under "What it offers"', () => {
		expect([...offersIn(readme)]).toEqual([['Get Credit Score', 'yes']]);
		expect([...offersIn('# Nothing')]).toEqual([]);
	});

	it('has a dash where a provider does not offer a node', () => {
		const lines = matrixOf([{ displayName: 'Acme', readme }]).split('\n');
		expect(lines[0]).toBe('| | Acme |');
		expect(lines).toContain('| Get Credit Score | yes |');
		expect(lines).toContain('| Request Bank Consent | - |');
	});

	it('stands between its marks, and a README without them is refused', () => {
		const marked = 'a\n<!-- made by npm run generate: offers -->\nold\n<!-- end -->\nb';
		expect(withMatrix(marked, 'new')).toBe('a\n<!-- made by npm run generate: offers -->\nnew\n<!-- end -->\nb');
		expect(() => withMatrix('a', 'new')).toThrow('no place for the matrix');
	});
});
