import type { Account } from './model';

export const apiKey = 'sandbox-inscribe-key';
/** "Credit Analysis must be enabled by Inscribe for your account": not for this one. */
export const apiKeyWithoutInsights = 'sandbox-inscribe-no-insights';

/** The made-up Inscribe accounts, one per API key. */
export class Accounts {
	private readonly byKey = new Map<string, Account>(
		[apiKey, apiKeyWithoutInsights].map((key) => [
			key,
			{ key, insightsEnabled: key !== apiKeyWithoutInsights, customers: new Map() },
		]),
	);

	/** The account of an `Authorization: Inscribe <key>` header; null for any other header. */
	of(authorization: string | undefined): Account | null {
		const key = /^Inscribe (\S+)$/.exec(authorization ?? '')?.[1] ?? '';
		return this.byKey.get(key) ?? null;
	}

	reset(): void {
		for (const account of this.byKey.values()) account.customers.clear();
	}

	stats(): { customers: number; documents: number } {
		const customers = [...this.byKey.values()].flatMap((account) => [...account.customers.values()]);
		return {
			customers: customers.length,
			documents: customers.reduce((count, customer) => count + customer.documents.length, 0),
		};
	}
}
