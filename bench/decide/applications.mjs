/** Made-up credit files, the same in every run, and what Decide's node asks n8n for. */

const exactly = (value) => ({ low: value, high: value });

/** One of many applicants: incomes from 80,000 to 400,000, some with gambling, returned payments, debts or figures not told. */
export function fileOf(index) {
	const income = 80_000 + ((index * 7_919) % 320_000);
	const costs = Math.round(income * (0.3 + (index % 5) / 10));
	const repayments = index % 3 === 0 ? Math.round(income / 10) : 0;
	const isTold = index % 11 !== 0;
	return {
		applicationId: `A-${index}`,
		requestedAmount: 50_000 + ((index * 104_729) % 900_000),
		termMonths: 6 + (index % 31),
		appliedOn: '2026-11-10',
		defaulted: index % 4 === 0 ? '' : index % 9 === 0,
		insights: {
			status: 'ready',
			summary: {
				monthlyIncome: isTold ? income : null,
				monthlyIncomeLow: income,
				monthlyLivingCosts: costs,
				monthlyLoanRepayments: repayments,
				monthlyDisposable: income - costs - repayments,
				monthlyDisposableLow: income - costs - repayments,
				closingBalance: index % 50_000,
				returnedItems: index % 13 === 0 ? 2 : 0,
				returnedItems90d: index % 26 === 0 ? 1 : 0,
				gamblingShareOfIncome: (index % 40) / 100,
				overdraftDays: index % 7,
				creditScore: 400 + (index % 450),
				transactionCount: 200,
				periodDays: 180,
			},
			bounds: {
				monthlyIncome: isTold ? exactly(income) : { low: 0, high: null },
				monthlyLivingCosts: exactly(costs),
				monthlyRepayments: exactly(repayments),
				monthlyOutgoings: exactly(costs + repayments),
			},
			authenticity: { verdict: 'verified', by: 'bankConnection' },
			income: { trend: 'stable', recentMonthlyAverage: income },
			loans: { missed: { count: 0 } },
			risks: { highCostCredit: false, newDebt: false },
			dataQuality: { coverageDays: 180, warnings: [] },
			derived: [],
			asOf: '2026-10-31',
			generatedAt: '2026-11-01',
			currency: 'NGN',
			provider: 'bench',
			subject: { kind: 'statement', id: String(index) },
		},
	};
}

/** Four rules, as a small lender has them. */
export const policyDocument = ({ minimumIncome = 120_000 } = {}) => ({
	name: 'Bench',
	version: String(minimumIncome),
	currency: 'NGN',
	limits: { maximumAmount: 1_000_000, maximumTermMonths: 36, annualInterestRate: 24 },
	evidence: { maxDataAgeDays: 0 },
	rules: [
		{ group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: minimumIncome },
		{ group: 'declineWhen', figure: 'debtToIncome', operator: 'above', value: 45 },
		{ group: 'declineWhen', figure: 'gamblingShareOfIncome', operator: 'above', value: 30 },
		{ group: 'referWhen', figure: 'returnedItems', operator: 'above', value: 0 },
	],
});

/** n8n's side of a node that runs on these items with these parameters. */
export function nodeContext(files, parameters) {
	const items = files.map((json) => ({ json }));
	const node = { name: 'Decide', type: 'n8n-nodes-credit-insights.decideCreditApplication', parameters };
	return {
		getInputData: () => items,
		getNodeParameter: (name, _item, byDefault) => parameters[name] ?? byDefault,
		getNode: () => node,
		getParentNodes: () => [],
		addExecutionHints: () => {},
		continueOnFail: () => false,
	};
}
