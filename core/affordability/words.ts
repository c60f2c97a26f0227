import { decimalsOf } from '../base/money';
import type { CalculatedAffordability } from '../shapes/outputs/calculatedAffordability';
import type { AnalysisStatus } from '../shapes/status';

/** Why the answer is what it is: a stable code, and words that an applicant can be told; of a currency, what the user of the nodes can do. */
export type Reason = CalculatedAffordability['reasons'][number];

const UNDECIDED = 'so nothing has been decided.';

/** Where the currency of an account is told by a person, because its provider does not tell it. */
const SET_CURRENCY = 'Set Currency in Get Credit Insights or Upload Bank Statement, whichever made the insights.';

/** What is said of an analysis that is not ready. */
const STATUS_WORDS: Record<Exclude<AnalysisStatus, 'ready'>, string> = {
	processing: `The analysis of the account is not finished, ${UNDECIDED}`,
	insufficientData: `The account shows too little to decide on, ${UNDECIDED}`,
	rejected: `The statement was not accepted, ${UNDECIDED}`,
	failed: `The account could not be analysed, ${UNDECIDED}`,
};

interface Days {
	days: number;
	limit: number;
}

const inDays = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
const reason = (code: string, message: string): Reason => ({ code, message });

/** All reasons but those of the status. Amounts come in words already. */
export const REASONS = {
	unitUnconfirmed: () =>
		reason('UNIT_UNCONFIRMED', `It is not certain in which unit the account was read, ${UNDECIDED}`),
	statementUnreliable: () =>
		reason('STATEMENT_UNRELIABLE', `The statement is incomplete or contradicts itself, ${UNDECIDED}`),
	severalCurrencies: () =>
		reason(
			'SEVERAL_CURRENCIES',
			`The account holds several currencies, ${UNDECIDED} Get the insights of the account in the currency of the loan alone, with Get Credit Insights.`,
		),
	analysisUncertain: () =>
		reason('ANALYSIS_UNCERTAIN', `It is not certain that the analysis of the account is finished, ${UNDECIDED}`),
	severalPeople: () => reason('SEVERAL_PEOPLE', `The figures are of several people together, ${UNDECIDED}`),
	holderUncertain: () => reason('HOLDER_UNCERTAIN', `It is not certain whose account this is, ${UNDECIDED}`),
	accountCurrencyUnknown: ({ loan }: { loan: string }) =>
		reason(
			'CURRENCY_UNKNOWN',
			`The loan is in ${loan}, and the currency of the account is not told: they cannot be compared, ${UNDECIDED} ${SET_CURRENCY}`,
		),
	loanCurrencyUnknown: ({ account }: { account: string }) =>
		reason(
			'CURRENCY_UNKNOWN',
			`The account is in ${account}, and the currency of the loan is not told: they cannot be compared, ${UNDECIDED} Set Loan Currency in Assess Affordability.`,
		),
	currencyDiffers: ({ loan, account }: { loan: string; account: string }) =>
		reason(
			'CURRENCY_DIFFERS',
			`The loan is in ${loan} and the account in ${account}: they cannot be compared, ${UNDECIDED} Correct Loan Currency in Assess Affordability; where ${account} was entered by hand, Currency in Get Credit Insights or Upload Bank Statement.`,
		),
	dataAgeUnknown: () => reason('DATA_AGE_UNKNOWN', `It is not known how old the data is, ${UNDECIDED}`),
	dataTooOld: ({ days, limit }: Days) =>
		reason('DATA_TOO_OLD', `The data ended ${inDays(days)} ago and may be ${inDays(limit)} old at most, ${UNDECIDED}`),
	coverageUnknown: () => reason('COVERAGE_UNKNOWN', `It is not known how many days the data covers, ${UNDECIDED}`),
	dataTooShort: ({ days, limit }: Days) =>
		reason('DATA_TOO_SHORT', `The data covers ${inDays(days)} and at least ${limit} are needed, ${UNDECIDED}`),
	tooFewTransactions: ({ count, limit }: { count: number; limit: number }) =>
		reason(
			'TOO_FEW_TRANSACTIONS',
			`The account shows ${count} ${count === 1 ? 'transaction' : 'transactions'} and at least ${limit} are needed, ${UNDECIDED}`,
		),
	tooFewMonths: ({ count, limit }: { count: number; limit: number }) =>
		reason(
			'TOO_FEW_MONTHS',
			`The data covers ${count} whole ${count === 1 ? 'month' : 'months'} and at least ${limit} are needed, ${UNDECIDED}`,
		),
	noIncomeKnown: () => reason('NO_INCOME_KNOWN', `No income is known, ${UNDECIDED}`),
	noExpensesKnown: () => reason('NO_EXPENSES_KNOWN', `The costs are not known, ${UNDECIDED}`),
	noRepaymentsKnown: () =>
		reason('NO_REPAYMENTS_KNOWN', `It is not known what is repaid for other loans, ${UNDECIDED}`),
	incomeIncomplete: () =>
		reason('INCOME_INCOMPLETE', `Some of the money that comes in may be income and is not counted, ${UNDECIDED}`),
	incomeMayHaveEnded: () => reason('INCOME_MAY_HAVE_ENDED', `Little or no income has come in lately, ${UNDECIDED}`),
	expensesIncomplete: () => reason('EXPENSES_INCOMPLETE', `Not all of what is spent or repaid is known, ${UNDECIDED}`),
	expensesTooHigh: () => reason('EXPENSES_TOO_HIGH', `Some of what went out may be no expense, ${UNDECIDED}`),
	incomeUncertain: () => reason('INCOME_UNCERTAIN', `Some of what is counted as income may be none, ${UNDECIDED}`),
	repaymentsIncomplete: () =>
		reason('REPAYMENTS_INCOMPLETE', `Not all of what is repaid for loans may be seen, ${UNDECIDED}`),
	/** `most` is null where nothing limits it. */
	amountUncertain: ({ least, most, instalment }: { least: string; most: string | null; instalment: string }) =>
		reason(
			'AMOUNT_UNCERTAIN',
			`${most === null ? `At least ${least} a month can be afforded, and how much more is not known` : `Between ${least} and ${most} a month can be afforded, depending on what is not certain about the account`}; the instalment is ${instalment}, ${UNDECIDED}`,
		),
	accountTooYoung: () =>
		reason('ACCOUNT_TOO_YOUNG', `The account is too young to show what comes in and goes out, ${UNDECIDED}`),
	datedInFuture: () => reason('DATED_IN_FUTURE', `The account holds days that are yet to come, ${UNDECIDED}`),
	moneyGoesRound: () =>
		reason('MONEY_GOES_ROUND', `Money comes in and goes out again, and may be no income, ${UNDECIDED}`),
	warningUnknown: () =>
		reason('WARNING_UNKNOWN', `The account holds a warning that these rules do not know, ${UNDECIDED}`),
	notChecked: () => reason('NOT_CHECKED', `The documents have not been checked, ${UNDECIDED}`),
	noIncome: () => reason('NO_INCOME', 'There is no income.'),
	debtTooHigh: ({ together, most }: { together: string; most: string }) =>
		reason(
			'DEBT_TOO_HIGH',
			`With this loan ${together} a month would go into debt payments; with this income at most ${most} may.`,
		),
	nothingLeft: () => reason('NOTHING_LEFT', 'Costs and debt payments already take up the whole income.'),
	tooLittleLeft: ({ instalment, most }: { instalment: string; most: string }) =>
		reason(
			'TOO_LITTLE_LEFT',
			`The instalment is ${instalment} a month; of what is left after costs and debt payments, at most ${most} may be used.`,
		),
	debtServiceNotCovered: ({ dscr, least }: { dscr: number; least: number }) =>
		reason(
			'DEBT_SERVICE_NOT_COVERED',
			`What the business earns before debt payments is ${dscr} times its debt payments with this loan; at least ${least} times is needed.`,
		),
	loss: () => reason('LOSS', 'The business spends more than it earns, before any debt payments.'),
};

/** Why nothing is decided on an analysis that is not ready. */
export function notReady(status: Exclude<AnalysisStatus, 'ready'>): Reason {
	return reason('NOT_READY', STATUS_WORDS[status]);
}

/** By decimals: making one takes a thousand times as long as using it. */
const amountFormats = new Map<number, Intl.NumberFormat>();

/** An amount for a person to read: 12,345.60 NGN. */
export function moneyInWords(amount: number, currency: string | null): string {
	const decimals = decimalsOf(currency);
	const format =
		amountFormats.get(decimals) ??
		new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	amountFormats.set(decimals, format);
	const figure = format.format(amount);
	return currency === null ? figure : `${figure} ${currency}`;
}
