import type { DebitCategory } from '../categories';
import { toMajor } from '../../statement/money';
import { averageNaira } from '../money';
import { distinct, type Ledger, monthOf, mostFrequent, totalKobo } from './ledger';

/** The named buckets in the order of the seed's sample, as its field names spell them. */
const namedBuckets = [
	['transfer', 'Transfer'],
	['atmAndPos', 'AtmAndPOS'],
	['ussd', 'USSD'],
	['gambling', 'Gambling'],
	['airtimeAndData', 'AirtimeAndData'],
	['utilities', 'Utilities'],
	['onlineAndWeb', 'OnlineAndWeb'],
	['transportation', 'Transportation'],
	['health', 'Health'],
	['travel', 'Travel'],
	['entertainment', 'Entertainment'],
	['hospitalityAndFood', 'HospitalityAndFood'],
	['rent', 'Rent'],
	['insurance', 'Insurance'],
	['charges', 'ChargesAndStampDuty'],
	['international', 'InternationalTransactions'],
] as const satisfies ReadonlyArray<readonly [DebitCategory, string]>;

/** Only `transfer_transactions` is printed in the seed; the other names follow its pattern. */
const printedCategory: Record<DebitCategory, string> = {
	transfer: 'transfer_transactions',
	atmAndPos: 'atm_and_pos_transactions',
	ussd: 'ussd_transactions',
	gambling: 'gambling_transactions',
	airtimeAndData: 'airtime_and_data_transactions',
	utilities: 'utilities_transactions',
	onlineAndWeb: 'online_and_web_transactions',
	transportation: 'transportation_transactions',
	health: 'health_transactions',
	travel: 'travel_transactions',
	entertainment: 'entertainment_transactions',
	hospitalityAndFood: 'hospitality_and_food_transactions',
	rent: 'rent_transactions',
	insurance: 'insurance_transactions',
	charges: 'charges_and_stamp_duty_transactions',
	international: 'international_transactions',
	savings: 'savings_and_investments_transactions',
	others: 'others_transactions',
	loanRepayment: 'loan_repayment_transactions',
};

/**
 * The spendAnalysis block. Loan repayments are in no bucket: the seed subtracts them from the earnings beside the
 * expenses and the others, so they cannot be in either. Where the seed is silent:
 * - averageMonthlyTotalExpenses adds up the named monthly averages, as its sample does (17761.56 + 485.38 + 1000 =
 *   19246.94): no others, no savings. totalMonthlyExpenses is the same over the totals.
 * - totalExpenses is everything spent: the named buckets, savings and others.
 * - a recurring expense is a named bucket with a debit in every transacting month, of at least two.
 * - highestSpend is the largest single debit, monthWithHighestSpend the month (M/YYYY) with the highest sum of debits.
 */
export function spendAnalysis(ledger: Ledger) {
	const { debits, months } = ledger;
	const spentKobo = (category: DebitCategory) => totalKobo(debits.filter((debit) => debit.category === category));
	const averageOf = (category: DebitCategory) => averageNaira(spentKobo(category), months.length);
	const named = namedBuckets.map(([category, name]) => ({ category, name, kobo: spentKobo(category) }));
	const namedKobo = named.reduce((total, { kobo }) => total + kobo, 0);
	const averagesKobo = named.reduce((total, { kobo }) => total + Math.round(kobo / months.length), 0);

	const recurring = named
		.map(({ category }) => debits.filter((debit) => debit.category === category))
		.filter((bucket) => months.length >= 2 && distinct(bucket.map(monthOf)).length === months.length);
	const recurringDebits = recurring.flat();

	const spending = debits.filter(({ amountMinor }) => amountMinor > 0);
	const spendByMonth = months.map((month) => ({
		month,
		kobo: totalKobo(spending.filter((debit) => monthOf(debit) === month)),
	}));
	const highestMonth = spendByMonth.reduce((best, next) => (next.kobo > best.kobo ? next : best), {
		month: '',
		kobo: 0,
	}).month;
	const expense = mostFrequent(spending.map(({ description }) => description.toLowerCase()));
	const spendCategory = mostFrequent(spending.map(({ category }) => category));
	const recurringCategory = mostFrequent(recurringDebits.map(({ category }) => category));

	return {
		...figures('averageMonthlySpendOn', named, (kobo) => averageNaira(kobo, months.length)),
		averageMonthlyTotalExpenses: toMajor(averagesKobo),
		averageMonthlyRecurringExpense: averageNaira(totalKobo(recurringDebits), months.length),
		averageMonthlySpendOnSavingsAndInvestments: averageOf('savings'),
		averageMonthlySpendOnOthers: averageOf('others'),
		mostRecurringExpense: recurringCategory === null ? null : printedCategory[recurringCategory],
		...figures('totalSpendOn', named, toMajor),
		totalMonthlyExpenses: toMajor(namedKobo),
		totalRecurringExpense: toMajor(totalKobo(recurringDebits)),
		totalExpenses: toMajor(namedKobo + spentKobo('savings') + spentKobo('others')),
		// The sample says totalMonthlySpendOn..., the table totalSpendOnSavingsAndInvestments: both are answered.
		totalMonthlySpendOnSavingsAndInvestments: toMajor(spentKobo('savings')),
		totalSpendOnSavingsAndInvestments: toMajor(spentKobo('savings')),
		totalSpendOnOthers: toMajor(spentKobo('others')),
		atmLocations: atmLocations(ledger),
		mostFrequentSpendCategory: spendCategory === null ? null : printedCategory[spendCategory],
		monthWithHighestSpend: highestMonth === '' ? null : monthAndYear(highestMonth),
		highestSpend: toMajor(Math.max(0, ...debits.map(({ amountMinor }) => amountMinor))),
		mostFrequentExpense: expense,
		mostFrequentExpenseAmount: toMajor(
			totalKobo(spending.filter(({ description }) => description.toLowerCase() === expense)),
		),
	};
}

function figures(
	prefix: string,
	named: Array<{ name: string; kobo: number }>,
	figure: (kobo: number) => number,
): Record<string, number> {
	return Object.fromEntries(named.map(({ name, kobo }) => [`${prefix}${name}`, figure(kobo)]));
}

/** The places behind the "@" of cash withdrawals (ATM WDL @ IKEJA CITY MALL), each once. */
function atmLocations(ledger: Ledger): string[] {
	const places = ledger.debits.map(({ description }) => /\batm\b[^@]*@\s*(.+)$/i.exec(description)?.[1]?.trim());
	return distinct(places.filter((place) => place !== undefined).map((place) => place.toLowerCase()));
}

function monthAndYear(month: string): string {
	const [year, number] = month.split('-');
	return `${Number(number)}/${year}`;
}
