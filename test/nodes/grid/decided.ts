import { assess } from '../../../core/affordability/assess';
import type { Declared } from '../../../core/affordability/figures';
import { readInsights } from '../../../core/affordability/input';
import { DEFAULT_GATES } from '../../../core/affordability/openQuestions';
import type { Affordable } from '../../../core/shapes/words';
import { PROVIDERS, type ProviderId } from './answer';
import type { Asked } from './ask';
import { Facts, per, sum } from './facts';
import type { Person } from './people';
import { type Today, allowedBy, incomeOf, todayOf } from './today';

/** Instalments that are asked for, as shares of the true income. */
export const SHARES = [0.05, 0.1, 0.2, 0.6] as const;
const TERM_MONTHS = 10;
const DAY_MS = 86_400_000;
/** Without interest, so that the instalment is what it is; the defaults of the node otherwise. */
const RULES = { maxDti: 30, livingBuffer: 10, minDscr: 1.25 };

/** What was decided of one person's loan on what one provider tells. */
export interface Cell {
	slug: string;
	provider: ProviderId;
	share: number;
	isDeclared: boolean;
	affordable: Affordable;
	reasons: string[];
	/** Between which amounts a month the answer lies. */
	between: [least: number | null, most: number | null];
	/** Against the truth: a yes to more than can be paid, or a no to less. */
	isWrong: boolean;
}

const decidedOf = new WeakMap<readonly Asked[], Cell[]>();

/**
 * Every loan of every person through every provider that has a report, decided the week after the statement ends with the default gates:
 * with nothing declared, and with everything declared as it truly is, the repayments by a bureau.
 */
export function decideAll(all: readonly Asked[]): Cell[] {
	const known = decidedOf.get(all);
	if (known !== undefined) return known;
	const cells = all.flatMap((asked) => PROVIDERS.flatMap((provider) => decideCells(asked, provider)));
	decidedOf.set(all, cells);
	return cells;
}

/** What no figure can settle: the account is too young or shows too little, or its balances contradict its rows. */
const RIGHTLY_OPEN = [
	'ACCOUNT_TOO_YOUNG',
	'DATA_TOO_SHORT',
	'TOO_FEW_TRANSACTIONS',
	'TOO_FEW_MONTHS',
	'STATEMENT_UNRELIABLE',
];

/** Whether nobody could decide it. */
export function isRightlyOpen({ reasons }: Cell): boolean {
	return reasons.some((code) => RIGHTLY_OPEN.includes(code));
}

function decideCells({ person, answers }: Asked, provider: ProviderId): Cell[] {
	const { insights } = answers[provider];
	if (insights === null) return [];
	const read = readInsights(insights);
	const income = incomeOf(person);
	const truths = truthsOf(person, provider);
	const allowed = truths.map((truth) => allowedBy(truth));
	const [year] = truths;
	const todayMs =
		Math.max(Date.parse(new Facts(person, 12).lastDay), Date.parse(insights.asOf ?? '') || 0) + 7 * DAY_MS;
	return SHARES.flatMap((share) =>
		[false, true].map((isDeclared): Cell => {
			const principal = Math.max(1, Math.round(share * income * TERM_MONTHS));
			const answer = assess(
				read,
				{
					loan: { principal, annualInterestRate: 0, termMonths: TERM_MONTHS, currency: insights.currency },
					rules: RULES,
					gates: DEFAULT_GATES,
					declared: { holderType: person.kind, ...(isDeclared && year !== undefined ? asItIs(year) : {}) },
				},
				todayMs,
			);
			const isWrong =
				(answer.affordable === 'yes' && allowed.every((most) => answer.instalment > most)) ||
				(answer.affordable === 'no' && allowed.every((most) => answer.instalment <= most));
			return {
				slug: person.slug,
				provider,
				share,
				isDeclared,
				affordable: answer.affordable,
				reasons: answer.reasons.map(({ code }) => code),
				between: [answer.monthlyAmountLow, answer.monthlyAmountHigh],
				isWrong,
			};
		}),
	);
}

/** Everything declared as it truly is; an income of nothing cannot be. */
function asItIs({ income, livingCosts, repayments }: Today): Declared {
	return {
		monthlyIncome: Math.max(0.01, income),
		monthlyExpenses: livingCosts,
		monthlyRepayments: repayments,
		repaymentsSource: 'bureau',
	};
}

/** What is true of a person's month: what can be counted on, or that of the year; at Worldline also that of its own three months. */
function truthsOf(person: Person, provider: ProviderId): Today[] {
	const today = todayOf(person.slug);
	const year = today ?? monthOfWindow(person, 12);
	return provider === 'worldline' ? [year, monthOfWindow(person, 3)] : [year];
}

function monthOfWindow(person: Person, window: 3 | 12): Today {
	const facts = new Facts(person, window);
	const months = facts.months.length;
	const repayments = per(facts.truth.loans.repayments.total, months);
	return {
		income: per(facts.earned, months),
		livingCosts: sum(per(facts.spent, months), -repayments),
		repayments,
		...(person.kind === 'business' ? { dscr: RULES.minDscr } : {}),
	};
}
