import Big from 'big.js';
import { decimalsOf } from '../../core/base/money';
import { type LoanAsked, annuityFor } from '../figures/derive';
import { figureOf, numberOf } from '../figures/figure';
import type { Policy, Rule } from '../policy/policy';
import type { Application, Judgement } from '../rules/judge';
import { type Approves, isBeyond } from './changes';
import { withOtherLoan } from './otherLoan';

const PERCENT = 100;

/** The largest amount that would be approved for the term asked for, in minor units rounded down; null where none would. */
export function largestAmount(
	application: Application,
	judgement: Judgement,
	policy: Policy,
	approves: Approves,
): number | null {
	const { loan } = application;
	if (loan.termMonths === null || isBeyond('requestedAmount', judgement)) return null;
	const isEnough = (amount: number) => isLent({ ...loan, amount }, { application, policy, approves });
	const { minimumAmount, maximumAmount } = policy.limits;
	const candidates = [maximumAmount, ...amountEdges(judgement, policy, loan.termMonths)]
		.map((amount) => roundedDown(amount, policy))
		.filter((amount) => amount > 0 && amount >= minimumAmount && amount <= maximumAmount);
	return distinct(candidates, (left, right) => right - left).find(isEnough) ?? null;
}

/** The shortest term for which the amount asked for would be approved; null where none would. */
export function shortestTermMonths(
	application: Application,
	judgement: Judgement,
	policy: Policy,
	approves: Approves,
): number | null {
	const { loan } = application;
	if (loan.amount === null || isBeyond('termMonths', judgement)) return null;
	const isEnough = (termMonths: number) => isLent({ ...loan, termMonths }, { application, policy, approves });
	const { minimumTermMonths, maximumTermMonths } = policy.limits;
	const candidates = [minimumTermMonths, ...termEdges(judgement, policy, loan.amount)].filter(
		(term) => term >= minimumTermMonths && term <= maximumTermMonths,
	);
	return distinct(candidates, (left, right) => left - right).find(isEnough) ?? null;
}

interface Lending {
	application: Application;
	policy: Policy;
	approves: Approves;
}

function isLent(loan: LoanAsked, { application, policy, approves }: Lending): boolean {
	return approves(withOtherLoan(application, loan, policy));
}

function distinct(values: number[], order: (left: number, right: number) => number): number[] {
	return [...new Set(values)].sort(order);
}

function roundedDown(amount: number | Big, { currency }: Policy): number {
	return new Big(amount).round(decimalsOf(currency), Big.roundDown).toNumber();
}

/** Amounts at which a rule's answer can turn: between two of them every amount is answered alike. */
function amountEdges(judgement: Judgement, policy: Policy, termMonths: number): number[] {
	const { annualInterestRate } = policy.limits;
	const annuity = annuityFor({ annualInterestRate, currency: policy.currency }, termMonths);
	const byInstalment =
		annuity === null ? [] : instalmentEdges(judgement, policy).map((edge) => annuity.largestPrincipal(edge));
	const income = figureOf(judgement.figures, 'monthlyIncome');
	const byIncome =
		numberOf(income) === null
			? []
			: limitsOf(policy, 'amountToMonthlyIncome').map((limit) => roundedDown(new Big(income.low).times(limit), policy));
	return [...byInstalment, ...byIncome, ...limitsOf(policy, 'requestedAmount')];
}

/** Terms at which a rule's answer can turn: the first whose instalment is down to an edge, and the limits of rules on the term. */
function termEdges(judgement: Judgement, policy: Policy, amount: number): number[] {
	const edges = instalmentEdges(judgement, policy).map((edge) => firstTermWithin(edge, amount, policy));
	return [...edges.flatMap((term) => term ?? []), ...limitsOf(policy, 'termMonths').map(Math.ceil)];
}

/** Instalments at which a rule's answer can turn, in major units. */
function instalmentEdges({ figures }: Judgement, policy: Policy): number[] {
	const income = figureOf(figures, 'monthlyIncome');
	const repayments = figureOf(figures, 'monthlyLoanRepayments');
	const payable = figureOf(figures, 'monthlyAmount');
	const byDebt =
		numberOf(income) === null || numberOf(repayments) === null || !Number.isFinite(repayments.high)
			? []
			: limitsOf(policy, 'debtToIncome').map((limit) =>
					roundedDown(new Big(income.low).times(limit).div(PERCENT).minus(repayments.high), policy),
				);
	const byPayable = [payable.low, payable.high].filter((end) => payable.value !== null && Number.isFinite(end));
	return [...limitsOf(policy, 'instalment'), ...byDebt, ...byPayable];
}

function limitsOf({ rules }: Policy, name: Rule['figure']): number[] {
	return rules.flatMap(({ figure, value }) => (figure === name && typeof value === 'number' ? [value] : []));
}

/** The shortest term whose instalment is not above this one, by halving: a longer term never has a higher one. */
function firstTermWithin(instalment: number, amount: number, { limits, currency }: Policy): number | null {
	const { annualInterestRate } = limits;
	const isWithin = (term: number) => {
		const asked = annuityFor({ annualInterestRate, currency }, term)?.instalmentOf(amount);
		return asked !== undefined && asked <= instalment;
	};
	let [low, high] = [limits.minimumTermMonths, limits.maximumTermMonths];
	if (!isWithin(high)) return null;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (isWithin(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
