import { assess } from '../../core/affordability/assess';
import type { Declared } from '../../core/affordability/figures';
import { readInsights } from '../../core/affordability/input';
import { DEFAULT_GATES } from '../../core/affordability/openQuestions';
import type { CreditInsights } from '../../core/shapes/insights';

const TERM_MONTHS = 10;

/** What is decided of a loan without interest whose ten instalments are so much, by the limits and gates that a node has by default. */
export function decideOn(insights: CreditInsights, instalment: number, nowMs: number, declared: Declared = {}) {
	return assess(
		readInsights(insights),
		{
			loan: {
				principal: instalment * TERM_MONTHS,
				annualInterestRate: 0,
				termMonths: TERM_MONTHS,
				currency: insights.currency,
			},
			rules: { maxDti: 30, livingBuffer: 10, minDscr: 1.25 },
			gates: DEFAULT_GATES,
			declared,
		},
		nowMs,
	);
}
