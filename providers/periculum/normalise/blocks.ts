import type { Reader } from '../../../core/insights/reader';

/** The analysis blocks of a statement. The document's tables say `patternAnalysis`, its sample `transactionPatternAnalysis`. */
export const BLOCKS = {
	spend: ['spendAnalysis'],
	pattern: ['transactionPatternAnalysis', 'patternAnalysis'],
	behaviour: ['behavioralAnalysis'],
	cashFlow: ['cashFlowAnalysis'],
	income: ['incomeAnalysis'],
};

/** Whether the answer carries any of the analysis. */
export function hasAnalysis(answer: Reader): boolean {
	return Object.values(BLOCKS).some((names) => answer.has(...names));
}
