import { narrowed } from '../../../../core/provider/narrowed';
import { listSearch } from '../../../../core/provider/verb';
import { getBankAccounts } from '../../api';
import { toBankAccount } from '../../normalise';
import { customerId } from '../shared';

const SHOWN_DIGITS = 4;

/** The bank accounts of the customer, to choose from in the editor. Of an account number only the last digits are shown. */
export const bankAccountList = listSearch({ customerId }, async ({ customerId }, { http, filter }) => {
	const entries = await getBankAccounts(http, customerId);
	const results = entries.flatMap((raw, index) => {
		const account = toBankAccount(raw, { index, currency: null, unit: null });
		if (account.accountId === null) return [];
		const digits = (account.number ?? '').replace(/\D/g, '').slice(-SHOWN_DIGITS);
		const parts = [account.bankName, account.name ?? account.type, digits === '' ? null : `...${digits}`];
		const name = parts.filter((part) => part !== null).join(' ');
		return [{ name: name === '' ? account.accountId : name, value: account.accountId }];
	});
	return { results: narrowed(results, filter) };
});
