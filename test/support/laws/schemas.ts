import { z } from 'zod';
import { creditInsights, neutralScore } from '../../../core/shapes/insights';
import { bankAccount } from '../../../core/shapes/outputs/bankAccount';
import { transaction } from '../../../core/shapes/outputs/transaction';
import { analysisStatus, statusReason } from '../../../core/shapes/status';

const text = z.string().nullable();
const warnings = creditInsights.shape.dataQuality.shape.warnings;

/** List items as every provider outputs them, none of their own keys among them. */
export const neutralTransaction = transaction.omit({ raw: true });
export const neutralBankAccount = bankAccount.omit({ raw: true, accountKind: true });

/** What every status answer has, whatever the provider adds to it. */
export const neutralStatus = z.object({
	status: analysisStatus,
	providerStatus: text,
	reasons: z.array(statusReason),
	warnings,
});

/** What the trigger outputs of one event. */
export const neutralCallback = z
	.object({
		customerId: text,
		statementId: text,
		registrationId: text,
		accountId: text,
		reference: text,
		status: analysisStatus.nullable(),
		insights: creditInsights.optional(),
		scores: z.array(neutralScore).optional(),
		affordability: z.object({ canAfford: z.null() }).optional(),
		documents: creditInsights.shape.documents.optional(),
		reasons: z.array(statusReason).min(1).optional(),
		approved: z.boolean().nullable().optional(),
		warnings: warnings.min(1).optional(),
	})
	.strict();

/** Insights in which no sign convention of a provider is left: what moved in, out, on loans or in risks is never below zero. */
export const signedInsights = creditInsights.superRefine((insights, { addIssue }) => {
	const { income, expenses, cashFlow, loans, risks, recurring } = insights;
	const { overdraft, highCostCredit: _1, newDebt: _2, debtManagement: _3, accountSweep: _4, ...counted } = risks;
	const amounts = {
		'income.total': [income.total],
		expenses: [expenses.total, expenses.fixed, expenses.flexible, expenses.recurring, expenses.notInAverage],
		'expenses.categories': expenses.categories.map((category) => category.total),
		'income.sources': income.sources.map((source) => source.total),
		cashFlow: [cashFlow.inflow, cashFlow.outflow],
		recurring: recurring.flatMap((entry) => (entry.direction === null ? [] : [entry.total, entry.averageAmount])),
		loans: [loans.repayments, loans.drawdowns].flatMap((loan) => [loan.total, loan.monthlyAverage]),
		'loans.missed': [loans.missed.total],
		risks: Object.values(counted).flatMap((thing) => [thing.total, ...thing.windows.map((window) => window.total)]),
		'risks.fees': [overdraft.fees, risks.returnedPayments.fees, risks.returnedCheques.fees].map((fees) => fees.total),
	};
	for (const [path, values] of Object.entries(amounts)) {
		if (values.some((value) => value !== null && value < 0)) {
			addIssue({ code: 'custom', path: path.split('.'), message: `below zero: ${values.join(', ')}` });
		}
	}
	if ((risks.overdraft.minimumBalance ?? 0) > 0) {
		addIssue({ code: 'custom', path: ['risks', 'overdraft', 'minimumBalance'], message: 'above zero' });
	}
});
