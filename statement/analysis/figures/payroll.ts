import type { CreditInsights } from '../../../core/shapes/insights';
import type { Row } from '../row';
import { nextOf, streamsOf } from '../streams';
import { type Book, major, ofCategories, rowsAMonth } from './book';

/** Wages that a business pays. */
export function fillPayroll({ business }: CreditInsights, book: Book, costs: readonly Row[]): void {
	const wages = ofCategories(costs, 'salary');
	const [largest] = streamsOf(wages).toSorted((left, right) => right.total - left.total);
	business.payroll.count = wages.length;
	if (largest === undefined) return;
	business.payroll.nextOn = nextOf(largest, book.span);
	business.payroll.frequency = largest.cadence.frequency;
	business.payroll.nextAmount = major(rowsAMonth(wages, book.span), book);
}
