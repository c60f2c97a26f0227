import { entriesAt, numberAt, valueAt } from '../file/shown';
import type { View } from '../file/view';
import { type Html, NOTHING, html } from '../page/html';
import { NOT_TOLD, dayAt, figureAt, section, table, textAt } from '../page/parts';

/** What happened on the account, by its place in the insights. */
const EVENTS = [
	['risks.returnedPayments', 'Returned payments'],
	['risks.returnedCheques', 'Returned cheques'],
	['loans.missed', 'Missed loan repayments'],
	['risks.gambling', 'Gambling'],
	['risks.debtRecoveries', 'Debt recoveries'],
	['risks.accountSeizures', 'Account seizures'],
	['risks.wageAdvances', 'Wage advances'],
	['risks.interventionFees', 'Intervention fees'],
	['risks.bankCharges', 'Bank charges'],
	['risks.overdraft.fees', 'Overdraft fees'],
] as const;

/** What is there or not. */
const SIGNS = [
	['risks.highCostCredit', 'High-cost credit'],
	['risks.newDebt', 'New debt'],
	['risks.debtManagement', 'Debt management'],
	['risks.accountSweep', 'Money is swept to another account'],
] as const;

const MOST_ROWS = 8;

interface Event {
	path: string;
	label: string;
}

/** What happened, how often and over what, with the rows behind it where they were asked for. */
export function risksSection(view: View): Html {
	if (!view.parts.counted.has('insights')) return NOTHING;
	const events = EVENTS.map(([path, label]) => ({ path: `insights.${path}`, label }));
	const told = events.filter(({ path }) =>
		['count', 'total'].some((key) => numberAt(view.shown, `${path}.${key}`) !== null),
	);
	const untold = events.filter((event) => !told.includes(event)).map(({ label }) => label);
	return section(
		'Risk events',
		table('Over the whole period', told, [
			{ label: 'Event', cell: ({ label }) => html`${label}` },
			{ label: 'How many', isNumber: true, cell: ({ path }) => figureAt(view, `${path}.count`, 'count') },
			{ label: 'Together', isNumber: true, cell: ({ path }) => figureAt(view, `${path}.total`, 'money') },
			{
				label: 'Of these lately',
				isNeeded: ({ path }) => entriesAt(view.shown, `${path}.windows`, { most: 1 }).paths.length > 0,
				cell: ({ path }) => latest(view, path),
			},
		]),
		signs(view),
		untold.length === 0 ? NOTHING : html`<p class="cir-note">Not told: ${untold.join(', ')}.</p>`,
		...told.map((event) => rowsBehind(view, event)),
	);
}

/** The shortest window of days that is told. */
function latest(view: View, path: string): Html {
	const [window] = entriesAt(view.shown, `${path}.windows`, { most: 1 }).paths;
	if (window === undefined) return NOT_TOLD;
	return html`${figureAt(view, `${window}.count`, 'count')} in ${figureAt(view, `${window}.days`, 'days')}`;
}

function signs(view: View): Html {
	const told = SIGNS.flatMap(([path, label]) => {
		const flag = valueAt(view.shown, `insights.${path}`);
		return typeof flag === 'boolean' ? [`${label}: ${flag ? 'yes' : 'no'}`] : [];
	});
	return told.length === 0 ? NOTHING : html`<p>${told.join('. ')}.</p>`;
}

function rowsBehind(view: View, { path, label }: Event): Html {
	const { paths, others } = entriesAt(view.shown, `${path}.transactions`, { most: MOST_ROWS });
	if (paths.length === 0) return NOTHING;
	const columns = [
		{ label: 'Day', cell: (row: string) => dayAt(view, `${row}.date`) },
		{ label: 'Text', cell: (row: string) => textAt(view, `${row}.description`) },
		{ label: 'Amount', isNumber: true, cell: (row: string) => figureAt(view, `${row}.amount`, 'money') },
	];
	return table(`${label}: the rows behind it`, paths, columns, others);
}
