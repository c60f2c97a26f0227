import type { Decision } from '../../core/shapes/outputs/decision';
import { FIGURES, type Unit, isFigureName } from '../../decision/figures/catalogue';
import { english } from '../../decision/words/english';
import { type View, currencyOf } from '../file/view';
import { type Html, NOTHING, html } from '../page/html';
import { NOT_TOLD, figureAt, list, said, section, table } from '../page/parts';
import { LABELS } from '../words/labels';

/** What was decided and why, what would change it, and every rule with its figure. */
export function decisionSection(view: View): Html {
	const { decision, undecided } = view;
	if (decision === null) {
		return section('Decision', html`<p>${undecided === null ? '' : LABELS.whyUndecided[undecided]}</p>`);
	}
	return html`${section(
		'Decision',
		list(
			decision.reasons.map(({ message }) => said(message)),
			{ isOrdered: true },
		),
		otherEvidence(decision),
	)}${changesSection(view)}${section('Rules', rulesTable(view))}`;
}

/** What else needs a person, beyond the reasons. */
function otherEvidence({ reasons, evidence }: Decision): Html {
	const told = new Set(reasons.map(({ message }) => message));
	const others = evidence.flatMap(({ refers, message }) =>
		refers && message !== null && !told.has(message) ? [message] : [],
	);
	return others.length === 0
		? NOTHING
		: html`<p>Also to be looked at by a person:</p>
				${list([...new Set(others)].map((message) => said(message)))}`;
}

/** What would have been approved, one change at a time. */
export function changesSection(view: View): Html {
	const { decision } = view;
	if (decision === null || decision.outcome === 'approve') return NOTHING;
	const { changes, largestAmount, shortestTermMonths } = decision.counterfactuals;
	const loans = [
		...(largestAmount === null
			? []
			: [
					html`The largest amount that would be approved for this term is
					${figureAt(view, 'decision.counterfactuals.largestAmount', 'money')}.`,
				]),
		...(shortestTermMonths === null
			? []
			: [
					html`The shortest term for which this amount would be approved is
					${figureAt(view, 'decision.counterfactuals.shortestTermMonths', 'months')}.`,
				]),
	];
	return section('What would change it', list([...changes.map(({ message }) => html`${said(message)}.`), ...loans]));
}

function rulesTable(view: View): Html {
	const rules = view.decision?.rules ?? [];
	const rows = rules.map((rule, index) => ({ rule, path: `decision.rules.${index}` }));
	return table('Every rule of the policy, in its order', rows, [
		{ label: 'Rule', cell: ({ rule, path }) => html`${LABELS.groups[rule.group]}: ${ruleText(view, rule, path)}` },
		{ label: 'Figure', isNumber: true, cell: ({ rule, path }) => actualText(view, rule, path) },
		{ label: 'Result', cell: ({ rule }) => html`${LABELS.states[rule.state]}` },
	]);
}

type KeptRule = Decision['rules'][number];

const unitOf = (figure: string) => (isFigureName(figure) ? FIGURES[figure].unit : 'count');

function ruleText(view: View, { figure, operator, value }: KeptRule, path: string): Html {
	const name = isFigureName(figure) ? english.figures[figure] : figure;
	const limit = typeof value === 'string' ? said(value) : figureAt(view, `${path}.value`, unitOf(figure));
	return html`${name.charAt(0).toLowerCase()}${name.slice(1)} ${LABELS.operators[operator]} ${limit}`;
}

/** The figure that a rule was held against, or its two ends. */
function actualText(view: View, { figure, actual, low, high, state }: KeptRule, path: string): Html {
	if (typeof actual === 'string') return said(actual);
	if (actual === null)
		return isAboveEveryLimit(view, figure) && state !== 'notTold' ? html`above every limit` : NOT_TOLD;
	if (low === high) return figureAt(view, `${path}.actual`, unitOf(figure));
	return boundsText(view, path, unitOf(figure), { low, high });
}

function isAboveEveryLimit({ decision }: View, name: string): boolean {
	return decision?.figures.some((figure) => figure.name === name && figure.isAboveEveryLimit) ?? false;
}

interface Ends {
	low: number | null;
	high: number | null;
}

/** Between which ends a figure lies; an end that nobody knows is none. */
export function boundsText(
	view: View,
	path: string,
	unit: Unit,
	{ low, high }: Ends,
	currency = currencyOf(view, path),
): Html {
	const end = (name: 'low' | 'high') => figureAt(view, `${path}.${name}`, unit, currency);
	const [least, most] = [end('low'), end('high')];
	if (low === null) return high === null ? html`not bounded` : html`at ${most} or less`;
	return high === null ? html`at ${least} or more` : html`between ${least} and ${most}`;
}
