import { type IDataObject, jsonParse } from 'n8n-workflow';
import { parsePolicy } from '../../../decision/policy/parse';
import { ANYBODY } from '../../../decision/file/parts';
import { readApplication } from '../../../decision/file/application';
import { decide, readyPolicy } from '../../../decision/record/decide';
import type { CreditInsights } from '../../../core/shapes/insights';
import { runNode } from '../../support/engine';
import { PROVIDERS, type ProviderId } from './answer';
import type { Asked } from './ask';

/** A made-up person's credit file at one provider, decided: three times the income a year asked for, over a year at 24 %. */
export interface PersonFile {
	name: string;
	provider: ProviderId;
	file: IDataObject;
}

const plain = (value: object): IDataObject => jsonParse<IDataObject>(JSON.stringify(value));

/** The decided files of somebody, one for each provider that has a report. */
export async function filesOf({ person, answers }: Asked): Promise<PersonFile[]> {
	const files: PersonFile[] = [];
	for (const provider of PROVIDERS) {
		const { insights } = answers[provider];
		if (insights === null) continue;
		files.push({ name: `${person.slug}-${provider}`, provider, file: await decidedFile(person.slug, insights) });
	}
	return files;
}

async function decidedFile(slug: string, insights: CreditInsights): Promise<IDataObject> {
	const currency = insights.currency ?? 'NGN';
	const requestedAmount = Math.round((insights.income.monthlyAverage || 100_000) * 1.5);
	const loan = { principal: requestedAmount, loanCurrency: currency, annualInterestRate: 24, termMonths: 12 };
	const file = { applicationId: `A-${slug}`, requestedAmount, termMonths: 12, insights: plain(insights) };
	const { outputs, error } = await runNode('assessAffordability', {
		parameters: { method: 'calculated', ...loan, includeInputFields: true },
		items: [plain(file)],
		credential: {},
	});
	const assessed = outputs[0]?.[0]?.json;
	if (assessed === undefined) throw new Error(`${slug}: ${error?.message ?? 'no answer'}`);
	const ready = readyPolicy(policyIn(currency));
	const request = { amount: requestedAmount, termMonths: 12, currency: null };
	const today = insights.asOf ?? '2026-11-30';
	const application = readApplication(assessed, request, { makers: ANYBODY, used: ready.used, today });
	const decision = decide(ready, application, { applicationId: file.applicationId, language: 'en' });
	return plain({ ...assessed, decision });
}

const policyIn = (currency: string) =>
	parsePolicy({
		name: 'Consumer instalment loan',
		version: '2026-12',
		currency,
		limits: { maximumAmount: 1e12, maximumTermMonths: 36, annualInterestRate: 24 },
		evidence: { acceptUnverified: true, minCoverageDays: 0, warnings: [] },
		rules: [
			{ group: 'referFirst', figure: 'highCostCredit', operator: 'is', value: 'yes', ifNotTold: 'ignore' },
			{ group: 'declineWhen', figure: 'affordable', operator: 'is', value: 'no' },
			{ group: 'declineWhen', figure: 'debtToIncome', operator: 'above', value: 50 },
			{ group: 'declineWhen', figure: 'gamblingShareOfIncome', operator: 'above', value: 25, ifNotTold: 'ignore' },
			{ group: 'referWhen', figure: 'returnedItems90d', operator: 'above', value: 0, ifNotTold: 'ignore' },
		],
	});
