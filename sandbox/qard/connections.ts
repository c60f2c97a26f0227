import { randomBytes, randomUUID } from 'node:crypto';
import type { ConsentChoice } from '../consent/routes';
import { HttpError } from '../http';
import { bankRows } from '../people/bankRows';
import { accountsOf } from '../people/read';
import type { Timers } from '../timers';
import type { QardBank } from './banks';
import type { Connection, ConnectionStatus, DataType, State, User } from './state';
import type { EventType } from './webhooks/events';

/** "History default 12 months". */
const historyMonths = 12;

/** The life of data connections: every change of status is an event. */
export class Connections {
	constructor(
		private readonly state: State,
		private readonly connectSeconds: number,
		private readonly timers: Timers,
		private readonly notify: (event: EventType, userId: string, resourceId: string) => void,
		private readonly now: () => number,
	) {}

	/** A new connection, for which somebody has to give access first. */
	add(user: User, providerName: string, dataTypes: DataType[]): Connection {
		const connection: Connection = {
			id: randomUUID(),
			userId: user.id,
			providerName,
			dataTypes,
			status: 'DISCONNECTED',
			consentToken: null,
			accounts: [],
			fetched: new Set(),
		};
		user.connections.push(connection);
		this.change(connection, 'AUTH_REQUIRED');
		return connection;
	}

	/** Sets a status; AUTH_REQUIRED and AUTH_ERROR come with a new link to the consent page, the others with none. */
	change(connection: Connection, status: ConnectionStatus): void {
		connection.status = status;
		const waits = status === 'AUTH_REQUIRED' || status === 'AUTH_ERROR';
		connection.consentToken = waits ? randomBytes(16).toString('hex') : null;
		this.notify(`DATA_CONNECTION_${status}`, connection.userId, connection.id);
	}

	/** The connection of a consent page; 410 when it has been answered or there is a newer link. */
	asked(token: string): Connection {
		const connection = this.state.waitingFor(token);
		if (connection === undefined) {
			throw new HttpError(410, 'This link does not work any more. Ask the lender for a new one.');
		}
		return connection;
	}

	/** What the person decided; answers where the person goes. A refusal is an AUTH_ERROR. */
	decide(token: string, choice: ConsentChoice<QardBank>): string | null {
		const connection = this.asked(token);
		const { returnUrl } = this.state.user(connection.userId);
		if (choice === null) {
			this.change(connection, 'AUTH_ERROR');
			return returnUrl;
		}
		const { bank, person } = choice;
		connection.accounts = accountsOf(person).map((account) => ({
			id: randomUUID(),
			bank,
			person: account,
			syncs: 0,
			rows: bankRows(account, historyMonths),
			updatedMs: this.now(),
		}));
		connection.fetched.clear();
		this.change(connection, 'CONNECTING');
		this.timers.after(this.connectSeconds, () => {
			if (connection.status === 'CONNECTING' && this.state.holds(connection)) this.change(connection, 'CONNECTED');
		});
		return returnUrl;
	}

	/** Removes a connection with all data that came from it, and what was synchronised with it. */
	remove(user: User, connection: Connection): void {
		user.connections = user.connections.filter((one) => one !== connection);
		user.syncs = user.syncs.filter((sync) => sync.connection !== connection);
	}
}
