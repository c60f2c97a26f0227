/** The calendar month (`YYYY-MM`) of a day. */
export function monthOf(day: string): string {
	return day.slice(0, 7);
}

/** A calendar month as a count of months, so that two can be compared. */
export function monthNumber(month: string): number {
	const [year = 0, ofYear = 0] = month.split('-').map(Number);
	return year * 12 + ofYear - 1;
}

/** Every calendar month from the first to the last row (in order of date), those without a row too. */
export function monthsCovered(rows: Array<{ date: string }>): string[] {
	const first = rows[0];
	const last = rows[rows.length - 1];
	if (first === undefined || last === undefined) return [];
	const from = monthNumber(monthOf(first.date));
	return Array.from({ length: monthNumber(monthOf(last.date)) - from + 1 }, (_, index) => monthText(from + index));
}

function monthText(number: number): string {
	return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
