import { CREDIT_FILE_FIELDS } from '../../core/shapes/creditFile';
import { type Data, isData } from './path';

/** A part of a credit file: one node's answer, under the key that it has by default. */
export type PartName = (typeof CREDIT_FILE_FIELDS)[keyof typeof CREDIT_FILE_FIELDS];
export const PART_NAMES = Object.values(CREDIT_FILE_FIELDS);

/** Which parts of a file count, and why the others do not. */
export interface FileParts {
	/** The parts that count. */
	counted: ReadonlyMap<PartName, Data>;
	/** Parts that are there, though no active node before this one makes them, or what they were worked out from. */
	ignored: ReadonlySet<PartName>;
	/** Parts that only a trigger vouches for, as no node has made them again since. */
	fromTrigger: ReadonlySet<PartName>;
}

/** Which parts active nodes before this one make. Where anybody's word is taken, all are `made`. */
export interface Makers {
	made: ReadonlySet<PartName>;
	/** Of these, the parts that nothing but a trigger makes. */
	byTrigger: ReadonlySet<PartName>;
}

/** Any input: sub-workflows, and files that were kept. What a callback did not vouch for is still not vouched for. */
export const ANYBODY: Makers = { made: new Set(PART_NAMES), byTrigger: new Set(PART_NAMES) };

/** The parts of a file, and which of them count. */
export function partsOf(file: Data, { made, byTrigger }: Makers): FileParts {
	const counted = new Map<PartName, Data>();
	const ignored = new Set<PartName>();
	for (const name of PART_NAMES) {
		const part = file[name];
		if (!isData(part)) continue;
		if (made.has(name) && !restsOnForeignInsights(name, part, made)) counted.set(name, part);
		else ignored.add(name);
	}
	return { counted, ignored, fromTrigger: byTrigger };
}

/** Affordability that is worked out from insights is no better than they are: an applicant who brings his own makes his own yes. */
function restsOnForeignInsights(name: PartName, part: Data, made: ReadonlySet<PartName>): boolean {
	return name === 'affordability' && part.method === 'calculated' && !made.has('insights');
}
