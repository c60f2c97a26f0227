import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listSearchesOf } from '../../core/run/listSearch';
import type { Provider, Verb } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { friendlyScore } from '../../providers/friendlyScore';
import { inscribe } from '../../providers/inscribe';
import { qard } from '../../providers/qard';
import { builtNode } from '../support/engine';
import { mock } from '../support/stub';

/** What a list offers in the editor, and what the provider was asked for it. */
async function offered(
	[provider, verb, list]: [Provider, Verb, string],
	body: unknown,
	{ filter, token, parameters = {} }: { filter?: string; token?: string; parameters?: Record<string, unknown> } = {},
): Promise<INodeListSearchResult & { urls: string[] }> {
	const urls: string[] = [];
	const values: Record<string, unknown> = { provider: provider.id, ...parameters };
	const ctx = mock<ILoadOptionsFunctions>({
		getCurrentNodeParameter: (name: string) => values[name],
		getCredentials: async () => ({
			apiKey: 'sandbox-key',
			clientId: 'client',
			clientSecret: 'client-secret',
			accessToken: 'sandbox-token',
			baseUrl: 'https://example.com',
		}),
		getNode: () => ({
			name: 'Node',
			type: 'node',
			credentials: { [`${provider.id}Api`]: { id: `list-${Math.random()}` } },
		}),
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url, qs }: { url: string; qs?: object }) => {
				urls.push(`${url}${qs === undefined ? '' : ` ${JSON.stringify(qs)}`}`);
				return { statusCode: 200, headers: {}, body: JSON.stringify(body) };
			},
		},
	});
	const result = await listSearchesOf(verb, [provider])[list]?.call(ctx, filter, token);
	if (result === undefined) throw new Error(`${verb} has no list ${list}`);
	return { ...result, urls };
}

test.each(['uploadBankStatement', 'checkAnalysisStatus', 'getCreditInsights'].map((verb) => verb as Verb))(
	'the customers of Inscribe are offered by name in %s',
	async (verb) => {
		const customers = [{ id: 'c1', name: 'Example Ltd' }, { id: 'c2' }, { name: 'without an ID' }];
		const { results, paginationToken } = await offered([inscribe, verb, 'inscribeCustomers'], {
			data: customers,
			total: 3,
		});
		expect(results).toEqual([
			{ name: 'Example Ltd', value: 'c1' },
			{ name: 'c2', value: 'c2' },
		]);
		expect(paginationToken).toBeUndefined();
	},
);

test("Inscribe's own search narrows its customers, and a full page has another behind it", async () => {
	const { paginationToken, urls } = await offered(
		[inscribe, 'getCreditInsights', 'inscribeCustomers'],
		{ data: [{ id: 'c1', name: 'Example Ltd' }], total: 250 },
		{ filter: ' exam ', token: '2' },
	);
	expect(paginationToken).toBe('3');
	expect(urls).toHaveLength(1);
	expect(decodeURIComponent(urls[0] ?? '')).toMatch(/\/customers/);
	expect(urls[0]).toMatch(/exam/);
	expect(urls[0]).not.toMatch(/(?: |%20|\+)exam/);
	const last = await offered(
		[inscribe, 'getCreditInsights', 'inscribeCustomers'],
		{ data: [{ id: 'c1' }], total: 250 },
		{ token: '3' },
	);
	expect(last.paginationToken).toBeUndefined();
});

test('the documents of the customer are offered by the names of their files', async () => {
	const documents = [
		{ id: 41, name: 'statement-june.pdf', state: 'PROCESSED' },
		{ id: 42, name: 'payslip.pdf', state: 'PROCESSED' },
	];
	const list: [Provider, Verb, string] = [inscribe, 'checkAnalysisStatus', 'inscribeDocuments'];
	const parameters = { customerId: 'c1' };
	expect((await offered(list, { data: documents }, { parameters })).results).toEqual([
		{ name: 'statement-june.pdf', value: '41' },
		{ name: 'payslip.pdf', value: '42' },
	]);
	expect((await offered(list, { data: documents }, { parameters, filter: 'PAY' })).results).toEqual([
		{ name: 'payslip.pdf', value: '42' },
	]);
});

test.each(['requestBankConsent', 'checkAnalysisStatus', 'getCreditInsights'].map((verb) => verb as Verb))(
	'the users of Qard are offered by name and SIREN in %s, page by page',
	async (verb) => {
		const result = [
			{ id: 'u1', type: 'LEGAL', name: 'Example SAS', siren: '123456782' },
			{ id: 'u2', type: 'NATURAL', name: 'Ada Example' },
		];
		const list: [Provider, Verb, string] = [qard, verb, 'qardUsers'];
		const first = await offered(list, { result, current_page: 1, last_page: 2 });
		expect(first.results).toEqual([
			{ name: 'Example SAS 123456782', value: 'u1' },
			{ name: 'Ada Example', value: 'u2' },
		]);
		expect(first.paginationToken).toBe('2');
		const second = await offered(list, { result, current_page: 2, last_page: 2 }, { filter: '1234', token: '2' });
		expect(second.results.map(({ value }) => value)).toEqual(['u1']);
		expect(second.paginationToken).toBeUndefined();
	},
);

test.each(
	['checkAnalysisStatus', 'getCreditInsights', 'assessAffordability', 'getCreditScore'].map((verb) => verb as Verb),
)('the customers of FriendlyScore are offered by user reference in %s', async (verb) => {
	const data = [
		{ id: '4217', user_reference: 'application-1042' },
		{ id: '4218', user_reference: 'application-1043' },
	];
	const list: [Provider, Verb, string] = [friendlyScore, verb, 'friendlyScoreCustomers'];
	expect((await offered(list, { data })).results).toEqual([
		{ name: 'application-1042', value: '4217' },
		{ name: 'application-1043', value: '4218' },
	]);
	expect((await offered(list, { data }, { filter: '1043' })).results.map(({ value }) => value)).toEqual(['4218']);
});

test('every field with a list has it in its node, and none is there without a field', () => {
	const verbs = [...new Set(PROVIDERS.flatMap(({ verbs: offered }) => Object.keys(offered)))];
	for (const verb of verbs) {
		const { description, methods } = builtNode(verb);
		const wanted = description.properties.flatMap(({ modes = [] }) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		expect([verb, Object.keys(methods?.listSearch ?? {}).sort()]).toEqual([verb, [...new Set(wanted)].sort()]);
	}
});
