import type { ZodTypeAny, z } from 'zod';
import { creditInsights } from '../insights';
import { affordability } from './affordability';
import { checkedStatus } from './analysisStatus';
import { backtest } from './backtest';
import { bankAccount } from './bankAccount';
import { bankConsent } from './bankConsent';
import { bankStatement } from './bankStatement';
import { calculatedAffordability } from './calculatedAffordability';
import { creditCallback } from './creditCallback';
import { creditCustomer } from './creditCustomer';
import { creditReport } from './creditReport';
import { creditScore, creditScoreInFile } from './creditScore';
import { decision } from './decision';
import { failedStep } from './failedStep';
import { rawOutput, summaryOutput } from './insightsOutputs';
import { replay } from './replay';
import { transaction } from './transaction';

/** Every kind of item that a node outputs, by the name under which its JSON Schema is published. Keys that only some of them carry are optional. */
export const OUTPUT_SCHEMAS = {
	affordability,
	'analysis-status': checkedStatus,
	backtest,
	'bank-account': bankAccount,
	'bank-consent': bankConsent,
	'bank-statement': bankStatement,
	'calculated-affordability': calculatedAffordability,
	'credit-callback': creditCallback,
	'credit-customer': creditCustomer,
	'credit-insights': creditInsights,
	'credit-report': creditReport,
	'credit-score': creditScore,
	'credit-score-in-file': creditScoreInFile,
	decision,
	'failed-step': failedStep,
	'insights-summary': summaryOutput,
	'raw-answer': rawOutput,
	replay,
	transaction,
} satisfies Record<string, ZodTypeAny>;

export type OutputName = keyof typeof OUTPUT_SCHEMAS;

/** What a provider's answer can be under each verb. */
export interface OutputsByVerb {
	createCreditCustomer: z.infer<typeof creditCustomer>;
	requestBankConsent: z.infer<typeof bankConsent>;
	uploadBankStatement: z.infer<typeof bankStatement>;
	checkAnalysisStatus: z.infer<typeof checkedStatus>;
	getCreditInsights:
		| z.infer<typeof creditInsights>
		| z.infer<typeof summaryOutput>
		| z.infer<typeof rawOutput>
		| z.infer<typeof transaction>
		| z.infer<typeof bankAccount>;
	assessAffordability: z.infer<typeof affordability>;
	getCreditScore: z.infer<typeof creditScore>;
}

/** An item that a provider gives under a verb. */
export type OutputOf<V extends keyof OutputsByVerb> = OutputsByVerb[V];

export { ON_REQUEST } from './parts';

/** What each node outputs unless its parameters ask for something else. */
export const DEFAULT_OUTPUTS = {
	assessAffordability: 'affordability',
	checkAnalysisStatus: 'analysis-status',
	createCreditCustomer: 'credit-customer',
	creditCallbackTrigger: 'credit-callback',
	getCreditInsights: 'credit-insights',
	getCreditScore: 'credit-score',
	requestBankConsent: 'bank-consent',
	uploadBankStatement: 'bank-statement',
} as const satisfies Record<string, OutputName>;
