import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { readExpectedName } from '../../../../core/provider/expectedName';
import type { CreditInsights, Warning } from '../../../../core/shapes/insights';
import { choice } from '../../../../core/provider/params';
import type { InsightType } from '../../api';
import { type Answers, toInsights } from '../../normalise';
import { PROVIDER } from '../shared';
import { gather } from './gather';
import { dataOptionsShape, subjectOf } from './parameters';

const insightTypesParam = z
	.array(choice(['general', 'income', 'risk', 'expenditure', 'loan', 'cashflow']), {
		errorMap: (issue, context) => ({
			message: issue.code === 'invalid_type' ? 'must be a list' : context.defaultError,
		}),
	})
	.min(1, 'is empty. Choose at least one.')
	.transform((types) => [...new Set(types)]);

/** The insights of a customer or bank account, all chosen kinds merged: neutral, their flat summary, or the provider's own answers. */
export async function insights({ params, http, clock }: Call): Promise<object[]> {
	const subject = subjectOf(params);
	const types = params.read('insightTypes', insightTypesParam);
	const output = params.read('output', choice(['insights', 'summary', 'raw']));
	const { amountUnit, currency, includeRaw, readDocumentsAndTransactions } = params.collection('options', {
		...dataOptionsShape,
		readDocumentsAndTransactions: z.boolean().default(true),
	});
	const expectedName = readExpectedName(params);
	const withContext = readDocumentsAndTransactions && output !== 'raw';
	const { answers, warnings } = await gather(http, subject, { types, withContext });
	if (output === 'raw') return [{ provider: PROVIDER, raw: answers.analyses }];

	const answer = toInsights(answers, { subject, currency, amountUnit, nowMs: clock.now(), expectedName });
	addWarnings(answer, [
		...warnings,
		...(includeRaw ? [] : leftOut(types)),
		...(expectedName !== null && !withContext ? [HOLDER_NOT_READ] : []),
	]);
	return [{ ...(output === 'summary' ? answer.summary : answer), ...(includeRaw ? { raw: rawOf(answers) } : {}) }];
}

const HOLDER_NOT_READ: Warning = {
	code: 'NOT_READ',
	path: 'holderMatch',
	message: 'Switch on Read Documents and Transactions under Options: without them the holder is not known.',
};

/** Kinds without public fields say nothing in the neutral answer. */
function leftOut(types: readonly InsightType[]): Warning[] {
	return types
		.filter((type) => type !== 'general')
		.map((type) => ({
			code: 'ONLY_IN_RAW',
			path: type,
			message: `What the ${type} insights say has no neutral place. Switch on Include Raw Answer under Options to see it.`,
		}));
}

function addWarnings({ dataQuality, summary }: CreditInsights, warnings: readonly Warning[]): void {
	dataQuality.warnings.push(...warnings);
	summary.warningCount = dataQuality.warnings.length;
}

/** The kinds by name, and beside them whatever else was read. */
function rawOf({ analyses, ...context }: Answers): object {
	return { ...analyses, ...Object.fromEntries(Object.entries(context).filter(([, part]) => part !== null)) };
}
