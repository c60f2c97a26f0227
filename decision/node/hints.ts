import type { IExecuteFunctions } from 'n8n-workflow';
import type { Decision } from '../../core/shapes/outputs/decision';

/** What the yellow box above the output says: why applications were referred before any rule was looked at, and how many. */
export function tellReferrals(ctx: IExecuteFunctions, decisions: readonly Decision[]): void {
	const policyFault = decisions.find(({ policy }) => policy === null)?.reasons[0]?.message;
	if (policyFault !== undefined) {
		warn(ctx, `Everything without a policy is referred. ${policyFault}`);
		return;
	}
	const byCode = new Map<string, number>();
	let referred = 0;
	for (const { evidence } of decisions) {
		const codes = new Set(evidence.flatMap(({ code }) => code ?? []));
		referred += codes.size > 0 ? 1 : 0;
		for (const code of codes) byCode.set(code, (byCode.get(code) ?? 0) + 1);
	}
	if (referred === 0) return;
	const counts = [...byCode].sort(([, left], [, right]) => right - left).map(([code, count]) => `${code} (${count})`);
	warn(
		ctx,
		`${referred} of ${decisions.length} applications need a person, whatever the rules say: ${counts.join(', ')}. Each says why under <code>decision.reasons</code>.`,
	);
}

function warn(ctx: IExecuteFunctions, text: string): void {
	const message = text.replace(/&(?!\w+;)/g, '&amp;').replace(/<(?!\/?code>)/g, '&lt;');
	ctx.addExecutionHints({ type: 'warning', location: 'outputPane', message });
}
