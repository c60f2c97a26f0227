import type { BankRow } from '../../people/bankRows';
import type { AccountType } from '../state';

/** FriendlyScore's list of categories is not public: "Salary" and "Groceries & Supplies" are the seed's, the others our own. */
export interface Category {
	name: string;
	kind: 'income' | 'expenditure' | 'other';
	fixedFlexible: 'fixed' | 'flexible';
}

const fixed = (name: string): Category => ({ name, kind: 'expenditure', fixedFlexible: 'fixed' });
const flexible = (name: string): Category => ({ name, kind: 'expenditure', fixedFlexible: 'flexible' });
const income = (name: string): Category => ({ name, kind: 'income', fixedFlexible: 'flexible' });
const other = (name: string): Category => ({ name, kind: 'other', fixedFlexible: 'flexible' });

export const rentCategory = 'Mortgage & Rent';
export const insuranceCategory = 'Insurance';
export const salesCategory = 'Sales';
export const servicesCategory = 'Services';
export const payrollCategory = 'Payroll';

const debits: Record<string, Category> = {
	rent: fixed(rentCategory),
	utilities: fixed('Utilities'),
	insurance: fixed(insuranceCategory),
	schoolFees: fixed('Education'),
	loanRepayment: fixed('Credit Repayments'),
	payroll: fixed(payrollCategory),
	tax: fixed('Taxes'),
	debtRecovery: fixed('Debt Collection'),
	groceries: flexible('Groceries & Supplies'),
	supplies: flexible('Groceries & Supplies'),
	eatingOut: flexible('Eating Out'),
	transport: flexible('Transport'),
	health: flexible('Health'),
	airtime: flexible('Mobile Phone'),
	cash: flexible('Cash Withdrawals'),
	shopping: flexible('Shopping'),
	entertainment: flexible('Entertainment'),
	travel: flexible('Travel'),
	charges: flexible('Bank Charges'),
	cardBill: flexible('Card Payments'),
	transfer: flexible('Bank Transfers'),
	gambling: flexible('Gambling'),
	savings: other('Savings'),
	ownTransfer: other('Internal Transfers'),
	returnedPayment: other('Returned Payments'),
};

const credits: Record<string, Category> = {
	loanDrawdown: other('Loans'),
	gamblingWinning: other('Gambling Winnings'),
	returnedPayment: other('Returned Payments'),
	transfer: other('Incoming Transfers'),
	ownTransfer: other('Internal Transfers'),
	refund: other('Refunds'),
};

/**
 * What a row is. Income is salary, pension, sales, invoices and the rest that was earned; transfers, loans, winnings,
 * refunds and returned payments are none. In a business account the regular money of one payer is taken for sales, and an invoice of
 * somebody who is no firm for a service. Expenditure is all money out but savings, what is moved between own accounts and payments that came back; loan repayments
 * are in it, and what was recovered or (without a word of its own) seized.
 */
export function categoryOf({ amountCents, description, category }: BankRow, type: AccountType): Category {
	if (amountCents < 0) return debits[category] ?? flexible('Other');
	const isBusiness = type === 'Business';
	if (category === 'sales') return income(salesCategory);
	if (category === 'pension') return income('Pension');
	if (category === 'salary') return income(isBusiness ? salesCategory : 'Salary');
	if (credits[category] !== undefined) return credits[category];
	if (/\bINVOICE\b|\bPAYOUT\b/.test(description)) return income(isBusiness ? servicesCategory : 'Self-employment');
	return income('Other Income');
}
