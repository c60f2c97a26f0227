import type { CountedThing, CreditInsights } from '../../../core/shapes/insights';
import { dayShifted } from '../../../core/base/dates';
import { sumMoney } from '../../../core/base/money';
import { daysOf, windowsOf } from '../../../core/insights/windows';
import type { Reader } from '../../../core/insights/reader';
import { CURRENCY, magnitude, perMonth, WINDOW_DAYS } from './shared';

interface Names {
	count: string;
	total: string;
	rows: string;
}

/** The counted things of the seed's Risks, by their neutral place. */
const COUNTED = {
	gambling: { count: 'gamblingTransactionsCount', total: 'gamblingTotalAmount', rows: 'gamblingTransactions' },
	returnedPayments: {
		count: 'paymentRejectionsCount',
		total: 'paymentRejectionsTotalAmount',
		rows: 'paymentRejections',
	},
	returnedCheques: { count: 'checkRejectionsCount', total: 'checkRejectionsTotalAmount', rows: 'checkRejections' },
	interventionFees: { count: 'interventionFeesCount', total: 'interventionFeesTotalAmount', rows: 'interventionFees' },
	wageAdvances: { count: 'wageAdvancesCount', total: 'wageAdvancesTotalAmount', rows: 'wageAdvances' },
	debtRecoveries: {
		count: 'directRecoveriesOfDebtCount',
		total: 'directRecoveriesOfDebtTotalAmount',
		rows: 'directRecoveriesOfDebt',
	},
	accountSeizures: {
		count: 'bankAccountSeizuresCount',
		total: 'bankAccountSeizuresTotalAmount',
		rows: 'bankAccountSeizures',
	},
} as const satisfies Partial<Record<keyof CreditInsights['risks'], Names>>;

const PLACES = Object.keys(COUNTED) as Array<keyof typeof COUNTED>;

/** Fills risks, with the rows of counted things where they are asked for; returns gambling per month, for the summary. */
export function fillRisks(
	block: Reader,
	{ risks, asOf, derived }: CreditInsights,
	includeTransactions: boolean,
): number | null {
	for (const place of PLACES) {
		Object.assign(risks[place], readCounted(block, COUNTED[place], { asOf, includeTransactions }));
		if (risks[place].days !== null) derived.push(`risks.${place}.days`);
		if (risks[place].windows.length > 1) derived.push(`risks.${place}.windows`);
	}
	const reached = magnitude(block, 'overdraftReachedAmount');
	// Plus zero, as no overdraft would else be -0.
	risks.overdraft.minimumBalance = reached === null ? null : 0 - reached;
	risks.overdraft.days = block.count('overdraftDuration');
	risks.overdraft.fees.count = block.count('overdraftFeesCount');
	risks.overdraft.fees.total = overdraftFees(block, risks.overdraft.fees.count);
	if (risks.overdraft.fees.total !== null && isList(block, 'overdraftFees')) derived.push('risks.overdraft.fees.total');
	return perMonth(risks.gambling.total);
}

function readCounted(
	block: Reader,
	names: Names,
	{ asOf, includeTransactions }: { asOf: string | null; includeTransactions: boolean },
): CountedThing {
	const count = block.count(names.count);
	const total = magnitude(block, names.total);
	const isTold = count !== null || total !== null;
	const rows = rowsOf(block, names.rows);
	// Only all of what was counted tells its days.
	const days = rows.length === count ? daysOf(rows) : null;
	return {
		count,
		total,
		days,
		windows: [
			...(days === null ? [] : shorterWindows(rows, asOf)),
			...(isTold ? [{ days: WINDOW_DAYS, count, total }] : []),
		],
		...(includeTransactions ? { transactions: rows } : {}),
	};
}

/** The windows within the one that is told, which ends with the day of the balance. */
function shorterWindows(rows: ReturnType<typeof rowsOf>, asOf: string | null): CountedThing['windows'] {
	const from = asOf === null ? null : dayShifted(asOf, 1 - WINDOW_DAYS);
	return windowsOf(rows, { from, until: asOf, currency: CURRENCY }).filter(({ days }) => days < WINDOW_DAYS);
}

/** Rows of a counted thing: their inside is not public, so what is not found is null. Amounts are magnitudes. */
function rowsOf(block: Reader, name: string): NonNullable<CountedThing['transactions']> {
	return block.list(name).map((row) => ({
		date: row.optional.day('date', 'transactionDate', 'bookingDate', 'valueDate'),
		description: row.optional.text('description', 'label', 'name'),
		amount: magnitude(row.optional, 'amount'),
	}));
}

/** The seed has no total of overdraft fees: the sum of their rows, or the figure where it is one. No fees by count are zero. */
function overdraftFees(block: Reader, count: number | null): number | null {
	if (!isList(block, 'overdraftFees')) return magnitude(block, 'overdraftFees');
	const rows = rowsOf(block.optional, 'overdraftFees');
	if (rows.length === 0 && count === 0) return 0;
	return sumMoney(
		rows.map(({ amount }) => amount),
		CURRENCY,
	);
}

function isList(block: Reader, name: string): boolean {
	return Array.isArray(block.optional.raw(name));
}
