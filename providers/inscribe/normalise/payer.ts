import type { CreditInsights } from '../../../core/shapes/insights';
import { type IncomeStream, type Payment, streamOf } from '../../../core/insights/stream';

const MONTH_AND_YEAR = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?:\W{0,2}\d{2,4})?/gi;
const NUMBERS = /\b\d{2,}\b/g;

/** Who paid: the vendor, else the description, without the months and numbers that change from one payment to the next. */
export function payerOf({ vendor, description }: { vendor: string | null; description: string | null }): string | null {
	const told = vendor ?? description;
	const kept = told?.replace(MONTH_AND_YEAR, ' ').replace(NUMBERS, ' ').replace(/\s+/g, ' ').trim() ?? '';
	return kept === '' ? told : kept;
}

/** Payments of one kind as one stream for each payer, the largest first; amounts in major units. */
export function streamsByPayer(
	payments: ReadonlyArray<Payment & { payer: string | null }>,
	kind: IncomeStream['kind'],
	{ asOf, period, currency }: CreditInsights,
): IncomeStream[] {
	return [...new Set(payments.map(({ payer }) => payer))]
		.flatMap((label) => {
			const own = payments.filter(({ payer }) => payer === label);
			return streamOf(own, { label, kind, until: asOf, months: period.months, currency }) ?? [];
		})
		.sort((left, right) => (right.monthlyEquivalent ?? 0) - (left.monthlyEquivalent ?? 0));
}
