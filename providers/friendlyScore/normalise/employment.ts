import type { CreditInsights } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import { type Block, received } from './block';
import type { AccountKind } from './shared';
import { dayAt, readTimestamp } from './timestamp';

type ExpectedPay = CreditInsights['income']['salary']['expected'][number];

/**
 * Fills what `employment` tells: for a person the salary, for a business the payroll that it pays, which is an expense and never income.
 * Several payments expected on the next day are one payroll.
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
		Object.assign(insights.income.salary, { count, nextOn, frequency, expected });
		return;
	}
	const amounts = next.map(({ amount }) => amount);
	const nextAmount = isWhole ? sumMoney(amounts, insights.currency) : null;
	insights.business.payroll = { count, nextAmount, nextOn, frequency };
	if (next.length > 1 && nextAmount !== null) insights.derived.push('business.payroll.nextAmount');
}

/** The payments of the first day from `asOf` on; of the last day, where all lie before it; all of those without a day, where none has one. */
function nextOf(expected: readonly ExpectedPay[], asOf: string | null): ExpectedPay[] {
	const days = expected.flatMap(({ on }) => on ?? []).sort();
	const day = days.find((candidate) => asOf === null || candidate >= asOf) ?? days.at(-1) ?? null;
	return expected.filter(({ on }) => on === day);
}
