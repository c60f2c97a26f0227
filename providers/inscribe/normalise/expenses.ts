import { addsUp } from '../../../core/insights/amounts';
import { shareOf, subtractMoney, sumMoney } from '../../../core/base/money';
import { sized, totalsDisagree } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';
import type { Statistics } from './statistics';
import { STATISTICS } from './unit';

/**
 * Fills the expenses: all debits but transfers; loan repayments are among them. What the transfers are, and what was put aside, only the
 * rows tell (null: not read, or not those of the statistics).
 */
export function fillExpenses(told: Statistics, ledger: Ledger | null, insights: CreditInsights): void {
	const { debitsTotal, transfersDebitsTotal } = told;
	const { expenses, currency, derived, dataQuality } = insights;
	const total = subtractMoney(debitsTotal, [transfersDebitsTotal], currency);
	if (total === null) return;
	if (total < 0) {
		const message = `Transfers out of ${transfersDebitsTotal} are more than all debits of ${debitsTotal}; expenses are left out.`;
		const source = `${STATISTICS.source}.transfers_debits_total_gross`;
		dataQuality.warnings.push(totalsDisagree('cashFlow.outflow', message, source));
		return;
	}
	expenses.includesLoanRepayments = true;
	const seen = ledger === null ? null : transfersSeen(ledger.debits, transfersDebitsTotal ?? 0, insights);
	expenses.total = subtractMoney(total, [seen?.savedBesideTransfers ?? 0], currency);
	expenses.monthlyAverage = monthly(expenses.total, insights);
	derived.push('expenses.total', ...(expenses.monthlyAverage === null ? [] : ['expenses.monthlyAverage']));
	if (seen === null) warnOfTransfers(transfersDebitsTotal ?? 0, insights);
	else countTransfers(seen.toOthers, insights);
	if (ledger !== null) fillFromRows(ledger, insights, seen === null);
}

interface TransfersSeen {
	/** Transfers among those of the statistics of which the rows do not say that they stayed with the holder. */
	toOthers: number;
	/** What was put aside and is not among the transfers of the statistics. */
	savedBesideTransfers: number;
}

/** Which rows the transfers of the statistics are, found by their sum; null where no kinds of rows give it. */
function transfersSeen(
	debits: readonly LedgerRow[],
	transfers: number,
	insights: CreditInsights,
): TransfersSeen | null {
	const own = totalOf(ofKind(debits, 'ownTransfer'), insights) ?? 0;
	const saved = totalOf(ofKind(debits, 'putAside'), insights) ?? 0;
	const unnamed = totalOf(
		ofKind(debits, 'unnamed').filter(({ isTransfer }) => isTransfer),
		insights,
	);
	const readings = [
		{ toOthers: 0, savedInTransfers: 0 },
		{ toOthers: unnamed ?? 0, savedInTransfers: 0 },
		{ toOthers: 0, savedInTransfers: saved },
		{ toOthers: unnamed ?? 0, savedInTransfers: saved },
	];
	const fitting = readings.find(({ toOthers, savedInTransfers }) =>
		addsUp(sumMoney([own, toOthers, savedInTransfers], insights.currency) ?? 0, transfers),
	);
	return fitting === undefined
		? null
		: { toOthers: fitting.toOthers, savedBesideTransfers: fitting.savedInTransfers > 0 ? 0 : saved };
}

/** Money sent by a transfer without a category is spent, unless it was sent to an account of the holder's own. */
function countTransfers(toOthers: number, insights: CreditInsights): void {
	const { expenses, derived, dataQuality } = insights;
	if (toOthers === 0) return;
	expenses.notInAverage = monthly(toOthers, insights);
	if (expenses.notInAverage !== null) derived.push('expenses.notInAverage');
	const message = `${toOthers} went out by transfers without a category and is counted as spent. Some of it may have gone to the holder's own accounts.`;
	dataQuality.warnings.push(
		sized(
			{ code: 'TRANSFERS_AS_EXPENSES', path: 'expenses.notInAverage', message, source: 'transactions[].category' },
			{ figure: 'expenses', side: 'below', monthlyAmount: expenses.notInAverage },
		),
	);
}

function warnOfTransfers(transfers: number, insights: CreditInsights): void {
	if (transfers === 0) return;
	const message = `${transfers} went out by transfer and is not among the expenses. Inscribe does not say whether it stayed with the same holder.`;
	insights.dataQuality.warnings.push(
		sized(
			{ code: 'EXPENSES_EXCLUDE_TRANSFERS', path: 'expenses.total', message },
			{ figure: 'expenses', side: 'above', monthlyAmount: monthly(transfers, insights) },
		),
	);
}

/** Fills what only the rows tell of spending; `holdsSavings`: what was put aside may be among the expenses. */
function fillFromRows({ debits, credits }: Ledger, insights: CreditInsights, holdsSavings: boolean): void {
	const { expenses, derived } = insights;
	const saved = totalOf(ofKind(debits, 'putAside'), insights);
	expenses.savings = { total: saved, monthlyAverage: monthly(saved, insights) };
	derived.push('expenses.savings.total');
	if (expenses.savings.monthlyAverage !== null) derived.push('expenses.savings.monthlyAverage');
	// A row without a category may be either: only where there is none is it known that there is no rent.
	const areAllNamed = ofKind(debits, 'unnamed').length === 0;
	const seen = (isOne: (row: LedgerRow) => boolean) => (debits.some(isOne) ? true : areAllNamed ? false : null);
	expenses.housing = seen(({ kind, isMortgage }) => kind === 'housing' || isMortgage);
	expenses.insurance = seen(({ kind }) => kind === 'insurance');
	for (const name of ['housing', 'insurance'] as const) if (expenses[name] !== null) derived.push(`expenses.${name}`);
	expenses.categories = categoriesOf(debits, insights);
	if (expenses.categories.length > 0) derived.push('expenses.categories');
	if (holdsSavings) warnOfSavings(saved ?? 0, insights);
	warnOfRefunds(totalOf(ofKind(credits, 'refund'), insights) ?? 0, insights);
}

function categoriesOf(debits: readonly LedgerRow[], insights: CreditInsights) {
	const all = totalOf(debits, insights);
	return [...new Set(debits.map(({ category }) => category ?? 'NONE'))]
		.map((category) => {
			const total = totalOf(
				debits.filter((row) => (row.category ?? 'NONE') === category),
				insights,
			);
			return {
				category,
				total,
				monthlyAverage: monthly(total, insights),
				share: shareOf(total, all),
				nature: null,
				months: [],
			};
		})
		.sort((left, right) => (right.total ?? 0) - (left.total ?? 0));
}

function warnOfSavings(saved: number, insights: CreditInsights): void {
	if (saved === 0) return;
	const message = `${saved} was put aside in the period and may be among the expenses: Inscribe takes only transfers out of the debits.`;
	insights.dataQuality.warnings.push(
		sized(
			{ code: 'EXPENSES_HOLD_SAVINGS', path: 'expenses.total', message },
			{ figure: 'expenses', side: 'below', monthlyAmount: monthly(saved, insights) },
		),
	);
}

function warnOfRefunds(refunded: number, insights: CreditInsights): void {
	if (refunded === 0) return;
	const message = `${refunded} came back by refunds and reversals and is still counted as spent.`;
	insights.dataQuality.warnings.push(
		sized(
			{ code: 'REJECTED_IN_TOTALS', path: 'expenses.total', message, source: 'transactions[].category' },
			{ figure: 'expenses', side: 'below', monthlyAmount: monthly(refunded, insights) },
		),
	);
}
