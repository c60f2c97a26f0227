import type { Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { about } from '../../../core/insights/warnings';
import { parseMonth } from './month';
import { type Row, readRows } from './row';

/** A cash flow as told (seed: CashFlow object). */
export interface ToldFlow {
	path: string;
	/** The medium, such as INTERNAL_TRANSFER; a sign is not taken from it. */
	type: string | null;
	category: string | null;
	label: string | null;
	labelRoot: string | null;
	/** Negative if expense, positive if income; rejected transactions are within it. */
	total: number | null;
	/** Amounts by `YYYY-MM`; null where no calendar is told. */
	calendar: ReadonlyMap<string, number> | null;
	rows: Row[] | null;
}

/** The cash flows in a list of `parent`: `cash_flows`, or the `details` of loans. Null where there is no such list. */
export function readFlows(parent: Reader, name: string, warnings: Warning[]): ToldFlow[] | null {
	return parent.listIfTold(name)?.map((entry) => readFlow(entry, warnings)) ?? null;
}

function readFlow(flow: Reader, warnings: Warning[]): ToldFlow {
	return {
		path: flow.path,
		type: flow.text('type'),
		category: flow.text('category'),
		label: flow.optional.text('label'),
		labelRoot: flow.text('label_root'),
		total: flow.number('total_amount'),
		calendar: readCalendar(flow, warnings),
		rows: readRows(flow, 'transactions'),
	};
}

function readCalendar(flow: Reader, warnings: Warning[]): Map<string, number> | null {
	const entries = flow.list('calendar');
	if (entries.length === 0) return null;
	const calendar = new Map<string, number>();
	for (const entry of entries) {
		const told = entry.text('month');
		const month = told === null ? null : parseMonth(told);
		const amount = entry.number('amount');
		if (month === null || calendar.has(month)) {
			const problem = month === null ? 'does not name a month' : `tells ${month} a second time`;
			const message = `${entry.path} ${problem}; it is left out.`;
			warnings.push(about('FIELD_UNREADABLE', entry.path, message));
		} else if (amount !== null) {
			calendar.set(month, amount);
		}
	}
	return calendar;
}
