import type { EvidenceFact } from '../evidence/facts';
import { type LoanAsked, annuityFor } from '../figures/derive';
import { type Figure, type Figures, figureOf, toldFigure, untoldFigure } from '../figures/figure';
import type { FigureName } from '../figures/catalogue';
import type { Policy } from '../policy/policy';
import { rulesOutYes } from '../policy/warnings';
import type { Application } from '../rules/judge';

/**
 * The same application as if another loan had been asked for. The answer of calculated affordability goes along where it was given for
 * the loan at hand: what can be paid a month does not hang on amount and term.
 */
export function withOtherLoan(application: Application, loan: LoanAsked, policy: Policy): Application {
	const { loan: asked, evidence, told } = application;
	const move = { from: asked, to: loan, isCalculated: isCalculated(evidence) };
	return {
		...application,
		loan,
		evidence: evidence.map((fact) => movedFact(fact, move)),
		told: move.isCalculated ? withOtherAffordability(application, { ...move, policy }) : told,
	};
}

/** Only calculated affordability says for which amount it was asked. */
function isCalculated(evidence: readonly EvidenceFact[]): boolean {
	return evidence.some(({ check }) => check === 'affordabilityAmount');
}

interface Move {
	from: LoanAsked;
	to: LoanAsked;
}

function movedFact(
	fact: EvidenceFact,
	{ from, to, isCalculated: moves }: Move & { isCalculated: boolean },
): EvidenceFact {
	switch (fact.check) {
		case 'amount':
			return { ...fact, actual: to.amount };
		case 'term':
			return { ...fact, actual: to.termMonths };
		case 'affordabilityAmount':
			return moves && fact.actual === from.amount ? { ...fact, actual: to.amount } : fact;
		case 'affordabilityTerm':
			return moves && fact.actual === from.termMonths ? { ...fact, actual: to.termMonths } : fact;
		default:
			return fact;
	}
}

function withOtherAffordability({ told, evidence }: Application, move: Move & { policy: Policy }): Figures {
	const figures = new Map<FigureName, Figure>(told);
	const [before, after] = [move.from, move.to].map((loan) => instalmentOf(loan, move.policy));
	if (before === after) return told;
	const affordable = figureOf(told, 'affordable');
	if (affordable.value !== null) {
		const canBeYes = !evidence.some(
			({ check, actual }) => check === 'accountSweep' || (check === 'warning' && rulesOutYes(String(actual))),
		);
		const moved = affordableAt({ instalment: after ?? null, asked: before ?? null, canBeYes }, told);
		figures.set(
			'affordable',
			moved === null ? untoldFigure('affordable', 'inputNotTold') : toldFigure('affordable', moved),
		);
	}
	// What a business earns before debt service is not among the figures of a decision.
	if (figureOf(told, 'dscr').value !== null) figures.set('dscr', untoldFigure('dscr', 'inputNotTold'));
	return figures;
}

function instalmentOf({ amount, termMonths }: LoanAsked, { limits, currency }: Policy): number | null {
	if (amount === null || termMonths === null) return null;
	const { annualInterestRate } = limits;
	return annuityFor({ annualInterestRate, currency }, termMonths)?.instalmentOf(amount) ?? null;
}

interface OtherInstalment {
	instalment: number | null;
	/** Of the loan for which the answer was given. */
	asked: number | null;
	/** Whether nothing keeps from a yes whatever the instalment is. */
	canBeYes: boolean;
}

/**
 * Whether another instalment can be afforded: by what can be paid a month at both of its ends, where that is what the answer for the loan
 * at hand came from. An answer that rests on anything else goes on to hold; null where nobody can tell.
 */
function affordableAt({ instalment, asked, canBeYes }: OtherInstalment, told: Figures): string | null {
	const { value } = figureOf(told, 'affordable');
	const payable = figureOf(told, 'monthlyAmount');
	if (instalment === null || asked === null || payable.value === null || typeof value !== 'string') return null;
	const byEnds = (amount: number) => {
		if (amount <= payable.low) return canBeYes ? 'yes' : 'undecided';
		return amount > payable.high ? 'no' : 'undecided';
	};
	return byEnds(asked) === value ? byEnds(instalment) : value;
}
