import { CreditError } from '../../../../core/base/errors';
import { unusableAnswer } from '../../../../core/http/providerFault';
import { Reader } from '../../../../core/insights/reader';
import { withRaw } from '../../../../core/provider/answers';
import type { Call } from '../../../../core/provider/call';
import type { ValuesOf } from '../../../../core/provider/param';
import { pollUntilDone } from '../../../../core/run/poll';
import type { Origin } from '../../../../core/shapes/authenticity';
import type { OutputOf } from '../../../../core/shapes/outputs';
import { verdictOf } from '../../../../core/shapes/words';
import { LOOK_FOR_STATEMENT, type StatementType, getStatement, postStatement } from '../../api';
import { toInsights, toStatus } from '../../normalise';
import {
	MINOR_PER_MAJOR,
	type PreparedStatement,
	reportOf,
	type StatementFormat,
	type StatementReport,
} from '../../../../statement';
import { PROVIDER, statementKey } from '../shared';
import type { ANSWER_OPTIONS } from './parameters';

type AnswerOptions = ValuesOf<typeof ANSWER_OPTIONS>;

/** What was known of the statement before it was sent. */
export interface Sent {
	lastBalance: number | null;
	/** What the check of the rows said; null for a PDF, whose rows only Periculum reads. */
	report: StatementReport | null;
}

interface Kinds {
	format: StatementFormat;
	statementType: StatementType;
	origin: Origin;
	options: AnswerOptions;
}

/** Uploads transactions that have been checked and brought into a form that Periculum takes. */
export async function uploadPrepared(
	call: Call,
	{ body, lastBalance, warnings, integrity }: PreparedStatement,
	{ options, origin, ...kinds }: Kinds,
): Promise<OutputOf<'uploadBankStatement'>> {
	const raw = await postStatement(call, { body, ...kinds });
	const report = reportOf(integrity, { origin, warnings, perMajor: MINOR_PER_MAJOR });
	return await uploadAnswer(call, raw, options, { lastBalance, report });
}

/** The output of an upload: waits for the analysis where asked to, and holds the insights as soon as they are there. */
export async function uploadAnswer(
	call: Call,
	uploaded: unknown,
	options: AnswerOptions,
	sent: Sent,
): Promise<OutputOf<'uploadBankStatement'>> {
	const key = statementKey.reader.safeParse(Reader.of(uploaded, '', []).optional.raw('key'));
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
	const context = { currency: options.currency, nowMs: call.clock.now(), ...sent };
	const insights = answer.status === 'ready' ? toInsights(raw, context) : null;
	const item = {
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
		warnings: insights?.dataQuality.warnings ?? [...answer.warnings, ...(sent.report?.warnings ?? [])],
		...(sent.report === null
			? {}
			: { authenticity: insights?.authenticity ?? sent.report.authenticity, fingerprint: sent.report.fingerprint }),
		...(insights === null ? {} : { insights }),
	};
	return withRaw(item, raw, options);
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
	return unusableAnswer('Periculum', 'took the statement but answered without a key for it', {
		isWrite: true,
		ifUnclear: LOOK_FOR_STATEMENT,
		hint: 'If it stays, ask Periculum.',
	});
}
