import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { readJson } from '../../http';
import { newBankAccount } from '../bankAccount';
import type { ToldAccount } from '../model';
import { customerOf, type InscribeRoute } from '../route';
import { inscribeFinancialData } from './inscribeFinancialData';
import { mxAggregatedData } from './mxAggregatedData';
import { plaidAssetReport } from './plaidAssetReport';

const formats: Record<string, z.ZodType<ToldAccount[], z.ZodTypeDef, unknown>> = {
	plaid_asset_report: plaidAssetReport,
	mx_aggregated_data: mxAggregatedData,
	inscribe_financial_data: inscribeFinancialData,
};

/**
 * The three uploads of open-banking data. Each makes one Open Banking object, however many accounts it holds; the answer
 * and how long it takes are not public: here it is ready at once.
 */
export function openBankingRoutes(now: () => number): InscribeRoute[] {
	return Object.entries(formats).map(([format, schema]) => ({
		method: 'POST',
		path: `/customers/:customerId/open_banking_data/${format}`,
		handle(call) {
			const customer = customerOf(call);
			const bankAccounts = readJson(call.request, schema).map(newBankAccount);
			const data = { id: randomUUID(), format, createdMs: now(), bankAccounts };
			customer.openBanking.push(data);
			return {
				status: 201,
				body: {
					id: data.id,
					customer_id: customer.id,
					created_at: new Date(data.createdMs).toISOString(),
					format,
					bank_account_ids: bankAccounts.map(({ id }) => id),
				},
			};
		},
	}));
}
