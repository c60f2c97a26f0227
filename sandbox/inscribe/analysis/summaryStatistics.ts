import { annualMinor } from './rhythm';
import { incomeRows, isTransfer, totalMinor, type Subject } from './subject';

/** The provider's sample has a net salary of 80 for 100 gross; a statement shows the net one only. */
const netShareOfGross = 0.8;

/**
 * The general insights, with the keys of the sample in docs/summary-statistics-1:
 * - credits and debits: every row, transfers included; `total_net` = credits - debits;
 * - period salary net: the income of a person as it came in; gross = net / 0.8;
 * - period revenue: the income of a business; the page says that revenue is only given for a business and salary only for a
 *   person: the others are null;
 * - annual = what the payments' rhythm makes of a year (`annualMinor`);
 * - transfers: rows paid by transfer that fit no category;
 * - `unique_days_count`: days with a row.
 */
export function summaryStatistics(subject: Subject): object {
	const { all, credits, debits, isBusiness, periodDays, amount } = subject;
	const incomeMinor = totalMinor(incomeRows(subject));
	const yearMinor = annualMinor(incomeRows(subject), periodDays);
	const salary = (minor: number) => (isBusiness ? null : amount(minor));
	const revenue = (minor: number) => (isBusiness ? amount(minor) : null);
	return {
		credits_count: credits.length,
		credits_total_gross: amount(totalMinor(credits)),
		debits_count: debits.length,
		debits_total_gross: amount(totalMinor(debits)),
		revenue_annual_gross: revenue(yearMinor),
		revenue_period_gross: revenue(incomeMinor),
		salary_annual_gross: salary(yearMinor / netShareOfGross),
		salary_annual_net: salary(yearMinor),
		salary_period_gross: salary(incomeMinor / netShareOfGross),
		salary_period_net: salary(incomeMinor),
		total_net: amount(totalMinor(credits) - totalMinor(debits)),
		transfers_count: all.filter(isTransfer).length,
		transfers_credits_total_gross: amount(totalMinor(credits.filter(isTransfer))),
		transfers_debits_total_gross: amount(totalMinor(debits.filter(isTransfer))),
		unique_days_count: new Set(all.map(({ day }) => day)).size,
	};
}
