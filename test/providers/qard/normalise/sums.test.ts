import fc from 'fast-check';
import { type UserType, toInsights } from '../../../../providers/qard/normalise';
import { type Formulas, commonFormulas, expectDerived } from '../../../support/laws/derived';
import { type Exact, exact, mean, rounded, total } from '../../../support/laws/exact';
import { flow, row } from './fixtures/insights';

const INCOME = ['WAGE', 'ALLOWANCE_FAMILY', 'RETIREMENT_PENSION'];
const NO_INCOME = ['LOAN_DRAWDOWN_PERSONAL', 'GAMBLING', 'DISSAVING'];
const UNKNOWN = ['OTHER_ENTRY'];
const EXPENSES = ['RENT', 'GROCERY', 'LOAN_REPAYMENT_PERSONAL'];
const SAVINGS = ['BANKBOOK_SAVING'];
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'];

interface Told {
	category: string;
	/** In hundredths by month, money out negative. */
	cents: Record<string, number>;
	day: number;
	isInternal: boolean;
	/** What of the same figures the answer tells, the rest being made of the transactions. */
	tells: { total: boolean; calendar: boolean };
}

const size = fc.integer({ min: 1, max: 1_000_000_000 });
const anyMonths = fc.dictionary(fc.constantFrom(...MONTHS), size, { minKeys: 1 });
const flowOf = (categories: string[], sign: 1 | -1): fc.Arbitrary<Told> =>
	fc.record({
		category: fc.constantFrom(...categories),
		cents: anyMonths.map((months) =>
			Object.fromEntries(Object.entries(months).map(([month, amount]) => [month, sign * amount])),
		),
		day: fc.integer({ min: 1, max: 28 }),
		isInternal: fc.boolean().map((isIt) => isIt && sign < 0),
		tells: fc.record({ total: fc.boolean(), calendar: fc.boolean() }),
	});
const flows = fc.array(
	fc.oneof(flowOf([...INCOME, ...NO_INCOME, ...UNKNOWN], 1), flowOf([...EXPENSES, ...SAVINGS], -1)),
	{ minLength: 1, maxLength: 8 },
);

const amount = (cents: number) => Number(`${cents}e-2`);
const sumOf = (told: Told) => total(Object.values(told.cents).map(amount));
const dayOf = ({ day }: Told, month: string) => `${month}-${String(day).padStart(2, '0')}`;

function answered(told: Told, index: number) {
	const months = Object.fromEntries(Object.entries(told.cents).map(([month, cents]) => [month, amount(cents)]));
	const answer = flow({
		category: told.category,
		label: `LABEL ${index}`,
		type: told.isInternal ? 'INTERNAL_TRANSFER' : 'TRANSFER',
		total: told.tells.total ? rounded(sumOf(told)).toFixed(2) : null,
		months,
		day: String(told.day).padStart(2, '0'),
	});
	return told.tells.calendar ? answer : { ...answer, calendar: null };
}

/** The whole months: not that of the last data, and not a first one that had begun before the data. */
function wholeMonths(all: readonly Told[]): string[] {
	const days = all.flatMap((told) => Object.keys(told.cents).map((month) => dayOf(told, month))).sort();
	const [first = '', last = ''] = [days[0], days.at(-1)];
	return MONTHS.filter((month) => {
		const isInside = month >= first.slice(0, 7) && month < last.slice(0, 7);
		return isInside && !(first.startsWith(month) && Number(first.slice(8)) > 5);
	});
}

const sign = (money: Exact, isOut: boolean) => (isOut ? -money : money);

function sumsOf(all: readonly Told[], part: (told: Told) => boolean, isOut = false) {
	const members = all.filter(part);
	const inMonth = (month: string) => total(members.map(({ cents }) => amount(cents[month] ?? 0)));
	const whole = wholeMonths(all);
	const ofWhole = whole.reduce<Exact>((sum, month) => sum + inMonth(month), 0n);
	return {
		total: rounded(
			sign(
				members.reduce<Exact>((sum, told) => sum + sumOf(told), 0n),
				isOut,
			),
		),
		average: whole.length === 0 ? null : mean(sign(ofWhole, isOut), whole.length),
		months: MONTHS.filter((month) => members.some(({ cents }) => month in cents)).map((month) => ({
			month,
			amount: rounded(sign(inMonth(month), isOut)),
		})),
	};
}

const isIn = (told: Told) => sumOf(told) > 0n;
const groupOf = ({ isInternal, category }: Told) => (isInternal ? 'INTERNAL_TRANSFER' : category);

function categoriesOf(all: readonly Told[], part: (told: Told) => boolean, isOut = false) {
	return [...new Set(all.filter(part).map(groupOf))].map((category) => {
		const sums = sumsOf(all, (told) => part(told) && groupOf(told) === category, isOut);
		const entry = { category, total: sums.total, monthlyAverage: sums.average, share: null, months: sums.months };
		return isOut ? { ...entry, nature: null } : entry;
	});
}

/** Each category with its share of all of them, to six decimals. */
function withShares<Entry extends { total: number }>(categories: Entry[]) {
	const whole = total(categories.map((entry) => entry.total));
	return categories.map((entry) => ({
		...entry,
		share: whole === 0n ? null : rounded(exact(entry.total), { by: whole, decimals: 6 }),
	}));
}

function formulasOf(all: readonly Told[], userType: UserType): Formulas {
	const counts = userType === 'legal' ? [...INCOME, ...UNKNOWN] : INCOME;
	const income = sumsOf(all, (told) => isIn(told) && counts.includes(told.category));
	const isExpense = (told: Told) => EXPENSES.includes(told.category) && !told.isInternal;
	const expenses = sumsOf(all, isExpense, true);
	const [inflow, outflow] = [sumsOf(all, isIn), sumsOf(all, (told) => !isIn(told), true)];
	const days = all.flatMap((told) => Object.keys(told.cents).map((month) => dayOf(told, month))).sort();
	const months = MONTHS.flatMap((month) => {
		const [into, out] = [inflow, outflow].map((side) => side.months.find((entry) => entry.month === month)?.amount);
		if (into === undefined && out === undefined) return [];
		return [{ month, inflow: into ?? 0, outflow: out ?? 0, net: rounded(exact(into ?? 0) - exact(out ?? 0)) }];
	});
	return {
		'period.from': () => days[0],
		'period.to': () => days.at(-1),
		'period.months': () => wholeMonths(all).length,
		asOf: () => days.at(-1),
		'cashFlow.inflow': () => inflow.total,
		'cashFlow.outflow': () => outflow.total,
		'cashFlow.monthlyInflow': () => inflow.average,
		'cashFlow.monthlyOutflow': () => outflow.average,
		'cashFlow.months': () => months,
		'recurring[].count': () => all.map(({ cents }) => Object.keys(cents).length),
		'recurring[].averageAmount': () =>
			all.map((told) => mean(sign(sumOf(told), !isIn(told)), Object.keys(told.cents).length)),
		'income.sources': () => categoriesOf(all, isIn),
		'income.total': () => income.total,
		'income.monthlyAverage': () => income.average,
		'income.months': () => income.months,
		'expenses.total': () => expenses.total,
		'expenses.monthlyAverage': () => expenses.average,
		'expenses.categories': () => withShares(categoriesOf(all, isExpense, true)),
		'expenses.months': () => expenses.months,
		'expenses.savings': () => {
			const saved = sumsOf(all, ({ category }) => SAVINGS.includes(category), true);
			return { total: saved.total, monthlyAverage: saved.average };
		},
		'expenses.cashWithdrawals': () => ({
			total: 0,
			monthlyAverage: wholeMonths(all).length === 0 ? null : 0,
			count: 0,
		}),
		'dataQuality.transactionCount': () => all.reduce((sum, { cents }) => sum + Object.keys(cents).length, 0),
	};
}

const nothing = { total_amount: 0, transactions: [] };
const counted = fc.record({
	cents: fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 4 }),
	isTold: fc.boolean(),
	isLoan: fc.boolean(),
});
type Counted = typeof counted extends fc.Arbitrary<infer T> ? T : never;

function groupAnswered({ cents, isTold, isLoan }: Counted) {
	const category = isLoan ? 'LOAN_REPAYMENT_PERSONAL' : 'TELECOM';
	return {
		total_amount: isTold ? rounded(total(cents.map(amount))) : null,
		transactions: cents.map((each) => row('2024-02-20', -amount(each), { enrichements: { category } })),
		total_fees_amount: 0,
		fees_transactions: [],
	};
}

/** All rows of a group are of 20 February: in each window that begins in the data and not later. */
function windowsOf(all: readonly Told[], { cents, isTold }: Counted) {
	if (cents.length === 0 && !isTold) return [];
	const days = all.flatMap((told) => Object.keys(told.cents).map((month) => dayOf(told, month))).sort();
	const [from = '', until = ''] = [days[0], days.at(-1)];
	return [30, 60, 90, 180].flatMap((length) => {
		const first = new Date(Date.parse(until) - (length - 1) * 86_400_000).toISOString().slice(0, 10);
		const isInside = first <= '2024-02-20' && '2024-02-20' <= until;
		const counted = isInside ? cents : [];
		return first < from ? [] : [{ days: length, count: counted.length, total: rounded(total(counted.map(amount))) }];
	});
}

/** On how many days the rows of a group lie. */
function daysOf({ cents, isTold }: Counted): number | null {
	if (cents.length === 0) return isTold ? 0 : null;
	return 1;
}

const NONE: Counted = { cents: [], isTold: true, isLoan: false };

const groupFormulas = (place: string, { cents, isTold }: Counted): Formulas => ({
	[`${place}.count`]: () => cents.length,
	...(isTold ? {} : { [`${place}.total`]: () => rounded(total(cents.map(amount))) }),
});

test('every figure worked out of cash flows and risks is the sum of its parts', () => {
	const groups = fc.record({ payments: counted, recoveries: counted, fees: counted });
	fc.assert(
		fc.property(flows, fc.constantFrom<UserType>('natural', 'legal'), groups, (all, userType, risks) => {
			const raw = {
				cash_flows: all.map(answered),
				loans: {
					repayments: { total_amount: 100, monthly_amount: 33.33, details: [] },
					drawdowns: { count: 0, total_amount: 0, details: [] },
				},
				risks: {
					incidents: {
						payment_rejections: groupAnswered(risks.payments),
						check_rejections: { ...nothing, total_fees_amount: 0, fees_transactions: [] },
					},
					overdraft: { duration: 0, fees: groupAnswered(risks.fees) },
					heavy_failures: {
						direct_recovery_of_debt: groupAnswered(risks.recoveries),
						bank_account_seizure: nothing,
					},
				},
			};
			const insights = toInsights(raw, {
				userId: 'u',
				userType,
				currency: null,
				nowMs: Date.parse('2024-07-01T00:00:00Z'),
			});
			const isKnown = insights.derived.includes('income.total');
			const missed = risks.payments.isLoan ? risks.payments.cents : [];
			expectDerived(insights, {
				...commonFormulas(insights, '2024-07-01'),
				...formulasOf(all, userType),
				'loans.repayments.count': () => 0,
				'loans.missed.count': () => missed.length,
				'loans.missed.total': () => rounded(total(missed.map(amount))),
				...groupFormulas('risks.returnedPayments', risks.payments),
				...groupFormulas('risks.overdraft.fees', risks.fees),
				...groupFormulas('risks.debtRecoveries', risks.recoveries),
				'risks.returnedPayments.fees.count': () => 0,
				'risks.returnedCheques.count': () => 0,
				'risks.returnedCheques.fees.count': () => 0,
				'risks.accountSeizures.count': () => 0,
				'risks.returnedPayments.days': () => daysOf(risks.payments),
				'risks.debtRecoveries.days': () => daysOf(risks.recoveries),
				'risks.returnedCheques.days': () => 0,
				'risks.accountSeizures.days': () => 0,
				'risks.returnedPayments.windows': () => windowsOf(all, risks.payments),
				'risks.debtRecoveries.windows': () => windowsOf(all, risks.recoveries),
				'risks.returnedCheques.windows': () => windowsOf(all, NONE),
				'risks.accountSeizures.windows': () => windowsOf(all, NONE),
			});
			// Only credits of unknown kind, and none that is income: then nobody knows.
			const credits = all.filter(isIn).map(({ category }) => category);
			const hasIncome = credits.some((category) => INCOME.includes(category));
			expect(isKnown).toBe(
				userType === 'legal' || hasIncome || !credits.some((category) => UNKNOWN.includes(category)),
			);
		}),
		{ numRuns: 200 },
	);
});

test('a total that contradicts its calendar is kept, and so is the calendar', () => {
	fc.assert(
		fc.property(flowOf(INCOME, 1), fc.integer({ min: 100, max: 1_000_000 }), (told, more) => {
			const other = rounded(sumOf(told) + exact(amount(more)));
			const contradicted = { ...answered({ ...told, tells: { total: true, calendar: true } }, 0), total_amount: other };
			const context = { userId: 'u', userType: 'natural' as const, currency: null, nowMs: 0 };
			const { recurring, dataQuality } = toInsights({ cash_flows: [contradicted], loans: null, risks: null }, context);
			expect(recurring[0]).toMatchObject({
				total: other,
				months: Object.entries(told.cents).map(([month, cents]) => ({ month, amount: amount(cents) })),
			});
			expect(dataQuality.warnings).toContainEqual(
				expect.objectContaining({ code: 'TOTALS_DISAGREE', source: 'cash_flows[0].calendar' }),
			);
		}),
		{ numRuns: 50 },
	);
});
