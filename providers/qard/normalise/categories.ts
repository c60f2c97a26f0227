import type { IncomeStream } from '../../../core/insights/stream';
import type { Flow } from './settle';

/**
 * Qard does not publish its categories. These are those of the engine behind it (Algoan; public in its SDK rest-nodejs,
 * src/lib/Transaction.enum.ts, and on docs.algoan.com, PRO ones of companies among them), with a few plain synonyms. A category that is
 * none of them is named in a warning, never guessed at.
 */
const INCOME = {
	salary: /^(WAGES?|WAGE_BONUS|SALARY)$/,
	benefit: /^(ALLOWANCES?(_.+)?|STATE_SUBSIDY)$/,
	pension: /^(RETIREMENT_|REVERSIONARY_)?PENSIONS?$/,
	selfEmployment: /^(FREELANCE|REVENUE)$/,
	rent: /^RENTAL_INCOME$/,
	maintenance: /^(RECEIVED_)?ALIMONY$/,
	other: /^REGULAR_INCOME$/,
} as const satisfies Record<IncomeStream['kind'], RegExp>;
/** RED_FLAG_: what came back or was released; NON_OPERATING_: a drawn loan, or the owner's own money. */
const NO_INCOME =
	/^(WAGE_SALARY_ADVANCE|WAGE_ADVANCE_PAYMENT|SALARY_ADVANCE|GAMBLING(_.+)?|INTEREST|REFUND(_.+)?|.+_REFUND|.+_TAX_CREDIT|REJECTION(_.+)?|RELEASE_.+|PROVISION_.+|CREDIT_CARD_RESET|RED_FLAG_.+|NON_OPERATING_.+)$/;
const SAVINGS = /^(SAVINGS?|BANKBOOK_SAVING|SHARE_SAVING|DISSAVING)$/;
const LOAN = /LOAN|^SPLIT_PAYMENT$|^LEASING$/;
const REPAYMENT = /^(NON_OPERATING_)?LOAN_REPAYMENT(_.+)?$/;
/** A loan that is paid off before its time: once, and no cost of any other month. */
const PREPAYMENT = /^LOAN_PREPAYMENT$/;
const EXPENSE =
	/^(RENT|POWER|TELECOM|INSURANCE(_.+)?|TRANSPORT|HEALTH|GROCERY|TOBACCO|GAMBLING|LEISURE|SHOPPING|MULTIMEDIA|SPORT|PAID_ALIMONY|REGULAR_EXPENSE|OTHER_EXPENSE|OPEX_.+|DEBT_COLLECTION|DEBT_RECOVERY|BAILIFF|LEASING|SPLIT_PAYMENT|LOAN_PREPAYMENT|FEES_.+)$/;
const DEBT_COLLECTION = /^(DEBT_RECOVERY|DEBT_COLLECTION|BAILIFF)$/;
const INTERNAL = /INTERNAL_TRANSFER/;
const REJECTION = /^(REJECTION(_.+)?|RED_FLAG_REJECTION_.+)$/;
const CARD_TOTAL = /^DEFERRED_TOTAL_PAYMENT$/;
const CARD_RESET = /^CREDIT_CARD_RESET$/;

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
	if (isOther || NO_INCOME.test(upper(flow.category)) || isExpenseCategory(flow)) return 'none';
	return streamKind(flow) === null ? 'unknown' : 'income';
}

/** What kind of income a category is; null where it is none that is known. */
export function streamKind({ category }: Pick<Flow, 'category'>): IncomeStream['kind'] | null {
	const name = upper(category);
	return STREAM_KINDS.find((kind) => INCOME[kind].test(name)) ?? null;
}

const STREAM_KINDS = Object.keys(INCOME) as Array<keyof typeof INCOME>;

/** Whether the credits carry the categories of companies: what a company sells then has a category of its own. */
export function isRevenue({ category }: Pick<Flow, 'category'>): boolean {
	return upper(category) === 'REVENUE';
}

/** Money spent, by its category; a credit of it is no income but a sign that contradicts it. */
export function isExpenseCategory({ category }: Pick<Flow, 'category'>): boolean {
	return EXPENSE.test(upper(category));
}

/** An instalment, by its category. */
export function isRepayment({ category }: Pick<Flow, 'category'>): boolean {
	return REPAYMENT.test(upper(category));
}

export function isPrepayment({ category }: Pick<Flow, 'category'>): boolean {
	return PREPAYMENT.test(upper(category));
}

/** Paid to somebody who collects a debt. */
export function isDebtCollection({ category }: Pick<Flow, 'category'>): boolean {
	return DEBT_COLLECTION.test(upper(category));
}

/** The credit with which a rejected payment comes back. */
export function isRejection({ category }: Pick<Flow, 'category'>): boolean {
	return REJECTION.test(upper(category));
}

/** The monthly total of a card with deferred debit, as it leaves the current account. */
export function isCardTotal({ category }: Pick<Flow, 'category'>): boolean {
	return CARD_TOTAL.test(upper(category));
}

/** The same total as it comes in on the card's own account, which holds the purchases. */
export function isCardReset({ category }: Pick<Flow, 'category'>): boolean {
	return CARD_RESET.test(upper(category));
}

/** Money put aside is no expense. */
export function isSaving({ category }: Flow): boolean {
	return SAVINGS.test(upper(category));
}

/** A repayment or another debt service, also one that was rejected. */
export function isLoanCategory(category: string | null): boolean {
	return LOAN.test(upper(category));
}
