import { subtractMoney } from '../../../core/base/money';
import { awayFrom, sized } from '../../../core/insights/warnings';
import type { Warning } from '../../../core/shapes/insights';
import { type Calendar, averageOf, outward, totalTogether } from './calendar';
import { isCardReset, isCardTotal } from './categories';
import type { Flow } from './settle';

/** So much the two legs may differ: the last total of one may be in the next month of the other. */
const SAME_SHARE = 0.01;

/**
 * The flows that are spent, of a card with deferred debit. Where its own account is read, it holds the purchases, and the monthly total
 * leaves one account (DEFERRED_TOTAL_PAYMENT) and comes in on the other (CREDIT_CARD_RESET): a transfer, not spent again. Where only the
 * total is there, it is the spending.
 */
export function withoutCardTotals(flows: readonly Flow[]): Flow[] {
	const isTransfer = flows.some(isCardReset);
	return flows.filter((flow) => !isCardReset(flow) && !(isTransfer && isCardTotal(flow)));
}

/**
 * What the totals of a card leave open: without the other leg, purchases may stand beside the total that pays them, so that the costs are
 * lower by it; where the legs differ, a total may have no purchases that stand for it, so that they are higher.
 */
export function warnOfCards(flows: readonly Flow[], calendar: Calendar, warnings: Warning[]): void {
	const out = flows.filter(isCardTotal);
	const back = flows.filter(isCardReset);
	if (out.length === 0) return;
	if (back.length === 0) {
		const message =
			'The monthly totals of a card with deferred debit are counted as spent. Where its purchases are among the cash flows as well, they are counted twice.';
		const size = { figure: 'expenses', side: 'below', monthlyAmount: outward(averageOf(out, calendar)) } as const;
		warnings.push(sized({ code: 'CARD_TOTALS_UNCLEAR', path: 'expenses.monthlyAverage', message }, size));
		return;
	}
	const [left, came] = [outward(totalTogether(out, calendar)), totalTogether(back, calendar)];
	const { currency } = calendar;
	const apart = subtractMoney(left, [came], currency);
	if (left !== null && apart !== null && Math.abs(apart) <= left * SAME_SHARE) return;
	const message = `Card totals of ${left} went out and ${came} came in on the card's account. They are left out as a transfer; what has no other leg may be spent.`;
	const sizes =
		left === null || came === null
			? [{ figure: 'expenses', side: 'above', monthlyAmount: null } as const]
			: awayFrom('expenses', averageOf(back, calendar), outward(averageOf(out, calendar))).map((size) => ({
					...size,
					side: 'above' as const,
				}));
	warnings.push(sized({ code: 'CARD_TOTALS_UNCLEAR', path: 'expenses.monthlyAverage', message }, ...sizes));
}
