import { type Gate, Pace } from '../http/pace';
import type { Unit } from './loop';

/** What a run works through. */
export interface Plan {
	units: readonly Unit[];
	gate: Gate;
	/** The answers of one unit. Throws CreditError, or n8n's own error. */
	work: (unit: Unit) => Promise<readonly object[]>;
}

/** A unit for each of so many items. */
export function oneByOne(count: number): Unit[] {
	return Array.from({ length: count }, (_, item) => [item]);
}

/** A plan that fails each unit with what is wrong for all of them. */
export function refusing(units: readonly Unit[], thrown: unknown): Plan {
	const work = async () => await Promise.reject(thrown);
	return { units, gate: new Pace(1).gate(), work };
}
