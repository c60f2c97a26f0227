import { z } from 'zod';
import type { CreditInsights } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { currencyOf } from './transaction';

/** What tells a currency, where it was read. */
interface CurrencySources {
	bankAccounts: readonly unknown[] | null;
	transactions: readonly unknown[] | null;
}

/** The one currency that accounts and transactions tell, else the user's. Inscribe adds up several currencies: then there is none. */
export function fillCurrency(
	{ bankAccounts, transactions }: CurrencySources,
	stated: string | null,
	insights: CreditInsights,
): void {
	const entries = [...(bankAccounts ?? []).flatMap(withData), ...(transactions ?? [])];
	const told = [...new Set(entries.flatMap((raw) => currencyOf(Reader.of(raw, '', []).optional) ?? []))];
	if (told.length > 1) {
		insights.dataQuality.warnings.push({
			code: 'MIXED_CURRENCY',
			path: 'currency',
			message: `The customer has money in ${told.sort().join(', ')}, and Inscribe's totals add them up. Ask for one bank account at a time.`,
		});
	} else {
		insights.currency = told[0] ?? stated;
	}
}

/** A bank account's own fields stand beside its id or under `data`. */
function withData(raw: unknown): unknown[] {
	const nested = z.object({ data: z.unknown() }).safeParse(raw);
	return nested.success ? [raw, nested.data.data] : [raw];
}
