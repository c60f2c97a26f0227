import { randomUUID } from 'node:crypto';
import { chronological, type Transaction } from '../statement/transaction';
import type { Customer } from './accounts';
import { processedDocuments } from './document';
import { categoryOf, methodOf, vendorOf, type Category, type Method } from './enrichment';

/** A bank account as an upload told it, before Inscribe gives it ids and enriches its rows. */
export interface ToldAccount {
	name: string | null;
	number: string | null;
	type: string | null;
	institution: string | null;
	/** ISO 4217; null when the upload does not say. */
	currency: string | null;
	holders: string[];
	openingMinor: number | null;
	closingMinor: number | null;
	/** Rows that are still pending are left out. */
	transactions: Transaction[];
}

export interface EnrichedTransaction extends Transaction {
	id: string;
	category: Category | null;
	method: Method | null;
	vendor: string | null;
}

export interface BankAccount extends Omit<ToldAccount, 'transactions'> {
	id: string;
	/** Oldest first. */
	transactions: EnrichedTransaction[];
}

/** Gives a bank account and its rows their ids, and the rows their category, method and vendor. */
export function newBankAccount(told: ToldAccount): BankAccount {
	return {
		...told,
		id: randomUUID(),
		transactions: chronological(told.transactions).map((transaction) => ({
			...transaction,
			id: randomUUID(),
			category: categoryOf(transaction),
			method: methodOf(transaction),
			vendor: vendorOf(transaction),
		})),
	};
}

export type DataSource = 'document' | 'open_banking';

/** A bank account with the upload that it came from. */
export interface SourcedAccount {
	bankAccount: BankAccount;
	source: DataSource;
	sourceId: string;
	createdMs: number;
}

/**
 * The bank accounts of a customer: those of the documents processed by now first, then open banking, the newest upload
 * first in each. Every upload makes bank accounts of its own: the same account sent twice counts twice.
 */
export function bankAccountsOf(customer: Customer, nowMs: number): SourcedAccount[] {
	const fromDocuments = processedDocuments(customer, nowMs).map((document) => ({
		source: 'document' as const,
		sourceId: document.uuid,
		createdMs: document.createdMs,
		bankAccounts: document.examined.bankAccounts,
	}));
	const fromOpenBanking = customer.openBanking.map(({ id, createdMs, bankAccounts }) => ({
		source: 'open_banking' as const,
		sourceId: id,
		createdMs,
		bankAccounts,
	}));
	return [...fromDocuments.reverse(), ...fromOpenBanking.reverse()].flatMap(({ bankAccounts, ...origin }) =>
		bankAccounts.map((bankAccount) => ({ ...origin, bankAccount })),
	);
}
