import type { CreditInsights } from '../shapes/insights';
import type { OutputOf } from '../shapes/outputs';
import type { AnalysisStatus } from '../shapes/status';

/** The item, with the provider's own answer beside it where the option asks for it. */
export function withRaw<T extends object, R>(
	item: T,
	raw: R,
	{ includeRaw }: { includeRaw: boolean },
): T & { raw?: R } {
	return includeRaw ? { ...item, raw } : item;
}

/** What a provider answered when it was asked for insights. */
interface InsightsAnswer {
	provider: string;
	/** Its own answer, untouched. */
	raw: unknown;
	/** Said beside the raw answer where that holds no insights. */
	status?: AnalysisStatus;
	/** The neutral insights; what has to be asked besides is asked only where they are output. */
	insights: () => CreditInsights | Promise<CreditInsights>;
}

/** Insights as the user wants them: neutral, their flat summary, or the provider's own answer alone. */
export async function respond(
	{ provider, raw, status, insights }: InsightsAnswer,
	{ output, includeRaw }: { output: 'insights' | 'summary' | 'raw'; includeRaw: boolean },
): Promise<Array<OutputOf<'getCreditInsights'>>> {
	if (output === 'raw') return [{ provider, ...(status === undefined ? {} : { status }), raw: raw ?? null }];
	const answer = await insights();
	return [withRaw(output === 'summary' ? answer.summary : answer, raw, { includeRaw })];
}
