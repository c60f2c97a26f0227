import type { ProviderId } from '../answer';
import type { FieldPath } from '../fields';

type PerProvider = Record<ProviderId, string>;

/** How each provider is asked, and over what it tells. */
export const HOW: Array<[row: string, cells: PerProvider]> = [
	[
		'Asked with',
		{
			friendlyScore: 'consent to one bank account',
			inscribe: 'open-banking data (a Plaid asset report)',
			local: 'the CSV of a statement for each account',
			periculum: 'the rows of a statement',
			qard: 'consent to one bank account',
			worldline: 'consent to one bank account; the report comes by the callback',
		},
	],
	[
		'Window',
		{
			friendlyScore: 'the last 12 months; counted things of 3 and 6 months too',
			inscribe: 'all data it is given, here a year',
			local: 'the whole statement, here a year',
			periculum: 'the whole statement, here a year',
			qard: 'what the bank gives, here a year',
			worldline: 'the last 3 months; counted things are said to be of 90 days',
		},
	],
	[
		'A month is',
		{
			friendlyScore: 'the window over the calendar months with data, as told',
			inscribe: 'the days from first to last transaction over 30.4, at least one month',
			local: 'the days from first to last transaction over 30.4; a rhythm counts by 52/12, 26/12, 13/12',
			periculum:
				'the statement over the calendar months with a transaction, or over its days over 30.4 where that is another time',
			qard: 'a whole month: without the running one, and without the first where its data begins after the 5th',
			worldline: 'a third of the three months',
		},
	],
	[
		'Currency',
		{
			friendlyScore: 'told',
			inscribe: 'told by the account',
			local: 'as the statement tells, else `options.currency`',
			periculum: 'not told: `options.currency` sets it',
			qard: 'told by the transactions',
			worldline: 'euro only',
		},
	],
	[
		'No report',
		{
			friendlyScore: 'without data',
			inscribe: 'without data',
			local: 'of fewer than 10 transactions, or 30 days: then rows, balances and cash flow alone',
			periculum: 'of fewer than 10 transactions',
			qard: 'without data',
			worldline: 'of a savings account, another currency, or fewer than 20 transactions in 90 days',
		},
	],
];

/** Where a figure means something of its own at a provider. */
export const NOTES: Partial<Record<FieldPath, Partial<PerProvider>>> = {
	'subject.holderType': {
		worldline: 'taken so: its product is for consumers; Assess Affordability takes another that is declared',
	},
	currency: { worldline: 'always EUR: other accounts get no report' },
	'period.from': {
		friendlyScore: 'the first day of the twelve months, also where the data begins later',
		inscribe: 'the first transaction',
		periculum: 'the first transaction',
		qard: 'the first transaction',
		worldline: 'of the three months that end with the last day',
	},
	'period.months': { worldline: 'by its document' },
	'income.total': {
		inscribe: 'the revenue, of a business only',
		qard: 'credits whose category says that they are income (see the monthly average)',
	},
	'income.monthlyAverage': {
		friendlyScore:
			'everything earned. The average is not said to be monthly: where the mean of the whole months is more than 10 % away, the lower one stands here',
		inscribe:
			'salary and pension of a person, null where it sees none and money comes in (`NO_SALARY_SEEN`); the revenue of a business',
		periculum:
			'salary, spread over the period where it was not paid throughout, and other income that names its source',
		qard: 'wages, bonuses, pensions, allowances, rent and alimony received; of a company also what names no source. An invoice, a payout or interest of a person is not among it; null where nothing else comes in',
		worldline: 'everything earned',
	},
	'income.salary.monthlyAverage': { periculum: 'by its payments; 0 where none was' },
	'expenses.total': {
		inscribe:
			'all debits but transfers and savings: loan repayments, gambling and what came back are in it, money sent to others is beside the average',
		periculum: 'all debits but loan repayments and savings',
		qard: 'all debits but savings and what came back: loan repayments and gambling are in it',
		worldline: 'without savings, loan repayments and what came back',
	},
	'expenses.monthlyAverage': {
		friendlyScore: 'with loan repayments and gambling, without savings and what came back',
		inscribe: 'as the total',
		periculum: 'the named categories: without savings, loan repayments and "Others" (`expenses.notInAverage`)',
		qard: 'as the total; where what came back is not told by itself it makes it too high (`REJECTED_IN_TOTALS`)',
		worldline: 'as the total',
	},
	'expenses.includesLoanRepayments': {
		friendlyScore: 'by its document',
		inscribe: 'by its document',
		qard: 'by its document',
	},
	'expenses.notInAverage': {
		periculum: '"Others": what has no category, such as school fees, and what left the account and came back',
	},
	'expenses.fixed': {
		friendlyScore: 'with loan repayments',
		worldline: 'without loan repayments',
	},
	'summary.monthlyDisposable': {
		friendlyScore: 'income less expenses',
		inscribe: 'income less expenses and money sent to others',
		periculum:
			"income less expenses, Others and loan repayments: Periculum's own figure unless an average was worked out again",
		qard: 'income less expenses',
		worldline: 'income less expenses less loan repayments',
	},
	'business.payroll.count': { friendlyScore: 'wages, one for each person paid; of a business only' },
	'business.profitability': { friendlyScore: 'of a business only' },
	'balances.closing': {
		friendlyScore: 'only with Include Balances',
		inscribe: 'of the deposit accounts together',
		qard: 'per account, by the bank accounts of Get Credit Insights',
	},
	'loans.repayments.monthlyAverage': {
		friendlyScore:
			'the total over the months that have data, twelve at most; their share of the income where it gives more',
		qard: 'over the calendar months with data, the running one too',
	},
	'loans.missed.count': { qard: 'payments that came back and belong to a loan' },
	'risks.gambling.count': { friendlyScore: 'of persons only' },
	'risks.gambling.total': {
		friendlyScore: 'of persons only; stakes, not winnings',
		periculum: 'stakes',
		worldline: 'stakes',
	},
	'risks.returnedPayments.count': {
		friendlyScore: '"returned direct debits" over twelve months: cheques that came back are counted too',
		qard: 'without cheques',
		worldline: 'without cheques',
	},
	'summary.returnedItems': { inscribe: 'fees that the bank took for what came back', periculum: 'cheques alone' },
	'summary.returnedItems90d': { friendlyScore: 'of three months', worldline: 'of three months' },
	'risks.overdraft.minimumBalance': { worldline: '0 where the balance never went below zero' },
	'risks.interventionFees.count': { worldline: 'what the bank takes for a payment or cheque that came back' },
	'risks.bankCharges.count': {
		friendlyScore: 'penalties alone: for overdrafts and for what came back, no ordinary charges',
	},
	'risks.wageAdvances.count': { worldline: 'nobody of these people has one' },
	'risks.newDebt': { friendlyScore: 'in three months of a person, six of a business' },
};
