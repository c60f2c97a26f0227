import { accountOf, analyse, readStatementJson, transactionsOf } from '../../../statement';

const days = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'];

/** Four months of a purchase and a payment of `amount` (positive is money out) with a label of Plaid's model. */
function insightsOf(amount: number, detailed: string) {
	const transactions = days.flatMap((date, index) => [
		{
			transaction_id: `a${index}`,
			account_id: '1',
			date,
			amount,
			name: 'ZZZ 1',
			iso_currency_code: 'USD',
			personal_finance_category: { detailed, confidence_level: 'VERY_HIGH' },
		},
		{ transaction_id: `b${index}`, account_id: '1', date, amount: 1, name: 'QQQ', iso_currency_code: 'USD' },
		{ transaction_id: `c${index}`, account_id: '1', date, amount: 2, name: 'QQR', iso_currency_code: 'USD' },
	]);
	const { statements } = readStatementJson({ accounts: [], transactions }, { dateFormat: 'auto', today: '2026-11-01' });
	const accounts = statements.map((one) => accountOf(one, transactionsOf(one, { provider: 'local', currency: null })));
	const request = {
		provider: 'local',
		subject: { kind: 'statement' as const, id: null },
		reference: null,
		holderType: 'individual' as const,
	};
	const rest = {
		country: null,
		currency: null,
		origin: 'applicant' as const,
		expectedName: null,
		warnings: [],
		nowMs: Date.parse('2026-11-01'),
	};
	return analyse(accounts, { ...request, ...rest }).insights;
}

test("a label of Plaid's model that it is sure of makes a repayment", () => {
	expect(insightsOf(200, 'LOAN_PAYMENTS_CAR_PAYMENT').loans.repayments.total).toBe(800);
	expect(insightsOf(200, 'GENERAL_MERCHANDISE_OTHER').loans.repayments.total).toBe(0);
});

test('money out with the label of a loan that came in is no repayment and no loan', () => {
	const { loans } = insightsOf(200, 'TRANSFER_IN_CASH_ADVANCES_AND_LOANS');
	expect([loans.repayments.total, loans.drawdowns.total]).toEqual([0, 0]);
});

test('a loan that came in is no income, and a label alone makes none', () => {
	const loan = insightsOf(-200, 'TRANSFER_IN_CASH_ADVANCES_AND_LOANS');
	expect([loan.loans.drawdowns.total, loan.income.total]).toEqual([800, 0]);
	const wage = insightsOf(-200, 'INCOME_WAGES');
	expect([wage.income.total, wage.income.salary.monthlyAverage]).toEqual([0, 0]);
	expect(wage.dataQuality.warnings.map(({ code }) => code)).toContain('INCOME_CATEGORY_UNKNOWN');
});
