import { sum, toMajor } from '../../statement/money';
import { daysBelowZero } from '../../statement/overdraft';
import type { CollectedRow } from '../applicant';
import { inCategories, listed, totalOf } from './rows';

/** Which rows are an incident: a cheque is returned by money coming back, the rest is told by words in the description. */
const incidents = {
	paymentRejections: (row: CollectedRow) => isReturned(row) && !isCheque(row),
	checkRejections: (row: CollectedRow) => isReturned(row) && isCheque(row),
	/** What the bank takes for dealing with an incident, such as a returned cheque. */
	interventionFees: (row: CollectedRow) => isDebit(row, /\bRETURNED\b.*\bCHARGE\b|\bINTERVENTION FEE\b/),
	overdraftFees: (row: CollectedRow) => isDebit(row, /\bOVERDRAFT\b.*\b(FEE|CHARGE|INTEREST)\b/),
	wageAdvances: (row: CollectedRow) => row.amountCents > 0 && /\b(SALARY|WAGE) ADVANCE\b/.test(row.description),
	directRecoveriesOfDebt: (row: CollectedRow) => isDebit(row, /\bDEBT RECOVERY\b/),
	bankAccountSeizures: (row: CollectedRow) => isDebit(row, /\bSEIZURE\b|\bGARNISHEE\b/),
};

/** "Detailed list of all identified transactions that fit a risky behavior": every object name of the seed's table. */
export function risks(rows: CollectedRow[], accounts: CollectedRow[][] = [rows]) {
	const gambling = gamblingRows(rows);
	const of = (kind: keyof typeof incidents) => rows.filter(incidents[kind]);
	return {
		gamblingTotalAmount: totalOf(gambling),
		gamblingTransactionsCount: gambling.length,
		gamblingTransactions: listed(gambling),
		paymentRejectionsCount: of('paymentRejections').length,
		paymentRejections: listed(of('paymentRejections')),
		paymentRejectionsTotalAmount: totalOf(of('paymentRejections')),
		checkRejectionsCount: of('checkRejections').length,
		checkRejections: listed(of('checkRejections')),
		checkRejectionsTotalAmount: totalOf(of('checkRejections')),
		interventionFeesCount: of('interventionFees').length,
		interventionFees: listed(of('interventionFees')),
		interventionFeesTotalAmount: totalOf(of('interventionFees')),
		overdraftReachedAmount: overdraftReachedAmount(rows),
		overdraftDuration: sum(accounts.map(daysBelowZero)),
		overdraftFeesCount: of('overdraftFees').length,
		overdraftFees: listed(of('overdraftFees')),
		wageAdvancesCount: of('wageAdvances').length,
		wageAdvances: listed(of('wageAdvances')),
		wageAdvancesTotalAmount: totalOf(of('wageAdvances')),
		directRecoveriesOfDebtCount: of('directRecoveriesOfDebt').length,
		directRecoveriesOfDebt: listed(of('directRecoveriesOfDebt')),
		directRecoveriesOfDebtTotalAmount: totalOf(of('directRecoveriesOfDebt')),
		bankAccountSeizuresCount: of('bankAccountSeizures').length,
		bankAccountSeizures: listed(of('bankAccountSeizures')),
		bankAccountSeizuresTotalAmount: totalOf(of('bankAccountSeizures')),
	};
}

/** Stakes only; winnings are no risk. */
export function gamblingRows(rows: CollectedRow[]): CollectedRow[] {
	return inCategories(rows, ['gambling']);
}

/** The payments and cheques that came back. */
export function rejectionRows(rows: CollectedRow[]): CollectedRow[] {
	return rows.filter(isReturned);
}

/** How far below zero the running balance went, as a positive figure; 0 when it never did. */
function overdraftReachedAmount(rows: CollectedRow[]): number {
	return toMajor(Math.max(0, ...rows.map(({ balanceCents }) => -balanceCents)));
}

function isReturned({ category, amountCents }: CollectedRow): boolean {
	return category === 'returnedPayment' && amountCents > 0;
}

function isCheque({ description }: CollectedRow): boolean {
	return /\bCHQ\b/.test(description);
}

function isDebit({ amountCents, description }: CollectedRow, words: RegExp): boolean {
	return amountCents < 0 && words.test(description);
}
