import { z } from 'zod';
import { type Warning, neutralScore } from '../../../../core/shapes/insights';
import {
	toAffordability,
	toInsights,
	toScores,
	toStatus,
	toTransaction,
} from '../../../../providers/periculum/normalise';
import { WORKED_OUT, describeLaws } from '../../../support/laws';
import { neutralStatus, neutralTransaction, signedInsights } from '../../../support/laws/schemas';
import { history } from './fixtures/affordability';
import { sampleScore } from './fixtures/scores';
import { sampleStatement } from './fixtures/statement';

const RAW = 'INSIGHTS: raw';
const DAYS_OF_THE_STATEMENT = {
	'period.*': WORKED_OUT,
	asOf: '2020-06-17',
	'summary.asOf': '2020-06-17',
	'summary.periodDays': 0,
	'dataQuality.coverageDays': 0,
	'dataQuality.daysSinceLastTransaction': 119,
};

describeLaws("Periculum's insights", {
	sample: {
		...sampleStatement,
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
		'incomeAnalysis.salaryTransactions**': RAW,
		'incomeAnalysis.otherIncomeTransactions**': RAW,
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
	fallbacks: {
		// The sample's startDate and endDate are one and the same day.
		cashFlowAnalysis: DAYS_OF_THE_STATEMENT,
		'cashFlowAnalysis.lastDateInStatement': DAYS_OF_THE_STATEMENT,
	},
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
