import { descriptionRoot } from '../../statement/descriptionRoot';
import { groupBy } from '../../statement/groupBy';
import { monthOf, monthNumber } from '../../statement/months';
import { byCategory } from './amounts';
import { mean, stabilities, variance } from './stability';
import { monthsAgo, type Row, type Subject } from './subject';
import { moneyText, ratioText } from './text';

const minRecurringMonths = 3;

/** Recurring transactions, and figures per category over single transactions (without a sign). */
export function patternsBlock({ rows, months, currency }: Subject) {
	return {
		currency,
		recurrence: recurringGroups(rows).map(([description, group]) => {
			const stable = stabilities(group);
			return {
				description,
				average_amount: moneyText(mean(centsOf(group))),
				amount_variance: ratioText(variance(unitsOf(group))),
				transaction_ids: group.map(({ id }) => id),
				amount_stability_of_transaction: ratioText(stable.amount),
				frequency_stability_of_transaction: ratioText(stable.frequency),
				time_stability_of_transaction: ratioText(stable.time),
			};
		}),
		by_category: [...byCategory(rows)].map(([category, group]) => {
			const stable = stabilities(group);
			const monthNumbers = [...new Set(group.map(({ date }) => monthNumber(monthOf(date))))];
			return {
				category,
				min: moneyText(Math.min(...centsOf(group))),
				mean: moneyText(mean(centsOf(group))),
				max: moneyText(Math.max(...centsOf(group))),
				variance: ratioText(variance(unitsOf(group))),
				frequency: ratioText(group.length / months.length),
				continuity: String(longestRun(monthNumbers)),
				recency: String(Math.min(...group.map(({ date }) => monthsAgo(monthOf(date))))),
				amount_stability_of_category: ratioText(stable.amount),
				frequency_stability_of_category: ratioText(stable.frequency),
				time_stability_of_category: ratioText(stable.time),
			};
		}),
	};
}

/** What comes again: the same description, but for numbers and months, in at least three calendar months. */
export function recurringGroups(rows: Row[]): Array<[root: string, rows: Row[]]> {
	return [...groupBy(rows, ({ description }) => descriptionRoot(description))].filter(
		([, group]) => new Set(group.map(({ date }) => monthOf(date))).size >= minRecurringMonths,
	);
}

function centsOf(rows: Row[]): number[] {
	return rows.map(({ amountCents }) => Math.abs(amountCents));
}

function unitsOf(rows: Row[]): number[] {
	return centsOf(rows).map((cents) => cents / 100);
}

/** The longest run of months that follow each other. */
function longestRun(monthNumbers: number[]): number {
	let longest = 0;
	let run = 0;
	for (const [index, month] of monthNumbers.entries()) {
		run = month === (monthNumbers[index - 1] ?? month) + 1 ? run + 1 : 1;
		longest = Math.max(longest, run);
	}
	return longest;
}
