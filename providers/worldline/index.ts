import type { ProviderWithApi } from '../../core/provider/provider';
import { callbacks } from './callbacks';
import { baseUrl, secretsOf } from './credential';
import { PROVIDER } from './normalise';
import { checkAnalysisStatus } from './verbs/checkAnalysisStatus';
import { createCreditCustomer } from './verbs/createCreditCustomer';
import { requestBankConsent } from './verbs/requestBankConsent';

/** Worldline Credit Insight: account information with the applicant's consent, for euro accounts. */
export const worldline: ProviderWithApi = {
	id: PROVIDER,
	displayName: 'Worldline',
	credentialType: 'worldlineApi',
	baseUrl,
	secretsOf,
	// What the credential's Test asks for.
	tokenCheck: { path: '/ob/ais/v3/register/n8n-credential-test/status' },
	// None is documented.
	rateLimit: () => null,
	verbs: { createCreditCustomer, requestBankConsent, checkAnalysisStatus },
	callbacks,
};
