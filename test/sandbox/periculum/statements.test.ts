import { startClient, type SandboxClient } from '../fixtures/client';
import { tenRowStatement } from '../fixtures/tenRows';

let client: SandboxClient;

beforeEach(async () => {
	client = await startClient();
});

afterEach(() => client.sandbox.close());

const url = '/statements/analytics?format=periculum';

describe('POST /statements/analytics', () => {
	it('answers the whole statement, processed, with every block of the seed', async () => {
		const { status, data } = await client.api.post(url, { ...tenRowStatement('first'), clientFullName: 'Some Name' });

		expect(status).toBe(200);
		expect(data).toMatchObject({
			key: 1,
			name: 'first',
			source: 'PERICULUM',
			clientFullName: 'Some Name',
			clientPhoneNumber: null,
			statementType: 'CONSUMER',
			startDate: '2020-06-17T00:00:00',
			endDate: '2020-08-07T00:00:00',
			createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/),
			processingStatus: 'PROCESSED',
			clientIdentification: [
				{ identifierName: 'bvn', identifierValue: null },
				{ identifierName: 'nin', identifierValue: null },
			],
		});
		expect(Object.keys(data)).toEqual(
			expect.arrayContaining([
				'spendAnalysis',
				'transactionPatternAnalysis',
				'behavioralAnalysis',
				'cashFlowAnalysis',
				'incomeAnalysis',
			]),
		);
	});

	it('takes the statement type in any case and refuses others', async () => {
		const business = await client.api.post(`${url}&statementType=Business`, tenRowStatement('a'));
		const other = await client.api.post(`${url}&statementType=private`, tenRowStatement('b'));

		expect(business.data.statementType).toBe('BUSINESS');
		expect(other.status).toBe(400);
	});

	it.each(['', '?format=plaid'])('refuses the format in "%s" with 400', async (query) => {
		const { status, data } = await client.api.post(`/statements/analytics${query}`, tenRowStatement('a'));

		expect(status).toBe(400);
		expect(data.message).toMatch(/^format: /);
	});

	it('names the row and the field that it cannot read', async () => {
		const body = tenRowStatement('a');
		const { status, data } = await client.api.post(url, {
			...body,
			transactions: body.transactions.map((row, index) => (index === 3 ? { ...row, amount: '1000' } : row)),
		});

		expect(status).toBe(400);
		expect(data.message).toBe('transactions[3].amount: Expected number, received string');
	});

	it('answers 404 to nine transactions, and the name stays free', async () => {
		const body = tenRowStatement('a');
		const nine = await client.api.post(url, { ...body, transactions: body.transactions.slice(1) });

		expect(nine.status).toBe(404);
		expect(nine.data).toEqual({ message: 'A minimum of ten transactions are required.' });
		expect((await client.api.post(url, body)).status).toBe(200);
	});

	it('refuses a name that was used before', async () => {
		await client.api.post(url, tenRowStatement('a'));
		const { status, data } = await client.api.post(url, tenRowStatement('a'));

		expect(status).toBe(400);
		expect(data.message).toMatch(/^A statement with the same name has already been analyzed\. /);
	});

	it('refuses a body that is not sent as JSON', async () => {
		const headers = { 'content-type': 'text/plain' };

		expect((await client.api.post(url, JSON.stringify(tenRowStatement('a')), { headers })).status).toBe(415);
	});

	it('gives a Mono statement without any balance the status NO BALANCE and no analytics', async () => {
		const { transactions } = tenRowStatement('a');
		const { status, data } = await client.api.post('/statements/analytics?format=mono', {
			statementName: 'a',
			meta: { count: 10 },
			data: transactions.map(({ date, description, amount, type }, index) => ({
				_id: String(index),
				date,
				narration: description,
				amount: Math.round(amount * 100),
				type,
			})),
		});

		expect(status).toBe(200);
		expect(data.processingStatus).toBe('NO BALANCE');
		expect(data).not.toHaveProperty('spendAnalysis');
	});
});

describe('reading a statement back', () => {
	it('answers the same statement by its key', async () => {
		const posted = await client.api.post(url, tenRowStatement('a'));
		const { status, data } = await client.api.get('/statements/1');

		expect(status).toBe(200);
		expect(data).toEqual(posted.data);
	});

	it('answers 404 to an unknown key and 400 to one that is not an integer', async () => {
		expect((await client.api.get('/statements/99')).status).toBe(404);
		expect((await client.api.get('/statements/abc')).status).toBe(400);
	});

	it('lists the transactions oldest first, whichever way round they came', async () => {
		const body = tenRowStatement('a');
		await client.api.post(url, { ...body, transactions: [...body.transactions].reverse() });
		const { data } = await client.api.get('/statements/1/transactions');

		expect(data).toHaveLength(10);
		expect(data[0]).toEqual({
			date: '2020-06-17',
			amount: 0,
			type: 'debit',
			description: 'opb opening balance',
			balance: 16162.02,
		});
		expect(data[9].balance).toBe(69650.87);
	});
});

describe('PATCH /statements/identification', () => {
	beforeEach(() => client.api.post(url, tenRowStatement('a')));

	it.each([
		['the example of the seed', { IdentifierName: 'customIdentifier', Value: '111' }],
		['the table of the seed', { identifierName: 'customIdentifier', value: '111' }],
	])('takes the spelling of %s', async (_spelling, identification) => {
		const body = { statementKey: 1, identificationData: [identification] };
		const { status } = await client.api.patch('/statements/identification', body);
		const { data } = await client.api.get('/statements/1');

		expect(status).toBe(200);
		expect(data.clientIdentification).toEqual([
			{ identifierName: 'bvn', identifierValue: null },
			{ identifierName: 'nin', identifierValue: null },
			{ identifierName: 'customIdentifier', identifierValue: '111' },
		]);
	});

	it('refuses an identifier that is not configured', async () => {
		const body = { statementKey: 1, identificationData: [{ IdentifierName: 'shoeSize', Value: '43' }] };
		const { status, data } = await client.api.patch('/statements/identification', body);

		expect(status).toBe(400);
		expect(data.message).toContain('shoeSize');
	});

	it('answers 404 to an unknown statement', async () => {
		const body = { statementKey: 2, identificationData: [{ IdentifierName: 'bvn', Value: '0' }] };

		expect((await client.api.patch('/statements/identification', body)).status).toBe(404);
	});
});
