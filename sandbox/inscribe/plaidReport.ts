import { trueRows } from '../people/bankRows';
import { accountCurrency, paymentAccountsOf, type Person, type PersonTransaction } from '../people/read';

const lastDay = '2026-10-31';
const dayMilliseconds = 24 * 3600 * 1000;

/**
 * A person's last months as Plaid's `/asset_report/get` answers (2020-09-14): positive amounts are money out, negative ones
 * money in, newest first. It comes from the bank, so nothing forged is in it. The same input gives the same report.
 */
export function plaidReport(person: Person, months: number): object {
	const accounts = paymentAccountsOf(person).map((account, index) => accountAnswer(account, months, index));
	return {
		report: {
			asset_report_id: `sandbox-asset-report-${person.slug}`,
			client_report_id: null,
			date_generated: `${lastDay}T23:00:00Z`,
			days_requested: Math.max(...accounts.map(({ days_available: days }) => days)),
			items: [
				{
					item_id: `sandbox-item-${person.slug}`,
					institution_id: 'ins_sandbox',
					institution_name: person.bankName,
					date_last_updated: `${lastDay}T22:00:00Z`,
					accounts,
				},
			],
			user: { client_user_id: person.slug },
		},
		request_id: `sandbox-request-${person.slug}`,
		warnings: [],
	};
}

function accountAnswer(person: Person, months: number, index: number) {
	const rows = trueRows(person, months);
	const [first] = rows;
	if (first === undefined) throw new Error(`${person.name} has no transactions in the last ${months} months.`);
	const name = index === 0 ? person.slug : `${person.slug}-${index + 1}`;
	const accountId = `sandbox-account-${name}`;
	const days = daysFrom(first.date);
	const current = rows[rows.length - 1]?.balance;
	const inCurrency = { iso_currency_code: accountCurrency(person), unofficial_currency_code: null };
	return {
		account_id: accountId,
		name: `${person.bankName} ${person.accountType}`,
		official_name: null,
		mask: person.accountNumber.slice(-4),
		type: 'depository',
		subtype: person.accountType === 'SAVINGS' ? 'savings' : 'checking',
		balances: { available: current, current, limit: null, margin_loan_amount: null, ...inCurrency },
		days_available: days.length,
		historical_balances: days.map((date) => ({ date, current: balanceOn(date, rows), ...inCurrency })).reverse(),
		owners: [{ names: [person.name], emails: [], phone_numbers: [], addresses: [] }],
		// Plaid's word for an account of a corporation.
		ownership_type: person.kind === 'business' ? 'association' : 'individual',
		transactions: rows
			.map(({ date, description, amount }, row) => ({
				account_id: accountId,
				transaction_id: `sandbox-transaction-${name}-${row + 1}`,
				amount: -amount,
				date,
				original_description: description,
				pending: false,
				...inCurrency,
			}))
			.reverse(),
	};
}

/** The balance at the end of a day that is not before the first row. */
function balanceOn(day: string, rows: PersonTransaction[]): number | undefined {
	return rows.filter(({ date }) => date <= day).at(-1)?.balance;
}

function daysFrom(firstDay: string): string[] {
	const days: string[] = [];
	for (let time = Date.parse(firstDay); time <= Date.parse(lastDay); time += dayMilliseconds) {
		days.push(new Date(time).toISOString().slice(0, 10));
	}
	return days;
}
