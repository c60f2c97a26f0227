import { parseDay } from '../../../core/base/dates';

const YEAR_FIRST = /^(\d{4})[-/](0[1-9]|1[0-2])$/;
const MONTH_FIRST = /^(0[1-9]|1[0-2])[-/](\d{4})$/;

/** `YYYY-MM` of a calendar month. How Qard writes one is not public: YYYY-MM, MM/YYYY and a date within it are read. */
export function parseMonth(text: string): string | null {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst !== null) return `${yearFirst[1]}-${yearFirst[2]}`;
	const monthFirst = MONTH_FIRST.exec(text);
	if (monthFirst !== null) return `${monthFirst[2]}-${monthFirst[1]}`;
	return parseDay(text)?.slice(0, 7) ?? null;
}
