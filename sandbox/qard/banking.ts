import type { SandboxReply, SandboxRequest } from '../http';
import { isCard, type Person } from '../people/read';
import type { Route } from '../router';
import { toMajor } from '../statement/money';
import { ibanOf } from '../worldline/banks';
import { qardError } from './errors';
import { creditInsights } from './insights';
import { currencyOf } from './insights/transaction';
import { typeOf } from './insights/vocabulary';
import { pageOf } from './paging';
import { fetchedAccounts, qardDate, type Account, type Connection, type State, type User } from './state';

/** The documented words of `transaction_type`, by the medium of the row. */
const transactionTypes: Record<string, string> = {
	CARD: 'CARD',
	CHECK: 'CHECK',
	DIRECT_DEBIT: 'ORDER',
	INCOMING_TRANSFER: 'TRANSFER',
	OUTGOING_TRANSFER: 'TRANSFER',
	INCOMING_INTERNAL_TRANSFER: 'TRANSFER',
	OUTGOING_INTERNAL_TRANSFER: 'TRANSFER',
	CASH_WITHDRAWAL: 'WITHDRAWAL',
};

/**
 * What was fetched from the banks. Only the path of the insights is documented; those of accounts and transactions follow
 * the names of their data types, in the singular like `/company-profile` and in the plural like `/data-connections`.
 */
export function bankingRoutes(state: State): Route[] {
	function get(name: string, handle: (user: User, request: SandboxRequest) => SandboxReply): Route {
		return {
			method: 'GET',
			path: `/users/:userId/${name}`,
			handle: (request, { userId = '' }) => handle(state.user(userId), request),
		};
	}

	function accounts(user: User, { query }: SandboxRequest): SandboxReply {
		const found = fetchedAccounts(user, 'BANK_ACCOUNT');
		return pageOf(found.map(accountAnswer), query);
	}

	function transactions(user: User, { query }: SandboxRequest): SandboxReply {
		return pageOf(fetchedAccounts(user, 'BANK_TRANSACTION').flatMap(transactionAnswers), query);
	}

	return [
		get('banking-credit-insights', (user) => {
			const found = fetchedAccounts(user, 'BANK_CREDIT_INSIGHTS', 'BANKING_CREDIT_INSIGHTS');
			// What Qard answers before the first synchronisation is not documented.
			if (found.length === 0) throw qardError(404, 'DATA_NOT_FOUND', 'The credit insights were not synchronised yet.');
			const rowsOf = (wanted: typeof found) => wanted.map(({ account }) => account.rows);
			const cards = found.filter(({ account }) => isCard(account.person));
			const others = found.filter((one) => !cards.includes(one));
			return { status: 200, body: creditInsights(rowsOf(others), rowsOf(cards)) };
		}),
		get('bank-account', accounts),
		get('bank-accounts', accounts),
		get('bank-transaction', transactions),
		get('bank-transactions', transactions),
	];
}

function accountAnswer({ connection, account }: { connection: Connection; account: Account }): object {
	const { bank, person, rows } = account;
	const last = rows[rows.length - 1];
	const lastUpdate = qardDate(account.updatedMs);
	return {
		id: account.id,
		name: accountNames[accountWord(person)],
		account_number: person.accountNumber,
		account_type: accountWord(person),
		balance: last === undefined ? 0 : toMajor(last.balanceCents),
		currency: currencyOf(person),
		iban: ibanOf('FR', person.accountNumber),
		bic: 'SNDBFRPPXXX',
		bank_name: bank.name,
		last_update: lastUpdate,
		last_transaction: last === undefined ? null : `${last.date} 00:00:00`,
		provider_name: connection.providerName,
		data_connection_id: connection.id,
		owners: [{ ...ownerOf(person), last_update: lastUpdate }],
	};
}

const accountNames = { CHECKING: 'Compte courant', SAVINGS: 'Compte épargne', CREDIT_CARD: 'Carte à débit différé' };

function accountWord(person: Person): keyof typeof accountNames {
	if (isCard(person)) return 'CREDIT_CARD';
	return person.accountType === 'CURRENT' ? 'CHECKING' : 'SAVINGS';
}

/** A firm has one name: what the two others say of it is not documented. */
function ownerOf({ name, kind }: Person): object {
	if (kind === 'business') return { first_name: null, last_name: null, full_name: name };
	const [firstName = '', ...lastName] = name.split(' ');
	return { first_name: firstName, last_name: lastName.join(' '), full_name: name };
}

function transactionAnswers({ connection, account }: { connection: Connection; account: Account }): object[] {
	return account.rows.map((row, index) => ({
		id: `${account.id}-${index + 1}`,
		account_id: account.id,
		amount: toMajor(row.amountCents),
		currency: currencyOf(row),
		initiated_at: `${row.date} 00:00:00`,
		value_date: `${row.date} 00:00:00`,
		description: row.description,
		transaction_type: transactionTypes[typeOf(row)] ?? 'BANK',
		provider_name: connection.providerName,
		data_connection_id: connection.id,
	}));
}
