import type { Warning } from '../core/shapes/insights';
import type { Paging } from './paging';
import type { ReadRow } from './balances';

/** A part of a statement decides differently from the whole: say how much of it is there. */
export function incomplete({ total, hasOtherPages }: Paging, rowCount: number): Warning[] {
	const isPart = total !== null && total > rowCount;
	if (!isPart && !hasOtherPages) return [];
	const rest = isPart
		? `${rowCount} of ${total} transactions`
		: `${rowCount} transactions of one page, and there are other pages`;
	return [
		{
			code: 'STATEMENT_INCOMPLETE',
			path: 'statement',
			message: `The statement holds ${rest}: fetch all of it before deciding on its analysis.`,
		},
	];
}

/** Periculum may answer NO BALANCE for a statement whose rows tell none. */
export function balancesMissing(rows: readonly ReadRow[], path: string): Warning[] {
	const count = rows.filter(({ balance }) => balance === null).length;
	if (count === 0) return [];
	const message = `${count} of ${rows.length} transactions have no balance: Periculum may refuse the statement or leave figures out.`;
	return [{ code: 'BALANCE_MISSING', path: 'transactions[].balance', message, source: path }];
}

/** A statement goes out as its service gave it: balances that lag one row behind tell another closing balance. */
export function balancesBefore(path: string): Warning[] {
	const message =
		'All balances fit one row later: they are those before each transaction, and the closing balance is one transaction old. Do not decide on this analysis.';
	return [{ code: 'BALANCES_DO_NOT_ADD_UP', path: 'transactions[].balance', message, source: path }];
}

/** Periculum sorts spending by description, so a row without one counts as nothing in particular. */
export function descriptionsMissing(transactions: Array<Record<string, unknown>>): Warning[] {
	const count = transactions.filter(({ description }) => description === '').length;
	if (count === 0) return [];
	const message = `${count} of ${transactions.length} transactions have no description: Periculum cannot tell what they are.`;
	return [{ code: 'DESCRIPTION_MISSING', path: 'transactions[].description', message }];
}

/** MyBankStatement carries its own account data; Periculum documents the account fields for the other formats only. */
export function accountIgnored(names: string[]): Warning[] {
	if (names.length === 0) return [];
	const message = `A MyBankStatement statement carries its own account data; not sent: ${names.join(', ')}.`;
	return [{ code: 'ACCOUNT_FIELD_IGNORED', path: 'account', message }];
}
