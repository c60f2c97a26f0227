import type { ProviderWithApi } from '../../core/provider/provider';
import { callbacks } from './callbacks';
import { baseUrl, secretsOf } from './credential';
import { rateLimit } from './rateLimit';
import { checkAnalysisStatus } from './verbs/checkAnalysisStatus';
import { createCreditCustomer } from './verbs/createCreditCustomer';
import { getCreditInsights } from './verbs/getCreditInsights';
import { PROVIDER } from './verbs/shared';
import { uploadBankStatement } from './verbs/uploadBankStatement';

/** Inscribe: documents checked for forgery, open-banking data, credit insights. */
export const inscribe: ProviderWithApi = {
	id: PROVIDER,
	displayName: 'Inscribe',
	credentialType: 'inscribeApi',
	baseUrl,
	secretsOf,
	// An API key.
	tokenCheck: null,
	rateLimit,
	verbs: { createCreditCustomer, uploadBankStatement, checkAnalysisStatus, getCreditInsights },
	callbacks,
};
