import type { CallbackItem } from '../provider/callback';
import type { CreditInsights, Warning } from '../shapes/insights';

const NOTHING_TOLD: Warning = {
	code: 'NO_DATA',
	path: '',
	message: 'The answer holds no figure at all. Look at the provider before anything is decided.',
};

/** The item as it is, or as one without data where it is called ready and its answers hold not a single figure. */
export function withoutEmptyAnswer(item: CallbackItem): CallbackItem {
	const { insights, scores, affordability, documents } = item;
	const answers = [
		...(insights === undefined ? [] : [isTold(figuresOf(insights))]),
		...(scores === undefined ? [] : [scores.some(({ value, passed }) => isTold([value, passed]))]),
		...(affordability === undefined ? [] : [isTold([affordability.monthlyAmount, affordability.totalAmount])]),
		...(documents === undefined ? [] : [documents.length > 0]),
	];
	if (item.status !== 'ready' || answers.length === 0 || answers.some(Boolean)) return item;
	return {
		...item,
		status: 'insufficientData',
		...(insights === undefined ? {} : { insights: emptyInsights(insights) }),
		warnings: [...(item.warnings ?? []), NOTHING_TOLD],
	};
}

function emptyInsights({ summary, dataQuality, ...insights }: CreditInsights): CreditInsights {
	const warnings = [...dataQuality.warnings, NOTHING_TOLD];
	return {
		...insights,
		status: 'insufficientData',
		summary: { ...summary, status: 'insufficientData', warningCount: warnings.length },
		dataQuality: { ...dataQuality, warnings },
	};
}

function figuresOf({ income, expenses, recurring, cashFlow, balances, loans, risks, scores }: CreditInsights): unknown {
	return [income, expenses, recurring, cashFlow, balances, loans, risks, scores];
}

/** Whether a number or a yes or no stands anywhere in it. */
function isTold(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).some(isTold);
	return typeof value === 'number' || typeof value === 'boolean';
}
