import type { CreditInsights } from '../../core/shapes/insights';
import type { Comparison } from './compare';

/** The insights that are filled, what the provider alone tells, and what its transactions say. */
interface Sources {
	alone: CreditInsights;
	opinion: CreditInsights;
	differing: readonly Comparison[];
}

/** Blocks of figures that transactions can tell. */
const BLOCKS = ['income', 'expenses', 'business', 'cashFlow', 'balances', 'loans', 'risks'] as const;

/** What the provider alone says of them: its list, or a judgement of its own. */
const NEVER = ['balances.accounts', 'business.profitability'];

/** Figures of which one alone, beside the provider's others, would mean something else. */
const TOGETHER: readonly string[][] = [
	['total', 'monthlyAverage', 'notInAverage', 'includesLoanRepayments', 'months'].map((key) => `expenses.${key}`),
	['fixed', 'flexible'].map((key) => `expenses.${key}`),
	['essential', 'discretionary'].map((key) => `expenses.${key}`),
	// What came back may hold cheques, or not.
	['risks.returnedPayments', 'risks.returnedCheques'],
];

const DAYS = ['firstTransactionOn', 'longestGapDays', 'transactionCount', 'daysSinceLastTransaction'] as const;

/** Fills what the provider does not tell, and returns the paths of it. Where a figure differs, nothing of its block is filled. */
export function fill(insights: CreditInsights, { alone, opinion, differing }: Sources): string[] {
	const closed = [
		...NEVER,
		...differing.map(({ block }) => block),
		...TOGETHER.flatMap((paths) => (paths.some((path) => isTold(valueAt(alone, path))) ? paths : [])),
	];
	const filled = BLOCKS.flatMap((block) =>
		fillBlock({ into: insights[block], alone: alone[block], from: opinion[block] }, block, closed),
	);
	const { period } = opinion;
	if (alone.period.from === null && alone.period.to === null && alone.period.days === null && period.from !== null) {
		insights.period = { ...period };
		insights.asOf ??= opinion.asOf;
		filled.push('period');
	}
	return [
		...filled,
		...fillBlock(
			{ into: insights.dataQuality, alone: alone.dataQuality, from: opinion.dataQuality },
			'dataQuality',
			closed,
			DAYS,
		),
	];
}

interface Parts {
	into: object;
	alone: object;
	from: object;
}

function fillBlock(
	{ into, alone, from }: Parts,
	path: string,
	closed: readonly string[],
	keys: readonly string[] = Object.keys(from),
): string[] {
	if (closed.includes(path)) return [];
	return keys.flatMap((key) => {
		const own = `${path}.${key}`;
		const [told, open, given]: unknown[] = [alone, into, from].map((part): unknown => Reflect.get(part, key));
		if (isParts(told) && isParts(open) && isParts(given))
			return fillBlock({ into: open, alone: told, from: given }, own, closed);
		if (closed.includes(own) || !isUntold(told) || isUntold(given)) return [];
		Reflect.set(into, key, given);
		return [own];
	});
}

function isParts(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUntold(value: unknown): boolean {
	return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Whether anything is told of a figure, or of one in a block of them. */
function isTold(value: unknown): boolean {
	return isParts(value) ? Object.values(value).some(isTold) : !isUntold(value);
}

function valueAt(insights: CreditInsights, path: string): unknown {
	return path.split('.').reduce((value: unknown, key): unknown => {
		return isParts(value) ? Reflect.get(value, key) : undefined;
	}, insights);
}
