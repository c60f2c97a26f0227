import Big from 'big.js';
import { z } from 'zod';
import { areApart } from '../../../core/insights/amounts';
import { about, sized, totalsDisagree, unreadable } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { divideMoney, roundMoney, shareOf, subtractMoney, sumMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { type Block, paid } from './block';
import { currencyCodeOf } from './shared';

const PERCENT = 100;

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

/** Rounding of the ratio is no difference. */
const SAME_SHARE = 0.01;

/**
 * Fills loan repayments; income must be filled in before. The monthly average is the total over the `months` of the window that have data,
 * or the ratio times the income, whichever is higher: an account of four months has not repaid a twelfth a month. Above 1 the ratio may be a
 * percentage, as the document calls it; where the total says so it is read as one.
 */
export function fillRepayments({ count, total, shareOfIncome }: Rate, months: number, insights: CreditInsights): void {
	const { loans, income, currency, derived, dataQuality } = insights;
	const fromTotal = total === null ? null : divideMoney(total, months, currency);
	const ofIncome = (share: number | null) =>
		share === null || income.monthlyAverage === null
			? null
			: finite(roundMoney(new Big(share).times(income.monthlyAverage), currency));
	const fromPercent = shareOfIncome !== null && shareOfIncome > 1 ? ofIncome(shareOfIncome / PERCENT) : null;
	const isPercent = fromTotal !== null && fromPercent !== null && !areApart(fromTotal, fromPercent);
	const share = isPercent && shareOfIncome !== null ? new Big(shareOfIncome).div(PERCENT).toNumber() : shareOfIncome;
	const fromShare = ofIncome(share);
	loans.repayments = { count, total, monthlyAverage: higherOf(fromTotal, fromShare) };
	if (loans.repayments.monthlyAverage !== null) derived.push('loans.repayments.monthlyAverage');
	if (fromTotal !== null && fromShare !== null && areApart(fromTotal, fromShare)) {
		const message = `The loan repayments over ${months} months with data are ${fromTotal} a month, their share of the income gives ${fromShare}. The higher one is used.`;
		const below = subtractMoney(Math.max(fromTotal, fromShare), [Math.min(fromTotal, fromShare)], currency);
		const warning = totalsDisagree('loans.repayments.monthlyAverage', message);
		dataQuality.warnings.push(sized(warning, { figure: 'repayments', side: 'below', monthlyAmount: below }));
	} else if (fromPercent !== null && fromTotal === null) {
		warnOfPercent({ fromShare, fromPercent }, insights);
	}
	loans.repaymentShareOfIncome = share ?? shareOf(fromTotal, income.monthlyAverage);
	if (share !== shareOfIncome || (shareOfIncome === null && loans.repaymentShareOfIncome !== null)) {
		derived.push('loans.repaymentShareOfIncome');
	}
}

function higherOf(fromTotal: number | null, fromShare: number | null): number | null {
	if (fromTotal === null || fromShare === null) return fromTotal ?? fromShare;
	return fromShare > fromTotal * (1 + SAME_SHARE) ? fromShare : fromTotal;
}

/** Without a total nothing tells whether a ratio above 1 is a percentage: then a hundredth of it is repaid. */
function warnOfPercent(
	{ fromShare, fromPercent }: { fromShare: number | null; fromPercent: number },
	{ currency, dataQuality }: CreditInsights,
): void {
	const message = `The loan repayments are told as more than the whole income, ${fromShare} a month. If the share is a percentage, they are ${fromPercent}.`;
	const monthlyAmount = subtractMoney(fromShare, [fromPercent], currency);
	dataQuality.warnings.push(
		sized(
			{ code: 'RATIO_ABOVE_ONE', path: 'loans.repayments.monthlyAverage', message },
			{ figure: 'repayments', side: 'below', monthlyAmount },
		),
	);
}

function finite(figure: number): number | null {
	return Number.isFinite(figure) ? figure : null;
}
