import type { BankRow } from '../people/bankRows';
import type { Person } from '../people/read';
import type { QardBank, SyncOutcome } from './banks';
import { qardError } from './errors';

/** A user as it was created; `fields` are answered as they were sent. */
export interface User {
	id: string;
	type: 'LEGAL' | 'NATURAL';
	name: string;
	siren: string | null;
	returnUrl: string | null;
	fields: Record<string, unknown>;
	connections: Connection[];
	/** Oldest first. */
	syncs: Sync[];
}

export type ConnectionStatus = 'AUTH_REQUIRED' | 'CONNECTING' | 'CONNECTED' | 'AUTH_ERROR' | 'DISCONNECTED';

export interface Connection {
	id: string;
	userId: string;
	providerName: string;
	dataTypes: DataType[];
	status: ConnectionStatus;
	/** The token of the consent page while somebody has to open it, else null. */
	consentToken: string | null;
	/** The accounts that were given access to; none before that. */
	accounts: Account[];
	/** The data types that have been fetched. */
	fetched: Set<DataType>;
}

export interface Account {
	id: string;
	bank: QardBank;
	person: Person;
	/** How often it has been synchronised, failures included. */
	syncs: number;
	/** The last year, oldest first. */
	rows: BankRow[];
	/** When it was last fetched. */
	updatedMs: number;
}

export interface Sync {
	id: string;
	dataType: DataType;
	connection: Connection;
	status: 'QUEUED' | 'FETCHING' | SyncOutcome;
	requestedMs: number;
	completedMs: number | null;
}

/**
 * The constants of the bank data are not public: these follow the other data types (COMPANY_PROFILE for
 * `/company-profile`), and the insights are known under two names, after their page and after their path.
 */
export const dataTypes = [
	'BANK_ACCOUNT',
	'BANK_TRANSACTION',
	'BANK_CREDIT_INSIGHTS',
	'BANKING_CREDIT_INSIGHTS',
] as const;
export type DataType = (typeof dataTypes)[number];

/** What the made-up Qard account holds. */
export class State {
	users = new Map<string, User>();

	/** 404 for an unknown user. */
	user(id: string): User {
		const user = this.users.get(id);
		if (user === undefined) throw qardError(404, 'USER_NOT_FOUND', 'There is no user with this id.');
		return user;
	}

	/** 404 for one that the user does not have. */
	connection(user: User, id: string): Connection {
		const connection = user.connections.find((one) => one.id === id);
		if (connection === undefined) {
			throw qardError(404, 'DATA_CONNECTION_NOT_FOUND', 'The user has no data connection with this id.');
		}
		return connection;
	}

	/** The connection that a consent page is about; undefined when the token was used or never given. */
	waitingFor(token: string): Connection | undefined {
		return [...this.users.values()]
			.flatMap(({ connections }) => connections)
			.find(({ consentToken }) => consentToken === token);
	}

	/** Whether a connection is still there: what was deleted is neither connected nor synchronised any more. */
	holds(connection: Connection): boolean {
		return this.users.get(connection.userId)?.connections.includes(connection) ?? false;
	}

	reset(): void {
		this.users.clear();
	}
}

/** The accounts of a user whose data of a type has been fetched. */
export function fetchedAccounts(user: User, ...types: DataType[]): Array<{ connection: Connection; account: Account }> {
	return user.connections.flatMap((connection) =>
		types.some((type) => connection.fetched.has(type))
			? connection.accounts.map((account) => ({ connection, account }))
			: [],
	);
}

/** A moment as Qard writes it: `2024-01-15 10:30:00`, in UTC here, without a word of the time zone. */
export function qardDate(ms: number): string {
	return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
