import Big from 'big.js';
import { z } from 'zod';
import { about, totalsDisagree, unreadable } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { divideMoney, roundMoney, shareOf, sumMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { type Block, paid } from './block';
import { currencyCodeOf } from './shared';

const MONTHS = 12;
const DISAGREE_SHARE = 0.1;

const list = z.array(z.unknown());
const object = z.record(z.unknown());

/** Rate Statistics over the last twelve months. */
export interface Rate {
	count: number | null;
	total: number | null;
	/** Average monthly payments over average monthly income. */
	shareOfIncome: number | null;
}

/** Reads Rate Statistics; the document demands all three, and its sample has only the ratio: the others are not missed. */
export function readRate(block: Block, holder: Reader, currency: string | null): Rate {
	const fields = holder.optional;
	return {
		count: fields.count('count'),
		total: readTotal(block, fields, currency),
		shareOfIncome: readShare(block, holder),
	};
}

/** A share of income can be above 1, but a percentage would be too: the document says "percentage", its sample 0.07. */
function readShare({ warnings }: Block, fields: Reader): number | null {
	const share = fields.number('ratio_to_income');
	const path = fields.pathOf(['ratio_to_income']);
	if (share !== null && share < 0) {
		warnings.push(about('RATIO_OUT_OF_RANGE', path, `${path} should not be below 0; it is left out.`));
		return null;
	}
	if (share !== null && share > 1) {
		const message = `${path} is ${share}: more than the whole income. It is taken as a ratio; check that it is no percentage.`;
		warnings.push(about('RATIO_ABOVE_ONE', path, message));
	}
	return share;
}

/** The seed types `total_amounts` as an object that it does not describe: a figure, an object with an amount, or a list of them is read. */
function readTotal(block: Block, fields: Reader, currency: string | null): number | null {
	const name = 'total_amounts';
	const told = fields.raw(name);
	const entries = list.safeParse(told);
	const path = fields.pathOf([name]);
	if (!entries.success && !object.safeParse(told).success) return paid(block, fields, name);
	const amounts = (entries.data ?? [told]).flatMap((entry) => {
		const holder = Reader.of(entry, path, block.warnings).optional;
		const own = currencyCodeOf(holder.text('currency'));
		if (own !== null && own !== currency) return [];
		const key = ['amount', 'total_amount', 'total'].find((candidate) => holder.has(candidate));
		return [key === undefined ? null : paid(block, holder, key)];
	});
	const total = sumMoney(amounts, currency);
	if (total === null && !block.isForeign) block.warnings.push(unreadable(path, 'an amount'));
	return total;
}

/**
 * Fills loan repayments; income must be filled in before. The monthly average is a twelfth of the total, else the ratio times the income;
 * where both can be had and differ, a warning says so.
 */
export function fillRepayments(
	{ count, total, shareOfIncome }: Rate,
	{ loans, income, currency, derived }: CreditInsights,
	warnings: Block['warnings'],
): void {
	const fromTotal = total === null ? null : divideMoney(total, MONTHS, currency);
	const fromShare =
		shareOfIncome === null || income.monthlyAverage === null
			? null
			: finite(roundMoney(new Big(shareOfIncome).times(income.monthlyAverage), currency));
	loans.repayments = { count, total, monthlyAverage: fromTotal ?? fromShare };
	if (loans.repayments.monthlyAverage !== null) derived.push('loans.repayments.monthlyAverage');
	if (fromTotal !== null && fromShare !== null && differ(fromTotal, fromShare)) {
		const message = `A twelfth of the loan repayments is ${fromTotal}, their share of the income gives ${fromShare} a month. The twelfth is used.`;
		warnings.push(totalsDisagree('loans.repayments.monthlyAverage', message));
	}
	loans.repaymentShareOfIncome = shareOfIncome ?? shareOf(fromTotal, income.monthlyAverage);
	if (shareOfIncome === null && loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
}

function differ(left: number, right: number): boolean {
	return Math.abs(left - right) > Math.max(left, right) * DISAGREE_SHARE;
}

function finite(figure: number): number | null {
	return Number.isFinite(figure) ? figure : null;
}
