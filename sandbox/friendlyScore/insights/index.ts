import { expenditureBlock, incomeBlock } from './amounts';
import { employmentBlock } from './employment';
import { markersBlock } from './markers';
import { patternsBlock } from './patterns';
import type { Subject } from './subject';

/** The five blocks of seed 004. */
export function insights(subject: Subject) {
	return {
		income: incomeBlock(subject),
		expenditure: expenditureBlock(subject),
		financial_patterns: patternsBlock(subject),
		financial_markers: markersBlock(subject),
		employment: employmentBlock(subject),
	};
}
