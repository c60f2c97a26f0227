import type { ProviderWithApi } from '../../core/provider/provider';
import { callbacks } from './callbacks';
import { baseUrl, secretsOf } from './credential';
import { assessAffordability } from './verbs/assessAffordability';
import { checkAnalysisStatus } from './verbs/checkAnalysisStatus';
import { createCreditCustomer } from './verbs/createCreditCustomer';
import { getCreditInsights } from './verbs/getCreditInsights';
import { getCreditScore } from './verbs/getCreditScore';
import { PROVIDER } from './verbs/shared';
import { uploadBankStatement } from './verbs/uploadBankStatement';

/** Periculum Insights: bank statements from Nigeria and its neighbours as JSON or PDF. */
export const periculum: ProviderWithApi = {
	id: PROVIDER,
	displayName: 'Periculum',
	credentialType: 'periculumApi',
	baseUrl,
	secretsOf,
	// What the credential's Test asks for.
	tokenCheck: { path: '/creditscore/score-definition' },
	// None is documented.
	rateLimit: () => null,
	verbs: {
		createCreditCustomer,
		uploadBankStatement,
		checkAnalysisStatus,
		getCreditInsights,
		assessAffordability,
		getCreditScore,
	},
	callbacks,
};
