const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Months since the year 0; null for what is no `YYYY-MM`. */
function indexOf(month: string): number | null {
	const [, year, number] = MONTH.exec(month) ?? [];
	return year === undefined || number === undefined ? null : Number(year) * 12 + Number(number) - 1;
}

function monthAt(index: number): string {
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The calendar month so many months later, or earlier for a negative number. Throws for what is no `YYYY-MM`. */
export function monthShifted(month: string, by: number): string {
	const index = indexOf(month);
	if (index === null) throw new Error('A month is YYYY-MM');
	return monthAt(index + by);
}

/** All calendar months (`YYYY-MM`) from one to another, both included; none where the second is earlier or one is no month. */
export function monthsBetween(first: string, last: string): string[] {
	const [from, to] = [indexOf(first), indexOf(last)];
	if (from === null || to === null) return [];
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, by) => monthAt(from + by));
}

/** The last day (`YYYY-MM-DD`) of a calendar month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The same day (`YYYY-MM-DD`) so many months later or earlier, or the last of that month where it has fewer days. */
export function dayMonthsShifted(day: string, by: number): string {
	const month = monthShifted(day.slice(0, 7), by);
	const [same, last] = [`${month}-${day.slice(8)}`, lastDayOf(month)];
	return same < last ? same : last;
}
