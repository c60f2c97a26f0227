import { jsonParse, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';
import type { CreditInsights } from '../../../core/shapes/insights';
import { runNode } from '../../support/engine';
import { PROVIDERS, type ProviderId } from './answer';
import type { Asked } from './ask';
import { Facts, per } from './facts';
import { incomeOf } from './today';

const TERM_MONTHS = 10;

const answer = z.object({ canAfford: z.boolean().nullable(), reasons: z.array(z.object({ code: z.string() })) });

/** What Assess Affordability decides of a loan through each provider that has a report. */
export type Decisions = Partial<Record<ProviderId, { canAfford: boolean | null; codes: string[] }>>;

/**
 * Loans without interest whose instalments are these shares of the person's true income, decided by the built node on the insights of
 * each provider. What these do not tell is declared as it truly is: the repayments at Inscribe, from a bureau, and whose account it is at Worldline.
 */
export async function decideThroughAll(asked: Asked, sharesOfIncome: readonly number[]): Promise<Decisions[]> {
	return await decideInstalments(
		asked,
		sharesOfIncome.map((share) => share * incomeOf(asked.person)),
	);
}

/** The same of loans with these instalments, in major units a month; `gates` are what the lender asks of the data. */
export async function decideInstalments(
	{ person, answers }: Asked,
	instalments: readonly number[],
	gates: { minCoverageDays?: number } = {},
): Promise<Decisions[]> {
	const { truth } = new Facts(person, 12);
	const principals = instalments.map((instalment) => Math.round(instalment * TERM_MONTHS));
	const decisions: Decisions[] = instalments.map(() => ({}));
	for (const provider of PROVIDERS) {
		const { insights } = answers[provider];
		if (insights === null) continue;
		const declared = {
			holderType: person.kind,
			// The made-up statements end on a day that moves into the past.
			maxDataAgeDays: 0,
			...gates,
			...(provider === 'inscribe'
				? { monthlyRepayments: per(truth.loans.repayments.total, 12), repaymentsSource: 'bureau' }
				: {}),
		};
		const told = jsonParse<IDataObject>(JSON.stringify(withUnit(insights)));
		const { outputs, error } = await runNode('assessAffordability', {
			parameters: {
				method: 'calculated',
				insights: '={{ $json.told }}',
				principal: '={{ $json.principal }}',
				loanCurrency: insights.currency ?? '',
				annualInterestRate: 0,
				termMonths: TERM_MONTHS,
				additionalFields: declared,
			},
			items: principals.map((principal) => ({ told, principal })),
			credential: {},
		});
		if (error !== undefined) throw new Error(`${person.slug} through ${provider}: ${error.message}`);
		for (const [index, decided] of decisions.entries()) {
			const { canAfford, reasons } = answer.parse(outputs[0]?.[index]?.json);
			decided[provider] = { canAfford, codes: reasons.map(({ code }) => code) };
		}
	}
	return decisions;
}

/** As somebody gets them who knows Inscribe's unit and sets it: the sandbox's amounts are whole units. */
function withUnit(insights: CreditInsights): CreditInsights {
	const warnings = insights.dataQuality.warnings.filter(({ code }) => code !== 'UNIT_UNCONFIRMED');
	return { ...insights, dataQuality: { ...insights.dataQuality, warnings } };
}
