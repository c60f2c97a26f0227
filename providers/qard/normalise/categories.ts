import type { Flow } from './settle';

/**
 * Qard does not publish its categories. These are those of the engine behind it (Algoan; public in its SDK rest-nodejs,
 * src/lib/Transaction.enum.ts), with a few plain synonyms. A category that is none of them is named in a warning, never guessed at.
 */
const INCOME =
	/^(WAGES?|WAGE_BONUS|SALARY|(RETIREMENT_|REVERSIONARY_)?PENSIONS?|ALLOWANCES?(_.+)?|RENTAL_INCOME|(RECEIVED_)?ALIMONY)$/;
const NO_INCOME =
	/^(WAGE_SALARY_ADVANCE|WAGE_ADVANCE_PAYMENT|SALARY_ADVANCE|GAMBLING(_.+)?|INTEREST|REFUND(_.+)?|.+_REFUND|.+_TAX_CREDIT|REJECTION(_.+)?|RELEASE_.+|PROVISION_.+|CREDIT_CARD_RESET)$/;
const SAVINGS = /^(SAVINGS?|BANKBOOK_SAVING|SHARE_SAVING|DISSAVING)$/;
const LOAN = /LOAN|^SPLIT_PAYMENT$|^LEASING$/;
const INTERNAL = /INTERNAL_TRANSFER/;

/** Internal transfers in one place, whatever category they carry. */
const INTERNAL_TRANSFER = 'INTERNAL_TRANSFER';
const UNCATEGORISED = 'UNCATEGORISED';

const upper = (text: string | null) =>
	text
		?.trim()
		.toUpperCase()
		.replace(/[\s-]+/g, '_') ?? '';

/** Money moved between accounts of the same person. */
export function isInternalTransfer({ type, category }: Flow): boolean {
	return INTERNAL.test(upper(type)) || INTERNAL.test(upper(category));
}

/** The category by which a flow is put together with others. */
export function groupOf(flow: Flow): string {
	return isInternalTransfer(flow) ? INTERNAL_TRANSFER : (flow.category ?? UNCATEGORISED);
}

/** What a credit is: income, known to be none, or of a category that says neither. */
export function incomeKind(flow: Flow): 'income' | 'none' | 'unknown' {
	const isOther = isInternalTransfer(flow) || isSaving(flow) || isLoanCategory(flow.category);
	if (isOther || NO_INCOME.test(upper(flow.category))) return 'none';
	return INCOME.test(upper(flow.category)) ? 'income' : 'unknown';
}

/** Money put aside is no expense. */
export function isSaving({ category }: Flow): boolean {
	return SAVINGS.test(upper(category));
}

/** A repayment or another debt service, also one that was rejected. */
export function isLoanCategory(category: string | null): boolean {
	return LOAN.test(upper(category));
}
