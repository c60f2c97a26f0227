import { groupBy } from '../../statement/groupBy';
import { monthOf } from '../../statement/months';
import { moneyText } from './text';
import { totalCents, type Row, type Subject } from './subject';

/** Income by month and category. The totals have every month that the data covers, a category only those with a row. */
export function incomeBlock({ income, months, currency }: Subject) {
	return {
		currency,
		monthly_amounts: months.map((month) => monthlyAmount(month, ofMonth(income, month))),
		categories: [...byCategory(income)].map(([name, rows]) => ({ name, monthly_amounts: monthlyAmounts(rows) })),
	};
}

/** Expenditure by month and category, without a sign. */
export function expenditureBlock({ expenditure, months, currency }: Subject) {
	return {
		currency,
		monthly_amounts: months.map((month) => monthlyAmount(month, ofMonth(expenditure, month))),
		categories: [...byCategory(expenditure)].map(([name, rows]) => ({
			name,
			fixed_flexible: rows[0]?.is.fixedFlexible,
			monthly_amounts: monthlyAmounts(rows),
		})),
	};
}

export function byCategory(rows: Row[]): Map<string, Row[]> {
	return groupBy(rows, ({ is }) => is.name);
}

export function ofMonth(rows: Row[], month: string): Row[] {
	return rows.filter(({ date }) => monthOf(date) === month);
}

function monthlyAmounts(rows: Row[]) {
	return [...groupBy(rows, ({ date }) => monthOf(date))].map(([month, inMonth]) => monthlyAmount(month, inMonth));
}

/** Year and month are strings without a leading zero. */
function monthlyAmount(month: string, rows: Row[]) {
	const [year = 0, ofYear = 0] = month.split('-').map(Number);
	return { amount: moneyText(totalCents(rows)), year: String(year), month: String(ofYear) };
}
