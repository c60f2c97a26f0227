import type { CreditInsights } from '../../../core/shapes/insights';
import type { Block } from './block';

/**
 * Fills recurring transactions. Whether they are money in or out is told by a sign alone; the seed's sample shows a shop with none, so where no
 * amount of the answer is negative the direction is not known.
 */
export function fillRecurring({ fields, isForeign }: Block, { recurring, derived }: CreditInsights): void {
	if (isForeign) return;
	const groups = fields.list('recurrence');
	const averages = groups.map((group) => group.number('average_amount'));
	const areSigned = averages.some((average) => average !== null && average < 0);
	for (const [index, group] of groups.entries()) {
		const average = averages[index] ?? null;
		const ids = group.raw('transaction_ids');
		// An ID that cannot be read is named, and is still that of a transaction.
		group.texts('transaction_ids');
		recurring.push({
			label: group.text('description'),
			category: null,
			direction: !areSigned || average === null || average === 0 ? null : average > 0 ? 'in' : 'out',
			count: Array.isArray(ids) && ids.length > 0 ? ids.length : null,
			total: null,
			averageAmount: average === null ? null : Math.abs(average),
			variance: group.number('amount_variance'),
			// The document demands these three, and its own sample leaves them out.
			stability: {
				amount: group.optional.ratio('amount_stability_of_transaction'),
				frequency: group.optional.ratio('frequency_stability_of_transaction'),
				longevity: group.optional.ratio('time_stability_of_transaction'),
			},
			months: [],
		});
	}
	if (recurring.some(({ count }) => count !== null)) derived.push('recurring[].count');
}
