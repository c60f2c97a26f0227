import { dayNumber } from '../../statement/dates';
import { descriptionRoot } from '../../statement/descriptionRoot';
import { groupBy } from '../../statement/groupBy';
import { sum } from '../../statement/money';
import type { EnrichedTransaction } from '../model';
import { totalMinor } from './subject';

const daysOfYear = 365;

/** The days between two payments, and the payments of a year. */
const rhythms = [
	{ from: 6, to: 8, paymentsOfYear: 52 },
	{ from: 13, to: 16, paymentsOfYear: 26 },
	{ from: 27, to: 28, paymentsOfYear: 13 },
	{ from: 29, to: 35, paymentsOfYear: 12 },
	{ from: 85, to: 97, paymentsOfYear: 4 },
];

/**
 * What payments make of a year, in hundredths: "the total of the period" of each payer, "taking the rhythm of payment into account". How is
 * not public; here it is the mean payment times the payments that its usual distance gives a year, and without a rhythm the total by the
 * days of the period. A single payment is taken as a month's.
 */
export function annualMinor(payments: EnrichedTransaction[], periodDays: number): number {
	const streams = groupBy(payments, ({ description }) => descriptionRoot(description));
	return sum([...streams.values()].map((rows) => annualOfStream(rows, periodDays)));
}

function annualOfStream(rows: EnrichedTransaction[], periodDays: number): number {
	const total = totalMinor(rows);
	if (rows.length === 1) return total * 12;
	const days = rows.map(({ day }) => dayNumber(day)).sort((left, right) => left - right);
	const distances = days.slice(1).map((day, index) => day - (days[index] ?? day));
	const usual = distances.sort((left, right) => left - right)[Math.floor(distances.length / 2)] ?? 0;
	const rhythm = rhythms.find(({ from, to }) => usual >= from && usual <= to);
	return rhythm === undefined ? (total * daysOfYear) / periodDays : (total / rows.length) * rhythm.paymentsOfYear;
}
