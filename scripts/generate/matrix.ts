/** The matrix of nodes and providers in the README, put together from what each provider's own page says under "What it offers". */

const BEGIN = '<!-- made by npm run generate: offers -->';
const END = '<!-- end -->';

/** The nodes in the order in which an application goes through them. */
const NODES = [
	'Create Credit Customer',
	'Request Bank Consent',
	'Upload Bank Statement',
	'Check Analysis Status',
	'Get Credit Insights',
	'Assess Affordability',
	'Get Credit Score',
	'Credit Callback Trigger',
];

/** What a provider's page says it offers, by node. */
export function offersIn(readme: string): Map<string, string> {
	const [, section = ''] = /^## What it offers\n([\s\S]*?)(?=^## )/m.exec(readme) ?? [];
	const rows = section.split('\n').filter((line) => line.startsWith('|'));
	return new Map(
		rows.slice(2).map((row) => {
			const [node = '', words = ''] = row.split('|').slice(1, -1);
			return [node.trim(), words.trim()];
		}),
	);
}

/** The matrix as Markdown; a dash where a provider does not offer a node. */
export function matrixOf(providers: ReadonlyArray<{ displayName: string; readme: string }>): string {
	const offers = providers.map(({ readme }) => offersIn(readme));
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		`| | ${providers.map(({ displayName }) => displayName).join(' | ')} |`,
		`|${'---|'.repeat(providers.length + 1)}`,
		...NODES.map((node) => row([node, ...offers.map((offered) => offered.get(node) ?? '-')])),
	].join('\n');
}

/** The page with the matrix between its marks. Throws where it has none. */
export function withMatrix(readme: string, matrix: string): string {
	const begin = readme.indexOf(BEGIN);
	const end = readme.indexOf(END, begin);
	if (begin < 0 || end < 0)
		throw new Error(`The page has no place for the matrix: "${BEGIN}" and "${END}" are missing.`);
	return `${readme.slice(0, begin + BEGIN.length)}\n${matrix}\n${readme.slice(end)}`;
}
