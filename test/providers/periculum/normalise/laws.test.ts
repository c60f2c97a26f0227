import { z } from 'zod';
import { type Warning, neutralScore } from '../../../../core/shapes/insights';
import {
	toAffordability,
	toInsights,
	toScores,
	toStatus,
	toTransaction,
} from '../../../../providers/periculum/normalise';
import { describeLaws } from '../../../support/laws';
import { neutralStatus, neutralTransaction, signedInsights } from '../../../support/laws/schemas';
import { history } from './fixtures/affordability';
import { sampleScore } from './fixtures/scores';
import { sampleStatement } from './fixtures/statement';

const RAW = 'INSIGHTS: raw';
/** 120 days, which are the four months by which the sample divides, and payments that give its averages. */
const PERIOD = { firstDateInStatement: '2020-06-17', lastDateInStatement: '2020-10-14' };
const payments = (amount: number) =>
	['2020-06-24', '2020-07-24', '2020-08-24', '2020-09-24'].map((day) => ({
		date: `${day} 18:45:00`,
		description: 'Some description',
		amount,
	}));

describeLaws("Periculum's insights", {
	sample: {
		...sampleStatement,
		startDate: '2020-06-17T00:00:00',
		endDate: '2020-10-14T00:00:00',
		cashFlowAnalysis: { ...sampleStatement.cashFlowAnalysis, ...PERIOD },
		incomeAnalysis: {
			...sampleStatement.incomeAnalysis,
			salaryTransactions: payments(374385.22),
			lastDateOfSalaryPayment: '2020-09-24',
			numberOfSalaryPayments: 4,
			otherIncomeTransactions: payments(5000),
			averageOtherIncome: 5000,
			hasOtherIncome: 'Yes',
			numberOfOtherIncomePayments: 4,
		},
		accountBalance: 4894.64,
		confidenceOnParsing: 0.98,
		pdfCreatedDate: '2021-11-01T10:00:00Z',
		pdfModifiedDate: '2021-11-02T10:00:00Z',
	},
	normalise: (raw) => toInsights(raw, { currency: 'NGN', nowMs: Date.parse('2020-10-14T12:00:00Z') }),
	schema: signedInsights,
	rawOnly: {
		source: RAW,
		clientPhoneNumber: RAW,
		'clientIdentification**': RAW,
		'spendAnalysis.most*': RAW,
		'spendAnalysis.highestSpend': RAW,
		'spendAnalysis.monthWithHighestSpend': RAW,
		'spendAnalysis.totalMonthlyExpenses': RAW,
		'spendAnalysis.totalRecurringExpense': RAW,
		'spendAnalysis.atmLocations**': RAW,
		'transactionPatternAnalysis.lastDayOf*': RAW,
		'transactionPatternAnalysis.percent*': RAW,
		'transactionPatternAnalysis.most*': RAW,
		'transactionPatternAnalysis.numberOfCardRequests': RAW,
		'transactionPatternAnalysis.*Breakdown**': RAW,
		'behavioralAnalysis.*OutflowRate': RAW,
		'behavioralAnalysis.loan*InflowRate': RAW,
		'behavioralAnalysis.gambling*': RAW,
		'behavioralAnalysis.accountActivity': RAW,
		'behavioralAnalysis.percentOfInflowIrregularity': RAW,
		'cashFlowAnalysis.averageWeekly*': RAW,
		'cashFlowAnalysis.periodInStatement': RAW,
		'cashFlowAnalysis.yearInStatement': RAW,
		'incomeAnalysis.*Transactions[].description': RAW,
	},
	optional: {
		'client*': 'the statement-response page has them only where the bank told them',
		'account*': 'the statement-response page has them only where the bank told them',
		bankName: 'the statement-response page has it only where the bank told it',
		startDate: 'read only where the days of the first and last transaction are not told',
		endDate: 'read only where the days of the first and last transaction are not told',
		confidenceOnParsing: 'only a PDF has it',
		'pdf*Date': 'only a PDF has it',
		'spendAnalysis.averageMonthlySpendOnSavingsAndInvestments': 'no expense; used only to see what a told sum holds',
		'spendAnalysis.totalMonthlySpendOnSavingsAndInvestments': 'no expense; used only to see what a told sum holds',
	},
	anything: {
		startDate: 'read only where the days of the first and last transaction are not told',
		endDate: 'read only where the days of the first and last transaction are not told',
	},
	anyText: {
		key: 'a key may be text',
		'incomeAnalysis.frequencyOfSalaryPayments': 'the page does not say which words there are',
	},
	namedByEntry: { 'cashFlowAnalysis.monthly*[].year': 'a month that cannot be told is left out as a whole' },
});

describeLaws("Periculum's scores", {
	sample: [sampleScore],
	normalise: (raw) => {
		const warnings: Warning[] = [];
		return { scores: toScores(raw, warnings).map(({ score }) => score), warnings };
	},
	schema: z.object({ scores: z.array(neutralScore) }),
	rawOnly: { '[].type': RAW },
});

describeLaws("Periculum's affordability", {
	sample: history[0],
	normalise: toAffordability,
	schema: z.object({
		monthlyAmount: z.number().finite().nullable(),
		totalAmount: z.number().finite().nullable(),
		dti: z.number().min(0).max(1).nullable(),
		termMonths: z.number().int().nonnegative().nullable(),
		canAfford: z.null(),
	}),
	rawOnly: { statementKey: 'the key that was asked for' },
	optional: {
		createdDate: 'only the history tells it',
		average_predicted_salary: 'only the history tells it',
		average_other_income: 'only the history tells it',
		average_monthly_total_expenses: 'not in every answer of the document',
		average_monthly_loan_repayment_amount: 'not in every answer of the document',
	},
});

describeLaws("Periculum's transactions", {
	sample: { date: '2020-09-17', amount: 25, type: 'debit', description: 'nipfee/online transfer', balance: 80830.99 },
	normalise: (raw) => toTransaction(raw, { statementKey: '3', index: 0, currency: 'NGN' }),
	schema: neutralTransaction,
	warningPath: (path) => `transactions[0].${path}`,
});

describeLaws("Periculum's status", {
	sample: { key: 1, name: 'A statement', processingStatus: 'PROCESSED', incomeAnalysis: { isSalaryEarner: 'Yes' } },
	normalise: toStatus,
	schema: neutralStatus.extend({ fraudulent: z.literal(true).nullable() }),
	rawOnly: { key: 'no status', name: 'no status', 'incomeAnalysis**': 'read where the status is not known' },
});
