import { incomeRows, ofCategory, totalMinor, type Subject } from './subject';

/** Income by stream. Not public: every field name here is the sandbox's own. */
export function incomeInsights(subject: Subject): object {
	const { credits, firstDay, lastDay, months, amount } = subject;
	const streams = new Map<string, typeof credits>();
	for (const row of incomeRows(subject)) {
		const name = row.category ?? 'REVENUE';
		streams.set(name, [...(streams.get(name) ?? []), row]);
	}
	return {
		period_start: firstDay,
		period_end: lastDay,
		income_total: amount(totalMinor(incomeRows(subject))),
		income_monthly_average: amount(totalMinor(incomeRows(subject)) / months.length),
		income_streams: [...streams].map(([category, rows]) => ({
			category,
			payments_count: rows.length,
			total: amount(totalMinor(rows)),
			monthly_average: amount(totalMinor(rows) / months.length),
			first_payment_date: rows[0]?.day,
			last_payment_date: rows.at(-1)?.day,
		})),
		interest_received_total: amount(totalMinor(ofCategory(credits, 'INTEREST_RECEIVED'))),
	};
}
