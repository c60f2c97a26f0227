import type { CreditInsights } from '../../../core/shapes/insights';
import type { Row } from '../row';
import { nextOf, streamsOf } from '../streams';
import { type Book, major, ofCategories, totalOf } from './book';

/** Wages that a business pays: to how many, and what they come to when they are paid next. */
export function fillPayroll({ business }: CreditInsights, book: Book, costs: readonly Row[]): void {
	const streams = streamsOf(ofCategories(costs, 'salary'));
	business.payroll.count = streams.length;
	const paid = streams.flatMap((stream) => {
		const on = nextOf(stream, book.span);
		return on === null ? [] : [{ stream, on }];
	});
	const [first] = paid.toSorted((left, right) => (left.on < right.on ? -1 : 1));
	if (first === undefined) return;
	const together = paid.filter(({ on }) => on === first.on);
	business.payroll.nextOn = first.on;
	business.payroll.frequency = first.stream.cadence.frequency;
	business.payroll.nextAmount = major(totalOf(together.flatMap(({ stream }) => stream.rows.slice(-1))), book);
}
