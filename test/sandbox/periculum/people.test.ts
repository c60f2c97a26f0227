import { statementOfPerson } from '../../../sandbox/callbacks/periculum/person';
import { readPerson } from '../../../sandbox/people/read';
import { truthOf } from '../../support/people';

/** The statement of a person's last six months. */
async function statementOf(slug: string) {
	const statement = statementOfPerson(await readPerson(slug), 1, 0);
	const { analytics } = statement;
	if (analytics === null) throw new Error(`${slug} has no analytics`);
	return { ...statement, analytics };
}

it('a pension is other income, not a salary', async () => {
	const { incomeAnalysis } = (await statementOf('ruth-ekanem')).analytics;

	// 607,950 of pension and 2,573.85 of interest in 6 months
	expect(incomeAnalysis).toMatchObject({
		isSalaryEarner: 'No',
		averagePredictedSalary: 0,
		numberOfOtherIncomePayments: 8,
		averageOtherIncome: 101753.98,
	});
});

it('the payouts of a platform are other income', async () => {
	const { incomeAnalysis } = (await statementOf('damilola-etim')).analytics;

	// 1,097,560 in 33 payouts
	expect(incomeAnalysis).toMatchObject({ numberOfOtherIncomePayments: 33, averageOtherIncome: 182926.67 });
});

it('returned direct debits are no returned cheques, and the fees for them and for overdrafts are charges', async () => {
	const { spendAnalysis, transactionPatternAnalysis } = (await statementOf('musa-adigun')).analytics;
	const { gambling, spending } = truthOf('musa-adigun', 6);

	expect(transactionPatternAnalysis.returnCheque).toBe(0);
	expect(spendAnalysis).toMatchObject({
		totalSpendOnGambling: gambling.total,
		totalSpendOnChargesAndStampDuty: spending.charges,
	});
});

it('an instalment that came back is no repayment; what was recovered and seized is others', async () => {
	const { spendAnalysis, behavioralAnalysis } = (await statementOf('festus-ogbeide')).analytics;

	expect(behavioralAnalysis).toMatchObject({ numberRepaymentTransactions: 0, totalLoanRepaymentAmount: 0 });
	// 6 x 42,500 that came back, 85,150 recovered, 49,380.40 seized
	expect(spendAnalysis.totalSpendOnOthers).toBe(389530.4);
});

it('the statement of a firm is a business statement, its sales are other income', async () => {
	const { statementType, analytics } = await statementOf('marigold-foods');

	expect(statementType).toBe('BUSINESS');
	// 12,781,393.25 / 6
	expect(analytics.incomeAnalysis.averageOtherIncome).toBe(2130232.21);
	expect((await statementOf('adaeze-nwokolo')).statementType).toBe('CONSUMER');
});
