import { collectAccount, type CollectedRow } from '../../../sandbox/worldline/applicant';
import { banks, ibanOf } from '../../../sandbox/worldline/banks';
import { creditInsights } from '../../../sandbox/worldline/insights';
import { risks } from '../../../sandbox/worldline/insights/risks';
import { meetsPrerequisites } from '../../../sandbox/worldline/prerequisites';
import { creditScore, paymentScore } from '../../../sandbox/worldline/score';
import { readPerson } from '../../../sandbox/people/read';
import { truthOf } from '../../support/people';

async function account(slug: string) {
	return collectAccount(await readPerson(slug), banks[0], ibanOf('FR', '0000000000'));
}

function row(date: string, description: string, amount: number, balance: number, category = 'other'): CollectedRow {
	return { date, description, amountCents: amount * 100, balanceCents: balance * 100, category };
}

// The totals of three months are in sandbox/people/*/truth.json, which a test of its own holds against the lists.

describe('the insights of a person who lives within her means', () => {
	it('balance, incomes and expenses', async () => {
		const { Balances, Incomes, Expenses } = creditInsights(await account('adaeze-nwokolo'));

		expect(Balances).toEqual([{ balance: 519216.5, balanceDate: '2026-10-31' }]);
		expect(Incomes).toEqual({
			totalAmount: 1262390.75,
			monthlyAmount: 420796.92,
			incomesDetails: {
				salaries: {
					transactionsCount: 3,
					totalAmount: 1260000,
					monthlyAmount: 420000,
					months: [
						{ month: '2026-08', amount: 420000 },
						{ month: '2026-09', amount: 420000 },
						{ month: '2026-10', amount: 420000 },
					],
				},
				otherIncomes: {
					transactionsCount: 1,
					totalAmount: 2390.75,
					monthlyAmount: 796.92,
					months: [{ month: '2026-10', amount: 2390.75 }],
				},
			},
		});
		// Money out 1,195,619 without the 900,000 that went into savings.
		expect(Expenses).toMatchObject({
			totalAmount: 295619,
			monthlyAmount: 98539.67,
			fixedCharges: { totalAmount: 140500, monthlyAmount: 46833.33 },
			otherExpenses: { totalAmount: 155119, monthlyAmount: 51706.33 },
		});
		expect(Expenses.expensesDetails['rent']).toEqual({
			transactionsCount: 3,
			totalAmount: 84000,
			monthlyAmount: 28000,
			months: ['2026-08', '2026-09', '2026-10'].map((month) => ({ month, amount: 28000 })),
		});
		expect(Expenses.expensesDetails['transfer']?.totalAmount).toBe(30000);
		expect(Expenses.expensesDetails['gambling']).toEqual({
			transactionsCount: 0,
			totalAmount: 0,
			monthlyAmount: 0,
			months: [],
		});
	});

	it('no loans', async () => {
		expect(creditInsights(await account('adaeze-nwokolo')).Loans).toEqual({
			loanRepaymentsCount: 0,
			loanRepayments: [],
			totalAmount: 0,
			monthlyAmount: 0,
			loanProviders: [],
			drawdownsCount: 0,
			totalDrawdownAmount: 0,
			monthlyDrawdownAmount: 0,
		});
	});
});

describe('the insights of a person who gambles and borrows', () => {
	it('incomes leave loans, winnings, transfers and returned cheques out; expenses leave repayments out', async () => {
		const { Incomes, Expenses } = creditInsights(await account('kelechi-danjuma'));

		expect(Incomes).toMatchObject({ totalAmount: 285000, monthlyAmount: 95000 });
		// Money out 520,606 - repayments 178,250 - cheques that came back 52,500.
		expect(Expenses).toMatchObject({
			totalAmount: 289856,
			monthlyAmount: 96618.67,
			fixedCharges: { totalAmount: 54000, monthlyAmount: 18000 },
			otherExpenses: { totalAmount: 235856, monthlyAmount: 78618.67 },
		});
	});

	it('loans: repayments, drawdowns and the lenders', async () => {
		const { Loans } = creditInsights(await account('kelechi-danjuma'));

		expect(Loans).toMatchObject({
			loanRepaymentsCount: 5,
			totalAmount: 178250,
			monthlyAmount: 59416.67,
			loanProviders: ['OGA LENDER', 'QUICKNAIRA', 'SWIFTCASH'],
			drawdownsCount: 5,
			totalDrawdownAmount: 155000,
			monthlyDrawdownAmount: 51666.67,
		});
		expect(Loans.loanRepayments).toHaveLength(5);
		expect(Loans.loanRepayments[0]).toEqual({
			date: '2026-08-28',
			description: 'DIRECT DEBIT QUICKNAIRA LOAN REPAYMENT',
			amount: -40250,
		});
	});

	it('risks: gambling, returned cheques and what the bank took for them', async () => {
		const { Risks } = creditInsights(await account('kelechi-danjuma'));

		expect(Risks).toMatchObject({
			gamblingTotalAmount: 99650,
			gamblingTransactionsCount: 24,
			paymentRejectionsCount: 0,
			paymentRejectionsTotalAmount: 0,
			checkRejectionsCount: 3,
			checkRejectionsTotalAmount: 52500,
			interventionFeesCount: 3,
			interventionFeesTotalAmount: 1500,
			overdraftReachedAmount: 21736,
			overdraftDuration: 0,
		});
		expect(Risks.gamblingTransactions).toHaveLength(24);
		expect(Risks.checkRejections[0]).toEqual({
			date: '2026-08-22',
			description: 'RTD CHQ 000426 INSUFFICIENT FUNDS',
			amount: 22500,
		});
	});
});

it('a bank shows the salary that was paid, not the one on a forged statement', async () => {
	expect(creditInsights(await account('bolanle-usman')).Incomes.totalAmount).toBe(330000);
});

it('a pension is a type of income of its own', async () => {
	const { incomesDetails, totalAmount } = creditInsights(await account('ruth-ekanem')).Incomes;

	// 3 x 101,325, and interest of 1,305.75
	expect(totalAmount).toBe(305280.75);
	expect(incomesDetails).toMatchObject({
		salaries: { transactionsCount: 0, totalAmount: 0 },
		pensions: { transactionsCount: 3, totalAmount: 303975, monthlyAmount: 101325 },
		otherIncomes: { transactionsCount: 1, totalAmount: 1305.75 },
	});
});

it('the takings of a firm are other incomes, its wages and taxes fixed charges and its supplies other expenses', async () => {
	const { Incomes, Expenses } = creditInsights(await account('marigold-foods'));

	expect(Incomes.incomesDetails).toMatchObject({ otherIncomes: { transactionsCount: 44, totalAmount: 6575693.75 } });
	// Money out 6,307,610 - 200,000 saved - 355,500 repaid
	expect(Expenses.totalAmount).toBe(5752110);
	// 495,000 rent + 231,000 + 63,900 + 1,047,000 wages + 310,550 tax
	expect(Expenses.fixedCharges.totalAmount).toBe(2147450);
	expect(Expenses.expensesDetails).toMatchObject({
		payroll: { totalAmount: 1047000 },
		tax: { totalAmount: 310550 },
		supplies: { totalAmount: 3023500 },
	});
});

it('who has no pension and no firm is told of none', async () => {
	const { Incomes, Expenses } = creditInsights(await account('adaeze-nwokolo'));

	expect(Object.keys(Incomes.incomesDetails)).toEqual(['salaries', 'otherIncomes']);
	expect(Object.keys(Expenses.expensesDetails)).not.toEqual(expect.arrayContaining(['payroll']));
});

describe('the risks', () => {
	it("have every object name of the seed's table, and no other", () => {
		expect(Object.keys(risks([]))).toEqual(
			`gamblingTotalAmount gamblingTransactionsCount gamblingTransactions
			paymentRejectionsCount paymentRejections paymentRejectionsTotalAmount
			checkRejectionsCount checkRejections checkRejectionsTotalAmount
			interventionFeesCount interventionFees interventionFeesTotalAmount
			overdraftReachedAmount overdraftDuration overdraftFeesCount overdraftFees
			wageAdvancesCount wageAdvances wageAdvancesTotalAmount
			directRecoveriesOfDebtCount directRecoveriesOfDebt directRecoveriesOfDebtTotalAmount
			bankAccountSeizuresCount bankAccountSeizures bankAccountSeizuresTotalAmount`.split(/\s+/),
		);
	});

	it('tell overdraft, advances, recoveries, seizures and rejected payments from their descriptions', () => {
		const found = risks([
			row('2026-09-01', 'OVERDRAFT FEE AUGUST', -12, -40),
			row('2026-09-02', 'SALARY ADVANCE ACME LTD', 200, 160),
			row('2026-09-03', 'DEBT RECOVERY TAX OFFICE', -90, 70),
			row('2026-09-04', 'ACCOUNT SEIZURE COURT 7', -50, 20),
			row('2026-09-05', 'RTD DIRECT DEBIT HEARTWELL HMO', 30, 50, 'returnedPayment'),
		]);

		expect(found).toMatchObject({
			overdraftReachedAmount: 40,
			overdraftFeesCount: 1,
			wageAdvancesCount: 1,
			wageAdvancesTotalAmount: 200,
			directRecoveriesOfDebtCount: 1,
			directRecoveriesOfDebtTotalAmount: 90,
			bankAccountSeizuresCount: 1,
			bankAccountSeizuresTotalAmount: 50,
			paymentRejectionsCount: 1,
			paymentRejectionsTotalAmount: 30,
			checkRejectionsCount: 0,
		});
		expect(found.overdraftFees).toEqual([{ date: '2026-09-01', description: 'OVERDRAFT FEE AUGUST', amount: -12 }]);
	});

	it('of a gambler are the returned direct debits, the charges for them, and the overdraft', async () => {
		const { Risks } = creditInsights(await account('musa-adigun'));
		const { incidents, gambling } = truthOf('musa-adigun', 3);

		expect(Risks).toMatchObject({
			gamblingTransactionsCount: gambling.count,
			gamblingTotalAmount: gambling.total,
			paymentRejectionsCount: incidents.returnedPayments.count,
			paymentRejectionsTotalAmount: incidents.returnedPayments.total,
			checkRejectionsCount: 0,
			// 1,000 each
			interventionFeesCount: 2,
			interventionFeesTotalAmount: 2000,
			overdraftDuration: incidents.overdraft.days,
			overdraftReachedAmount: 23216,
			overdraftFeesCount: incidents.overdraft.fees.count,
		});
		expect(Risks.overdraftFees.map(({ amount }) => amount)).toEqual([-1610, -1390, -2170]);
	});

	it('of a seized account are the seizures and the recovery, and no expense is', async () => {
		const { Incomes, Expenses, Risks } = creditInsights(await account('festus-ogbeide'));

		expect(Risks).toMatchObject({
			directRecoveriesOfDebtCount: 1,
			directRecoveriesOfDebtTotalAmount: 63750,
			bankAccountSeizuresCount: 2,
			bankAccountSeizuresTotalAmount: 49380.4,
			paymentRejectionsCount: 3,
			paymentRejectionsTotalAmount: 127500,
		});
		expect(Risks.bankAccountSeizures[0]).toEqual({
			date: '2026-09-17',
			description: 'ACCOUNT SEIZURE GARNISHEE ORDER IKEJA COURT',
			amount: -41250.4,
		});
		expect(Incomes.totalAmount).toBe(0);
		// Money out 292,027.40 - 127,500 that came back - 63,750 - 49,380.40
		expect(Expenses.totalAmount).toBe(51397);
	});

	it('count the days that closed below zero until one closes above it again', () => {
		const found = risks([
			row('2026-09-01', 'A', -150, -50),
			row('2026-09-04', 'B', -10, -60),
			row('2026-09-04', 'C', 100, 40),
			row('2026-09-09', 'D', -45, -5),
		]);

		// 1, 2 and 3 September, and the last day.
		expect(found.overdraftDuration).toBe(4);
		expect(found.overdraftReachedAmount).toBe(60);
	});
});

describe('the scores', () => {
	it.each([
		// 500 + 300 x (1 - 295619 / 1262390.75) + 100 + 100
		['adaeze-nwokolo', 930, 9],
		// 500 + 300 x (1 - (257472 + 104000) / 827000) + 100 - 200 x 5 x 11000 / 827000
		['halima-okon', 756, 8],
		// 500 + 300 x (1 - (289856 + 178250) / 285000) + 100 - 200 - 3 x 50; the payment score 1 less 3 cheques
		['kelechi-danjuma', 57, 0],
		// 500 + 300 x (1 - 722188 / 705000) + 100 + 100 - 200 - 2 x 50; the payment score 4 less 2 debits
		['musa-adigun', 393, 2],
		// 500 - 300 + 100 - 3 x 50; the payment score 2 less 3 debits
		['festus-ogbeide', 150, 0],
		// 500 + 300 x (1 - 257086 / 305280.75) + 100
		['ruth-ekanem', 647, 6],
	])('of %s are %d and %d', async (slug, credit, payment) => {
		const { rows } = await account(slug);

		expect(creditScore(rows)).toBe(credit);
		expect(paymentScore(rows)).toBe(payment);
	});

	it('stay within their scale for somebody who has nothing and stakes it', () => {
		const rows = [row('2026-09-01', 'BET', -10, 0, 'gambling'), row('2026-09-02', 'LOAN', 10, 0, 'loanDrawdown')];

		expect(creditScore(rows)).toBe(0);
		expect(paymentScore(rows)).toBe(0);
	});
});

describe('the prerequisites', () => {
	const nineteen = Array.from({ length: 19 }, () => row('2026-10-31', 'A', 1, 1));
	const checking = { iban: '', accountType: 'CHECKING', currency: 'EUR' } as const;

	it('count a transaction on the first of the 90 days, 3 August 2026', () => {
		expect(meetsPrerequisites({ ...checking, rows: [row('2026-08-03', 'A', 1, 1), ...nineteen] })).toBe(true);
	});

	it('do not count one of the day before', () => {
		expect(meetsPrerequisites({ ...checking, rows: [row('2026-08-02', 'A', 1, 1), ...nineteen] })).toBe(false);
	});
});
