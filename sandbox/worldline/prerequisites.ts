import { lastDay } from '../people/read';
import type { CollectedAccount } from './applicant';

const minTransactions = 20;
const windowDays = 90;
const dayMs = 24 * 3600 * 1000;

/**
 * Whether the data of one applicant meets the prerequisites of seed 003: a CHECKING account, at least 20 transactions
 * within 90 days, in euro. The made-up data has a last day, and the 90 days end with it.
 */
export function meetsPrerequisites(account: Omit<CollectedAccount, 'accounts'>): boolean {
	const firstMs = Date.parse(lastDay) - (windowDays - 1) * dayMs;
	const recent = account.rows.filter(({ date }) => Date.parse(date) >= firstMs);
	return account.accountType === 'CHECKING' && account.currency === 'EUR' && recent.length >= minTransactions;
}
