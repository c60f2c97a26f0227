import { z } from 'zod';
import type { Call } from '../../../../core/call';
import type { Warning } from '../../../../core/insights';
import { currencyCode } from '../../../../core/params';
import { type WaitOptions, pollUntilDone, waitOptionsShape } from '../../../../core/poll';
import { Reader } from '../../../../core/reader';
import { getStatement, statementKeyParam } from '../../api';
import { toInsights, toStatus } from '../../normalise';
import { PROVIDER } from '../shared';
import { unitMismatch } from './unitMismatch';

/** The options of every upload, read. */
export const answerOptionsShape = {
	...waitOptionsShape,
	currency: currencyCode,
	includeRaw: z.boolean().default(false),
};

interface AnswerOptions extends WaitOptions {
	currency: string | null;
	includeRaw: boolean;
}

/** What was known of the statement before it was sent. */
export interface Sent {
	lastBalance: number | null;
	warnings: Warning[];
}

/** The output of an upload: waits for the analysis where asked to, and holds the insights as soon as they are there. */
export async function uploadAnswer(call: Call, uploaded: unknown, options: AnswerOptions, sent: Sent): Promise<object> {
	const key = statementKeyParam.safeParse(Reader.of(uploaded, '', []).optional.raw('key'));
	const known = { raw: uploaded, ...toStatus(uploaded) };
	const { raw, timedOut, ...answer } = key.success
		? await pollUntilDone(call, options, known, async () => {
				const statement = await getStatement(call, key.data);
				return { raw: statement, ...toStatus(statement) };
			})
		: { ...known, timedOut: undefined };
	const statementId = key.success ? String(key.data) : null;
	const insights =
		answer.status === 'ready' ? toInsights(raw, { currency: options.currency, nowMs: call.clock.now() }) : null;
	if (insights !== null) {
		insights.dataQuality.warnings.push(...sent.warnings, ...unitMismatch(sent.lastBalance, insights.balances.closing));
		insights.summary.warningCount = insights.dataQuality.warnings.length;
	}
	return {
		provider: PROVIDER,
		customerId: statementId,
		statementId,
		reference: Reader.of(raw, '', []).optional.text('name'),
		status: answer.status,
		providerStatus: answer.providerStatus,
		fraudulent: answer.fraudulent,
		reasons: answer.reasons,
		...(timedOut === undefined ? {} : { timedOut }),
		warnings: insights?.dataQuality.warnings ?? [...answer.warnings, ...sent.warnings],
		...(insights === null ? {} : { insights }),
		...(options.includeRaw ? { raw } : {}),
	};
}
