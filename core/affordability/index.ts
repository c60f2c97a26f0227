import { localMethod } from '../run/localMethod';
import type { ValuesOf } from '../provider/param';
import { assess } from './assess';
import type { Request } from './request';
import { AFFORDABILITY_PARAMS } from './fields';
import { readInsights } from './input';
import { DEFAULT_GATES } from './openQuestions';

/** Affordability worked out from the insights of any provider, for a loan with equal monthly instalments. */
export const calculatedAffordability = localMethod({
	name: 'Calculated',
	value: 'calculated',
	description: 'Worked out here from the insights of any provider; nobody is asked',
	params: AFFORDABILITY_PARAMS,
	run: ({ insights, ...values }, { clock }) => assess(readInsights(insights), requestOf(values), clock.now()),
});

type Values = Omit<ValuesOf<typeof AFFORDABILITY_PARAMS>, 'insights'>;

function requestOf({ additionalFields, maxDti, livingBuffer, loanCurrency, ...loan }: Values): Request {
	const { minDscr, maxDataAgeDays, minCoverageDays, ...declared } = additionalFields;
	const gates = {
		maxDataAgeDays: maxDataAgeDays ?? DEFAULT_GATES.maxDataAgeDays,
		minCoverageDays: minCoverageDays ?? DEFAULT_GATES.minCoverageDays,
	};
	return {
		loan: { ...loan, currency: loanCurrency },
		rules: { maxDti, livingBuffer, minDscr },
		gates,
		declared,
	};
}
