import { dayShifted } from '../../../core/base/dates';
import { shareOf } from '../../../core/base/money';
import { sized } from '../../../core/insights/warnings';
import type { CreditInsights } from '../../../core/shapes/insights';
import { HIGH_COST, roleOf } from '../category';
import type { Row } from '../row';
import { type Stream, aMonth, isActive, streamsOf, whileItRuns } from '../streams';
import { type Book, type Sorted, major, monthlyOf, ofCategories, rowsAMonth, totalOf } from './book';

const NEW_DEBT_DAYS = 92;

/** Fills loans that came in, what is repaid to whom, and instalments that came back. */
export function fillLoans(insights: CreditInsights, book: Book, sums: Sorted): void {
	const { repayments, drawdowns } = sums;
	const { loans, income, risks } = insights;
	const { span, pairs, isCountryKnown } = book;
	if (!isCountryKnown && repayments.length + drawdowns.length === 0) return;
	const flow = (rows: readonly Row[]) => ({
		count: rows.length,
		total: major(totalOf(rows), book),
		monthlyAverage: major(rowsAMonth(rows, span), book),
	});
	loans.repayments = flow(repayments);
	loans.drawdowns = flow(drawdowns);
	const missed = [...pairs.takenBack].filter(([debit, credit]) => isInstalment(debit) || saysInstalment(credit));
	loans.missed = { count: missed.length, total: major(totalOf(missed.map(([debit]) => debit)), book) };
	const streams = streamsOf(repayments);
	loans.debts = streams.map((stream) => ({
		lender: stream.label === '' ? null : stream.label,
		kind: stream.rows[0]?.category ?? null,
		monthlyRepayment: major(whileItRuns(stream) ?? aMonth(stream, span), book),
		count: stream.rows.length,
		firstOn: stream.first,
		lastOn: stream.last,
		active: isActive(stream, span),
	}));
	loans.lenders = [...new Set(loans.debts.flatMap(({ lender }) => lender ?? []))];
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	warnOfMoreToRepay(insights, book, sums);
	risks.highCostCredit = [...repayments, ...drawdowns].some(
		({ category }) => category !== null && HIGH_COST.has(category),
	);
	const recent = dayShifted(span.to, -NEW_DEBT_DAYS);
	risks.newDebt = drawdowns.some(({ day }) => day > recent);
	const advances = ofCategories(drawdowns, 'wageAdvance');
	risks.wageAdvances = { count: advances.length, total: major(totalOf(advances), book), days: null, windows: [] };
}

/** Equal sums that go out every month and say nothing may be instalments; debts that began in the period cost more now than on average. */
function warnOfMoreToRepay({ dataQuality }: CreditInsights, book: Book, { repayments, costs }: Sorted): void {
	const { span } = book;
	const debts = streamsOf(repayments).filter((stream) => isActive(stream, span));
	const now = debts.reduce((sum, stream) => sum + (whileItRuns(stream) ?? aMonth(stream, span)), 0);
	const more = major(Math.max(0, now - rowsAMonth(repayments, span)), book);
	if (more > 0) {
		dataQuality.warnings.push(
			sized(
				{
					code: 'REPAYMENTS_BEGAN',
					path: 'loans.repayments.monthlyAverage',
					message: `Repayments began or rose in the period: a month now costs ${more} more than the average.`,
				},
				{ figure: 'repayments', side: 'above', monthlyAmount: more },
			),
		);
	}
	const unclear = streamsOf(costs.filter(({ category }) => category === null)).filter(isLikeAnInstalment);
	const monthly = major(monthlyOf(unclear, span), book);
	if (monthly === 0) return;
	const size = { side: 'above' as const, monthlyAmount: monthly };
	dataQuality.warnings.push(
		sized(
			{
				code: 'DEBITS_UNCLEAR',
				path: 'loans.repayments.monthlyAverage',
				message: `${unclear.length} regular payment${unclear.length === 1 ? '' : 's'} of ${monthly} a month together say nothing of what they are and count as living costs: they may be instalments of loans.`,
			},
			{ figure: 'repayments', ...size },
			{ figure: 'expenses', ...size, side: 'below' },
		),
	);
}

/** Instalments are equal; what somebody spends is not. */
function isLikeAnInstalment({ rows, cadence }: Stream): boolean {
	const [first] = rows;
	const isEqual = rows.every(({ amount }) => amount === first?.amount);
	return isEqual && ['monthly', 'fourWeekly', 'fortnightly', 'weekly'].includes(cadence.frequency);
}

function isInstalment({ category, amount }: Row): boolean {
	return category !== null && roleOf(category, amount) === 'repayment';
}

/** A return names what came back: the debit itself may have been printed without the word. */
function saysInstalment({ tokens }: Row): boolean {
	return tokens.some((token) =>
		['loan', 'instalment', 'installment', 'pret', 'kredit', 'lening', 'prestamo'].includes(token),
	);
}
