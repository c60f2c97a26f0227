import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { CreditError } from '../../../../core/base/errors';
import type { Warning } from '../../../../core/shapes/insights';
import { currencyCode } from '../../../../core/provider/params';
import { type WaitOptions, pollUntilDone, waitOptionsShape } from '../../../../core/run/poll';
import { Reader } from '../../../../core/insights/reader';
import { verdictOf } from '../../../../core/shapes/words';
import { LOOK_FOR_STATEMENT, getStatement, statementKeyParam } from '../../api';
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
	if (!key.success && known.status !== 'ready') throw withoutKey();
	const { raw, timedOut, ...answer } = key.success
		? await pollUntilDone(call, options, known, async () => {
				const statement = await getStatement(call, key.data).catch((error: unknown) => {
					throw afterUpload(error, key.data);
				});
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
		verdict: verdictOf(answer.fraudulent),
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

/** A look that fails does not undo the upload: without the key it could only be uploaded again, under another name. */
function afterUpload(error: unknown, key: number): unknown {
	if (!(error instanceof CreditError)) return error;
	const { description = '' } = error.detail;
	return new CreditError(error.kind, `The statement was uploaded with the key ${key}, but then: ${error.message}`, {
		...error.detail,
		description: `Do not upload it again: look at it with Check Analysis Status. ${description}`.trim(),
	});
}

function withoutKey(): CreditError {
	return new CreditError('provider', 'Periculum took the statement but answered without a key for it', {
		description: LOOK_FOR_STATEMENT,
		code: 'MALFORMED_ANSWER',
		mayHaveHappened: true,
	});
}
