import type { ProviderWithoutApi } from '../../core/provider/provider';
import { getCreditInsights } from './verbs/getCreditInsights';
import { PROVIDER } from './verbs/shared';
import { uploadBankStatement } from './verbs/uploadBankStatement';

/** Local analysis: any bank statement becomes insights where n8n runs, with no account and no network. */
export const local: ProviderWithoutApi = {
	id: PROVIDER,
	displayName: 'Local Analysis (No Account)',
	alsoKnownAs: ['Bank Statement Analysis'],
	verbs: { uploadBankStatement, getCreditInsights },
};
