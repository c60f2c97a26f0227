import type { EnrichedTransaction } from '../model';
import { ofCategory, totalMinor, type Subject } from './subject';

/**
 * Risk indicators as the public schema of `risk_insights` names them. NSF and overdraft are the fees that the bank took, without refunds
 * of such fees. Further members, on gambling, are not public in full and left out.
 */
export function riskInsights({ debits, amount }: Subject): object {
	const nsf = ofCategory(debits, 'NSF');
	const overdraft = ofCategory(debits, 'OVERDRAFT');
	const cash = ofCategory(debits, 'WITHDRAWAL');
	return {
		count_atm_withdrawal: cash.length,
		total_atm_withdrawal: amount(totalMinor(cash)),
		count_nsf: nsf.length,
		count_nsf_days: countDays(nsf),
		count_overdraft: overdraft.length,
		count_overdraft_days: countDays(overdraft),
	};
}

function countDays(rows: EnrichedTransaction[]): number {
	return new Set(rows.map(({ day }) => day)).size;
}
