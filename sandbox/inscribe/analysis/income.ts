import { descriptionRoot } from '../../statement/descriptionRoot';
import { groupBy } from '../../statement/groupBy';
import { annualMinor } from './rhythm';
import { incomeRows, totalMinor, type Subject } from './subject';

/**
 * Income as the public schema of `income_insights` names it: of a person the salary, with the deposits of each payer under the payer's name;
 * of a business there is no personal income. What a deposit holds is not public: day and amount here.
 */
export function incomeInsights(subject: Subject): object {
	if (subject.isBusiness) return { personal_income: null };
	const { amount, periodDays } = subject;
	const paid = incomeRows(subject);
	const streams = groupBy(paid, ({ description }) => descriptionRoot(description));
	return {
		personal_income: {
			transaction_data: {
				estimated_annual_net: amount(annualMinor(paid, periodDays)),
				period_net: amount(totalMinor(paid)),
				count_deposits: paid.length,
				average_deposit_amount: paid.length === 0 ? null : amount(totalMinor(paid) / paid.length),
				streams: Object.fromEntries(
					[...streams].map(([payer, rows]) => [
						payer,
						rows.map(({ day, amountMinor }) => ({ date: day, amount: amount(amountMinor) })),
					]),
				),
			},
		},
	};
}
