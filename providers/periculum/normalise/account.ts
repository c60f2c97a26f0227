import type { CreditInsights } from '../../../core/shapes/insights';
import type { Statement } from './statement';

const ACCOUNT_FIELDS = ['clientFullName', 'accountName', 'accountType', 'bankName', 'accountBalance'];

/** Fills the one account a statement is about, where anything is told of it; which day its balance is of is not told. */
export function fillAccount({ fields }: Statement, { balances, currency }: CreditInsights): void {
	if (!ACCOUNT_FIELDS.some((name) => fields.has(name))) return;
	const optional = fields.optional;
	const holder = optional.text('clientFullName');
	balances.accounts.push({
		id: null,
		name: optional.text('accountName'),
		type: optional.text('accountType'),
		bankName: optional.text('bankName'),
		holders: holder === null ? [] : [holder],
		balance: optional.number('accountBalance'),
		currency,
		asOf: null,
	});
}
