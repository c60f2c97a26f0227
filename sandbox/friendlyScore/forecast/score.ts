import { lastMonthsOf, totalCents, type Subject } from '../insights/subject';
import { returned } from '../insights/markers';
import { monthOf } from '../../statement/months';

/** A reason that holds, with what it adds to the generic score and to the lender's own (custom) one. */
interface Reason {
	code: string;
	generic: number;
	custom: number;
	holds(subject: Subject): boolean;
}

const startScore = 500;

/**
 * FriendlyScore's score is not public: this one of the sandbox starts at 500 and ranks, and predicts nothing. The codes are
 * opaque, as the real ones are: their descriptions are another endpoint.
 */
const reasons: Reason[] = [
	// Income in each of the last three months.
	{ code: 'RC01', generic: 100, custom: 100, holds: hasRegularIncome },
	// Expenditure of at most four fifths of the income.
	{ code: 'RC02', generic: 150, custom: 150, holds: (subject) => spentShare(subject) <= 0.8 },
	// More spent than earned.
	{ code: 'RC11', generic: -150, custom: -150, holds: (subject) => spentShare(subject) > 1 },
	// A loan was drawn.
	{ code: 'RC12', generic: -100, custom: -100, holds: ({ rows }) => hasCategory(rows, 'loanDrawdown') },
	// Gambling: the lender's own scorecard counts it twice.
	{ code: 'RC13', generic: -100, custom: -200, holds: ({ rows }) => hasCategory(rows, 'gambling') },
	// A payment or cheque came back.
	{ code: 'RC14', generic: -100, custom: -100, holds: (subject) => returned(subject).length > 0 },
	// Three months of data or less.
	{ code: 'RC15', generic: -100, custom: -100, holds: ({ months }) => months.length <= 3 },
];

/** Both credibility scores, 0 to 1000, with the reasons that hold. */
export function credibilityScores(subject: Subject) {
	const holding = reasons.filter(({ holds }) => holds(subject));
	const scoreOf = (card: 'generic' | 'custom') => {
		const score = holding.reduce((total, reason) => total + reason[card], startScore);
		return {
			...withBand(between(0, score, 1000), 1000),
			reason_codes: holding.map((reason) => ({
				code: reason.code,
				sentiment: reason[card] > 0 ? 'positive' : 'negative',
			})),
		};
	};
	return { generic: scoreOf('generic'), custom: scoreOf('custom') };
}

/** Bands of a tenth of the scale each: A from 70 %, B from 60 %, C from 50 %, D from 40 %, else E. */
export function withBand(score: number, max: number): { score: number; band: string } {
	const lowestShares = [0.7, 0.6, 0.5, 0.4];
	const index = lowestShares.findIndex((share) => score >= share * max);
	return { score, band: 'ABCDE'.charAt(index < 0 ? lowestShares.length : index) };
}

export function between(low: number, value: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Expenditure over income; without income everything is too much. */
export function spentShare({ income, expenditure }: Subject): number {
	return totalCents(income) === 0 ? Infinity : totalCents(expenditure) / totalCents(income);
}

function hasRegularIncome({ income }: Subject): boolean {
	return new Set(lastMonthsOf(income, 3).map(({ date }) => monthOf(date))).size === 3;
}

function hasCategory(rows: Subject['rows'], category: string): boolean {
	return rows.some((row) => row.category === category);
}
