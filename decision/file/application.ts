import type { FigureName } from '../figures/catalogue';
import type { Application } from '../rules/judge';
import { type LoanRequest, readEvidence } from './evidence';
import { readFigures } from './figures';
import { type Makers, partsOf } from './parts';
import type { Data } from './path';

/** How a credit file is read. */
export interface Reading {
	makers: Makers;
	/** The figures that the policy uses. */
	used: readonly FigureName[];
	/** `YYYY-MM-DD` of the day on which it is decided; null where nobody knows, and then no data has an age. */
	today: string | null;
}

/** Reads an application from its credit file. Amounts in major units. */
export function readApplication(file: Data, request: LoanRequest, { makers, used, today }: Reading): Application {
	const parts = partsOf(file, makers);
	const { amount, termMonths } = request;
	return {
		loan: { amount, termMonths },
		told: readFigures(used, parts, today),
		evidence: readEvidence(file, parts, request, today),
	};
}
