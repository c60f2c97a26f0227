import { HttpError } from '../http';
import type { BankRow } from '../people/bankRows';
import type { Person } from '../people/read';
import type { FriendlyScoreBank } from './banks';

/** The two kinds of bank accounts; every report is about one of them. */
export const accountTypes = ['Personal', 'Business'] as const;
export type AccountType = (typeof accountTypes)[number];

export interface Customer {
	/** A string in the API, a number in webhooks. */
	id: number;
	userReference: string;
	accounts: Account[];
	reports: Record<AccountType, ReportStatus>;
}

/** `none` until the first calculation has been scheduled. */
export type ReportStatus = 'none' | 'calculating' | 'available';

/** An account at a bank, and whether the person lets the lender look at it. */
export interface Account {
	id: number;
	type: AccountType;
	bank: FriendlyScoreBank;
	/** Null after a refusal: nobody said whose account it is. */
	person: Person | null;
	consent: Consent;
	/** The last year, oldest first; empty without consent. */
	rows: BankRow[];
}

export interface Consent {
	id: string;
	status: 'Authorised' | 'Rejected' | 'Revoked';
	createdMs: number;
	changedMs: number;
}

export interface Invitation {
	id: string;
	token: string;
	customerType: 'Individual' | 'Business';
	reference: string;
	/** E-mail, names, telephone and company as they were sent. */
	fields: Record<string, unknown>;
	sendEmail: boolean;
	createdMs: number;
	usedMs: number | null;
	revokedMs: number | null;
}

/** What the made-up FriendlyScore account holds. */
export class State {
	private nextId = 1001;
	customers: Customer[] = [];
	invitations: Invitation[] = [];

	/** A number that nothing else has. */
	newId(): number {
		this.nextId += 1;
		return this.nextId - 1;
	}

	/** 404 for an unknown customer. */
	customer(id: string): Customer {
		const customer = this.customers.find((one) => String(one.id) === id);
		if (customer === undefined) throw new HttpError(404, { message: `There is no customer ${id}.` });
		return customer;
	}

	byReference(userReference: string): Customer | undefined {
		return this.customers.find((one) => one.userReference === userReference);
	}

	addCustomer(userReference: string): Customer {
		const reports = { Personal: 'none', Business: 'none' } as const;
		const customer: Customer = { id: this.newId(), userReference, accounts: [], reports: { ...reports } };
		this.customers.push(customer);
		return customer;
	}

	reset(): void {
		this.nextId = 1001;
		this.customers = [];
		this.invitations = [];
	}
}

/** The accounts of one kind that may be looked at. */
export function authorised({ accounts }: Customer, type: AccountType): Account[] {
	return accounts.filter((account) => account.type === type && account.consent.status === 'Authorised');
}

/** A moment as the API tells it: UNIX seconds. */
export function unixSeconds(ms: number): number {
	return Math.floor(ms / 1000);
}
