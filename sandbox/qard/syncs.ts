import { randomUUID } from 'node:crypto';
import type { Timers } from '../timers';
import type { Connections } from './connections';
import { qardError } from './errors';
import type { SyncOutcome } from './banks';
import { dataTypes, type Account, type Connection, type DataType, type State, type Sync, type User } from './state';
import type { EventType } from './webhooks/events';

const insights: DataType[] = ['BANK_CREDIT_INSIGHTS', 'BANKING_CREDIT_INSIGHTS'];

/** Synchronisations: QUEUED for half of the time, FETCHING for the other half, then what the bank is made for. */
export class Syncs {
	constructor(
		private readonly state: State,
		private readonly connections: Connections,
		private readonly syncSeconds: number,
		private readonly timers: Timers,
		private readonly notify: (event: EventType, userId: string, resourceId: string) => void,
		private readonly now: () => number,
	) {}

	/**
	 * Starts one per connection and data type, with those they depend on; null starts all. 409 when one of them is QUEUED or
	 * FETCHING already, and (the sandbox's own) 400 when no connection is CONNECTED.
	 */
	start(user: User, asked: DataType[] | null): Sync[] {
		const connected = user.connections.flatMap((connection) =>
			connection.status === 'CONNECTED' && connection.accounts.length > 0
				? [{ connection, types: typesToSync(connection, asked) }]
				: [],
		);
		if (connected.length === 0) {
			throw qardError(400, 'NO_DATA_CONNECTION', 'The user has no data connection that is CONNECTED.');
		}
		const running = user.syncs.find(
			(sync) =>
				isRunning(sync) &&
				connected.some(({ connection, types }) => connection === sync.connection && types.includes(sync.dataType)),
		);
		if (running !== undefined) {
			throw qardError(
				409,
				'SYNC_IN_PROGRESS',
				`A synchronisation of ${running.dataType} is ${running.status} already.`,
			);
		}
		return connected.flatMap(({ connection, types }) => this.startOne(user, connection, types));
	}

	private startOne(user: User, connection: Connection, types: DataType[]): Sync[] {
		const { accounts } = connection;
		const outcome = outcomeOf(accounts);
		for (const account of accounts) account.syncs += 1;
		const batch = types.map((dataType): Sync => {
			const requestedMs = this.now();
			return { id: randomUUID(), dataType, connection, status: 'QUEUED', requestedMs, completedMs: null };
		});
		user.syncs.push(...batch);
		this.tell(batch);
		this.later(connection, () => {
			for (const sync of batch) sync.status = 'FETCHING';
			this.tell(batch);
			this.later(connection, () => {
				for (const sync of batch) {
					sync.status = outcome;
					sync.completedMs = this.now();
					if (outcome === 'SUCCESS') connection.fetched.add(sync.dataType);
				}
				if (outcome === 'SUCCESS') for (const account of accounts) account.updatedMs = this.now();
				this.tell(batch);
				if (outcome === 'AUTH_ERROR') this.connections.change(connection, 'AUTH_ERROR');
			});
		});
		return batch;
	}

	private later(connection: Connection, next: () => void): void {
		this.timers.after(this.syncSeconds / 2, () => {
			if (this.state.holds(connection)) next();
		});
	}

	private tell(batch: Sync[]): void {
		for (const { id, status, connection } of batch) this.notify(`DATA_SYNC_${status}`, connection.userId, id);
	}
}

/** What the bank is made for: the accounts of a connection are all at one. */
function outcomeOf([account]: Account[]): SyncOutcome {
	if (account === undefined) return 'SUCCESS';
	return account.syncs === 0 ? account.bank.firstSync : account.bank.laterSync;
}

export function isRunning({ status }: Sync): boolean {
	return status === 'QUEUED' || status === 'FETCHING';
}

/** "Dependencies are synced too": insights need transactions, and these the account. */
function typesToSync({ dataTypes: requested }: Connection, asked: DataType[] | null): DataType[] {
	const wanted = asked ?? requested;
	const needsTransactions = wanted.some((type) => insights.includes(type) || type === 'BANK_TRANSACTION');
	return dataTypes.filter(
		(type) => wanted.includes(type) || type === 'BANK_ACCOUNT' || (type === 'BANK_TRANSACTION' && needsTransactions),
	);
}
