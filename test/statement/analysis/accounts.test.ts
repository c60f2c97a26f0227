import { type AnalysedAccount, analyse } from '../../../statement';
import { account, row } from './rows';

const analysed = (...accounts: AnalysedAccount[]) =>
	analyse(accounts, {
		provider: 'local',
		subject: { kind: 'statement', id: null },
		reference: null,
		holderType: 'individual',
		country: 'GB',
		currency: null,
		origin: 'applicant',
		expectedName: null,
		warnings: [],
		nowMs: Date.parse('2026-07-01T00:00:00Z'),
	}).insights;

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const monthly = (day: string, amount: number, description: string) =>
	months.map((month) => row(`${month}-${day}`, amount, description));

test('a transfer between two accounts of one person is neither income nor cost', () => {
	const current = account('1', [
		...monthly('01', 2000, 'ACME SALARY'),
		...monthly('03', -500, 'TFR 1234'),
		...monthly('05', -700, 'RENT FLAT'),
	]);
	const other = account('2', [...monthly('04', 500, 'TFR 5678'), ...monthly('20', -100, 'TESCO STORES')]);
	const { income, expenses, cashFlow } = analysed(current, other);
	expect(income.total).toBe(12000);
	expect(expenses.total).toBe(4800);
	expect([cashFlow.inflow, cashFlow.outflow]).toEqual([12000, 4800]);
	expect(income.monthlyAverage).toBe(2000);
});

test('a salary of the amount of the rent is no transfer', () => {
	const current = account('1', monthly('01', -900, 'RENT FLAT'));
	const other = account('2', monthly('01', 900, 'ACME SALARY'));
	const { income, expenses } = analysed(current, other);
	expect([income.total, expenses.total]).toEqual([5400, 5400]);
});

test('a credit that says nothing is no income, and opens its high end by what it comes to', () => {
	const { income, bounds, dataQuality } = analysed(
		account('1', [...monthly('01', 2000, 'ACME SALARY'), ...monthly('15', 304, 'J SMITH')]),
	);
	expect(income.monthlyAverage).toBe(2000);
	expect(bounds.monthlyIncome.low).toBe(2000);
	expect(bounds.monthlyIncome.high).toBe(2304);
	expect(dataQuality.warnings.map(({ code }) => code)).toContain('INCOME_CATEGORY_UNKNOWN');
});

test('pay every four weeks counts by 13/12, not by the number of pay-days in three months', () => {
	const days = ['2026-01-02', '2026-01-30', '2026-02-27', '2026-03-27'];
	const rows = [
		...days.map((day) => row(day, 1200, 'ACME WAGES')),
		...monthly('15', -50, 'TESCO STORES').slice(0, 3),
		...monthly('16', -50, 'ASDA STORES').slice(0, 3),
	];
	expect(analysed(account('1', rows)).income.monthlyAverage).toBe(1300);
});

test('loans, refunds, winnings and cash are no income', () => {
	const rows = [
		...monthly('01', 2000, 'ACME SALARY'),
		row('2026-02-02', 3000, 'ZOPA BANK LOAN'),
		row('2026-02-03', 40, 'REFUND ASOS'),
		row('2026-02-04', 500, 'BET365 PAYOUT'),
		row('2026-02-05', 900, 'CASH DEPOSIT'),
	];
	const { income, loans, risks } = analysed(account('1', rows));
	expect(income.total).toBe(12000);
	expect(loans.drawdowns).toMatchObject({ count: 1, total: 3000 });
	expect(risks.gambling).toMatchObject({ count: 0, total: 0 });
});

test('a repayment that came back was not paid, and is told as missed', () => {
	const rows = [
		...monthly('01', 2000, 'ACME SALARY'),
		...monthly('10', -150, 'ZOPA BANK LOAN'),
		row('2026-06-11', 150, 'RETURNED DD ZOPA BANK LOAN'),
		row('2026-06-11', -25, 'UNPAID ITEM FEE'),
	];
	const { loans, risks } = analysed(account('1', rows));
	expect(loans.repayments).toMatchObject({ count: 5, total: 750 });
	expect(loans.missed).toEqual({ count: 1, total: 150 });
	expect(risks.returnedPayments).toMatchObject({ count: 1, total: 150, fees: { count: 1, total: 25 } });
});

test('debts that began in the period cost more now than on average', () => {
	const rows = [
		...monthly('01', 2000, 'ACME SALARY'),
		...monthly('10', -150, 'ZOPA BANK LOAN').slice(3),
		...monthly('12', -40, 'TESCO STORES'),
	];
	const { loans, bounds } = analysed(account('1', rows));
	expect(loans.debts).toMatchObject([{ monthlyRepayment: 150, count: 3, active: true }]);
	expect(loans.repayments.monthlyAverage).toBeLessThan(150);
	expect(bounds.monthlyRepayments.low).toBe(loans.repayments.monthlyAverage);
	expect(bounds.monthlyRepayments.high).toBeCloseTo(150, 1);
});

test('too few rows, or too short a time, give no average', () => {
	const { status, income, cashFlow } = analysed(account('1', monthly('01', 2000, 'ACME SALARY')));
	expect({ status, average: income.monthlyAverage, inflow: cashFlow.inflow }).toEqual({
		status: 'insufficientData',
		average: null,
		inflow: 12000,
	});
});

test('where no words are known, what only words can tell is not told', () => {
	const rows = [...monthly('01', 2000, '給与'), ...monthly('10', -150, '家賃')].map((one) => ({
		...one,
		currency: 'JPY',
	}));
	const insights = analyse([account('1', rows)], {
		provider: 'local',
		subject: { kind: 'statement', id: null },
		reference: null,
		holderType: 'individual',
		country: null,
		currency: null,
		origin: 'applicant',
		expectedName: null,
		warnings: [],
		nowMs: Date.parse('2026-07-01T00:00:00Z'),
	}).insights;
	expect(insights.risks.gambling.count).toBeNull();
	expect(insights.loans.repayments.total).toBeNull();
	expect(insights.dataQuality.warnings.map(({ code }) => code)).toContain('COUNTRY_UNKNOWN');
});
