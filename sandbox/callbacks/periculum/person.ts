import { lastMonths, type Person } from '../../people/read';
import { affordability } from '../../periculum/affordability';
import { analyse } from '../../periculum/analytics';
import { creditScore, scoreInputs } from '../../periculum/creditscore/score';
import { judgeRows } from '../../periculum/pdf/judge';
import { statementAnswer } from '../../periculum/statementAnswer';
import { minTransactions } from '../../periculum/statements';
import type { Statement } from '../../periculum/store';
import { toMinor } from '../../statement/money';
import type { Transaction } from '../../statement/transaction';
import { creditScoreResponse, type PericulumKind } from './body';

const statementMonths = 6;
/** What affordability is asked for when nobody asks: a third of the income, for a year. */
const affordabilityTerms = { dti: 0.33, loanTenure: 12 };

/** A person's printed statement of six months, as if it had been uploaded; a forged one is ALTERED and not analysed. */
export function statementOfPerson(person: Person, key: number, nowMs: number): Statement {
	const transactions = lastMonths(person.transactions, statementMonths).map((row): Transaction => {
		const isCredit = row.amount > 0;
		return {
			day: row.date,
			time: '00:00:00',
			description: row.description,
			type: isCredit ? 'credit' : 'debit',
			amountMinor: Math.abs(toMinor(row.amount)),
			balanceMinor: toMinor(row.balance),
		};
	});
	const ended = judgeRows(transactions, minTransactions);
	return {
		name: `${person.name} 2026-10`,
		source: 'PERICULUM',
		statementType: person.kind === 'business' ? 'BUSINESS' : 'CONSUMER',
		read: {
			clientFullName: person.name,
			accountName: person.name,
			accountType: person.accountType,
			accountBalance: null,
			bankName: person.bankName,
			transactions,
			ended,
			pdf: null,
		},
		processingSeconds: 0,
		key,
		uniqueCode: `sandbox-${person.slug}`,
		createdMs: nowMs,
		identification: new Map([
			['bvn', null],
			['nin', null],
		]),
		affordabilities: [],
		creditScores: [],
		analytics: ended === 'PROCESSED' ? analyse(transactions) : null,
	};
}

/** What a webhook of this kind says about a statement; null when the statement has no analysis to say it from. */
export function responseOf(kind: PericulumKind, statement: Statement): unknown {
	const { analytics } = statement;
	if (kind === 'insights') return statementAnswer(statement, statement.read.ended);
	if (analytics === null) return null;
	if (kind === 'creditscore') return creditScoreResponse(statement.key, creditScore(scoreInputs(analytics), null));
	const income = {
		averagePredictedSalary: analytics.incomeAnalysis.averagePredictedSalary,
		averageOtherIncome: analytics.incomeAnalysis.averageOtherIncome,
	};
	const outgoings = {
		averageMonthlyTotalExpenses: analytics.spendAnalysis.averageMonthlyTotalExpenses,
		averageMonthlyLoanRepaymentAmount: analytics.behavioralAnalysis.averageMonthlyLoanRepaymentAmount,
	};
	const { dti, loanTenure } = affordabilityTerms;
	const { monthly, total } = affordability({ dti, loanTenureMonths: loanTenure, ...income, ...outgoings });
	return {
		dti,
		loanTenure,
		'monthly_disposable_income/monthly_affordability_amount': monthly,
		affordability_amount: total,
		average_monthly_total_expenses: outgoings.averageMonthlyTotalExpenses,
		average_monthly_loan_repayment_amount: outgoings.averageMonthlyLoanRepaymentAmount,
	};
}
