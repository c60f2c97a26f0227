import type { INodeParameters } from 'n8n-workflow';
import { creditInsights, insightsSummary } from '../../../core/shapes/insights';
import { ASSET_REPORT, InscribeSandbox, filesOf } from './inscribeSandbox';

let sandbox: InscribeSandbox;
let customerId: string;
beforeAll(async () => {
	sandbox = await InscribeSandbox.start();
});
beforeEach(async () => {
	await sandbox.reset();
	customerId = await sandbox.customer({
		additionalFields: { persons: '[{"first_name":"Ada","last_name":"Example"}]' },
	});
});
afterAll(async () => await sandbox.stop());

const sendReport = async () =>
	await sandbox.first('uploadBankStatement', {
		source: 'openBanking',
		customerId,
		openBankingData: JSON.stringify(ASSET_REPORT),
	});

const get = async (parameters: INodeParameters = {}) =>
	await sandbox.run('getCreditInsights', { customerId, ...parameters });

const first = async (parameters: INodeParameters = {}) =>
	await sandbox.first('getCreditInsights', { customerId, ...parameters });

const accountId = async () => String((await first({ data: 'bankAccounts' })).accountId);

const asked = async (end: string) => (await sandbox.sent()).filter(({ path }) => path.endsWith(end));

const ALL = ['general', 'income', 'risk', 'expenditure', 'loan', 'cashflow'];

describe('insights', () => {
	test('of a customer keep the neutral schema, with what Inscribe tells in its place', async () => {
		await sendReport();
		const item = await first();
		expect(creditInsights.safeParse(item).error).toBeUndefined();
		// From the report by hand: 1000.50 in, 300 out, from 1 September to 31 October (60 days on).
		expect(item).toMatchObject({
			provider: 'inscribe',
			subject: { kind: 'customer', id: customerId, holderType: 'individual' },
			reference: 'Application 1',
			status: 'ready',
			currency: 'USD',
			period: { from: '2026-09-01', to: '2026-10-31', days: 61 },
			asOf: '2026-10-31',
			cashFlow: { inflow: 1000.5, outflow: 300, net: 700.5 },
			expenses: { includesLoanRepayments: true },
			dataQuality: { transactionCount: 2 },
			balances: { accounts: [{ bankName: 'Made-up Bank', holders: ['Ada Example'], balance: 700.5, currency: 'USD' }] },
		});
	});

	test('are given as a flat summary, or as the untouched answers of all chosen kinds', async () => {
		await sendReport();
		const summary = await first({ output: 'summary' });
		expect(insightsSummary.safeParse(summary).error).toBeUndefined();
		const raw = await first({ output: 'raw', insightTypes: ALL });
		expect(Object.keys(raw.raw ?? {})).toEqual(ALL);
		expect(raw).toMatchObject({ provider: 'inscribe', raw: { general: { summary_statistics: { credits_count: 1 } } } });
	});

	test('of all kinds are asked for in one go, each kind once', async () => {
		await sendReport();
		await first({ insightTypes: ALL, options: { readDocumentsAndTransactions: false } });
		const paths = (await sandbox.sent()).map(({ path }) => path).filter((path) => path.includes('credit_analysis'));
		const base = `/inscribe/api/v2/customers/${customerId}/credit_analysis`;
		const ends = [
			'',
			'/cashflow_insights',
			'/expenditure_insights',
			'/income_insights',
			'/loan_insights',
			'/risk_insights',
		];
		expect(paths.sort()).toEqual(ends.map((end) => `${base}${end}`));
	});

	test('take one request for one kind where nothing else is asked for', async () => {
		await sendReport();
		const before = (await sandbox.sent()).length;
		await first({ options: { readDocumentsAndTransactions: false } });
		expect((await sandbox.sent()).length - before).toBe(1);
	});

	test('say of the kinds without public fields that they are in the raw answer only', async () => {
		await sendReport();
		const warned = await first({ insightTypes: ['general', 'loan'] });
		expect(warned).toMatchObject({
			dataQuality: {
				warnings: expect.arrayContaining([expect.objectContaining({ code: 'ONLY_IN_RAW', source: 'loan' })]),
			},
		});
		const withRaw = await first({ insightTypes: ['general', 'loan'], options: { includeRaw: true } });
		expect(withRaw).toMatchObject({ raw: { general: {}, loan: {}, customer: { name: 'Application 1' } } });
		expect(JSON.stringify(withRaw.dataQuality)).not.toContain('ONLY_IN_RAW');
	});

	test('pass a body that nobody knows through untouched', async () => {
		const body = { something: [{ else: null, amount: '1' }] };
		await sandbox.fault({ method: 'GET', pathIncludes: '/risk_insights', status: 200, body, times: 1 });
		expect((await first({ output: 'raw', insightTypes: ['risk'] })).raw).toEqual({ risk: body });
	});

	test('of a range of days are those of its transactions, sent as the schema has them', async () => {
		await sendReport();
		const item = await first({
			insightTypes: ['general', 'cashflow'],
			options: { startDate: '2026-10-01T00:00:00', endDate: '2026-10-31' },
		});
		// Of the report only 300 went out in October.
		expect(item).toMatchObject({
			cashFlow: { inflow: 0, outflow: 300, net: -300 },
			period: { from: '2026-10-31', to: '2026-10-31' },
			dataQuality: { transactionCount: 1 },
		});
		const filters = { start_date: '2026-10-01', end_date: '2026-10-31' };
		expect((await asked('/credit_analysis')).map(({ query }) => query)).toEqual([filters]);
		expect((await asked('/cashflow_insights')).map(({ query }) => query)).toEqual([filters]);
	});

	test('of some documents leave open-banking data out, and so do their transactions', async () => {
		const data: unknown[] = [];
		for (const pathIncludes of ['/credit_analysis', '/transactions'])
			await sandbox.fault({ method: 'GET', pathIncludes, status: 200, body: { data }, times: 1 });
		await first({ options: { documentIds: ' one,two ', includeUnreconciled: true } });
		expect((await asked('/credit_analysis'))[0]?.query).toEqual({
			document_ids: 'one,two',
			include_unreconciled_documents: 'true',
		});
		expect((await asked('/transactions'))[0]?.query).toEqual({ document_ids: 'one,two', limit: '1000' });
	});

	test('are refused before anything is sent where the range ends before it begins', async () => {
		const before = (await sandbox.sent()).length;
		const { error } = await get({ options: { startDate: '2026-10-02', endDate: '2026-10-01' } });
		expect(error?.message).toContain('Start Date is later than End Date');
		expect((await sandbox.sent()).length).toBe(before);
	});

	test('check again what the rows contradict', async () => {
		await sendReport();
		expect(await first()).toMatchObject({ authenticity: { steps: 1, brokenSteps: 0, origin: 'applicant' } });
		expect(await first({ options: { origin: 'bankConnection' } })).toMatchObject({
			authenticity: { verdict: 'verified', by: 'origin', origin: 'bankConnection' },
		});
	});

	test('of one bank account are asked for below that account', async () => {
		await sendReport();
		const id = await accountId();
		const item = await first({ subject: 'bankAccount', bankAccountId: { mode: 'id', value: id, __rl: true } });
		expect(item).toMatchObject({
			subject: { kind: 'bankAccount', id },
			cashFlow: { inflow: 1000.5 },
			balances: { accounts: [{ id }] },
		});
		expect(await asked(`/bank_accounts/${id}/credit_analysis`)).toHaveLength(1);
	});

	test('hold the verdict on every document, and the worst of them decides the status', async () => {
		const content = await sandbox.statement('bolanle-usman');
		await sandbox.first(
			'uploadBankStatement',
			{ customerId, options: { waitUntilDone: true, pollInterval: 1, maxWait: 30 } },
			{ binary: [filesOf({ data: { content } })] },
		);
		expect(await first()).toMatchObject({
			status: 'rejected',
			summary: { status: 'rejected' },
			documents: [{ state: 'PROCESSED', status: 'rejected', trustScore: 9, fraudulent: true }],
			dataQuality: {
				warnings: expect.arrayContaining([expect.objectContaining({ code: 'BALANCES_DO_NOT_ADD_UP' })]),
			},
		});
	});

	test('that are not there yet because a document is being processed are no failure', async () => {
		const data = [{ id: '42', state: 'PROCESSING' }];
		await sandbox.fault({ method: 'GET', pathIncludes: '/documents/', status: 200, body: { data }, times: 9 });
		const item = await first();
		expect(creditInsights.safeParse(item).error).toBeUndefined();
		expect(item).toMatchObject({ status: 'processing', cashFlow: { inflow: null }, income: { monthlyAverage: null } });
	});
});

describe('with its own transactions', () => {
	const options = { fillFromTransactions: true };

	test('are read without the documents and accounts too, and used where they are enough', async () => {
		await sendReport();
		const before = (await asked('/transactions')).length;
		const alone = { ...options, readDocumentsAndTransactions: false };
		// Two rows are no ground for an average.
		expect(await first({ options: alone })).toMatchObject({
			dataQuality: {
				warnings: expect.arrayContaining([
					expect.objectContaining({
						code: 'SECOND_OPINION_MISSING',
						message: 'Nothing is filled from the transactions: they are too few.',
					}),
				]),
			},
		});
		expect((await asked('/transactions')).length).toBe(before + 1);
		expect((await asked('/documents/')).length).toBe(0);
	});

	test('are asked for once where they are read anyway', async () => {
		await sendReport();
		await first({ options });
		expect((await asked('/transactions')).length).toBe(1);
	});
});

describe('the unit of the amounts', () => {
	const whole = {
		summary_statistics: {
			credits_count: 1,
			credits_total_gross: 100_050,
			debits_count: 1,
			debits_total_gross: 30_000,
			total_net: 70_050,
		},
	};
	const answered = async () =>
		await sandbox.fault({ method: 'GET', pathIncludes: '/credit_analysis', status: 200, body: whole, times: 1 });

	test('is found by comparing whole amounts with the transactions', async () => {
		await sendReport();
		await answered();
		expect(await first()).toMatchObject({ cashFlow: { inflow: 1000.5, outflow: 300, net: 700.5 } });
	});

	test('is left open with a warning where it is to be found out and nothing decides it', async () => {
		await sendReport();
		await answered();
		const options = { readDocumentsAndTransactions: false, amountUnit: 'auto' };
		expect(await first({ options })).toMatchObject({
			cashFlow: { inflow: 100_050 },
			dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'UNIT_UNCONFIRMED' })]) },
		});
	});

	test('is cents where nobody says otherwise', async () => {
		await sendReport();
		await answered();
		const item = await first({ options: { readDocumentsAndTransactions: false } });
		expect(item).toMatchObject({ cashFlow: { inflow: 1000.5 } });
	});

	test.each([
		['cents', 1000.5],
		['major', 100_050],
	])('is %s where the user says so', async (amountUnit, inflow) => {
		await sendReport();
		await answered();
		const item = await first({ options: { readDocumentsAndTransactions: false, amountUnit } });
		expect(item).toMatchObject({ cashFlow: { inflow } });
		expect(JSON.stringify(item)).not.toContain('UNIT_UNCONFIRMED');
	});
});

describe('of an account whose amounts are whole units', () => {
	let inMajor: InscribeSandbox;
	beforeAll(async () => {
		inMajor = await InscribeSandbox.start(['--inscribe-unit', 'major']);
	});
	afterAll(async () => await inMajor.stop());

	test('the figures are whole units where that is set, and say that they are not cents where it is not', async () => {
		const id = await inMajor.customer();
		const openBankingData = JSON.stringify(ASSET_REPORT);
		await inMajor.first('uploadBankStatement', { source: 'openBanking', customerId: id, openBankingData });
		expect(
			await inMajor.first('getCreditInsights', { customerId: id, options: { amountUnit: 'major' } }),
		).toMatchObject({
			cashFlow: { inflow: 1000.5, outflow: 300, net: 700.5 },
			balances: { accounts: [{ balance: 700.5 }] },
		});
		expect(await inMajor.first('getCreditInsights', { customerId: id })).toMatchObject({
			dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'UNIT_MISMATCH' })]) },
		});
	});
});

describe('a refusal of the insights', () => {
	test('by an account without credit analysis (403) says that it is not enabled', async () => {
		const { apiKeyWithoutInsights: apiKey } = sandbox.process.inscribe;
		const credential = sandbox.credential({ apiKey });
		const own = await sandbox.first('createCreditCustomer', { name: 'A' }, { credential });
		const { error } = await sandbox.run('getCreditInsights', { customerId: String(own.customerId) }, { credential });
		expect(error).toMatchObject({
			httpCode: '403',
			message: expect.stringMatching(/does not give the general credit insights/),
			description: expect.stringMatching(/not enabled for your Inscribe account/),
		});
	});

	test('with 404 although the customer exists says the same', async () => {
		await sendReport();
		await sandbox.fault({
			method: 'GET',
			pathIncludes: '/loan_insights',
			status: 404,
			body: { message: 'Not found' },
			times: 1,
		});
		const { error } = await get({ insightTypes: ['general', 'loan'] });
		expect(error).toMatchObject({
			httpCode: '404',
			message: expect.stringMatching(/does not give the loan insights/),
			description: expect.stringMatching(/not enabled for your Inscribe account/),
		});
	});

	test.each([true, false])(
		'with 404 for a customer who is not there says that (context %s)',
		async (readDocumentsAndTransactions) => {
			const { error } = await get({ customerId: 'nobody', options: { readDocumentsAndTransactions } });
			expect(error).toMatchObject({
				httpCode: '404',
				description: 'Check the customer ID: Inscribe does not know it.',
			});
		},
	);

	test('with 404 for a bank account that the customer does not have says that', async () => {
		await sendReport();
		const { error } = await get({ subject: 'bankAccount', bankAccountId: { mode: 'id', value: 'none', __rl: true } });
		expect(error?.message).toBe('Inscribe does not know this bank account of the customer');
	});

	test('of the documents only is a warning, and the insights are there', async () => {
		await sendReport();
		await sandbox.fault({ method: 'GET', pathIncludes: '/documents/', status: 403, body: { message: 'No' }, times: 1 });
		expect(await first()).toMatchObject({
			cashFlow: { inflow: 1000.5 },
			dataQuality: {
				warnings: expect.arrayContaining([expect.objectContaining({ code: 'NOT_READ', path: 'documents' })]),
			},
		});
	});
});

describe('the lists', () => {
	test('of bank accounts give one item each', async () => {
		await sendReport();
		const { outputs } = await get({ data: 'bankAccounts', returnAll: true });
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]).toMatchObject({
			json: {
				provider: 'inscribe',
				accountId: expect.any(String),
				bankName: 'Made-up Bank',
				balance: 700.5,
				currency: 'USD',
				warnings: [],
			},
			pairedItem: { item: 0 },
		});
	});

	test('of transactions give one item each, money in positive, with their source', async () => {
		await sendReport();
		const { outputs } = await get({ data: 'transactions', returnAll: true });
		const rows = (outputs[0] ?? []).map(({ json }) => json);
		expect(rows.map(({ date, amount, source, status }) => [date, amount, source, status]).sort()).toEqual([
			['2026-09-01', 1000.5, 'openBanking', 'booked'],
			['2026-10-31', -300, 'openBanking', 'booked'],
		]);
	});

	test('of transactions keep to the limit, and ask for no more', async () => {
		await sendReport();
		const { outputs } = await get({ data: 'transactions', limit: 1 });
		expect(outputs[0]).toHaveLength(1);
		expect((await asked('/transactions'))[0]?.query).toEqual({ limit: '1' });
	});

	test('of transactions follow the cursor to the end', async () => {
		const rows = (from: number, count: number) =>
			Array.from({ length: count }, (_, index) => ({
				id: `t${from + index}`,
				date: '2026-10-01',
				description: 'x',
				amount: -1.5,
			}));
		for (const data of [rows(0, 1_000), rows(1_000, 5)])
			await sandbox.fault({ method: 'GET', pathIncludes: '/transactions', status: 200, body: { data }, times: 1 });
		const { outputs } = await get({ data: 'transactions', returnAll: true });
		expect(outputs[0]).toHaveLength(1_005);
		expect((await asked('/transactions')).map(({ query }) => query)).toEqual([
			{ limit: '1000' },
			{ limit: '1000', cursor: 't999' },
		]);
	});

	test('of transactions of one bank account are asked for below it', async () => {
		await sendReport();
		const id = await accountId();
		const { outputs } = await get({
			data: 'transactions',
			subject: 'bankAccount',
			bankAccountId: { mode: 'id', value: id, __rl: true },
		});
		expect(outputs[0]?.map(({ json }) => json.accountId)).toEqual([id, id]);
		expect(await asked(`/bank_accounts/${id}/transactions`)).toHaveLength(1);
	});

	test('of whole amounts are cents, and say that their unit is not confirmed where it is to be found out', async () => {
		const data = [{ id: 't', date: '2026-10-01', description: 'x', amount: 153_800 }];
		await sandbox.fault({ method: 'GET', pathIncludes: '/transactions', status: 200, body: { data }, times: 2 });
		expect(await first({ data: 'transactions', options: { amountUnit: 'auto' } })).toMatchObject({
			amount: 153_800,
			warnings: [{ code: 'UNIT_UNCONFIRMED' }],
		});
		expect(await first({ data: 'transactions' })).toMatchObject({ amount: 1538, warnings: [] });
	});
});
