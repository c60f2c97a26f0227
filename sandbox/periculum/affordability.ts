import { z } from 'zod';
import { readJson } from '../http';
import type { Route } from '../router';
import { toMinor, toMajor } from '../statement/money';
import type { StatementStore } from './store';

const affordabilityRequestSchema = z.object({
	statementKey: z.number().int(),
	dti: z.number().min(0).max(1),
	loanTenure: z.number().int().positive(),
	averageMonthlyTotalExpenses: z.number().nonnegative().optional(),
	averageMonthlyLoanRepaymentAmount: z.number().nonnegative().optional(),
});

/** Naira; `dti` is a share from 0 to 1. */
export interface AffordabilityInputs {
	dti: number;
	loanTenureMonths: number;
	averagePredictedSalary: number;
	averageOtherIncome: number;
	averageMonthlyTotalExpenses: number;
	averageMonthlyLoanRepaymentAmount: number;
}

/**
 * What can be paid back: a month max(0, dti x income - expenses - loan repayments), and that times the months. The second
 * is rounded for itself, as the seed's sample is (313920.45 a month, 3767045.35 in 12 months). The seed does not print
 * the formula; a repayment of 0 is left out of the calculation as the current documentation says.
 */
export function affordability(inputs: AffordabilityInputs): { monthly: number; total: number } {
	const incomeKobo = toMinor(inputs.averagePredictedSalary) + toMinor(inputs.averageOtherIncome);
	const outgoingsKobo = toMinor(inputs.averageMonthlyTotalExpenses) + toMinor(inputs.averageMonthlyLoanRepaymentAmount);
	const monthlyKobo = Math.max(0, inputs.dti * incomeKobo - outgoingsKobo);
	return { monthly: toMajor(monthlyKobo), total: toMajor(monthlyKobo * inputs.loanTenureMonths) };
}

/** POST /affordability and GET /affordability/{key}, the history in the order in which it was made. */
export function affordabilityRoutes(store: StatementStore, now: () => number): Route[] {
	return [
		{
			method: 'POST',
			path: '/affordability',
			handle(request) {
				const body = readJson(request, affordabilityRequestSchema);
				const statement = store.get(body.statementKey);
				const { incomeAnalysis, spendAnalysis, behavioralAnalysis } = store.analyticsOf(statement);
				const income = {
					averagePredictedSalary: incomeAnalysis.averagePredictedSalary,
					averageOtherIncome: incomeAnalysis.averageOtherIncome,
				};
				const expenses = body.averageMonthlyTotalExpenses ?? spendAnalysis.averageMonthlyTotalExpenses;
				const repayment =
					body.averageMonthlyLoanRepaymentAmount ?? behavioralAnalysis.averageMonthlyLoanRepaymentAmount;
				const { monthly, total } = affordability({
					...income,
					dti: body.dti,
					loanTenureMonths: body.loanTenure,
					averageMonthlyTotalExpenses: expenses,
					averageMonthlyLoanRepaymentAmount: repayment,
				});
				const result = {
					dti: body.dti,
					loanTenure: body.loanTenure,
					'monthly_disposable_income/monthly_affordability_amount': monthly,
					affordability_amount: total,
				};
				const outgoings = {
					average_monthly_total_expenses: expenses,
					average_monthly_loan_repayment_amount: repayment,
				};
				const answer = { ...result, ...outgoings };
				const entry = {
					statementKey: statement.key,
					...result,
					createdDate: pacificTime(now()),
					average_predicted_salary: income.averagePredictedSalary,
					average_other_income: income.averageOtherIncome,
					...outgoings,
				};
				store.addAffordability(statement, entry, answer);
				return { status: 200, body: answer };
			},
		},
		{
			method: 'GET',
			path: '/affordability/:statementKey',
			handle: (_request, { statementKey = '' }) => ({
				status: 200,
				body: store.get(store.keyFrom(statementKey)).affordabilities,
			}),
		},
	];
}

/** The history's dates carry an offset in the seed (2022-01-27T18:34:53.994-08:00), unlike the statement's own. */
function pacificTime(timestampMs: number): string {
	const offsetHours = 8;
	return new Date(timestampMs - offsetHours * 3600 * 1000).toISOString().replace('Z', '-08:00');
}
