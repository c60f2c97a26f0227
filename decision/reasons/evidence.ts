import type { Check, EvidenceCode, EvidenceFact } from '../evidence/facts';
import type { FigureName } from '../figures/catalogue';
import type { LoanAsked } from '../figures/derive';
import type { Policy } from '../policy/policy';
import { numberText } from '../words/format';
import type { Words } from '../words/words';

/** A fact in words, the figure that it is about, and what the policy asks for. */
export interface EvidenceSentence {
	message: string;
	figure: FigureName | null;
	limit: number | string | null;
}

const FIGURES: Partial<Record<Check, FigureName>> = {
	amount: 'requestedAmount',
	term: 'termMonths',
	dataAge: 'dataAgeDays',
};

/** Says why a fact needs a person. */
export function evidenceSentence(
	fact: EvidenceFact,
	code: EvidenceCode,
	{ policy, loan }: { policy: Policy; loan: LoanAsked },
	words: Words,
): EvidenceSentence {
	const limit = limitOf(fact, policy, loan);
	const [least, most] = frameOf(fact, policy);
	const message = words.evidence[code]({
		part: fact.part ?? '',
		actual: asText(fact.actual, words),
		limit: asText(limit, words),
		least: numberText(least, words.locale),
		most: numberText(most, words.locale),
	});
	return { message, figure: FIGURES[fact.check] ?? null, limit };
}

function asText(value: string | number | null, words: Words): string {
	return typeof value === 'number' ? numberText(value, words.locale) : (value ?? '');
}

/** The one value of the policy that a fact is held against; the nearer one of two. */
export function limitOf(
	{ check, actual }: EvidenceFact,
	{ currency, limits, evidence }: Policy,
	loan: LoanAsked,
): number | string | null {
	switch (check) {
		case 'dataAge':
			return evidence.maxDataAgeDays === 0 ? null : evidence.maxDataAgeDays;
		case 'coverage':
			return evidence.minCoverageDays === 0 ? null : evidence.minCoverageDays;
		case 'amount':
			return nearer(actual, limits.minimumAmount, limits.maximumAmount);
		case 'term':
			return nearer(actual, limits.minimumTermMonths, limits.maximumTermMonths);
		case 'currency':
		case 'accountCurrency':
			return currency;
		case 'affordabilityAmount':
			return loan.amount;
		case 'affordabilityTerm':
			return loan.termMonths;
		case 'affordabilityRate':
			return limits.annualInterestRate;
		default:
			return null;
	}
}

function nearer(actual: string | number | null, least: number, most: number): number {
	return typeof actual === 'number' && actual < least ? least : most;
}

function frameOf({ check }: EvidenceFact, { limits }: Policy): [number, number] {
	return check === 'term'
		? [limits.minimumTermMonths, limits.maximumTermMonths]
		: [limits.minimumAmount, limits.maximumAmount];
}
