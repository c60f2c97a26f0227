import fc from 'fast-check';
import { readApplication } from '../../decision/file/application';
import { ANYBODY } from '../../decision/file/parts';
import { FIGURE_NAMES, isFigureName } from '../../decision/figures/catalogue';
import { withFigure } from '../../decision/counterfactuals/changes';
import { withOtherLoan } from '../../decision/counterfactuals/otherLoan';
import { judgeBy, readyPolicy } from '../../decision/record/decide';
import { keptDecisionIn, replay } from '../../decision/record/replay';
import { TODAY, affordability, creditFile, decideFile, insights, policy } from './application';
import { anyFile, anyLoan, anyRule, anyRules } from './arbitrary';

type Loose = Record<string, unknown>;
const RUNS = { numRuns: 200 };

/** The file as if affordability had been asked for this loan. */
const forLoan = (file: Loose, loan: { amount: number; termMonths: number }): Loose => ({
	...file,
	affordability: {
		...Object(file.affordability),
		termMonths: loan.termMonths,
		assumptions: { principal: loan.amount, annualInterestRate: 12 },
	},
});

const decideFor = (file: Loose, rules: Loose[], loan: { amount: number; termMonths: number }) =>
	decideFile(forLoan(file, loan), policy(rules), { loan });

test('the same file and policy give the same bytes', () => {
	fc.assert(
		fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
			const again = JSON.parse(JSON.stringify(file)) as Loose;
			expect(JSON.stringify(decideFor(again, rules, loan))).toBe(JSON.stringify(decideFor(file, rules, loan)));
		}),
		RUNS,
	);
});

test('a figure that is not told neither declines nor passes', () => {
	fc.assert(
		fc.property(anyRule, anyLoan, (rule, loan) => {
			const figure = String(rule.figure);
			fc.pre(!['requestedAmount', 'termMonths', 'instalment', 'dataAgeDays'].includes(figure));
			const nothing = creditFile({
				insights: insights({
					summary: Object.fromEntries(FIGURE_NAMES.map((name) => [name, null])),
					...{ income: {}, loans: {}, balances: {}, risks: {} },
				}),
				affordability: affordability({ affordable: null, monthlyAmount: null, dscr: null }),
			});
			const { outcome, rules } = decideFor(nothing, [rule], loan);
			expect([outcome, rules[0]?.state]).toEqual(['refer', 'notTold']);
		}),
		RUNS,
	);
});

test('no rule more turns a decline into an approval, nor a referral', () => {
	fc.assert(
		fc.property(anyFile, anyRules, anyRule, anyLoan, (file, rules, more, loan) => {
			const { outcome: before, evidence } = decideFor(file, rules, loan);
			const after = decideFor(file, [...rules, more], loan).outcome;
			// A policy of which nothing could be checked approves nobody; one rule that can be checked is a policy.
			const wasChecked = !evidence.some(({ check, refers }) => check === 'rules' && refers);
			if (before !== 'approve' && wasChecked) expect(after).not.toBe('approve');
		}),
		RUNS,
	);
});

test('the order of the rules makes no difference', () => {
	fc.assert(
		fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
			expect(decideFor(file, [...rules].reverse(), loan).outcome).toBe(decideFor(file, rules, loan).outcome);
		}),
		RUNS,
	);
});

test('an approval has no rule against it and no evidence; a decline names a figure and a limit for each reason', () => {
	fc.assert(
		fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
			const decision = decideFor(file, rules, loan);
			if (decision.outcome === 'approve') {
				expect(
					decision.rules.map(
						({ state, ifNotTold }) => state === 'notMet' || (state === 'notTold' && ifNotTold === 'ignore'),
					),
				).not.toContain(false);
				expect(decision.evidence.map(({ refers }) => refers)).not.toContain(true);
				expect(decision.rules.some(({ state }) => state === 'notMet')).toBe(true);
			}
			if (decision.outcome === 'decline') {
				expect(decision.reasons.length).toBeGreaterThan(0);
				for (const { figure, limit, code } of decision.reasons) expect([figure, limit, code]).not.toContain(null);
				expect(decision.evidence.map(({ refers }) => refers)).not.toContain(true);
			}
		}),
		RUNS,
	);
});

test('widening what a figure may be never turns a referral into an answer', () => {
	fc.assert(
		fc.property(anyFile, anyRules, anyLoan, fc.integer({ min: 1, max: 100_000 }), (file, rules, loan, by) => {
			const told = Object(file.insights) as { summary: Loose; bounds: Loose };
			const { monthlyIncome } = told.summary;
			fc.pre(typeof monthlyIncome === 'number');
			const at = (low: number, high: number) => ({
				...file,
				insights: { ...told, bounds: { ...told.bounds, monthlyIncome: { low, high } } },
			});
			const income = Number(monthlyIncome);
			const narrow = decideFor(at(income, income), rules, loan).outcome;
			const wide = decideFor(at(Math.max(0, income - by), income + by), rules, loan).outcome;
			expect(wide === narrow || wide === 'refer').toBe(true);
		}),
		RUNS,
	);
});

describe('a counterfactual, applied, gives what it promises', () => {
	const judged = (file: Loose, rules: Loose[], loan: { amount: number; termMonths: number }) => {
		const ready = readyPolicy(policy(rules));
		const application = readApplication(
			forLoan(file, loan),
			{ ...loan, currency: null },
			{ makers: ANYBODY, used: ready.used, today: TODAY },
		);
		return { ready, application };
	};
	const counted = { changes: 0, amounts: 0, terms: 0 };

	test('an approval by each single change that is said to be enough', () => {
		fc.assert(
			fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
				const { changes } = decideFor(file, rules, loan).counterfactuals;
				const { ready, application } = judged(file, rules, loan);
				for (const { figure, needed } of changes) {
					if (needed === null || !isFigureName(figure)) continue;
					counted.changes += 1;
					expect(judgeBy(ready, withFigure(application, figure, needed, ready.policy)).outcome).toBe('approve');
				}
			}),
			{ numRuns: 500 },
		);
		expect(counted.changes).toBeGreaterThan(10);
	});

	test('the largest amount is approved, and a minor unit more is not', () => {
		fc.assert(
			fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
				const { largestAmount } = decideFor(file, rules, loan).counterfactuals;
				const { ready, application } = judged(file, rules, loan);
				const outcomeOf = (amount: number) =>
					judgeBy(ready, withOtherLoan(application, { ...loan, amount }, ready.policy)).outcome;
				if (largestAmount === null) {
					for (const amount of [1, 1_000, loan.amount, 1_000_000]) expect(outcomeOf(amount)).not.toBe('approve');
					return;
				}
				counted.amounts += 1;
				expect(outcomeOf(largestAmount)).toBe('approve');
				expect(outcomeOf(Number((largestAmount + 0.01).toFixed(2)))).not.toBe('approve');
				expect(outcomeOf(1_000_000)).toBe(largestAmount === 1_000_000 ? 'approve' : outcomeOf(1_000_000));
			}),
			{ numRuns: 500 },
		);
		expect(counted.amounts).toBeGreaterThan(10);
	});

	test('the shortest term is approved, and no shorter one is', () => {
		fc.assert(
			fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
				const { shortestTermMonths } = decideFor(file, rules, loan).counterfactuals;
				const { ready, application } = judged(file, rules, loan);
				const outcomeOf = (termMonths: number) =>
					judgeBy(ready, withOtherLoan(application, { ...loan, termMonths }, ready.policy)).outcome;
				const approved = Array.from({ length: 36 }, (_, index) => index + 1).filter(
					(term) => outcomeOf(term) === 'approve',
				);
				expect(shortestTermMonths).toBe(approved[0] ?? null);
				if (shortestTermMonths !== null) counted.terms += 1;
			}),
			{ numRuns: 150 },
		);
		expect(counted.terms).toBeGreaterThan(10);
	});
});

test('a decision replays to itself after JSON, and after a database that sorts keys', () => {
	const sorted = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(sorted);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.sort(([left], [right]) => right.localeCompare(left))
				.map(([key, entry]) => [key, sorted(entry)]),
		);
	};
	fc.assert(
		fc.property(anyFile, anyRules, anyLoan, (file, rules, loan) => {
			const decision = decideFor(file, rules, loan);
			const kept = keptDecisionIn({ decision: sorted(JSON.parse(JSON.stringify(decision))) });
			if (kept === null) throw new Error('The decision is not read again');
			const again = replay(kept);
			expect(again).toMatchObject({ same: true, causes: [], outcome: decision.outcome });
			expect(JSON.stringify(again.decision)).toBe(JSON.stringify(decision));
		}),
		RUNS,
	);
});
