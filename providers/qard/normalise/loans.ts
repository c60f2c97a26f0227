import { daysBetween } from '../../../core/base/dates';
import { shareOf, sumMoney } from '../../../core/base/money';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { type Calendar, averageOf, outward } from './calendar';
import { isDebtCollection } from './categories';
import { withDirections } from './direction';
import { type ToldFlow, readFlows } from './flow';
import { isOfCurrency } from './row';
import { type Flow, settleFlows } from './settle';

type LoanFlow = CreditInsights['loans']['repayments'];

/** The `loans` block, its details read: their rows tell currencies too. */
export interface ToldLoans {
	repayments: { block: Reader; details: ToldFlow[] | null };
	drawdowns: { block: Reader; details: ToldFlow[] | null };
}

/** Opens the block (seed: Loans object). */
export function openLoans(answer: Reader, warnings: Warning[]): ToldLoans {
	const loans = answer.object('loans');
	const open = (name: string) => {
		const block = loans.object(name);
		return { block, details: readFlows(block, 'details', warnings) };
	};
	return { repayments: open('repayments'), drawdowns: open('drawdowns') };
}

/** Fills loans; income and expenses must be filled in before: the share of income that repayments take, and whether expenses hold them. */
export function fillLoans(
	told: ToldLoans,
	{ flows, calendar }: { flows: readonly Flow[]; calendar: Calendar },
	insights: CreditInsights,
): void {
	const { loans, income, derived, period, currency } = insights;
	const { warnings } = insights.dataQuality;
	loans.repayments = loanFlow('repayments', told, insights, warnings);
	loans.drawdowns = loanFlow('drawdowns', told, insights, warnings);
	loans.repaymentShareOfIncome = shareOf(loans.repayments.monthlyAverage, income.monthlyAverage);
	if (loans.repaymentShareOfIncome !== null) derived.push('loans.repaymentShareOfIncome');
	if (areOutsideCashFlows(told.repayments.details ?? [], flows, warnings))
		insights.expenses.includesLoanRepayments = null;
	const repaid = withDirections(settleFlows(told.repayments.details ?? [], currency, warnings));
	loans.debts = [...repaid, ...flows.filter(isDebtCollection)].flatMap((flow) => debtOf(flow, calendar, period) ?? []);
	loans.lenders = [...new Set(loans.debts.flatMap(({ lender }) => lender ?? []))];
	if (loans.debts.length > 0) derived.push('loans.debts', 'loans.lenders');
}

/** A monthly instalment may come late: two weeks after a month it is missed. */
const LONGEST_PAUSE_DAYS = 45;

/** What is repaid in one flow: the description that its transactions share names the lender. */
function debtOf(
	flow: Flow,
	calendar: Calendar,
	{ to }: CreditInsights['period'],
): CreditInsights['loans']['debts'][number] | null {
	const { label, labelRoot, category, rows, total } = flow;
	if (total === null || total >= 0) return null;
	const told = (rows ?? []).flatMap(({ date }) => date ?? []).sort();
	const days = told.length === rows?.length ? told : [];
	const lastOn = days.at(-1) ?? null;
	const pause = daysBetween(lastOn, to);
	return {
		lender: labelRoot ?? label,
		kind: category,
		monthlyRepayment: outward(averageOf([flow], calendar)),
		count: rows?.length ?? null,
		firstOn: days[0] ?? null,
		lastOn,
		active: pause === null ? null : pause <= LONGEST_PAUSE_DAYS,
	};
}

/** Money out is told positive or negative: which of them is not public. */
function loanFlow(
	name: 'repayments' | 'drawdowns',
	told: ToldLoans,
	{ derived, currency }: CreditInsights,
	warnings: Warning[],
): LoanFlow {
	const { block, details } = told[name];
	const magnitude = (field: string, reader: Reader) => {
		const value = reader.number(field);
		return value === null ? null : Math.abs(value);
	};
	const settled = details === null ? null : settleFlows(details, currency, warnings);
	// Only drawdowns tell a count.
	const count = (name === 'drawdowns' ? block.count('count') : null) ?? countOf(settled);
	if (count !== null && !(name === 'drawdowns' && block.has('count'))) derived.push(`loans.${name}.count`);
	const flow: LoanFlow = {
		count,
		total: magnitude('total_amount', block),
		monthlyAverage: name === 'repayments' ? magnitude('monthly_amount', block) : null,
	};
	const isMixed = details?.some(({ rows }) => rows?.some((row) => !isOfCurrency(row, currency))) === true;
	if (!isMixed || settled === null) return flow;
	// Told sums of several currencies are no figures; the total can be made again from the details.
	const total = sumMoney(
		[0, ...settled.map((detail) => (detail.total === null ? null : Math.abs(detail.total)))],
		currency,
	);
	if (total !== null) derived.push(`loans.${name}.total`);
	return { count: countOf(settled), total, monthlyAverage: null };
}

function countOf(details: readonly Flow[] | null): number | null {
	return details === null
		? null
		: details.reduce<number | null>((sum, { rows }) => (sum === null || rows === null ? null : sum + rows.length), 0);
}

/** The expenses hold the repayments because these are cash flows themselves; where one is not, it is not known whether they do. */
function areOutsideCashFlows(details: readonly ToldFlow[], flows: readonly Flow[], warnings: Warning[]): boolean {
	const key = ({ category, label, labelRoot }: Pick<Flow, 'category' | 'label' | 'labelRoot'>) =>
		JSON.stringify([category, label ?? labelRoot]);
	const known = new Set(flows.map(key));
	const outside = details.filter((detail) => !known.has(key(detail))).map(({ path }) => path);
	if (outside.length === 0) return false;
	warnings.push({
		code: 'LOAN_REPAYMENTS_OUTSIDE_CASHFLOWS',
		path: 'expenses.includesLoanRepayments',
		message: `These loan repayments are not among the cash flows, so the expenses may not hold them: ${outside.join(', ')}.`,
	});
	return true;
}
