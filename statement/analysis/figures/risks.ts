import { dayShifted, daysBetween } from '../../../core/base/dates';
import type { CountedThing, CreditInsights } from '../../../core/shapes/insights';
import type { Category } from '../category';
import type { Row } from '../row';
import { type Book, major, ofCategories, totalOf } from './book';

const WINDOW_DAYS = 90;

/** Fills what speaks of trouble: gambling, returned items, fees, recoveries and seizures. What only words can tell is not told without words. */
export function fillRisks(insights: CreditInsights, book: Book): void {
	const { risks } = insights;
	const out = (...categories: Category[]) => ofCategories(book.rows, ...categories).filter(({ amount }) => amount < 0);
	const returned = (category: Category) => ofCategories(book.rows, category).filter(({ amount }) => amount > 0);
	const fees = (rows: readonly Row[]) => ({ count: rows.length, total: major(totalOf(rows), book) });
	const isToldWithoutWords = (rows: readonly Row[]) => book.isCountryKnown || rows.length > 0;
	const fill = (rows: readonly Row[], into: (thing: CountedThing) => void) => {
		if (isToldWithoutWords(rows)) into(counted(rows, book));
	};
	fill(out('gambling'), (thing) => (risks.gambling = thing));
	fill(returned('returnedPayment'), (thing) => {
		risks.returnedPayments = { ...thing, fees: fees(out('returnFee')) };
	});
	fill(returned('returnedCheque'), (thing) => {
		risks.returnedCheques = { ...thing, fees: fees(out('returnedChequeFee')) };
	});
	fill(out('interventionFee', 'returnFee', 'returnedChequeFee'), (thing) => (risks.interventionFees = thing));
	// Penalties: what an account costs anybody says nothing of trouble.
	fill(out('interventionFee', 'returnFee', 'returnedChequeFee', 'overdraftFee'), (thing) => {
		risks.bankCharges = thing;
	});
	fill(out('debtRecovery'), (thing) => (risks.debtRecoveries = thing));
	fill(out('seizure'), (thing) => (risks.accountSeizures = thing));
	if (isToldWithoutWords(out('overdraftFee'))) risks.overdraft.fees = fees(out('overdraftFee'));
	if (book.isCountryKnown) risks.debtManagement = out('debtRecovery').length > 0;
}

function counted(rows: readonly Row[], book: Book): CountedThing {
	const total = (of: readonly Row[]) =>
		major(
			of.reduce((sum, { amount }) => sum + Math.abs(amount), 0),
			book,
		);
	const begin = dayShifted(book.span.to, 1 - WINDOW_DAYS);
	const recent = rows.filter(({ day }) => day >= begin);
	const isCovered = (daysBetween(book.span.from, begin) ?? -1) >= -1;
	return {
		count: rows.length,
		total: total(rows),
		days: null,
		windows: isCovered ? [{ days: WINDOW_DAYS, count: recent.length, total: total(recent) }] : [],
	};
}
