import type { AnalysisStatus } from '../status';
import { decimalsOf } from '../money';

/** Why the answer is what it is: a stable code, and words that an applicant can be told. */
export interface Reason {
	code: string;
	message: string;
}

/** What is said of an analysis that is not ready. */
const STATUS_WORDS: Record<Exclude<AnalysisStatus, 'ready'>, string> = {
	processing: 'The analysis of the account is not finished, so nothing has been decided.',
	insufficientData: 'The account shows too little to decide on.',
	rejected: 'The statement was not accepted, so nothing has been decided.',
	failed: 'The account could not be analysed, so nothing has been decided.',
};

interface Days {
	days: number;
	limit: number;
}

/** All reasons but those of the status. Amounts come in words already. */
export const REASONS = {
	unitUnconfirmed: (): Reason => ({
		code: 'UNIT_UNCONFIRMED',
		message: 'It is not certain in which unit the account was read, so nothing has been decided.',
	}),
	statementUnreliable: (): Reason => ({
		code: 'STATEMENT_UNRELIABLE',
		message: 'The statement is incomplete or contradicts itself, so nothing has been decided.',
	}),
	currencyUnknown: (): Reason => ({
		code: 'CURRENCY_UNKNOWN',
		message:
			'The currency of the loan or of the account is not known, so they have not been compared and nothing has been decided.',
	}),
	currencyDiffers: ({ loan, account }: { loan: string; account: string }): Reason => ({
		code: 'CURRENCY_DIFFERS',
		message: `The loan is in ${loan} and the account in ${account}, so they have not been compared and nothing has been decided.`,
	}),
	dataAgeUnknown: (): Reason => ({
		code: 'DATA_AGE_UNKNOWN',
		message: 'It is not known how old the data is, so nothing has been decided.',
	}),
	dataTooOld: ({ days, limit }: Days): Reason => ({
		code: 'DATA_TOO_OLD',
		message: `The data ends ${days} days ago and may be ${limit} days old at most, so nothing has been decided.`,
	}),
	coverageUnknown: (): Reason => ({
		code: 'COVERAGE_UNKNOWN',
		message: 'It is not known how many days the data covers, so nothing has been decided.',
	}),
	dataTooShort: ({ days, limit }: Days): Reason => ({
		code: 'DATA_TOO_SHORT',
		message: `The data covers ${days} days and at least ${limit} are needed, so nothing has been decided.`,
	}),
	noIncomeKnown: (): Reason => ({
		code: 'NO_INCOME_KNOWN',
		message: 'No income is known, so nothing has been decided.',
	}),
	noExpensesKnown: (): Reason => ({
		code: 'NO_EXPENSES_KNOWN',
		message: 'The living costs are not known, so nothing has been decided.',
	}),
	noRepaymentsKnown: (): Reason => ({
		code: 'NO_REPAYMENTS_KNOWN',
		message: 'It is not known what is repaid for other loans, so nothing has been decided.',
	}),
	debtTooHigh: ({ together, most }: { together: string; most: string }): Reason => ({
		code: 'DEBT_TOO_HIGH',
		message: `With this loan ${together} a month would go into debt payments; with this income ${most} may at most.`,
	}),
	nothingLeft: (): Reason => ({
		code: 'NOTHING_LEFT',
		message: 'Living costs and debt payments already take up the whole income.',
	}),
	tooLittleLeft: ({ instalment, most }: { instalment: string; most: string }): Reason => ({
		code: 'TOO_LITTLE_LEFT',
		message: `The instalment is ${instalment} a month; of what is left after living costs and debt payments, ${most} may be used at most.`,
	}),
	debtServiceNotCovered: ({ dscr, least }: { dscr: number; least: number }): Reason => ({
		code: 'DEBT_SERVICE_NOT_COVERED',
		message: `What the business earns before debt payments is ${dscr} times its debt payments with this loan; at least ${least} times is needed.`,
	}),
};

/** Why nothing is decided on an analysis that is not ready. */
export function notReady(status: Exclude<AnalysisStatus, 'ready'>): Reason {
	return { code: 'NOT_READY', message: STATUS_WORDS[status] };
}

/** An amount for a person to read: 12,345.60 NGN. */
export function moneyInWords(amount: number, currency: string | null): string {
	const decimals = decimalsOf(currency);
	const figure = amount.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	return currency === null ? figure : `${figure} ${currency}`;
}
