import type { ProviderWithApi } from '../../core/provider/provider';
import { callbacks } from './callbacks';
import { baseUrl, secretsOf } from './credential';
import { PROVIDER } from './normalise';
import { assessAffordability } from './verbs/assessAffordability';
import { checkAnalysisStatus } from './verbs/checkAnalysisStatus';
import { createCreditCustomer } from './verbs/createCreditCustomer';
import { getCreditInsights } from './verbs/getCreditInsights';
import { getCreditScore } from './verbs/getCreditScore';
import { requestBankConsent } from './verbs/requestBankConsent';

/** FriendlyScore, today also called Planky: open banking of businesses and persons in the United Kingdom. */
export const friendlyScore: ProviderWithApi = {
	id: PROVIDER,
	displayName: 'FriendlyScore',
	alsoKnownAs: ['Planky'],
	credentialType: 'friendlyScoreApi',
	baseUrl,
	secretsOf,
	// What the credential's Test asks for.
	tokenCheck: { path: '/public/v3/customers', query: { 'by-user-reference': 'credential-test' } },
	// None is documented.
	rateLimit: () => null,
	verbs: {
		createCreditCustomer,
		requestBankConsent,
		checkAnalysisStatus,
		getCreditInsights,
		assessAffordability,
		getCreditScore,
	},
	callbacks,
};
