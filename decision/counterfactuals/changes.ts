import Big from 'big.js';
import { decimalsOf } from '../../core/base/money';
import type { Check } from '../evidence/facts';
import { type FigureName, definitionOf } from '../figures/catalogue';
import { type Figure, type Figures, figureOf, numberOf, toldFigure } from '../figures/figure';
import { follows } from '../figures/derive';
import { withOtherLoan } from './otherLoan';
import type { Operator, Policy, Rule } from '../policy/policy';
import { type Application, type Judgement, standsAgainst } from '../rules/judge';

/** Whether the policy at hand approves an application. */
export type Approves = (application: Application) => boolean;

/** What one figure would have to be for an approval, everything else as it is. */
export interface Change {
	figure: FigureName;
	operator: 'atLeast' | 'atMost' | 'is' | 'isNot';
	/** Null where no value of this figure is enough by itself. */
	needed: number | string | null;
	/** What the rule itself asks for, enough or not. */
	asked: number | string;
}

const MOST_PERCENT = 100;

/** For every rule that stands against an approval, the value of its figure that would be enough: the nearest to what it is now. */
export function changesOf(
	application: Application,
	judgement: Judgement,
	policy: Policy,
	approves: Approves,
): Change[] {
	if (judgement.outcome === 'approve') return [];
	const seen = new Set<FigureName>();
	return judgement.rules.filter(standsAgainst).flatMap(({ rule }) => {
		if (seen.has(rule.figure)) return [];
		seen.add(rule.figure);
		return [changeOf(rule, application, judgement, { policy, approves })];
	});
}

interface Deciding {
	policy: Policy;
	approves: Approves;
}

function changeOf(
	{ figure, operator, value: asked }: Rule,
	application: Application,
	judgement: Judgement,
	{ policy, approves }: Deciding,
): Change {
	const isEnough = (value: number | string) => approves(withFigure(application, figure, value, policy));
	const candidates = isBeyond(figure, judgement)
		? []
		: candidatesFor({ figure, operator, value: asked }, judgement, policy);
	return { figure, operator: NEEDED[operator], needed: candidates.find(isEnough) ?? null, asked };
}

/** Whether something keeps the application from being approved that another value of this figure does not touch. */
export function isBeyond(changed: FigureName, { evidence, rules }: Judgement): boolean {
	return (
		evidence.some(({ fact, code }) => code !== null && !OF_THE_LOAN.has(fact.check)) ||
		rules.some((judged) => standsAgainst(judged) && !follows(judged.rule.figure, changed))
	);
}

/** What another loan could mend. */
const OF_THE_LOAN: ReadonlySet<Check> = new Set(['amount', 'term', 'affordabilityAmount', 'affordabilityTerm']);

/** The value itself is on the good side of a limit. */
const NEEDED: Record<Operator, Change['operator']> = { below: 'atLeast', above: 'atMost', is: 'isNot', isNot: 'is' };

/** The application as if this figure were just that; of the loan asked for, as if another one were asked for. */
export function withFigure(
	application: Application,
	name: FigureName,
	value: number | string,
	policy: Policy,
): Application {
	const { loan, told, supposed } = application;
	if (typeof value === 'number' && name === 'requestedAmount') {
		return withOtherLoan(application, { ...loan, amount: value }, policy);
	}
	if (typeof value === 'number' && name === 'termMonths') {
		return withOtherLoan(application, { ...loan, termMonths: value }, policy);
	}
	const { path, provider } = figureOf(told, name);
	return {
		...application,
		supposed: new Map([...(supposed ?? []), [name, toldFigure(name, value, { path, provider })]]),
	};
}

/**
 * The values at which anything can change, the nearest to the good side of this rule first: the limits of the figure's own rules, and
 * where a figure that is worked out from it meets its own.
 */
function candidatesFor(
	{ figure, operator, value }: Pick<Rule, 'figure' | 'operator' | 'value'>,
	{ figures }: Judgement,
	policy: Policy,
): Array<number | string> {
	if (typeof value === 'string') return wordsFor(figure, operator, value);
	const limits = policy.rules.filter((rule) => rule.figure === figure).map((rule) => rule.value);
	const numbers = [...limits, ...edgesThroughOthers(figure, figures, policy)].filter(
		(candidate) => typeof candidate === 'number',
	);
	const ascending = [...new Set(numbers)].sort((left, right) => left - right);
	return operator === 'below' ? ascending : ascending.reverse();
}

function wordsFor(figure: FigureName, operator: Operator, value: string): string[] {
	if (operator === 'isNot') return [value];
	return (definitionOf(figure).words ?? []).filter((word) => word !== value);
}

/** Values of income, repayments and instalment at which debt to income and the amount over income meet the limits of their rules. */
function edgesThroughOthers(name: FigureName, figures: Figures, { currency, rules }: Policy): number[] {
	const decimals = decimalsOf(currency);
	const bothWays = (value: Big) => [Big.roundDown, Big.roundUp].map((mode) => value.round(decimals, mode).toNumber());
	const limitsOf = (figure: FigureName) =>
		rules.flatMap(({ figure: of, value }) => (of === figure && typeof value === 'number' && value > 0 ? [value] : []));
	const [instalment, amount] = [
		numberOf(figureOf(figures, 'instalment')),
		numberOf(figureOf(figures, 'requestedAmount')),
	];
	if (name === 'monthlyIncome') {
		const repaid = highOf(figureOf(figures, 'monthlyLoanRepayments'));
		const byDebt = (limit: number) =>
			instalment === null || repaid === null
				? []
				: bothWays(new Big(repaid).plus(instalment).times(MOST_PERCENT).div(limit));
		const byAmount = (limit: number) => (amount === null ? [] : bothWays(new Big(amount).div(limit)));
		return [...limitsOf('debtToIncome').flatMap(byDebt), ...limitsOf('amountToMonthlyIncome').flatMap(byAmount)];
	}
	if (name === 'monthlyLoanRepayments' || name === 'instalment') {
		const income = figureOf(figures, 'monthlyIncome');
		const other = name === 'instalment' ? highOf(figureOf(figures, 'monthlyLoanRepayments')) : instalment;
		if (other === null || numberOf(income) === null) return [];
		return limitsOf('debtToIncome')
			.flatMap((limit) => bothWays(new Big(income.low).times(limit).div(MOST_PERCENT).minus(other)))
			.filter((debt) => debt >= 0);
	}
	return [];
}

function highOf(figure: Figure): number | null {
	return figure.value === null || !Number.isFinite(figure.high) ? null : figure.high;
}
