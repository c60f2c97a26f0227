import type { GenericValue, IDataObject } from 'n8n-workflow';
import { executeVerb } from '../../../core/run/execute';
import { creditInsights } from '../../../core/shapes/insights';
import { local } from '../../../providers/local';
import { FakeClock, fakeContext } from '../../core/fakes';
import { row } from '../../statement/analysis/rows';

const MONTHS = ['01', '02', '03', '04', '05', '06'];
/** Six months of a salary of 2,000 and a rent of 600, of two accounts where one is named. */
const rowsOf = (accountId: string | null) =>
	MONTHS.flatMap((month) => [
		{ ...row(`2026-${month}-01`, -600, 'RENT FLAT 2'), accountId },
		{ ...row(`2026-${month}-28`, 2000, 'ACME LTD SALARY'), accountId },
	]);

async function got(statements: GenericValue | object, parameters: IDataObject = {}): Promise<IDataObject[]> {
	const clock = new FakeClock();
	const { ctx } = fakeContext(clock, {
		parameters: { provider: 'local', includeInputFields: false, options: {}, ...parameters, statements },
	});
	const [output = []] = await executeVerb(ctx, 'getCreditInsights', { providers: [local], clock });
	return output.map(({ json }) => json);
}

const statementOf = (transactions: object[], told: IDataObject = {}) => ({ transactions, ...told });

describe('insights', () => {
	test('come from one statement, from a list of them and from transactions alike', async () => {
		const rows = rowsOf('1');
		const all = await Promise.all(
			[statementOf(rows), [statementOf(rows)], rows, JSON.stringify(statementOf(rows))].map(
				async (statements) => await got(statements),
			),
		);
		for (const [insights] of all) {
			expect(insights).toMatchObject({
				status: 'ready',
				income: { total: 12_000, monthlyAverage: 2000 },
				expenses: { livingCosts: 600 },
			});
			expect(creditInsights.safeParse(insights).error).toBeUndefined();
		}
	});

	test('of transactions of two accounts keep these apart', async () => {
		const [insights] = await got([...rowsOf('1'), ...rowsOf('2')]);
		expect(insights).toMatchObject({ income: { total: 24_000 }, balances: { accounts: [{ id: '1' }, { id: '2' }] } });
	});

	test('are of the holder type that the upload knew, else of that under Options', async () => {
		const business = statementOf(rowsOf('1'), { holderType: 'business', reference: 'A-1' });
		const [told] = await got(business, { options: { statementType: 'consumer' } });
		expect(told).toMatchObject({ subject: { holderType: 'business' }, reference: 'A-1' });
		const [set] = await got(statementOf(rowsOf('1')), { options: { statementType: 'business' } });
		expect(set).toMatchObject({ subject: { holderType: 'business' }, reference: null });
		const [neither] = await got(statementOf(rowsOf('1')));
		expect(neither).toMatchObject({ subject: { holderType: 'individual' } });
	});

	test('compare the holder that the statement names', async () => {
		const account = { id: '1', type: null, bankName: null, currency: 'GBP', opening: null, closing: 10.5 };
		const named = statementOf(rowsOf('1'), { account: { ...account, holders: ['Ada Example'] } });
		const options = { expectedName: 'Ada Example', origin: 'bank' };
		expect(await got(named, { options })).toMatchObject([{ holderMatch: 'match', balances: { closing: 10.5 } }]);
		// What an applicant hands in proves nothing.
		expect(await got(named, { options: { ...options, origin: 'applicant' } })).toMatchObject([
			{ holderMatch: 'unknown' },
		]);
	});

	test('are a flat summary where that is chosen', async () => {
		expect(await got(rowsOf('1'), { output: 'summary' })).toMatchObject([
			{ provider: 'local', monthlyIncome: 2000, monthlyLivingCosts: 600, creditScore: null },
		]);
	});

	test('hold the rows behind them where these are asked for', async () => {
		const [insights] = await got(rowsOf('1'), { options: { includeEvidence: true } });
		const { evidence } = creditInsights.parse(insights);
		expect(evidence?.find(({ path }) => path === 'income.total')?.rows).toHaveLength(6);
	});

	test('of too little are cash flow and balances alone', async () => {
		const [insights] = await got(rowsOf('1').slice(0, 4));
		expect(insights).toMatchObject({
			status: 'insufficientData',
			cashFlow: { inflow: 4000, outflow: 1200 },
			income: { monthlyAverage: null },
		});
	});
});

describe('transactions', () => {
	test('have the category that they count as, and are no more than asked for', async () => {
		const rows = await got(rowsOf('1'), { data: 'transactions', returnAll: false, limit: 2 });
		expect(rows).toMatchObject([
			{ date: '2026-01-01', amount: -600, category: 'rent' },
			{ date: '2026-01-28', amount: 2000, category: 'salary' },
		]);
		expect(await got(rowsOf('1'), { data: 'transactions', returnAll: true })).toHaveLength(12);
	});
});

describe('what cannot be read is refused with what to do', () => {
	test.each([
		['nothing', '', /Statements/],
		['an empty list', [], /Statements is empty/],
		['no statement', { rows: [] }, /Statements/],
		['a text that is no JSON', '{"transactions":', /Statements/],
		['a transaction without a day', [{ ...rowsOf('1')[0], date: '01/02/2026' }], /Statements/],
		['a statement among others', [statementOf(rowsOf('1')), 7], /Statements/],
	])('%s', async (_, statements, words) => {
		await expect(got(statements)).rejects.toThrow(words);
	});

	test('a country that is none', async () => {
		await expect(got(rowsOf('1'), { options: { country: 'Kenya' } })).rejects.toThrow(
			/Country must be a two-letter country code such as GB/,
		);
	});
});
