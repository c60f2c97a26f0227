import { asText, at } from '../../decision/file/path';
import { entriesAt, numberAt, valueAt } from '../file/shown';
import type { View } from '../file/view';
import { type Html, html } from '../page/html';
import { NOT_TOLD, bar, figureAt, section, table } from '../page/parts';

const MOST_MONTHS = 12;

/** A month with the paths of its flows and of its balance, where either is told. */
interface Month {
	month: string;
	flow: string | null;
	balance: string | null;
}

/** What came in, went out and was left, month by month. */
export function monthsSection(view: View): Html {
	const { months, others } = monthsOf(view);
	const amounts = months.flatMap(({ flow }) =>
		flow === null ? [] : [numberAt(view.shown, `${flow}.inflow`) ?? 0, numberAt(view.shown, `${flow}.outflow`) ?? 0],
	);
	const most = Math.max(0, ...amounts);
	const amountOf = (path: string | null, key: string) =>
		path === null ? NOT_TOLD : figureAt(view, `${path}.${key}`, 'money');
	const flowOf = ({ flow }: Month, key: string) =>
		flow === null ? NOT_TOLD : html`${amountOf(flow, key)}${bar(numberAt(view.shown, `${flow}.${key}`), most)}`;
	const isToldIn = (list: 'flow' | 'balance', key: string) => (row: Month) =>
		row[list] !== null && numberAt(view.shown, `${row[list]}.${key}`) !== null;
	const columns = [
		{ label: 'Month', cell: ({ month }: Month) => html`${view.formats.month(month)}` },
		{ label: 'In', isNumber: true, cell: (row: Month) => flowOf(row, 'inflow') },
		{ label: 'Out', isNumber: true, cell: (row: Month) => flowOf(row, 'outflow') },
		{ label: 'Net', isNumber: true, isTold: isToldIn('flow', 'net'), cell: ({ flow }: Month) => amountOf(flow, 'net') },
		{
			label: 'Balance at the end',
			isNumber: true,
			isTold: isToldIn('balance', 'closing'),
			cell: ({ balance }: Month) => amountOf(balance, 'closing'),
		},
		{
			label: 'Lowest balance',
			isNumber: true,
			isTold: isToldIn('balance', 'lowest'),
			cell: ({ balance }: Month) => amountOf(balance, 'lowest'),
		},
	];
	return section(
		'Month by month',
		table('Money in, money out and balance, the latest months', months, columns, others),
	);
}

/** The latest months of flows and balances together, the earliest of them first. */
function monthsOf({ shown }: View): { months: Month[]; others: number } {
	const byMonth = new Map<string, Month>();
	// Some providers fill whole years: months without data before the period, and months that have not come yet.
	const monthAt = (path: string, otherwise: string) =>
		(asText(valueAt(shown, path)) ?? otherwise).slice(0, 'YYYY-MM'.length);
	const [firstMonth, lastMonth] = [monthAt('insights.period.from', '0000-01'), monthAt('insights.asOf', '9999-12')];
	const add = (list: string, key: 'flow' | 'balance') => {
		const { paths } = entriesAt(shown, list, { most: MOST_LOOKED_AT, keep: 'last' });
		for (const path of paths) {
			const month = asText(at(valueAt(shown, path), 'month'));
			if (month === null || !/^\d{4}-\d{2}$/.test(month) || month < firstMonth || month > lastMonth) continue;
			byMonth.set(month, { ...(byMonth.get(month) ?? { month, flow: null, balance: null }), [key]: path });
		}
	};
	add('insights.cashFlow.months', 'flow');
	add('insights.balances.months', 'balance');
	const all = [...byMonth.values()].sort((left, right) => left.month.localeCompare(right.month));
	return { months: all.slice(-MOST_MONTHS), others: Math.max(0, all.length - MOST_MONTHS) };
}
const MOST_LOOKED_AT = 600;
