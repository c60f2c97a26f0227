import { isTransfer, totalMinor, type Subject } from './subject';

/** Spending by category, the largest first; transfers are left out. Not public: every field name is the sandbox's own. */
export function expenditureInsights({ debits, months, amount }: Subject): object {
	const spent = debits.filter((row) => !isTransfer(row));
	const byCategory = new Map<string | null, typeof debits>();
	for (const row of spent) byCategory.set(row.category, [...(byCategory.get(row.category) ?? []), row]);
	return {
		expenditure_total: amount(totalMinor(spent)),
		expenditure_monthly_average: amount(totalMinor(spent) / months.length),
		categories: [...byCategory]
			.sort(([, a], [, b]) => totalMinor(b) - totalMinor(a))
			.map(([category, rows]) => ({
				category,
				count: rows.length,
				total: amount(totalMinor(rows)),
				monthly_average: amount(totalMinor(rows) / months.length),
			})),
	};
}
