import { dayNumber } from '../../statement/dates';
import { sum, toMajor } from '../../statement/money';
import { daysBelowZero } from '../../statement/overdraft';
import { insuranceCategory, rentCategory, salesCategory, servicesCategory } from './categories';
import { monthlyStatistics, rateStatistics } from './statistics';
import { lastMonthsOf, totalCents, type Row, type Subject } from './subject';
import { ratioNumber } from './text';

/** The made-up lenders whose loans cost 15 % for a few weeks. */
const highCostLenders = /\bQUICKNAIRA\b|\bSWIFTCASH\b|\bOGA LENDER\b|\bPAYDAY\b/;

/** The markers of seed 004 for business accounts; for personal ones those of the generated client, see README.md. */
export function markersBlock(subject: Subject) {
	const { rows, income, expenditure, months, type, currency } = subject;
	const named = (name: string) => rows.filter(({ is }) => is.name === name);
	const inCategory = (category: string) => rows.filter((row) => row.category === category);
	const loans = inCategory('loanDrawdown');
	const fixed = expenditure.filter(({ is }) => is.fixedFlexible === 'fixed');
	const flexible = expenditure.filter(({ is }) => is.fixedFlexible === 'flexible');
	const perMonth = (some: Row[]) => toMajor(totalCents(some) / months.length);
	const isBusiness = type === 'Business';
	return {
		currency,
		// "Over the last six months" for business, three for personal accounts.
		new_debt_indicator: lastMonthsOf(loans, isBusiness ? 6 : 3).length > 0,
		debt_management_indicator: rows.some(({ description }) =>
			/\bDEBT (COLLECTION|RECOVERY|MANAGEMENT)\b/.test(description),
		),
		recent_account_indicator: months.length <= 3,
		mortgage_rent_indicator: named(rentCategory).length > 0,
		insurance_indicator: named(insuranceCategory).length > 0,
		high_cost_short_term_credit_indicator: rows.some(({ description }) => highCostLenders.test(description)),
		negative_balance_ratio: negativeBalanceRatio(subject),
		bank_charges: monthlyStatistics(penalties(subject), subject),
		expense_proportion: {
			fixed_proportion: ratioNumber(totalCents(fixed), totalCents(expenditure)),
			flexible_proportion: ratioNumber(totalCents(flexible), totalCents(expenditure)),
		},
		returned_direct_debits: monthlyStatistics(returned(subject), subject),
		credit_repayments: rateStatistics(inCategory('loanRepayment'), subject),
		debit_bank_transfer: rateStatistics(named('Bank Transfers'), subject),
		summary_averages: {
			average_fixed_exp: perMonth(fixed),
			average_flexible_exp: perMonth(flexible),
			average_income: perMonth(income),
		},
		...(isBusiness ? businessMarkers(subject) : personalMarkers(subject)),
	};
}

function businessMarkers({ income, expenditure }: Subject) {
	const cents = (name: string) => totalCents(income.filter(({ is }) => is.name === name));
	const [all, sales, services] = [totalCents(income), cents(salesCategory), cents(servicesCategory)];
	return {
		profitability_ratio: ratioNumber(sales + services, totalCents(expenditure)),
		income_proportion: {
			sales_proportion: ratioNumber(sales, all),
			services_proportion: ratioNumber(services, all),
			other_income_proportion: ratioNumber(all - sales - services, all),
		},
	};
}

function personalMarkers(subject: Subject) {
	const inCategory = (category: string) => subject.rows.filter((row) => row.category === category);
	return {
		gambling: rateStatistics(inCategory('gambling'), subject),
		cash_withdrawals: rateStatistics(inCategory('cash'), subject),
		utility_payments: monthlyStatistics(inCategory('utilities'), subject),
	};
}

/** "Penalised by their bank for some adverse activity": not the ordinary charges. */
function penalties({ rows }: Subject): Row[] {
	return rows.filter(
		({ category, description }) => category === 'charges' && /\bRETURNED\b|\bOVERDRAFT\b/.test(description),
	);
}

/** The money that came back, for direct debits and cheques alike. */
export function returned({ rows }: Subject): Row[] {
	return rows.filter(({ category, amountCents }) => category === 'returnedPayment' && amountCents > 0);
}

/** The share of days that closed below zero, over the days from the first to the last row of each account. */
function negativeBalanceRatio({ rows }: Subject): number | null {
	const accounts = [...new Set(rows.map(({ account }) => account))];
	const days = accounts.map(({ rows: own }) => {
		const [first, last] = [own[0], own[own.length - 1]];
		return first === undefined || last === undefined ? 0 : dayNumber(last.date) - dayNumber(first.date) + 1;
	});
	return ratioNumber(sum(accounts.map((account) => daysBelowZero(account.rows))), sum(days));
}
