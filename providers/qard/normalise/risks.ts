import type { CountedThing, CreditInsights, Warning } from '../../../core/shapes/insights';
import { sameMoney } from '../../../core/base/money';
import { daysOf, windowsOf } from '../../../core/insights/windows';
import type { Reader } from '../../../core/insights/reader';
import { isLoanCategory } from './categories';
import { type Row, countedRows, isOfCurrency, readRows } from './row';
import { sumOf } from './settle';

/** The document gives these totals as whole numbers: they may be rounded. */
const WHOLE_NUMBER_SLACK = 1;

interface ToldGroup {
	path: string;
	total: number | null;
	rows: Row[] | null;
}

interface ToldRejections extends ToldGroup {
	fees: ToldGroup;
}

/** The `risks` block as told; its rows tell currencies too. */
export interface ToldRisks {
	payments: ToldRejections;
	cheques: ToldRejections;
	overdraftDays: number | null;
	overdraftFees: ToldGroup;
	debtRecoveries: ToldGroup;
	accountSeizures: ToldGroup;
}

/** Opens the block (seed: Risks and the objects within it). */
export function openRisks(answer: Reader): ToldRisks {
	const risks = answer.object('risks');
	const incidents = risks.object('incidents');
	const overdraft = risks.object('overdraft');
	const heavyFailures = risks.object('heavy_failures');
	return {
		payments: rejections(incidents.object('payment_rejections')),
		cheques: rejections(incidents.object('check_rejections')),
		overdraftDays: overdraft.count('duration'),
		overdraftFees: group(overdraft.object('fees')),
		debtRecoveries: group(heavyFailures.object('direct_recovery_of_debt')),
		accountSeizures: group(heavyFailures.object('bank_account_seizure')),
	};
}

function group(reader: Reader, totalName = 'total_amount', rowsName = 'transactions'): ToldGroup {
	const path = `${reader.path}.${totalName}`;
	return { path, total: magnitude(reader.number(totalName)), rows: readRows(reader, rowsName) };
}

function rejections(reader: Reader): ToldRejections {
	return { ...group(reader), fees: group(reader, 'total_fees_amount', 'fees_transactions') };
}

/** All rows of the block. */
export function rowsOfRisks({ payments, cheques, ...risks }: ToldRisks): Row[] {
	return [
		payments,
		payments.fees,
		cheques,
		cheques.fees,
		risks.overdraftFees,
		risks.debtRecoveries,
		risks.accountSeizures,
	].flatMap(({ rows }) => rows ?? []);
}

/** Fills risks and the missed loan repayments: totals as told (as magnitudes), counts from the rows. */
export function fillRisks(
	told: ToldRisks,
	insights: CreditInsights,
	{ includeTransactions, warnings }: { includeTransactions: boolean; warnings: Warning[] },
): void {
	const { risks } = insights;
	const read = (place: string, from: ToldGroup) => settle(place, from, insights, warnings);
	const { period, currency, derived } = insights;
	const byDay = (place: string, { rows, total }: ToldGroup): Pick<CountedThing, 'days' | 'windows'> => {
		if (rows === null || (rows.length === 0 && total !== 0)) return { days: null, windows: [] };
		const own = countedRows(rows, currency);
		const days = daysOf(own);
		derived.push(`${place}.windows`, ...(days === null ? [] : [`${place}.days`]));
		return { days, windows: windowsOf(own, { from: period.from, until: period.to, currency }) };
	};
	const counted = (place: string, from: ToldGroup): CountedThing => ({
		...read(place, from),
		...byDay(place, from),
		...(includeTransactions ? { transactions: (from.rows ?? []).map(neutralRow) } : {}),
	});
	risks.returnedPayments = {
		...counted('risks.returnedPayments', told.payments),
		fees: read('risks.returnedPayments.fees', told.payments.fees),
	};
	risks.returnedCheques = {
		...counted('risks.returnedCheques', told.cheques),
		fees: read('risks.returnedCheques.fees', told.cheques.fees),
	};
	risks.overdraft.days = told.overdraftDays;
	risks.overdraft.fees = read('risks.overdraft.fees', told.overdraftFees);
	risks.debtRecoveries = counted('risks.debtRecoveries', told.debtRecoveries);
	risks.accountSeizures = counted('risks.accountSeizures', told.accountSeizures);
	fillMissedRepayments(told.payments.rows, insights);
}

/** Rejected payments whose category is that of a loan; where there is none and some have no category, it is not told. */
function fillMissedRepayments(rows: Row[] | null, { loans, currency, derived }: CreditInsights): void {
	if (rows === null) return;
	const rejected = countedRows(rows, currency);
	const missed = rejected.filter(({ category }) => isLoanCategory(category));
	if (missed.length === 0 && rejected.some(({ category }) => category === null)) return;
	loans.missed.count = missed.length;
	loans.missed.total = missed.length === 0 ? 0 : magnitudeSum(missed, currency);
	derived.push('loans.missed.count');
	if (loans.missed.total !== null) derived.push('loans.missed.total');
}

function settle(
	place: string,
	{ path, total, rows: all }: ToldGroup,
	{ currency, derived }: CreditInsights,
	warnings: Warning[],
): { count: number | null; total: number | null } {
	if (all === null) return { count: null, total };
	const rows = countedRows(all, currency);
	derived.push(`${place}.count`);
	const sum = magnitudeSum(rows, currency);
	const isMixed = all.some((row) => !isOfCurrency(row, currency));
	if (isMixed || (total === null && sum !== null)) {
		derived.push(`${place}.total`);
		return { count: rows.length, total: rows.length === 0 ? 0 : sum };
	}
	if (total !== null && sum !== null && !sameMoney(total, sum, WHOLE_NUMBER_SLACK)) {
		const message = `${path} is ${total}, its transactions add up to ${sum}. The total is kept as told.`;
		warnings.push({ code: 'TOTALS_DISAGREE', path: `${place}.total`, message, source: path });
	}
	return { count: rows.length, total };
}

function magnitude(value: number | null): number | null {
	return value === null ? null : Math.abs(value);
}

function magnitudeSum(rows: readonly Row[], currency: string | null): number | null {
	return sumOf(
		rows.map((row) => ({ ...row, amount: magnitude(row.amount) })),
		currency,
	);
}

function neutralRow({ date, description, amount }: Row) {
	return { date, description, amount };
}
