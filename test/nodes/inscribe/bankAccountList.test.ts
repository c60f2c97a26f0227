import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { listSearchesOf } from '../../../core/run/listSearch';
import { inscribe } from '../../../providers/inscribe';
import { builtNode } from '../../support/engine';
import { mock } from '../../support/stub';

const DATA = [
	{ id: 'a1', data: { account_name: 'Everyday', account_number: '000011112222', institution_name: 'Made-up Bank' } },
	{ id: 'a2', data: { account_type: 'SAVINGS', institution_name: 'Other Bank' } },
	{ id: 'a3' },
];

/** The bank accounts that the editor offers for these parameters, as typed so far. */
async function offered(filter?: string, changes: Record<string, unknown> = {}, statusCode = 200) {
	const parameters: Record<string, unknown> = { provider: 'inscribe', customerId: 'c 1', ...changes };
	const urls: string[] = [];
	const ctx = mock<ILoadOptionsFunctions>({
		getCurrentNodeParameter: (name: string) => parameters[name],
		getCredentials: async () => ({ apiKey: 'sandbox-key', baseUrl: 'https://example.com' }),
		getNode: () => ({ name: 'Node', type: 'node', credentials: { inscribeApi: { id: `list-${Math.random()}` } } }),
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url }: { url: string }) => {
				urls.push(url);
				return { statusCode, headers: {}, body: JSON.stringify({ data: DATA }) };
			},
		},
	});
	const search = listSearchesOf('getCreditInsights', [inscribe]).inscribeBankAccounts;
	const { results } = (await search?.call(ctx, filter)) ?? { results: [] };
	return { results, urls };
}

test('the accounts of the customer are offered by bank and name, with the last four digits only', async () => {
	const { results, urls } = await offered();
	expect(results).toEqual([
		{ name: 'Made-up Bank Everyday ...2222', value: 'a1' },
		{ name: 'Other Bank SAVINGS', value: 'a2' },
		{ name: 'a3', value: 'a3' },
	]);
	expect(urls).toEqual(['https://example.com/customers/c%201/bank_accounts']);
});

test('what is typed narrows them', async () => {
	expect((await offered('savings')).results).toEqual([{ name: 'Other Bank SAVINGS', value: 'a2' }]);
});

test('a customer ID that is still an expression is told, with what to do', async () => {
	await expect(offered('', { customerId: '={{ $json.id }}' })).rejects.toMatchObject({
		message: expect.stringMatching(/expression that has no value yet/),
		description: expect.stringMatching(/enter the ID by hand/),
	});
});

test('an empty customer ID is told by its label', async () => {
	await expect(offered('', { customerId: '' })).rejects.toMatchObject({ message: 'Customer ID is empty' });
});

test('a refusal of Inscribe is told in its words', async () => {
	await expect(offered('', {}, 404)).rejects.toMatchObject({
		message: expect.stringMatching(/^Inscribe answered 404/),
	});
});

test('the node of the package has the list that its field asks for', () => {
	const { description, methods } = builtNode('getCreditInsights');
	const field = description.properties.find(({ name }) => name === 'bankAccountId');
	const wanted = field?.modes?.map(({ typeOptions }) => typeOptions?.searchListMethod).filter(Boolean);
	expect(wanted).toEqual(['inscribeBankAccounts']);
	expect(Object.keys(methods?.listSearch ?? {})).toEqual(expect.arrayContaining(wanted ?? []));
});
