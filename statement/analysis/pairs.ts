import { daysBetween } from '../../core/base/dates';
import { addTo } from '../integrity/ledger';
import type { Category } from './category';
import type { Row } from './row';

/** A debit that came back may be put back a while later; a refund takes longer than a return. */
const MOST_DAYS_TO_COME_BACK = 10;
const MOST_DAYS_BETWEEN_LEGS = 3;

/** What pairs of rows say that no row says alone. */
export interface Pairs {
	/** Debits that were taken back, by the row that took each back. */
	takenBack: Map<Row, Row>;
	/** Legs of transfers between accounts of the set: neither income nor cost. */
	own: Set<Row>;
	/** Legs that have several possible partners and nothing else that speaks for one of them. */
	ambiguous: Row[];
}

const TAKES_BACK: ReadonlySet<Category | null> = new Set<Category | null>([
	'returnedPayment',
	'returnedCheque',
	'refund',
]);

/** Rows that are something of their own: the same amount elsewhere is a coincidence. */
const NEVER_A_LEG: ReadonlySet<Category | null> = new Set<Category | null>([
	'salary',
	'pension',
	'benefit',
	'rent',
	'mortgage',
	'loan',
	'highCostLoan',
	'carLoan',
	'studentLoan',
	'bnpl',
	'bankCharge',
	'overdraftFee',
	'returnFee',
	'returnedChequeFee',
	'interventionFee',
	'cash',
	'cashDeposit',
	'gambling',
	'returnedPayment',
	'returnedCheque',
	'refund',
	'sales',
]);

/** Finds the pairs among the rows of all accounts, which are in the order of their days. */
export function pairsOf(rows: readonly Row[]): Pairs {
	const takenBack = takenBackIn(rows);
	const free = rows.filter((row) => !takenBack.has(row) && !NEVER_A_LEG.has(row.category));
	return { takenBack, ...ownTransfersIn(free) };
}

/** The nearest earlier debit of the same account and amount for each row that takes one back; each debit once. */
function takenBackIn(rows: readonly Row[]): Map<Row, Row> {
	const takenBack = new Map<Row, Row>();
	const open = new Map<string, Row[]>();
	for (const row of rows) {
		if (row.amount < 0) {
			addTo(open, `${row.account} ${-row.amount}`, row);
			continue;
		}
		if (!TAKES_BACK.has(row.category)) continue;
		const debits = open.get(`${row.account} ${row.amount}`) ?? [];
		const debit = debits.at(-1);
		if (debit === undefined || (daysBetween(debit.day, row.day) ?? Infinity) > MOST_DAYS_TO_COME_BACK) continue;
		debits.pop();
		takenBack.set(debit, row);
	}
	return takenBack;
}

/**
 * Two legs in different accounts, of opposite sign and equal amount, a few days apart: the holder's own money. Where a leg has more than one
 * possible partner and no word says that it is a transfer of one's own, nothing is paired.
 */
function ownTransfersIn(rows: readonly Row[]): Pick<Pairs, 'own' | 'ambiguous'> {
	const own = new Set<Row>();
	const ambiguous: Row[] = [];
	const credits = new Map<number, Row[]>();
	for (const row of rows) if (row.amount > 0) addTo(credits, row.amount, row);
	for (const debit of rows) {
		if (debit.amount >= 0) continue;
		const partners = (credits.get(-debit.amount) ?? []).filter(
			(credit) => isOtherLeg(debit, credit) && !own.has(credit),
		);
		const [nearest, second] = partners.toSorted((left, right) => apart(debit, left) - apart(debit, right));
		if (nearest === undefined) continue;
		const isSaid = debit.category === 'ownTransfer' || nearest.category === 'ownTransfer';
		if (second !== undefined && !isSaid && apart(debit, second) === apart(debit, nearest)) {
			ambiguous.push(debit);
			continue;
		}
		own.add(debit);
		own.add(nearest);
	}
	return { own, ambiguous };
}

function isOtherLeg(debit: Row, credit: Row): boolean {
	const sameCurrency = debit.transaction.currency === credit.transaction.currency;
	return debit.account !== credit.account && sameCurrency && apart(debit, credit) <= MOST_DAYS_BETWEEN_LEGS;
}

function apart(left: Row, right: Row): number {
	return Math.abs(daysBetween(left.day, right.day) ?? Infinity);
}
