import { FIGURES, type FigureName, isFigureName } from '../../decision/figures/catalogue';
import { english } from '../../decision/words/english';
import { type View, currencyOf } from '../file/view';
import { type Html, NOTHING, html } from '../page/html';
import { NOT_TOLD, bar, facts, figureAt, said, section, sourceText, table } from '../page/parts';
import { LABELS } from '../words/labels';
import { boundsText } from './decision';

/** What decides most loans: what comes in, what goes out and what is left, on one scale. */
const A_MONTH: readonly FigureName[] = [
	'monthlyIncome',
	'monthlyLivingCosts',
	'monthlyLoanRepayments',
	'monthlyDisposable',
	'instalment',
	'monthlyAmount',
];

/** A figure of the report with the path under which its JSON has it. */
interface Row {
	figure: View['figures'][number];
	name: FigureName;
	path: string;
}

/** At the head of the page already. */
const OF_THE_LOAN: readonly FigureName[] = ['requestedAmount', 'termMonths'];

/** All figures that are told, those of a month first with bars and bounds. */
export function figureSections(view: View): Html {
	const rows = rowsOf(view);
	const others = rows.filter(({ name }) => !A_MONTH.includes(name) && !OF_THE_LOAN.includes(name)).filter(isTold);
	return html`${section(
		'A month',
		monthTable(
			view,
			A_MONTH.flatMap((monthly) => rows.filter(({ name }) => name === monthly)),
		),
	)}
	${section('Other figures', facts(others.map((row) => [english.figures[row.name], valueText(view, row), origin(view, row)])))}`;
}

function isTold({ figure }: Row): boolean {
	return figure.value !== null || figure.isAboveEveryLimit;
}

/** Between which ends a figure lies where they are apart, and where it comes from. */
function origin(view: View, row: Row): Html {
	const { source, provider } = row.figure;
	const from = sourceText(source, provider);
	return isBetween(row) ? html`${certainty(view, row)}; ${from}` : from;
}

/** What nobody told, and why: none of it counts as nought. */
export function untoldSection(view: View): Html {
	const rows = rowsOf(view).filter((row) => !isTold(row));
	const byReason = new Map<string, string[]>();
	for (const { figure, name } of rows) {
		const why = LABELS.whyNotTold[figure.notTold ?? 'notInFile'];
		byReason.set(why, [...(byReason.get(why) ?? []), english.figures[name]]);
	}
	return section('What nobody told', ...[...byReason].map(([why, names]) => html`<p>${names.join(', ')}: ${why}.</p>`));
}

function rowsOf({ figures }: View): Row[] {
	return figures.flatMap((figure, index) =>
		isFigureName(figure.name) ? [{ figure, name: figure.name, path: `report.figures.${index}` }] : [],
	);
}

function monthTable(view: View, rows: readonly Row[]): Html {
	const ends = rows.flatMap(({ figure: { value, high } }) => [value, high]);
	const most = Math.max(0, ...ends.filter((end) => typeof end === 'number'));
	const currencies = new Set(rows.filter(isTold).map(({ figure }) => moneyOf(view, figure)));
	return table('What comes in, what goes out and what is left', rows, [
		{ label: 'Figure', cell: ({ name }) => html`${english.figures[name]}` },
		{ label: 'Amount', isNumber: true, cell: (row) => valueText(view, row) },
		{
			label: 'On one scale',
			isWide: true,
			// Amounts of two currencies have none.
			isNeeded: () => currencies.size === 1,
			cell: ({ figure: { value, low, high } }) =>
				typeof value === 'number' ? bar(low ?? 0, most, high ?? most) : NOTHING,
		},
		{ label: 'Certain to lie', isNeeded: isBetween, cell: (row) => certainty(view, row) },
		{ label: 'Source', cell: ({ figure: { source, provider } }) => sourceText(source, provider) },
	]);
}

function valueText(view: View, { figure, name, path }: Row): Html {
	if (figure.isAboveEveryLimit) return html`above every limit`;
	if (typeof figure.value === 'string') return said(figure.value);
	if (figure.value === null) return NOT_TOLD;
	return figureAt(view, `${path}.value`, FIGURES[name].unit, moneyOf(view, figure));
}

/** Whether anybody doubts where a figure lies. */
function isBetween({ figure: { value, low, high } }: Row): boolean {
	return typeof value === 'number' && low !== high;
}

function certainty(view: View, row: Row): Html {
	const { figure, name, path } = row;
	const { low, high } = figure;
	if (!isBetween(row)) return NOTHING;
	return boundsText(view, path, FIGURES[name].unit, { low, high }, moneyOf(view, figure));
}

/** The currency of the answer that tells a figure; what was worked out for the loan is in that of the policy. */
function moneyOf(view: View, { path, name }: Row['figure']): string | null {
	const isOfLoan = isFigureName(name) && FIGURES[name].places.length === 0;
	return currencyOf(view, isOfLoan || path === null ? 'decision' : path);
}
