import { z } from 'zod';

/** What became of the question whether a loan is affordable: never null, so that it has a way of its own in a workflow. */
export const affordable = z.enum(['yes', 'no', 'undecided']);
export type Affordable = z.infer<typeof affordable>;

/** The word for `canAfford`. */
export function affordableOf(canAfford: boolean | null): Affordable {
	return canAfford === null ? 'undecided' : canAfford ? 'yes' : 'no';
}

/** What is said of documents: never null, so that "not known" is not taken for "genuine". */
export const verdict = z.enum(['genuine', 'suspicious', 'unknown']);
export type Verdict = z.infer<typeof verdict>;

/** The word for `fraudulent`. */
export function verdictOf(fraudulent: boolean | null): Verdict {
	return fraudulent === null ? 'unknown' : fraudulent ? 'suspicious' : 'genuine';
}
