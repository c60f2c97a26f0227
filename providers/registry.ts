import { calculatedAffordability } from '../core/affordability';
import type { LocalMethod } from '../core/run/localMethod';
import type { Provider, Verb } from '../core/provider/provider';
import { friendlyScore } from './friendlyScore';
import { inscribe } from './inscribe';
import { local } from './local';
import { periculum } from './periculum';
import { qard } from './qard';
import { worldline } from './worldline';

/** The only place that knows all providers: a package of one provider is built with another in its place. */
export const PROVIDERS: readonly Provider[] = [friendlyScore, inscribe, local, periculum, qard, worldline];

/** Never changed once published: n8n does not store a parameter that has its default. */
export const DEFAULT_PROVIDERS: Readonly<Record<Verb | 'callback', string>> = {
	createCreditCustomer: periculum.id,
	requestBankConsent: worldline.id,
	uploadBankStatement: periculum.id,
	checkAnalysisStatus: periculum.id,
	getCreditInsights: periculum.id,
	assessAffordability: periculum.id,
	getCreditScore: periculum.id,
	callback: periculum.id,
};

/** Verbs that can be answered without asking a provider. */
export const LOCAL_METHODS: Partial<Record<Verb, LocalMethod>> = { assessAffordability: calculatedAffordability };
