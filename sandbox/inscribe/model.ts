import type { Transaction } from '../statement/transaction';
import type { Category, Method } from './enrichment';

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

export type DataSource = 'document' | 'open_banking';

/** A bank account with the upload that it came from. */
export interface SourcedAccount {
	bankAccount: BankAccount;
	source: DataSource;
	sourceId: string;
	createdMs: number;
}

/** The documented states; ERROR_PROCESSING is reached by a fault only (see the README). */
export type DocumentState =
	| 'PROCESSING'
	| 'PROCESSED'
	| 'VIRUS_DETECTED'
	| 'CORRUPT_DATA_DETECTED'
	| 'PASSWORD_PROTECTED'
	| 'EXCEEDS_MAX_PAGE_COUNT';

/** What an uploaded file turned out to be; null is what the sandbox does not know of it. */
export interface Examined {
	state: Exclude<DocumentState, 'PROCESSING'>;
	totalPages: number | null;
	documentType: string | null;
	fileType: string | null;
	/** Only PROCESSED documents have a verdict. */
	isFraudulent: boolean | null;
	/** 0 to 100, low is fraudulent; null when there is nothing to judge by. */
	trustScore: number | null;
	/** 0 to 100 */
	qualityScore: number | null;
	bankAccounts: BankAccount[];
	/** Null when no balances are printed. */
	transactionsMatchBalances: boolean | null;
}

export interface Document {
	uuid: string;
	id: string;
	name: string;
	createdMs: number;
	processedMs: number;
	tags: object[];
	examined: Examined;
}

/** One open-banking upload, however many bank accounts are in it. */
export interface OpenBankingData {
	id: string;
	format: string;
	createdMs: number;
	bankAccounts: BankAccount[];
}

export interface Customer {
	id: string;
	name: string;
	approved: boolean | null;
	notes: string | null;
	persons: object[];
	company: object | null;
	verifyEntity: object | null;
	createdMs: number;
	documents: Document[];
	openBanking: OpenBankingData[];
}

/** An Inscribe account with its customers by id, oldest first. */
export interface Account {
	key: string;
	insightsEnabled: boolean;
	customers: Map<string, Customer>;
}
