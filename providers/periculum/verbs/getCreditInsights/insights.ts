import { today } from '../../../../core/base/clock';
import { CreditError } from '../../../../core/base/errors';
import { respond } from '../../../../core/provider/answers';
import { EXPECTED_NAME_FOR_INSIGHTS } from '../../../../core/provider/expectedName';
import { OUTPUT } from '../../../../core/provider/insightParams';
import { ORIGIN } from '../../../../core/provider/statementParams';
import { CURRENCY, INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import type { Call } from '../../../../core/provider/call';
import { verb } from '../../../../core/provider/verb';
import type { Warning } from '../../../../core/shapes/warnings';
import type { Origin } from '../../../../core/shapes/authenticity';
import { reportOnTransactions, type StatementReport } from '../../../../statement';
import { getStatement, getTransactions } from '../../api';
import { toInsights, toStatus, toTransaction } from '../../normalise';
import { PROVIDER, statementKey } from '../shared';

/** The insights of a statement: neutral, their flat summary, or the provider's own answer. */
export const insights = verb('getCreditInsights', {
	params: { statementKey, ...OUTPUT },
	options: { ...CURRENCY, ...EXPECTED_NAME_FOR_INSIGHTS, ...INCLUDE_RAW, ...ORIGIN },
	run: async ({ statementKey, output, options: { currency, expectedName, includeRaw, origin } }, call) => {
		const raw = await getStatement(call, statementKey);
		const isRead = output !== 'raw' && toStatus(raw).status === 'ready';
		const report = isRead ? await reportOf(call, { statementKey, currency, origin }) : null;
		const toNeutral = () => toInsights(raw, { currency, nowMs: call.clock.now(), expectedName, report });
		return await respond({ provider: PROVIDER, raw, insights: toNeutral }, { output, includeRaw });
	},
});

/** What an upload found out of the rows would be lost with its item: it is found out again from the rows that Periculum keeps. */
async function reportOf(
	call: Call,
	{ statementKey, currency, origin }: { statementKey: number; currency: string | null; origin: Origin },
): Promise<StatementReport> {
	const answer = await getTransactions(call, statementKey).catch((error: unknown) => {
		// A statement whose rows Periculum does not give has insights all the same.
		if (error instanceof CreditError && error.kind === 'provider') return null;
		throw error;
	});
	const rows = Array.isArray(answer) ? answer : [];
	const transactions = rows.map((row: unknown, index) =>
		toTransaction(row, { statementKey: String(statementKey), index, currency }),
	);
	const report = reportOnTransactions(transactions, { origin, today: today(call.clock) });
	return rows.length > 0 ? report : { ...report, warnings: [NO_ROWS] };
}

const NO_ROWS: Warning = {
	code: 'NOT_READ',
	path: 'transactions',
	message: 'Periculum gives no transactions of this statement: whether its balances follow from them was not checked.',
};
