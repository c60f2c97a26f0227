import type { INodeParameters } from 'n8n-workflow';
import { ASSET_REPORT, InscribeSandbox } from './inscribeSandbox';

let sandbox: InscribeSandbox;
let customerId: string;
beforeAll(async () => {
	sandbox = await InscribeSandbox.start();
});
beforeEach(async () => {
	await sandbox.reset();
	customerId = await sandbox.customer();
});
afterAll(async () => await sandbox.stop());

const send = async (parameters: INodeParameters, items: object[] = [{}]) =>
	await sandbox.run(
		'uploadBankStatement',
		{ source: 'openBanking', customerId, ...parameters },
		{ items: items.map((item) => ({ ...item })) },
	);

test('a Plaid asset report is sent exactly as given, and is ready at once', async () => {
	const { outputs, error } = await send({ openBankingData: '={{ $json }}' }, [ASSET_REPORT]);
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({
		provider: 'inscribe',
		customerId,
		statementId: expect.stringMatching(/./),
		status: 'ready',
		trustScore: null,
		fraudulent: null,
	});
	expect((await sandbox.sent()).at(-1)).toMatchObject({
		method: 'POST',
		path: `/inscribe/api/v2/customers/${customerId}/open_banking_data/plaid_asset_report`,
	});
});

test('the part of the report under "report" is taken too, and text as well as data', async () => {
	const { error } = await send({ openBankingData: JSON.stringify(ASSET_REPORT.report) });
	expect(error).toBeUndefined();
});

test.each([
	['mxAggregatedData', 'mx_aggregated_data'],
	['inscribeFinancialData', 'inscribe_financial_data'],
])('%s goes to its own address', async (openBankingFormat, end) => {
	await sandbox.fault({ method: 'POST', pathIncludes: end, status: 201, body: { id: 'data-1' }, times: 1 });
	const { outputs, error } = await send({ openBankingFormat, openBankingData: '{"accounts":[{"id":"a"}]}' });
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json.statementId).toBe('data-1');
	expect((await sandbox.sent()).at(-1)?.path).toMatch(new RegExp(`/open_banking_data/${end}$`));
});

test.each([
	['plaidAssetReport', '{"report":{"items":[]}}', /asset report has no items/],
	['plaidAssetReport', '{"items":[]}', /asset report has no items/],
	['plaidAssetReport', '{"error_code":"PRODUCT_NOT_READY"}', /asset report has no items/],
	[
		'plaidAssetReport',
		'{"report":{"items":[{"item_id":"i","accounts":[]}]}}',
		/no bank in the asset report has an account/,
	],
	[
		'plaidAssetReport',
		'{"error_code":"PRODUCT_NOT_READY","error_message":"not yet ready"}',
		/without any data in it: not yet ready/,
	],
	['plaidAssetReport', '[]', /must be an object/],
	['plaidAssetReport', '', /^Open Banking Data is empty/],
	['plaidAssetReport', '{"report":', /^Open Banking Data is not valid JSON/],
	['mxAggregatedData', '{"accounts":[],"transactions":[]}', /none of its lists has an entry/],
	['inscribeFinancialData', '{}', /none of its lists has an entry/],
])('as %s, %j is refused before anything is sent', async (openBankingFormat, openBankingData, message) => {
	await sandbox.reset();
	const { error } = await send({ openBankingFormat, openBankingData });
	expect(error?.message).toMatch(message);
	expect(await sandbox.sent()).toEqual([]);
});

test('data that is refused is not quoted anywhere, as it may hold a social security number', async () => {
	const { error, stored } = await send({
		openBankingData: '={{ JSON.stringify({ user: { ssn: "made-up-" + "ssn" }, report: { items: [] } }) }}',
	});
	expect(error?.message).toMatch(/has no items/);
	expect(stored).not.toContain('made-up-ssn');
});

test('a refusal of Inscribe is quoted without the data', async () => {
	const body = { message: 'bad data for SSN: 078-05-1120 of ada@example.com' };
	await sandbox.fault({ method: 'POST', pathIncludes: '/open_banking_data/', status: 400, body, times: 1 });
	const { error, stored } = await send({ openBankingData: JSON.stringify(ASSET_REPORT) });
	expect(error).toMatchObject({ httpCode: '400', description: 'Check that the data is in the chosen format.' });
	expect(stored).not.toContain('078-05-1120');
	expect(stored).not.toContain('ada@example.com');
});
