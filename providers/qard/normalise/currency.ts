import type { Warning } from '../../../core/shapes/insights';
import type { Row } from './row';

/** The currency of most transactions; where there are several, a warning names those whose figures are left out. */
export function mainCurrency(rows: readonly Row[], warnings: Warning[]): string | null {
	const counts = new Map<string, number>();
	for (const { currency } of rows) if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
	const [main, ...others] = [...counts].sort(([, left], [, right]) => right - left).map(([currency]) => currency);
	if (others.length > 0) {
		warnings.push({
			code: 'MIXED_CURRENCY',
			path: 'currency',
			message: `The figures are those in ${main}. Transactions in ${others.join(', ')} are left out.`,
		});
	}
	return main ?? null;
}
