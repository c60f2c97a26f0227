import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { text } from '../../../core/provider/paramTypes';
import { listSearchesOf } from '../../../core/run/listSearch';
import type { Lookup, Provider } from '../../../core/provider/provider';
import { mock } from '../../support/stub';
import { FakeClock, fakeContext } from '../fakes';

function provider(
	id: string,
	listSearches?: Record<string, (lookup: Lookup) => Promise<INodeListSearchResult>>,
): Provider {
	return {
		id,
		displayName: id,
		credentialType: 'providerApi',
		baseUrl: () => 'https://api.example',
		secretsOf: () => [],
		tokenCheck: null,
		rateLimit: () => null,
		verbs: {
			getCreditScore: {
				fields: [{ displayName: 'Key', name: 'key', type: 'string', default: '' }],
				run: async () => await Promise.resolve([]),
				...(listSearches === undefined ? {} : { listSearches }),
			},
		},
	};
}

/** The editor's state of a node with these parameters. */
function editor(parameters: IDataObject) {
	const { ctx, sent } = fakeContext(new FakeClock(), {
		answer: (request) => request.answer({ statusCode: 200, body: '["One","Two"]' }),
	});
	const { getNode, getCredentials, helpers } = ctx;
	const editing = mock<ILoadOptionsFunctions>({
		getNode,
		getCredentials,
		helpers,
		getCurrentNodeParameter: (name: string) => parameters[name],
	});
	return { editing, sent };
}

const cards = async ({ http, params, filter }: Lookup): Promise<INodeListSearchResult> => {
	const { body } = await http.send({ method: 'GET', path: '/cards' });
	return { results: [{ name: `${String(body)} of ${params.read('key', text)} like "${filter}"`, value: 'x' }] };
};

const searches = listSearchesOf('getCreditScore', [provider('one', { cards }), provider('two')]);

async function search(parameters: IDataObject, filter?: string) {
	return await searches.cards?.call(editor(parameters).editing, filter);
}

it('the lists of a verb are those of all its providers', () => {
	expect(Object.keys(searches)).toEqual(['cards']);
	expect(listSearchesOf('getCreditInsights', [provider('one', { cards })])).toEqual({});
});

it('a list sees the parameters as they stand in the editor, and sends with the credential', async () => {
	expect(await search({ provider: 'one', key: '125' }, 'go')).toEqual({
		results: [{ name: 'One,Two of 125 like "go"', value: 'x' }],
	});
});

it('without a filter shows all', async () => {
	expect((await search({ provider: 'one', key: '125' }))?.results[0]?.name).toContain('like ""');
});

it('of a provider that does not have it is empty', async () => {
	expect(await search({ provider: 'two' })).toEqual({ results: [] });
});

it('that depends on an expression without a value says so', async () => {
	await expect(search({ provider: 'one', key: '={{ $json.key }}' })).rejects.toMatchObject({
		message: 'The list cannot be shown: it depends on an expression that has no value yet',
	});
});

it("that cannot be had fails with n8n's error, in our words", async () => {
	await expect(search({ provider: 'nobody' })).rejects.toMatchObject({
		name: 'NodeOperationError',
		message: 'This node does not offer the provider "nobody"',
	});
});
