import { dojahBody } from './dojah';
import { monoBody } from './mono';
import { mybankstatementBody } from './mybankstatement';
import { okraBody } from './okra';
import { periculumBody } from './periculum';

export type { PostedStatement } from './posted';

/** The body of POST /statements/analytics by its `format`: each refuses what the seed does not print. */
export const bodySchemas = {
	periculum: periculumBody,
	mono: monoBody,
	okra: okraBody,
	mybankstatement: mybankstatementBody,
	dojah: dojahBody,
};
