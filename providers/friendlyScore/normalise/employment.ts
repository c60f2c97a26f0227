import Big from 'big.js';
import type { IncomeStream } from '../../../core/insights/stream';
import type { CreditInsights } from '../../../core/shapes/insights';
import { roundMoney, sumMoney } from '../../../core/base/money';
import { type Block, received } from './block';
import type { AccountKind } from './shared';
import { dayAt, readTimestamp } from './timestamp';

const MONTHS_OF_YEAR = 12;

type ExpectedPay = CreditInsights['income']['salary']['expected'][number];

/**
 * Fills what `employment` tells: for a person the salary, for a business the payroll that it pays, which is an expense and never income.
 * Several payments expected on the next day are one payroll. The number of a person's salaries is that of employers, not of payments.
 */
export function fillEmployment(block: Block, insights: CreditInsights, accountKind: AccountKind): void {
	const { fields, warnings } = block;
	const count = fields.count('number_of_salaries');
	const expected = fields.list('expected_salary').map((entry) => ({
		amount: received(block, entry, 'amount'),
		on: dayAt(readTimestamp(entry, 'expected_pay_date', warnings)),
		frequency: entry.text('pay_frequency')?.toLowerCase() ?? null,
	}));
	const next = nextOf(expected, insights.asOf);
	const nextOn = next[0]?.on ?? null;
	const frequencies = [...new Set(next.map(({ frequency }) => frequency))];
	// A payment of which the day is not told may be one of the next day's.
	const isWhole = nextOn === null || expected.every(({ on }) => on !== null);
	const frequency = isWhole && frequencies.length === 1 ? (frequencies[0] ?? null) : null;
	if (accountKind === 'personal') {
		Object.assign(insights.income.salary, { nextOn, frequency, expected });
		fillStreams(expected, count, insights);
		return;
	}
	const amounts = next.map(({ amount }) => amount);
	const nextAmount = isWhole ? sumMoney(amounts, insights.currency) : null;
	insights.business.payroll = { count, nextAmount, nextOn, frequency };
	if (next.length > 1 && nextAmount !== null) insights.derived.push('business.payroll.nextAmount');
}

/** By the words of the document, in any spelling: the frequency and the payments of a year. */
const FREQUENCIES: Readonly<Record<string, { frequency: IncomeStream['frequency']; paymentsOfYear: number | null }>> = {
	weekly: { frequency: 'weekly', paymentsOfYear: 52 },
	fortnightly: { frequency: 'fortnightly', paymentsOfYear: 26 },
	monthly: { frequency: 'monthly', paymentsOfYear: 12 },
	irregular: { frequency: 'irregular', paymentsOfYear: null },
};

/** Each salary that is expected is one of an employer; a month of it is 52/12, 26/12 or one of its payments. */
function fillStreams(expected: readonly ExpectedPay[], employers: number | null, insights: CreditInsights): void {
	const { income, currency, derived } = insights;
	income.streams = expected.map(({ amount, on, frequency: told }): IncomeStream => {
		const { frequency, paymentsOfYear } = FREQUENCIES[told ?? ''] ?? { frequency: null, paymentsOfYear: null };
		return {
			label: null,
			kind: 'salary',
			frequency,
			averageAmount: amount,
			monthlyEquivalent:
				amount === null || paymentsOfYear === null
					? null
					: roundMoney(new Big(amount).times(paymentsOfYear).div(MONTHS_OF_YEAR), currency),
			count: null,
			firstOn: null,
			lastOn: null,
			nextOn: on,
			active: null,
			confidence: null,
		};
	});
	if (income.streams.length > 0) derived.push('income.streams');
	income.isSalaried = employers === null ? null : employers > 0;
	if (income.isSalaried !== null) derived.push('income.isSalaried');
}

/** The payments of the first day from `asOf` on; of the last day, where all lie before it; all of those without a day, where none has one. */
function nextOf(expected: readonly ExpectedPay[], asOf: string | null): ExpectedPay[] {
	const days = expected.flatMap(({ on }) => on ?? []).sort();
	const day = days.find((candidate) => asOf === null || candidate >= asOf) ?? days.at(-1) ?? null;
	return expected.filter(({ on }) => on === day);
}
