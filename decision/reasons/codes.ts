import type { FigureName } from '../figures/catalogue';
import type { Operator } from '../policy/policy';

/**
 * The reasons of the US sample notice (Regulation B, 12 CFR 1002, Appendix C, form C-1, part I) that any of ours comes near to. A help for
 * counsel, and no claim that a notice with these words complies.
 */
type NoticeWording =
	| 'Income insufficient for amount of credit requested'
	| 'Excessive obligations in relation to income'
	| 'Unable to verify income'
	| 'Temporary or irregular employment'
	| 'Delinquent past or present credit obligations with others'
	| 'Collection action or judgment'
	| 'Garnishment or attachment'
	| 'Other, specify';

/** What a met rule is called, for good, and the nearest wording of the sample notice. */
export interface ReasonKind {
	code: string;
	noticeWording: NoticeWording;
}

const INCOME = 'Income insufficient for amount of credit requested';
const OBLIGATIONS = 'Excessive obligations in relation to income';
const DELINQUENT = 'Delinquent past or present credit obligations with others';
const UNVERIFIED = 'Unable to verify income';

/** By figure, for the side on which a lender usually draws the line. */
const USUAL: Record<FigureName, [Operator | 'word', string, NoticeWording]> = {
	monthlyIncome: ['below', 'INCOME_TOO_LOW', INCOME],
	monthlyIncomeLow: ['below', 'INCOME_LOW_END_TOO_LOW', INCOME],
	recentMonthlyIncome: ['below', 'RECENT_INCOME_TOO_LOW', INCOME],
	incomeTrend: ['word', 'INCOME_TREND', 'Temporary or irregular employment'],
	monthlyLivingCosts: ['above', 'LIVING_COSTS_TOO_HIGH', OBLIGATIONS],
	monthlyDisposable: ['below', 'DISPOSABLE_INCOME_TOO_LOW', OBLIGATIONS],
	monthlyDisposableLow: ['below', 'DISPOSABLE_INCOME_LOW_END_TOO_LOW', OBLIGATIONS],
	monthlyLoanRepayments: ['above', 'LOAN_REPAYMENTS_TOO_HIGH', OBLIGATIONS],
	instalment: ['above', 'INSTALMENT_TOO_HIGH', INCOME],
	debtToIncome: ['above', 'DEBT_TO_INCOME_TOO_HIGH', OBLIGATIONS],
	monthlyAmount: ['below', 'AFFORDABLE_INSTALMENT_TOO_LOW', INCOME],
	affordable: ['word', 'NOT_AFFORDABLE', INCOME],
	dscr: ['below', 'DEBT_SERVICE_NOT_COVERED', OBLIGATIONS],
	closingBalance: ['below', 'CLOSING_BALANCE_TOO_LOW', 'Other, specify'],
	averageBalance: ['below', 'AVERAGE_BALANCE_TOO_LOW', 'Other, specify'],
	minimumBalance: ['below', 'LOWEST_BALANCE_TOO_LOW', 'Other, specify'],
	overdraftDays: ['above', 'OVERDRAWN_TOO_LONG', DELINQUENT],
	returnedItems: ['above', 'RETURNED_ITEMS', DELINQUENT],
	returnedItems90d: ['above', 'RECENT_RETURNED_ITEMS', DELINQUENT],
	returnedCheques: ['above', 'RETURNED_CHEQUES', DELINQUENT],
	gamblingShareOfIncome: ['above', 'GAMBLING_TOO_HIGH', 'Other, specify'],
	missedRepayments: ['above', 'MISSED_REPAYMENTS', DELINQUENT],
	debtRecoveries: ['above', 'DEBT_RECOVERIES', 'Collection action or judgment'],
	accountSeizures: ['above', 'ACCOUNT_SEIZURES', 'Garnishment or attachment'],
	wageAdvances: ['above', 'WAGE_ADVANCES', OBLIGATIONS],
	highCostCredit: ['word', 'HIGH_COST_CREDIT', OBLIGATIONS],
	newDebt: ['word', 'NEW_DEBT', OBLIGATIONS],
	creditScore: ['below', 'CREDIT_SCORE_TOO_LOW', 'Other, specify'],
	trustScore: ['below', 'TRUST_SCORE_TOO_LOW', UNVERIFIED],
	qualityScore: ['below', 'QUALITY_SCORE_TOO_LOW', UNVERIFIED],
	transactionCount: ['below', 'TOO_FEW_TRANSACTIONS', UNVERIFIED],
	periodDays: ['below', 'TOO_FEW_DAYS_COVERED', UNVERIFIED],
	dataAgeDays: ['above', 'DATA_OLDER_THAN_RULE', UNVERIFIED],
	requestedAmount: ['above', 'AMOUNT_TOO_HIGH', 'Other, specify'],
	termMonths: ['above', 'TERM_TOO_LONG', 'Other, specify'],
	amountToMonthlyIncome: ['above', 'AMOUNT_TOO_HIGH_FOR_INCOME', INCOME],
};

/** The reason that a met rule gives; a line drawn on the other side than usual is named after figure and side. */
export function reasonKindOf(figure: FigureName, operator: Operator): ReasonKind {
	const [side, code, noticeWording] = USUAL[figure];
	if (side === 'word' || side === operator) return { code, noticeWording };
	const name = figure.replace(/(?<=[a-z])(?=[A-Z0-9])/g, '_').toUpperCase();
	return { code: `${name}_${operator === 'below' ? 'TOO_LOW' : 'TOO_HIGH'}`, noticeWording: 'Other, specify' };
}
