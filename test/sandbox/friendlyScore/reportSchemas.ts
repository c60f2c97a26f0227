import { z } from 'zod';

const text = z.string();
const money = z.string().regex(/^-?\d+\.\d\d$/);
const ratio = z.string().regex(/^-?\d+\.\d{4}$/);
const whole = z.string().regex(/^\d+$/);
const monthly = z.array(z.object({ amount: money, year: whole, month: z.string().regex(/^[1-9]\d?$/) }).strict());
const occurrence = z
	.object({ timestamp_from: whole, timestamp_to: whole, count: whole, ratio_to_income: ratio, total_amount: money })
	.strict();
export const monthlyStatistics = z
	.object({ num_last_3m: occurrence, num_last_6m: occurrence, num_last_12m: occurrence })
	.strict();
export const rateStatistics = z
	.object({
		rate_of_change: ratio.nullable(),
		pred_next_month: money,
		ratio_to_income: ratio,
		ratio_to_recurring_income: ratio,
		count: whole,
		total_amounts: money,
	})
	.strict();
/** Every object of seed 004 for business accounts, with the numbers that are strings in its sample as strings. */
export const businessSchema = z
	.object({
		income: z
			.object({
				currency: text,
				monthly_amounts: monthly,
				categories: z.array(z.object({ name: text, monthly_amounts: monthly }).strict()),
			})
			.strict(),
		expenditure: z
			.object({
				currency: text,
				monthly_amounts: monthly,
				categories: z.array(
					z.object({ name: text, fixed_flexible: z.enum(['fixed', 'flexible']), monthly_amounts: monthly }).strict(),
				),
			})
			.strict(),
		financial_patterns: z
			.object({
				currency: text,
				recurrence: z.array(
					z
						.object({
							description: text,
							average_amount: money,
							amount_variance: ratio,
							transaction_ids: z.array(text).min(3),
							amount_stability_of_transaction: ratio,
							frequency_stability_of_transaction: ratio,
							time_stability_of_transaction: ratio,
						})
						.strict(),
				),
				by_category: z.array(
					z
						.object({
							category: text,
							min: money,
							mean: money,
							max: money,
							variance: ratio,
							frequency: ratio,
							continuity: whole,
							recency: whole,
							amount_stability_of_category: ratio,
							frequency_stability_of_category: ratio,
							time_stability_of_category: ratio,
						})
						.strict(),
				),
			})
			.strict(),
		financial_markers: z
			.object({
				currency: text,
				new_debt_indicator: z.boolean(),
				debt_management_indicator: z.boolean(),
				recent_account_indicator: z.boolean(),
				mortgage_rent_indicator: z.boolean(),
				insurance_indicator: z.boolean(),
				high_cost_short_term_credit_indicator: z.boolean(),
				profitability_ratio: z.number(),
				negative_balance_ratio: z.number(),
				bank_charges: monthlyStatistics,
				income_proportion: z
					.object({
						sales_proportion: z.number(),
						services_proportion: z.number(),
						other_income_proportion: z.number(),
					})
					.strict(),
				expense_proportion: z.object({ fixed_proportion: z.number(), flexible_proportion: z.number() }).strict(),
				returned_direct_debits: monthlyStatistics,
				credit_repayments: rateStatistics,
				debit_bank_transfer: rateStatistics,
				summary_averages: z
					.object({ average_fixed_exp: z.number(), average_flexible_exp: z.number(), average_income: z.number() })
					.strict(),
			})
			.strict(),
		employment: z
			.object({
				number_of_salaries: whole,
				expected_salary: z.array(
					z
						.object({
							amount: money,
							expected_pay_date: whole,
							pay_frequency: z.enum(['Weekly', 'Fortnightly', 'Monthly', 'Irregular']),
						})
						.strict(),
				),
				currency: text,
			})
			.strict(),
	})
	.strict();
