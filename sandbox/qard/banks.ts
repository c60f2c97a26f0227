import type { ConsentBank } from '../consent/page';

/** A made-up bank of the consent page: how a synchronisation with it ends. */
export interface QardBank extends ConsentBank {
	/** The outcome of its first synchronisation, and of every later one. */
	firstSync: SyncOutcome;
	laterSync: SyncOutcome;
}

export type SyncOutcome = 'SUCCESS' | 'FETCH_ERROR' | 'AUTH_ERROR';

export const banks: readonly QardBank[] = [
	{
		id: 'banque-du-lac',
		name: 'Banque du Lac',
		holds: 'accounts in euro; every synchronisation succeeds',
		firstSync: 'SUCCESS',
		laterSync: 'SUCCESS',
	},
	{
		id: 'caisse-bleue',
		name: 'Caisse Bleue',
		holds: 'does not answer the first time (FETCH_ERROR), and does from then on',
		firstSync: 'FETCH_ERROR',
		laterSync: 'SUCCESS',
	},
	{
		id: 'credit-vallon',
		name: 'Crédit Vallon',
		holds: 'takes the consent back before anything is fetched (AUTH_ERROR): the person has to choose again',
		firstSync: 'AUTH_ERROR',
		laterSync: 'AUTH_ERROR',
	},
];
