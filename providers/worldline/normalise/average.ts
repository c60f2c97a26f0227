import { averageFits } from '../../../core/insights/amounts';
import { awayFrom, sized, totalsDisagree } from '../../../core/insights/warnings';
import type { Warning } from '../../../core/shapes/insights';
import type { DoubtSize } from '../../../core/shapes/warnings';
import { PERIOD_MONTHS, perMonth } from './shared';

/**
 * Compares a monthly figure with a third of its total. The engine behind can analyse the running month with the three before it (Algoan,
 * /analysis-period): a figure over four months would be too low, so the true one lies between the two. `figure` is that of the decision.
 */
export function checkAverage(
	figure: DoubtSize['figure'] | null,
	{ path, words }: { path: string; words: string },
	{ total, monthlyAverage }: { total: number | null; monthlyAverage: number | null },
	warnings: Warning[],
): void {
	if (averageFits(monthlyAverage, total, PERIOD_MONTHS)) return;
	const message = `${words} of ${monthlyAverage} a month over ${PERIOD_MONTHS} months do not give the total of ${total}.`;
	const sizes = figure === null ? [] : awayFrom(figure, monthlyAverage, perMonth(total));
	warnings.push(sized(totalsDisagree(path, message), ...sizes));
}
