import type { ProviderWithApi } from '../../core/provider/provider';
import { callbacks } from './callbacks';
import { baseUrl, secretsOf } from './credential';
import { PROVIDER } from './normalise';
import { checkAnalysisStatus } from './verbs/checkAnalysisStatus';
import { createCreditCustomer } from './verbs/createCreditCustomer';
import { getCreditInsights } from './verbs/getCreditInsights';
import { requestBankConsent } from './verbs/requestBankConsent';

/** Qard: live bank data of French companies and persons by open banking, with credit insights. */
export const qard: ProviderWithApi = {
	id: PROVIDER,
	displayName: 'Qard',
	credentialType: 'qardApi',
	baseUrl,
	secretsOf,
	// An API key.
	tokenCheck: null,
	// None is documented.
	rateLimit: () => null,
	verbs: { createCreditCustomer, requestBankConsent, checkAnalysisStatus, getCreditInsights },
	callbacks,
};
