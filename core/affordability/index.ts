import { z } from 'zod';
import type { LocalMethod } from '../run/localMethod';
import { type Params, choice, currencyCode, numberParam, shareParam, wholeNumberParam } from '../provider/params';
import { type Request, assess } from './assess';
import { AFFORDABILITY_FIELDS } from './fields';
import { readInsights } from './input';

const LONGEST_TERM_MONTHS = 600;
/** Ten thousand times it, hundredths get lost in a JSON number. */
const HIGHEST_AMOUNT = 1e12;
const TOO_HIGH = 'is higher than this node works with';
const HIGHEST_RATE_PERCENT = 10_000;
const USUAL_MIN_DSCR = 1.25;

const figureParam = numberParam.refine((value) => value <= HIGHEST_AMOUNT, TOO_HIGH);
const amount = figureParam.refine((value) => value >= 0, 'must be 0 or more');
const principal = figureParam.refine((value) => value > 0, 'must be more than 0');
const rate = numberParam.refine(
	(percent) => percent >= 0 && percent <= HIGHEST_RATE_PERCENT,
	'must be a percentage a year, 0 or more (24 is 24 %)',
);
const days = numberParam.refine((count) => Number.isInteger(count) && count >= 0, 'must be a whole number, 0 or more');
const timesParam = numberParam.refine((times) => times >= 1, 'must be 1 or more');
const incomeParam = figureParam.refine(
	(income) => income > 0,
	'must be more than 0. Remove the field where no income was declared.',
);

/** A figure that may be left out; an expression that found nothing leaves it out too. */
function optional<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) {
	return z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional());
}

/** Affordability worked out from the insights of any provider, for a loan with equal monthly instalments. */
export const calculatedAffordability: LocalMethod = {
	name: 'Calculated',
	value: 'calculated',
	description: 'Worked out here from the insights of any provider; nobody is asked',
	fields: AFFORDABILITY_FIELDS,
	run: ({ params, clock }) =>
		assess(readInsights(params.read('insights', z.unknown())), requestOf(params), clock.now()),
};

function requestOf(params: Params): Request {
	const { minDscr, maxDataAgeDays, minCoverageDays, ...declared } = params.collection('additionalFields', {
		minDscr: timesParam.default(USUAL_MIN_DSCR),
		holderType: optional(choice(['individual', 'business'])),
		maxDataAgeDays: optional(days),
		minCoverageDays: optional(days),
		monthlyIncome: optional(incomeParam),
		monthlyExpenses: optional(amount),
		monthlyRepayments: optional(amount),
		minimumExpenses: optional(amount),
	});
	return {
		loan: {
			principal: params.read('principal', principal),
			annualInterestRate: params.read('annualInterestRate', rate),
			termMonths: params.read('termMonths', wholeNumberParam(1, LONGEST_TERM_MONTHS)),
			currency: params.read('loanCurrency', currencyCode),
		},
		rules: {
			maxDti: params.read('maxDti', shareParam),
			livingBuffer: params.read('livingBuffer', shareParam),
			minDscr,
		},
		gates: { maxDataAgeDays, minCoverageDays },
		declared,
	};
}
