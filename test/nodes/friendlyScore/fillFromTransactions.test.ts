import type { INodeParameters } from 'n8n-workflow';
import { seconds, year } from '../../providers/friendlyScore/normalise/fixtures/year';
import { friendlyScoreRunner } from './runner';

const { fake, first } = friendlyScoreRunner();
const INSIGHTS = 'GET /customers/77/insights/current_business';
const TRANSACTIONS = 'GET /customers/77/transactions';

const get = async (options: INodeParameters) =>
	await first('getCreditInsights', { customerId: '77', accountKind: 'business', options });

/** Sixteen payments on each of 83 days: more than two pages of 500. */
const rows = Array.from({ length: 1_328 }, (_, index) => ({
	id: String(index),
	name: index % 16 === 0 ? `BET365 ${index}` : `CARD PURCHASE TESCO ${index}`,
	amount: '-1.25',
	currency: 'GBP',
	status: 'Booked',
	booking_date_time: seconds(
		new Date(Date.parse('2025-10-22T12:00:00Z') + Math.floor(index / 16) * 4.35 * 86_400_000).toISOString(),
	),
}));

test('asks for the transactions of the kind of account and the time of the report, a thousand with each request', async () => {
	fake()
		.on(INSIGHTS, () => ({ body: year() }))
		.on(TRANSACTIONS, ({ query }) => {
			const [size, page] = [Number(query.max_per_page), Number(query.page)];
			return { body: { data: rows.slice((page - 1) * size, page * size) } };
		});
	const item = await get({ fillFromTransactions: true, country: 'gb' });
	expect(fake().calls).toEqual([INSIGHTS, TRANSACTIONS, TRANSACTIONS]);
	const told = { account_type: 'Business', max_per_page: '1000' };
	expect(fake().sent.flatMap(({ path, query }) => (path.endsWith('/transactions') ? [query] : []))).toEqual(
		['1', '2'].map((page): unknown =>
			expect.objectContaining({ ...told, page, booking_date_time_to: seconds('2026-10-20T23:59:59Z') }),
		),
	);
	// By hand: 1,328 x 1.25, of which every sixteenth is a bet.
	expect(item).toMatchObject({
		dataQuality: { transactionCount: 1_328 },
		cashFlow: { inflow: 0, outflow: 1660 },
		risks: { gambling: { count: 83, total: 103.75 } },
		secondOpinion: { transactions: 1_328 },
	});
});

test('is not asked for by itself', async () => {
	fake().on(INSIGHTS, () => ({ body: year() }));
	expect(await get({})).not.toHaveProperty('secondOpinion');
	expect(fake().calls).toEqual([INSIGHTS]);
});

test.each([202, 204])('asks for none of a report that is answered with %d', async (status) => {
	fake().on(INSIGHTS, () => ({ status }));
	await get({ fillFromTransactions: true });
	expect(fake().calls).toEqual([INSIGHTS]);
});

test('gives the insights alone where the transactions are refused or not there yet', async () => {
	for (const answer of [{ status: 403, body: { message: 'No' } }, { status: 202 }]) {
		fake()
			.on(INSIGHTS, () => ({ body: year() }))
			.on(TRANSACTIONS, () => answer);
		expect(await get({ fillFromTransactions: true })).toMatchObject({
			status: 'ready',
			income: { monthlyAverage: 10000 },
			dataQuality: { warnings: expect.arrayContaining([expect.objectContaining({ code: 'SECOND_OPINION_MISSING' })]) },
		});
	}
});
