import { type ZodTypeAny, z } from 'zod';
import { CREDIT_FILE_FIELDS } from './creditFile';
import { DEFAULT_OUTPUTS, OUTPUT_SCHEMAS } from './outputs';
import { backtest } from './outputs/backtest';
import { affordabilityByAnyMethod } from './outputs/affordability';
import { bankStatement } from './outputs/bankStatement';
import { decision } from './outputs/decision';
import { replay } from './outputs/replay';
import { creditReport } from './outputs/creditReport';
import { creditScoreInFile } from './outputs/creditScore';

/** What a node's answer is in a credit file, where that is not what it is alone. */
const IN_FILE: Readonly<Record<string, ZodTypeAny>> = {
	uploadBankStatement: bankStatement.omit({ insights: true }),
	getCreditScore: creditScoreInFile,
};

/** The same for nodes whose editor cannot tell what is chosen: n8n tells operations apart, and nothing else. */
const WITHOUT_OPERATION: Readonly<Record<string, ZodTypeAny>> = { assessAffordability: affordabilityByAnyMethod };

/** What Decide Credit Application puts out, by its operation. */
const OF_DECISION: Readonly<Record<string, ZodTypeAny>> = {
	decide: z.object({ decision }),
	replay: z.object({ replay }),
	backtest,
};

/** What the editor shows of a node before it ever ran, which cannot follow its parameters: the file with its answer in it, or the event of a trigger. */
export function editorOutput(
	node: keyof typeof DEFAULT_OUTPUTS | 'decideCreditApplication' | 'createCreditReport',
	operation?: string,
): ZodTypeAny {
	if (node === 'decideCreditApplication') return OF_DECISION[operation ?? 'decide'] ?? z.object({ decision });
	if (node === 'createCreditReport') return z.object({ report: creditReport });
	const alone = OUTPUT_SCHEMAS[DEFAULT_OUTPUTS[node]];
	if (node === 'creditCallbackTrigger') return alone;
	const answer = (operation === undefined ? WITHOUT_OPERATION[node] : undefined) ?? IN_FILE[node] ?? alone;
	return z.object({ [CREDIT_FILE_FIELDS[node]]: operation === 'getAll' ? z.array(answer) : answer });
}
