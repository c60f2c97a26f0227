import { z } from 'zod';
import { inputError } from '../../core/base/errors';
import { PACKAGE_VERSION } from '../../core/base/version';
import { type Decision, decision } from '../../core/shapes/outputs/decision';
import type { Replay } from '../../core/shapes/outputs/replay';
import { CHECKS, type Check, type EvidenceFact } from '../evidence/facts';
import { type FigureName, isFigureName } from '../figures/catalogue';
import { type Figure, toldFigure, untoldFigure } from '../figures/figure';
import { canonicalJson, policyHash } from '../policy/hash';
import type { Policy } from '../policy/policy';
import { parsePolicy } from '../policy/parse';
import type { Application } from '../rules/judge';
import { LANGUAGES, type Language } from '../words/words';
import { RULES_VERSION, decide, readyPolicy } from './decide';
import { figuresHash } from './figuresHash';

const keptDecision = decision.strip();

/** The decision kept in an item: under `decision`, or the item itself; null where there is none. */
export function keptDecisionIn(item: unknown): Decision | null {
	const holder = z.object({ decision: keptDecision }).safeParse(item);
	if (holder.success) return holder.data.decision;
	const itself = keptDecision.safeParse(item);
	return itself.success ? itself.data : null;
}

/** Reads a kept decision; one that is not whole is refused in words. */
export function readDecision(item: unknown): Decision {
	const kept = keptDecisionIn(item);
	if (kept !== null) return kept;
	throw inputError(
		'This item holds no decision',
		'Hand on items as Decide Credit Application gave them, with the field decision.',
		'NO_DECISION',
	);
}

/** The application as a decision kept it. */
export function keptApplication({ amount, termMonths, figures, evidence }: Decision): Application {
	return {
		loan: { amount, termMonths },
		told: new Map(figures.flatMap((kept) => figureEntry(kept))),
		evidence: evidence.flatMap(({ check, part, actual }) => factOf(check, part, actual)),
	};
}

/** Decides a kept decision again from its own figures and its own policy, and says what is different. */
export function replay(kept: Decision): Replay {
	const causes: Replay['causes'] = [];
	const again = decideAgain(kept);
	if (kept.policy === null || again === null) return replayWithoutPolicy(kept);
	const { hash, ...policy } = kept.policy;
	const same = canonicalJson(comparable(again)) === canonicalJson(comparable(kept));
	if (policyHash(policy) !== hash) causes.push('policy');
	if (hashOfInputs(kept) !== kept.figuresHash) causes.push('figures');
	if (kept.rulesVersion !== RULES_VERSION) causes.push('rulesVersion');
	if (kept.packageVersion !== PACKAGE_VERSION) causes.push('packageVersion');
	if (!same && causes.length === 0) causes.push('record');
	return { same, outcome: again.outcome, was: kept.outcome, causes, decision: again };
}

/** Decides a kept decision again from itself, its numbers written as in `locale`; null where it has no policy. Throws CreditError for one that cannot be read. */
export function decideAgain(kept: Decision, locale?: string): Decision | null {
	if (kept.policy === null) return null;
	const { hash: _hash, ...policy } = kept.policy;
	return decide(readyPolicy(keptPolicy(policy)), keptApplication(kept), {
		applicationId: kept.applicationId,
		language: languageOf(kept.language),
		locale,
	});
}

/** Without a policy nothing was ever decided. */
function replayWithoutPolicy(kept: Decision): Replay {
	const same = kept.outcome === 'refer';
	return {
		same,
		outcome: 'refer',
		was: kept.outcome,
		causes: same ? [] : ['record'],
		decision: { ...kept, outcome: 'refer' },
	};
}

/** Another release that decides alike is the same decision. */
function comparable({ packageVersion: _version, ...rest }: Decision) {
	return rest;
}

function hashOfInputs({ applicationId, amount, termMonths, figures, evidence }: Decision): string {
	return figuresHash({ applicationId, loan: { amount, termMonths }, figures, evidence });
}

/** A policy that was kept is read again as one that is handed in: the figures that it names have to be known. */
function keptPolicy(policy: Omit<NonNullable<Decision['policy']>, 'hash'>): Policy {
	return parsePolicy(policy, { label: 'The policy of this decision' });
}

function languageOf(language: string): Language {
	return Object.keys(LANGUAGES).find((known): known is Language => known === language) ?? 'en';
}

function figureEntry(kept: Decision['figures'][number]): Array<[FigureName, Figure]> {
	const { name, path, provider, notTold } = kept;
	if (!isFigureName(name)) return [];
	const source = kept.source ?? 'told';
	if (kept.isAboveEveryLimit) return [[name, toldFigure(name, Infinity, { path, provider, source })]];
	if (kept.value === null) return [[name, untoldFigure(name, notTold ?? 'notInFile', path)]];
	const ends = typeof kept.value === 'string' ? null : { low: kept.low ?? -Infinity, high: kept.high ?? Infinity };
	return [[name, toldFigure(name, kept.value, { path, provider, source }, ends)]];
}

const isCheck = (check: string): check is Check => CHECKS.some((known) => known === check);

/** How many rules were checked is counted anew. */
function factOf(check: string, part: string | null, actual: string | number | null): EvidenceFact[] {
	return isCheck(check) && check !== 'rules' ? [{ check, part, actual }] : [];
}
