import { decimalsOf } from '../../core/base/money';
import type { Authenticity, Origin } from '../../core/shapes/authenticity';
import type { CreditInsights, Warning } from '../../core/shapes/insights';
import type { Transaction } from '../../core/shapes/outputs/transaction';
import { fillDaysOfTransactions } from '../../core/insights/period';
import { type BalanceCourse, balanceCourseOf } from './balanceCourse';
import { checkIntegrity, type Integrity } from './check';
import { toMinor } from './ledger';
import { integrityWarnings } from './warnings';

/** What a check of a statement's rows tells: what contradicts it, and who vouches for it. */
export interface StatementReport {
	authenticity: Authenticity;
	fingerprint: string | null;
	warnings: Warning[];
	/** How the balance went; null where the rows do not tell it. */
	balances: BalanceCourse | null;
	/** The days of the rows, in their order. */
	days: string[];
}

/** Nobody reads more, and a made-up statement may break at each of ten thousand rows. */
const MOST_ROWS_TOLD = 100;

/** Where the lender says that the bank itself gave the rows, the lender vouches for them; what an applicant hands in nobody does. */
const VOUCHING: ReadonlySet<Origin> = new Set(['bankConnection', 'bank']);

/** Who vouches for rows of this origin, and how their balances follow. Arithmetic can refute nothing. */
export function authenticityOf({ chain: { steps, broken } }: Integrity, origin: Origin): Authenticity {
	const isVouched = VOUCHING.has(origin);
	const rows = broken.flatMap(({ row, before }) => (row ?? before)?.rowNumber ?? []);
	return {
		verdict: isVouched ? 'verified' : 'unverified',
		by: isVouched ? 'origin' : null,
		steps: steps === 0 ? null : steps,
		brokenSteps: steps === 0 ? null : broken.length,
		brokenRows: [...new Set(rows)].toSorted((left, right) => left - right).slice(0, MOST_ROWS_TOLD),
		origin,
	};
}

/** What is known of a statement whose rows were checked; amounts of its rows are so many in a major unit. */
export function reportOf(
	integrity: Integrity,
	{ origin, warnings, perMajor }: { origin: Origin; warnings: Warning[]; perMajor: number },
): StatementReport {
	return {
		authenticity: authenticityOf(integrity, origin),
		fingerprint: integrity.fingerprint,
		warnings,
		balances: balanceCourseOf(integrity, perMajor),
		days: integrity.rows.flatMap(({ day }) => day ?? []),
	};
}

/** Checks transactions that a provider gives back, in its order. `today` is `YYYY-MM-DD` in UTC. */
export function reportOnTransactions(
	transactions: readonly Transaction[],
	{ origin, today }: { origin: Origin; today: string },
): StatementReport {
	const perMajor = 10 ** decimalsOf(transactions[0]?.currency ?? null);
	const integrity = checkIntegrity(
		transactions.map(({ date, amount, balance, description }, index) => ({
			rowNumber: index + 1,
			day: date,
			movement: toMinor(amount, perMajor),
			balance: toMinor(balance, perMajor),
			description: description ?? '',
		})),
	);
	const paths = { rowsPath: 'transactions', balancePath: 'transactions[].balance' };
	return reportOf(integrity, {
		origin,
		perMajor,
		warnings: integrityWarnings(integrity, { ...paths, today, perMajor }),
	});
}

/** Puts into insights what the rows behind them say. A fraud check that has judged the document stands. */
export function reportInInsights(
	insights: CreditInsights,
	{ authenticity, warnings, balances, days }: StatementReport,
): void {
	const { verdict, by } = insights.authenticity.by === 'fraudCheck' ? insights.authenticity : authenticity;
	insights.authenticity = { ...authenticity, verdict, by };
	insights.dataQuality.warnings.push(...warnings);
	if (insights.dataQuality.firstTransactionOn === null) fillDaysOfTransactions(days, insights);
	if (balances === null || insights.balances.minimum !== null) return;
	Object.assign(insights.balances, balances);
	insights.derived.push('balances.minimum', 'balances.months');
}
