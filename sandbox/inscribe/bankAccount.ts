import { randomUUID } from 'node:crypto';
import { chronological } from '../statement/transaction';
import { processedDocuments } from './document';
import { categoryOf, methodOf, vendorOf } from './enrichment';
import type { BankAccount, Customer, SourcedAccount, ToldAccount } from './model';

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
