import { z } from 'zod';
import { parseBody } from '../http';
import type { Route } from '../router';
import { currencyOf, rowsOf, type Row } from './insights/subject';
import { moneyText } from './insights/text';
import { accountTypes, authorised, unixSeconds, type Account, type Customer, type State } from './state';

const consentSeconds = 90 * 24 * 3600;
/** The booked balance, "compatible with OpenBanking 3.1". */
const balanceType = 'InterimBooked';

const filterSchema = z.object({
	page: z.coerce.number().int().min(1).default(1),
	max_per_page: z.coerce.number().int().min(1).max(1000).default(1000),
	bank_slug: z.string().optional(),
	account_number: z.string().optional(),
	account_type: z.enum(accountTypes).optional(),
	category_id: z.string().optional(),
	currency: z.string().optional(),
	booking_date_time_from: z.coerce.number().int().optional(),
	booking_date_time_to: z.coerce.number().int().optional(),
});

/** What was read from the banks. Accounts, balances and banks are known from a generated client only. */
export function bankingRoutes(state: State): Route[] {
	function list(name: string, items: (customer: Customer, query: URLSearchParams) => object[]): Route {
		return {
			method: 'GET',
			path: `/customers/:customerId/${name}`,
			handle: ({ query }, { customerId = '' }) => ({
				status: 200,
				body: { data: items(state.customer(customerId), query) },
			}),
		};
	}

	return [
		list('transactions', transactions),
		list('accounts', (customer) => openAccounts(customer).map(accountAnswer)),
		list('balances', (customer) => openAccounts(customer).map(balanceAnswer)),
		list('banks', (customer) => customer.accounts.map(bankAnswer)),
	];
}

function openAccounts(customer: Customer): Account[] {
	return accountTypes.flatMap((type) => authorised(customer, type));
}

/** Oldest first. How many there are in all is not told: a page that is not full is the last. */
function transactions(customer: Customer, query: URLSearchParams): object[] {
	const asked = parseBody(Object.fromEntries(query), filterSchema);
	const found = accountTypes
		.flatMap((type) => rowsOf(authorised(customer, type), type))
		.filter(
			(row) =>
				agrees(asked.bank_slug, row.account.bank.id) &&
				agrees(asked.account_number, row.account.person?.accountNumber) &&
				agrees(asked.account_type, row.account.type) &&
				agrees(asked.category_id, categoryId(row)) &&
				agrees(asked.currency, currencyOf(row.account)) &&
				bookedSeconds(row) >= (asked.booking_date_time_from ?? -Infinity) &&
				bookedSeconds(row) <= (asked.booking_date_time_to ?? Infinity),
		);
	const start = (asked.page - 1) * asked.max_per_page;
	return found.slice(start, start + asked.max_per_page).map(transactionAnswer);
}

function agrees(asked: string | undefined, value: string | undefined): boolean {
	return asked === undefined || asked === value;
}

/** What a category is known by is not documented: here its name in small letters, `mortgage-rent`. */
function categoryId({ is }: Row): string {
	return is.name.toLowerCase().replace(/[^a-z]+/g, '-');
}

function bookedSeconds({ date }: Row): number {
	return unixSeconds(Date.parse(date));
}

/** Amounts and times are strings, like those of the insights. */
function transactionAnswer(row: Row): object {
	const { account } = row;
	const currency = currencyOf(account);
	return {
		id: row.id,
		external_transaction_id: `ext-${row.id}`,
		name: row.description,
		type: null,
		amount: moneyText(row.amountCents),
		balance: { amount: moneyText(row.balanceCents), currency, type: balanceType },
		currency,
		status: 'Booked',
		bank_slug: account.bank.id,
		account_number: account.person?.accountNumber,
		category: row.is.name,
		category_type: row.is.kind === 'other' ? null : row.is.kind,
		merchant_details: null,
		proprietary_bank_transaction_code: null,
		value_date_time: String(bookedSeconds(row)),
		booking_date_time: String(bookedSeconds(row)),
	};
}

/** `name` is Open Banking's: the owner's name, not that of the product. */
function accountAnswer(account: Account): object {
	const { type, bank, person } = account;
	return {
		currency: currencyOf(account),
		name: person?.name,
		bank_slug: bank.id,
		type,
		sub_type: person?.accountType === 'SAVINGS' ? 'Savings' : 'CurrentAccount',
		number: person?.accountNumber,
	};
}

function balanceAnswer(account: Account): object {
	const { bank, person, rows, consent } = account;
	const last = rows[rows.length - 1];
	return {
		amount: moneyText(last?.balanceCents ?? 0),
		currency: currencyOf(account),
		type: balanceType,
		bank_slug: bank.id,
		account_number: person?.accountNumber,
		date_time: String(last === undefined ? unixSeconds(consent.createdMs) : unixSeconds(Date.parse(last.date))),
	};
}

/** A bank that the person was asked for, also after a refusal, with its consent. */
function bankAnswer({ bank, type, consent }: Account): object {
	const createdSeconds = unixSeconds(consent.createdMs);
	return {
		name: bank.name,
		slug: bank.id,
		is_active: true,
		country_code: 'GB',
		type,
		is_working: true,
		is_api_only: false,
		account_consents: [
			{
				consent_id: consent.id,
				creation_date_time: createdSeconds,
				status: consent.status,
				status_update_date_time: unixSeconds(consent.changedMs),
				expiration_date_time: createdSeconds + consentSeconds,
			},
		],
	};
}
