import { Facts, per } from './facts';
import type { Person } from './people';

/** What a lender may count on when the statement ends, a month, in major units. */
export interface Today {
	income: number;
	/** Without loan repayments and savings, less what shops gave back. */
	livingCosts: number;
	repayments: number;
	/** Of a firm: how many times what is left has to cover the debt service. */
	dscr?: number;
}

/** Everybody's month beside the rent: utilities, insurance, food, transport, airtime, cash and charges, as they stand in the lists. */
const HOUSEHOLD = 6_000 + 7_500 + 4_500 + 36_000 + 6 * 1_500 + 2 * 1_000 + 10_000 + 2 * 3_000 + 60;

/**
 * Worked out by hand from how each person lives, where that is not the plain year of the truth. `null` is nothing to count on: too
 * little is known for any answer.
 */
const TODAY: Record<string, Today | null> = {
	// Weekly pay becomes a month by 52 / 12.
	'blessing-okoro': { income: (52 * 65_000) / 12, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// Four-weekly pay by 13 / 12.
	'hassan-bello': { income: (13 * 240_000) / 12, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// 400,000 a month for eight months, 160,000 since; the rent is 69,000.
	'chinedu-nwosu': { income: 160_000, livingCosts: 69_000 + HOUSEHOLD, repayments: 0 },
	// 9 x 250,000 are 187,500 a month of the year; the last of it came in July.
	'amaka-obiora': { income: 0, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// 4 x 300,000 in 93 days: one a month.
	'segun-alabi': { income: 300_000, livingCosts: 160_000 + HOUSEHOLD, repayments: 0 },
	// 3 x 360,000 and three rents in 89 days: one a month.
	'yemi-adewale': { income: 360_000, livingCosts: 240_000 + HOUSEHOLD, repayments: 0 },
	// The 150,000 that come and go are his own.
	'emeka-umeh': { income: 220_000, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// Nobody knows what the 120,000 a month are: on them no yes can rest.
	'joy-akpan': { income: 90_000, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// 10 takings, 2,000,000 in all, and the rental; supplies, three wages, rent, tax, electricity and charges.
	'bluegate-traders': {
		income: 2_000_000 + 50_000,
		livingCosts: 4 * 237_500 + 3 * 120_000 + 150_000 + 60_000 + 80_000 + 10_000,
		repayments: 0,
		dscr: 1.25,
	},
	// Two more purchases of 28,000 a month, and an overdraft fee.
	'kunle-ajayi': { income: 200_000, livingCosts: 60_000 + HOUSEHOLD + 2 * 28_000 + 1_500, repayments: 0 },
	// 300,000 and 120,000 were spent and given back.
	'zara-lawal': { income: 260_000, livingCosts: 60_000 + HOUSEHOLD, repayments: 0 },
	// Two more purchases of 20,000 from the first account; the 141,000 pay for the household.
	'nkechi-ibe': { income: 220_000, livingCosts: 60_000 + HOUSEHOLD + 2 * 20_000, repayments: 0 },
	// Whether paid by card or not, each purchase once; two pairs of shoes beside the household.
	'celine-okonjo': { income: 250_000, livingCosts: 90_000 + HOUSEHOLD + 2 * 14_500, repayments: 0 },
	// 55 days.
	'tunde-bakare': null,
};

/** What a lender may count on; undefined where nobody worked it out apart from the truth of the year. */
export function todayOf(slug: string): Today | null | undefined {
	return TODAY[slug];
}

/** The instalment that the defaults allow: 30 % of the income less what is repaid, at most nine tenths of what is left; of a firm what its debt service coverage leaves. */
export function allowedBy({ income, livingCosts, repayments, dscr }: Today): number {
	if (dscr !== undefined) return Math.max(0, (income - livingCosts) / dscr - repayments);
	return Math.max(0, Math.min(0.3 * income - repayments, 0.9 * (income - livingCosts - repayments)));
}

/** The same of a person of whom somebody worked out what can be counted on. */
export function allowedOf(slug: string): number {
	return allowedBy(TODAY[slug] ?? { income: 0, livingCosts: 0, repayments: 0 });
}

/** The true income of a month: what can be counted on, else the year's over twelve. */
export function incomeOf(person: Person): number {
	return TODAY[person.slug]?.income ?? per(new Facts(person, 12).earned, 12);
}
