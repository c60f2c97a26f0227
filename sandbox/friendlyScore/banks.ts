import type { ConsentBank } from '../consent/page';

/** A made-up bank of the consent page. */
export interface FriendlyScoreBank extends ConsentBank {
	/** False: it is connected, but there is nothing in the account. */
	hasTransactions: boolean;
}

/** The ids are the bank slugs of the API. */
export const banks: readonly [FriendlyScoreBank, ...FriendlyScoreBank[]] = [
	{
		id: 'northgate-bank',
		name: 'Northgate Bank',
		holds: 'accounts in pounds, with a year of transactions',
		hasTransactions: true,
	},
	{
		id: 'harbour-building-society',
		name: 'Harbour Building Society',
		holds: 'the same, as a second bank to add',
		hasTransactions: true,
	},
	{
		id: 'hollow-bank',
		name: 'Hollow Bank',
		holds: 'a new account without a single transaction, so that there is no report (204)',
		hasTransactions: false,
	},
];
