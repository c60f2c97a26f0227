import type { Transaction } from '../../../core/shapes/outputs/transaction';

/** What a row is for, as far as figures hang on it; `unnamed` where Inscribe found nothing. */
export type RowKind =
	| 'loan'
	| 'putAside'
	| 'ownTransfer'
	| 'gambling'
	| 'cash'
	| 'nsfFee'
	| 'overdraftFee'
	| 'salary'
	| 'pension'
	| 'benefit'
	| 'commission'
	| 'refund'
	| 'interest'
	| 'housing'
	| 'insurance'
	| 'other'
	| 'unnamed';

/**
 * The categories of three pages, newest first (docs/how-are-transactions-enriched, docs/getting-started-with-inscribe-transactions,
 * docs/transaction-categories), by their letters alone: pages differ in blanks, `_` and plurals. A row carries the lower level without its
 * parent, so all below Loan and Investments are named.
 */
const KINDS: ReadonlyArray<readonly [kind: RowKind, names: readonly string[]]> = [
	['loan', ['loan', 'loanprincipal', 'loanrepayment', 'mortgage', 'mortgagerepayment', 'payday', 'autoloan', 'mca']],
	['loan', ['buynowpaylater', 'creditcardrepayment', 'cardrepayment']],
	['putAside', ['investment', 'saving', 'sweeptransfer', 'trading', 'cryptotrading']],
	['ownTransfer', ['selftransfer']],
	['gambling', ['gambling']],
	['cash', ['withdrawal']],
	['nsfFee', ['nsf']],
	['overdraftFee', ['overdraft', 'overdraftfee']],
	['salary', ['salary']],
	['pension', ['retirement']],
	['benefit', ['socialsecurity']],
	['commission', ['commissionreceived']],
	['refund', ['refund']],
	['interest', ['interestreceived']],
	['housing', ['rent', 'accommodation']],
	['insurance', ['insurance']],
];

const KIND_OF = new Map(KINDS.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)));

/** What a row is for, by its category; the code NONE stands for no category. */
export function kindOf({ category }: Pick<Transaction, 'category'>): RowKind {
	const letters = (category ?? '').toLowerCase().replace(/[^a-z]/g, '');
	if (letters === '' || letters === 'none') return 'unnamed';
	return KIND_OF.get(letters.replace(/s$/, '')) ?? 'other';
}

/** Whether a mortgage is paid by this row: it is a loan, and housing too. */
export function isMortgage({ category }: Pick<Transaction, 'category'>): boolean {
	return /mortgage/i.test(category ?? '');
}
