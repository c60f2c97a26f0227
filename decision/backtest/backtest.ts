import Big from 'big.js';
import type { Backtest } from '../../core/shapes/outputs/backtest';
import type { Application, JudgedRule, Outcome } from '../rules/judge';
import { type ReadyPolicy, judgeBy } from '../record/decide';

/** One past application: how it is called, what is known of it, and whether a loan to it went bad; null where nobody knows. */
export interface PastApplication {
	id: string;
	/** Read for the figures that a policy uses. */
	read: (policy: ReadyPolicy) => Application;
	wentBad: boolean | null;
}

const OUTCOMES: readonly Outcome[] = ['approve', 'refer', 'decline'];

/**
 * Decides past applications by one policy or two: how many each would approve, refer and decline, how often each rule fires, whose outcome
 * changes, and how many of the loans that each would have made went bad. Of those whom nobody lent to, nothing is inferred.
 */
export function backtest(applications: readonly PastApplication[], policies: readonly ReadyPolicy[]): Backtest {
	const tallies = policies.map((ready) => newTally(ready));
	const swapSet: Backtest['swapSet'] = [];
	let known = 0;
	for (const { id, read, wentBad } of applications) {
		if (wentBad !== null) known += 1;
		const outcomes = tallies.map((tally) => count(tally, read(tally.ready), wentBad));
		const [from, to] = outcomes;
		if (from !== undefined && to !== undefined && from !== to) swapSet.push({ id, from, to });
	}
	return {
		applications: applications.length,
		knownOutcomes: known,
		policies: tallies.map((tally) => summary(tally, applications.length)),
		swapSet,
		note: noteOn(applications.length, known),
	};
}

interface Tally {
	ready: ReadyPolicy;
	outcomes: Record<Outcome, number>;
	rules: Array<Record<JudgedRule['state'], number>>;
	/** Why applications were referred before any rule, by code. */
	evidence: Map<string, number>;
	approvedKnown: number;
	approvedBad: number;
}

function newTally(ready: ReadyPolicy): Tally {
	return {
		ready,
		outcomes: { approve: 0, refer: 0, decline: 0 },
		rules: ready.policy.rules.map(() => ({ met: 0, notMet: 0, notTold: 0, between: 0 })),
		evidence: new Map(),
		approvedKnown: 0,
		approvedBad: 0,
	};
}

function count(tally: Tally, application: Application, wentBad: boolean | null): Outcome {
	const { outcome, rules, evidence } = judgeBy(tally.ready, application);
	tally.outcomes[outcome] += 1;
	for (const [index, { state }] of rules.entries()) {
		const counts = tally.rules[index];
		if (counts !== undefined) counts[state] += 1;
	}
	for (const code of new Set(evidence.flatMap((judged) => judged.code ?? []))) {
		tally.evidence.set(code, (tally.evidence.get(code) ?? 0) + 1);
	}
	if (outcome === 'approve' && wentBad !== null) {
		tally.approvedKnown += 1;
		if (wentBad) tally.approvedBad += 1;
	}
	return outcome;
}

function summary({ ready, outcomes, rules, evidence, approvedKnown, approvedBad }: Tally, total: number) {
	const { name, version, rules: of } = ready.policy;
	const shares = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, shareOf(outcomes[outcome], total)]));
	return {
		name,
		version,
		hash: ready.hash,
		approve: { count: outcomes.approve, share: shares.approve ?? null },
		refer: { count: outcomes.refer, share: shares.refer ?? null },
		decline: { count: outcomes.decline, share: shares.decline ?? null },
		badRate: { known: approvedKnown, bad: approvedBad, share: shareOf(approvedBad, approvedKnown) },
		ruleHits: of.map(({ group, figure, operator, value }, index) => ({
			...{ group, figure, operator, value },
			...(rules[index] ?? { met: 0, notMet: 0, notTold: 0, between: 0 }),
		})),
		evidenceHits: [...evidence]
			.sort(([one, left], [other, right]) => right - left || one.localeCompare(other))
			.map(([code, hits]) => ({ code, count: hits })),
	};
}

const SHARE_DECIMALS = 6;

/** A ratio 0..1; null of nothing. */
function shareOf(part: number, whole: number): number | null {
	return whole === 0 ? null : new Big(part).div(whole).round(SHARE_DECIMALS, Big.roundHalfUp).toNumber();
}

function noteOn(total: number, known: number): string {
	if (known === 0) return 'No outcome is known, so no bad rate can be worked out.';
	return `Whether the loan went bad is known for ${known} of ${total} applications. The bad rate is that of the known ones which a policy would approve; nothing is inferred about those who were never lent to.`;
}
