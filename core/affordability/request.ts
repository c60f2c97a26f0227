import type { Terms } from './annuity';
import type { Declared } from './figures';
import type { Rules } from './limits';
import type { Gates } from './openQuestions';

/** A loan that is asked for, and by which rules it is to be judged. */
export interface Request {
	/** The principal in major units. */
	loan: Terms & { principal: number };
	rules: Rules;
	gates: Gates;
	declared: Declared;
}
