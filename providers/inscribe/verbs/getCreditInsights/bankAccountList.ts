import type { INodeListSearchResult } from 'n8n-workflow';
import type { Lookup } from '../../../../core/provider/provider';
import { getBankAccounts } from '../../api';
import { toBankAccount } from '../../normalise';

const SHOWN_DIGITS = 4;

/** The bank accounts of the customer, to choose from in the editor. Of an account number only the last digits are shown. */
export async function bankAccountList({ params, http, filter }: Lookup): Promise<INodeListSearchResult> {
	const entries = await getBankAccounts(http, params.text('customerId'));
	const results = entries.flatMap((raw, index) => {
		const account = toBankAccount(raw, { index, currency: null, unit: null });
		if (account.accountId === null) return [];
		const digits = (account.number ?? '').replace(/\D/g, '').slice(-SHOWN_DIGITS);
		const parts = [account.bankName, account.name ?? account.type, digits === '' ? null : `...${digits}`];
		const name = parts.filter((part) => part !== null).join(' ');
		return [{ name: name === '' ? account.accountId : name, value: account.accountId }];
	});
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}
