import { type EvidenceContext, refersBecause } from '../evidence/judge';
import type { EvidenceCode, EvidenceFact } from '../evidence/facts';
import { type LoanAsked, withLoan } from '../figures/derive';
import { type Figures, figureOf } from '../figures/figure';
import type { FigureName } from '../figures/catalogue';
import type { Policy, Rule, RuleGroup } from '../policy/policy';
import { type RuleState, stateOf } from './state';

export type Outcome = 'approve' | 'refer' | 'decline';

/** Everything that is known of an application, whoever told it. */
export interface Application {
	loan: LoanAsked;
	/** What the file tells; what follows from the loan asked for is worked out from these. */
	told: Figures;
	/** Figures that are taken to be something else than they are, to see what would come of it. */
	supposed?: Figures;
	evidence: readonly EvidenceFact[];
}

/** A rule with what came of it. */
export interface JudgedRule {
	rule: Rule;
	state: RuleState;
}

/** A fact with why it needs a person; null where it does not. */
export interface JudgedEvidence {
	fact: EvidenceFact;
	code: EvidenceCode | null;
}

/** What comes of an application under a policy, before any words. */
export interface Judgement {
	outcome: Outcome;
	loan: LoanAsked;
	figures: Figures;
	rules: readonly JudgedRule[];
	evidence: readonly JudgedEvidence[];
}

/** Figures that stand or fall with an answer for just this loan. */
const OF_AFFORDABILITY: ReadonlySet<FigureName> = new Set(['affordable', 'monthlyAmount', 'dscr']);

/**
 * Judges an application: evidence before anything else, then the rules that refer first, what declines, what nobody can tell, and what
 * refers. Approval is what is left over, never a default: without a rule that was checked there is none.
 */
export function judge(
	{ loan, told, supposed, evidence }: Application,
	{ policy, wanted, isKnownWarning }: Judging,
): Judgement {
	const figures = withLoan(told, loan, { terms: termsOf(policy), wanted, supposed });
	const rules = policy.rules.map((rule) => ({ rule, state: stateOf(rule, figureOf(figures, rule.figure)) }));
	const context = contextOf(policy, loan, isKnownWarning);
	const facts = [...evidence, rulesChecked(rules.filter(isChecked).length)];
	const judged = facts.map((fact) => ({ fact, code: refersBecause(fact, context) }));
	return { outcome: outcomeOf(rules, judged), loan, figures, rules, evidence: judged };
}

/**
 * Whether an application would be approved, which is that nothing at all stands against it: the outcome alone, and no more work than
 * that takes, as what would change a decision is found by asking this of one loan after the other.
 */
export function isApproved(
	{ loan, told, supposed, evidence }: Application,
	{ policy, wanted, isKnownWarning }: Judging,
): boolean {
	const figures = withLoan(told, loan, { terms: termsOf(policy), wanted, supposed });
	let checked = 0;
	for (const rule of policy.rules) {
		const judged = { rule, state: stateOf(rule, figureOf(figures, rule.figure)) };
		if (standsAgainst(judged)) return false;
		if (isChecked(judged)) checked += 1;
	}
	const context = contextOf(policy, loan, isKnownWarning);
	return (
		refersBecause(rulesChecked(checked), context) === null &&
		evidence.every((fact) => refersBecause(fact, context) === null)
	);
}

function termsOf({ limits, currency }: Policy) {
	return { annualInterestRate: limits.annualInterestRate, currency };
}

function contextOf(
	policy: Policy,
	{ amount, termMonths }: LoanAsked,
	isKnownWarning: Judging['isKnownWarning'],
): EvidenceContext {
	return { policy, amount, termMonths, usesAffordability: usesAffordability(policy), isKnownWarning };
}

function rulesChecked(checked: number): EvidenceFact {
	return { check: 'rules', part: null, actual: checked };
}

/** Whether a rule says anything: one that is ignored for want of its figure does not. */
function isChecked({ rule, state }: JudgedRule): boolean {
	return state !== 'notTold' || rule.ifNotTold === 'refer';
}

/** By what an application is judged. */
export interface Judging {
	policy: Policy;
	/** The figures of its rules. */
	wanted: ReadonlySet<FigureName>;
	isKnownWarning: EvidenceContext['isKnownWarning'];
}

function outcomeOf(rules: readonly JudgedRule[], evidence: readonly JudgedEvidence[]): Outcome {
	const has = (group: RuleGroup, ...states: RuleState[]) =>
		rules.some(({ rule, state }) => rule.group === group && states.includes(state));
	if (evidence.some(({ code }) => code !== null)) return 'refer';
	// A doubt that has a size may be what the rule is there for; a figure that nobody tells holds no decline back.
	if (has('referFirst', 'met', 'between')) return 'refer';
	if (has('declineWhen', 'met')) return 'decline';
	if (rules.some(isOpen)) return 'refer';
	return has('referWhen', 'met') ? 'refer' : 'approve';
}

/** Whether a rule could be met for all that is known. */
export function isOpen({ rule, state }: JudgedRule): boolean {
	return state === 'between' || (state === 'notTold' && rule.ifNotTold === 'refer');
}

/** Whether a rule keeps the application from being approved. */
export function standsAgainst(judged: JudgedRule): boolean {
	return judged.state === 'met' || isOpen(judged);
}

/** Whether any rule rests on the affordability answer. */
function usesAffordability({ rules }: Policy): boolean {
	return rules.some(({ figure }) => OF_AFFORDABILITY.has(figure));
}
