import type { BankRow } from '../../people/bankRows';

const any = /(?:)/;

/**
 * The words in `category` and `type`. Qard's page does not list them; the fields are those of Algoan's cash flows, whose
 * public SDK does, so these are Algoan's. They have no word for what a firm sells, for the wages that it pays or for its supplies:
 * those are OTHER_ENTRY and OTHER_EXPENSE.
 */
const creditCategories: Array<[category: string, words: RegExp, rowCategory?: string]> = [
	['REJECTION_CHECK', /\bCHQ\b/, 'returnedPayment'],
	['REJECTION_LOAN_REPAYMENT', /\bLOAN REPAYMENT\b/, 'returnedPayment'],
	['REJECTION_PAYMENT', any, 'returnedPayment'],
	['LOAN_DRAWDOWN_PERSONAL', any, 'loanDrawdown'],
	['GAMBLING_GAIN', any, 'gamblingWinning'],
	['REFUND', any, 'refund'],
	['CREDIT_CARD_RESET', any, 'cardReset'],
	['WAGE', any, 'salary'],
	['WAGE_BONUS', /\bBONUS\b/],
	['RETIREMENT_PENSION', any, 'pension'],
	['INTEREST', /\bINTEREST\b/],
	['OTHER_ENTRY', any],
];

const debitCategories: Array<[category: string, words: RegExp, rowCategory?: string]> = [
	['FEES_CHECK_REJECTION', /\bRETURNED CHEQUE CHARGE\b/],
	['FEES_PAYMENT_REJECTION', /\bRETURNED DIRECT DEBIT CHARGE\b/],
	['FEES_OVERDRAFT', /\bOVERDRAFT\b/, 'charges'],
	['FEES_BANK_SERVICE', any, 'charges'],
	['DEBT_RECOVERY', /\bDEBT RECOVERY\b/],
	['PROVISION_ACCOUNT_SEIZURE', /\bSEIZURE\b|\bGARNISHEE\b/],
	['LOAN_REPAYMENT_PERSONAL', any, 'loanRepayment'],
	['PRO_TAX', any, 'tax'],
	['DEFERRED_TOTAL_PAYMENT', any, 'cardBill'],
	['GAMBLING', any, 'gambling'],
	['SAVING', any, 'savings'],
	['RENT', any, 'rent'],
	['POWER', /\bELECTRICITY\b/, 'utilities'],
	['TELECOM', /\bINTERNET\b/, 'utilities'],
	['MULTIMEDIA', any, 'utilities'],
	['TELECOM', any, 'airtime'],
	['INSURANCE_HEALTH', /\bHMO\b/, 'insurance'],
	['INSURANCE', any, 'insurance'],
	['HEALTH', any, 'health'],
	['GROCERY', any, 'groceries'],
	['TRANSPORT', any, 'transport'],
	['SHOPPING', any, 'shopping'],
	['LEISURE', any, 'eatingOut'],
	['LEISURE', any, 'entertainment'],
	['LEISURE', any, 'travel'],
	['OTHER_EXPENSE', any],
];

const creditTypes: Array<[type: string, words: RegExp]> = [
	['CASH_DEPOSIT', /\bCASH DEPOSIT\b/],
	['INCOMING_INTERNAL_TRANSFER', /\bOWN ACCT\b/],
	['CARD_REFUND', /\bREFUND\b|\bCHARGEBACK\b/],
	['INCOMING_TRANSFER', /\bNIP\b|\bTRF\b/],
	['CREDIT', any],
];

const debitTypes: Array<[type: string, words: RegExp]> = [
	['DIRECT_DEBIT', /^DIRECT DEBIT\b/],
	['CASH_WITHDRAWAL', /^ATM\b/],
	['CHECK', /^CHQ\b/],
	['CARD', /^(POS|WEB|DEFERRED CARD)\b/],
	['OUTGOING_INTERNAL_TRANSFER', /\bOWN ACCT\b/],
	['OUTGOING_TRANSFER', /^(ACH|NIP|USSD) TRF\b/],
	['DEBIT', any],
];

/** "Describes the reason why a transaction is made": the first line that fits, by the person's category and words. */
export function categoryOf(row: BankRow): string {
	const fits = ([, words, rowCategory]: (typeof creditCategories)[number]) =>
		(rowCategory === undefined || rowCategory === row.category) && words.test(row.description);
	return (row.amountCents > 0 ? creditCategories : debitCategories).find(fits)?.[0] ?? 'UNKNOWN';
}

/** "The medium of the transaction". */
export function typeOf({ amountCents, description }: BankRow): string {
	const types = amountCents > 0 ? creditTypes : debitTypes;
	return types.find(([, words]) => words.test(description))?.[0] ?? 'UNKNOWN';
}
