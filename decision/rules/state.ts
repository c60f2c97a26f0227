import type { Figure } from '../figures/figure';
import type { Rule } from '../policy/policy';

/** Whether a figure is on the rule's side: `between` where its two ends say different things. */
export type RuleState = 'met' | 'notMet' | 'notTold' | 'between';

/** Compares both ends of a figure with a rule's value; neither side holds the value itself. */
export function stateOf({ operator, value: limit }: Pick<Rule, 'operator' | 'value'>, figure: Figure): RuleState {
	if (figure.value === null) return 'notTold';
	if (typeof figure.value === 'string' || typeof limit === 'string') {
		return (figure.value === limit) === (operator === 'is') ? 'met' : 'notMet';
	}
	const { low, high } = figure;
	const [isMet, isNotMet] = operator === 'above' ? [low > limit, high <= limit] : [high < limit, low >= limit];
	if (isMet) return 'met';
	return isNotMet ? 'notMet' : 'between';
}
