import type { EnrichedTransaction } from '../model';
import { ofCategory, totalMinor, type Subject } from './subject';

/**
 * Risk indicators. Not public: counts and days of NSF and overdraft, gambling and cash are hinted at by a third party,
 * every field name here is the sandbox's own.
 */
export function riskInsights({ all, debits, credits, amount }: Subject): object {
	const nsf = ofCategory(all, 'NSF');
	const overdraft = ofCategory(all, 'OVERDRAFT');
	const negative = all.filter(({ balanceMinor }) => balanceMinor !== null && balanceMinor < 0);
	const gambling = ofCategory(debits, 'GAMBLING');
	const cash = ofCategory(debits, 'WITHDRAWAL');
	return {
		count_nsf: nsf.length,
		count_nsf_days: countDays(nsf),
		count_overdraft: overdraft.length,
		count_overdraft_days: countDays(overdraft),
		count_negative_balance_days: countDays(negative),
		count_gambling: gambling.length,
		gambling_total: amount(totalMinor(gambling)),
		gambling_winnings_total: amount(totalMinor(ofCategory(credits, 'GAMBLING'))),
		count_atm_withdrawals: cash.length,
		atm_withdrawals_total: amount(totalMinor(cash)),
	};
}

function countDays(rows: EnrichedTransaction[]): number {
	return new Set(rows.map(({ day }) => day)).size;
}
