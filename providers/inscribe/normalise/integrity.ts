import { sumMoney } from '../../../core/base/money';
import type { Authenticity, Origin } from '../../../core/shapes/authenticity';
import type { CreditInsights } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { reportInInsights, reportOnTransactions } from '../../../statement';

/**
 * Checks the arithmetic of the booked rows, each bank account by itself, and puts what it says into the insights. The rows of an account
 * come by upload and newest first: balances follow in the order of the days.
 */
export function checkRows(
	transactions: readonly Transaction[],
	{ origin, nowMs }: { origin: Origin; nowMs: number },
	insights: CreditInsights,
): void {
	const booked = transactions.filter(({ status, date }) => status === 'booked' && date !== null);
	const accounts = [...new Set(booked.map(({ accountId }) => accountId))];
	const today = new Date(nowMs).toISOString().slice(0, 10);
	const reports = accounts.map((accountId) =>
		reportOnTransactions(inOrder(booked.filter((row) => row.accountId === accountId)), { origin, today }),
	);
	const [first, ...others] = reports;
	if (first === undefined) return;
	const authenticity = others.reduce((whole, report) => together(whole, report.authenticity), first.authenticity);
	reportInInsights(insights, { ...first, authenticity, warnings: reports.flatMap(({ warnings }) => warnings) });
}

/** Oldest first; within a day the reverse of the order in which they came. */
function inOrder(rows: readonly Transaction[]): Transaction[] {
	return rows.toReversed().toSorted((left, right) => (left.date ?? '').localeCompare(right.date ?? ''));
}

/** Row numbers are those of one account: of several they would say nothing. */
function together(left: Authenticity, right: Authenticity): Authenticity {
	return {
		...left,
		steps: sumTold(left.steps, right.steps),
		brokenSteps: sumTold(left.brokenSteps, right.brokenSteps),
		brokenRows: [],
	};
}

function sumTold(left: number | null, right: number | null): number | null {
	if (left === null || right === null) return left ?? right;
	return sumMoney([left, right], null);
}
