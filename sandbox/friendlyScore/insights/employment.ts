import { lastDay } from '../../people/read';
import { dayNumber } from '../../statement/dates';
import { descriptionRoot } from '../../statement/descriptionRoot';
import { groupBy } from '../../statement/groupBy';
import { monthOf } from '../../statement/months';
import { payrollCategory } from './categories';
import { recurringGroups } from './patterns';
import { mean } from './stability';
import { lastMonthsOf, type Row, type Subject } from './subject';
import { moneyText } from './text';

const dayMs = 24 * 3600 * 1000;

/**
 * Employment. In personal accounts the salaries that come in, one per employer. In business accounts the payroll, one per
 * employee; where no row says that it is one, it is what goes to the same person by transfer in three months or more.
 */
export function employmentBlock(subject: Subject) {
	const isPersonal = subject.type === 'Personal';
	const salaries = isPersonal ? byDescription(salaryRows(subject)) : payrolls(subject);
	return {
		number_of_salaries: String(salaries.length),
		expected_salary: salaries.filter(isStillPaid).map(expectation),
		currency: subject.currency,
		...(isPersonal ? personalIndicators(subject, salaries) : {}),
	};
}

function payrolls({ rows }: Subject): Row[][] {
	const told = byDescription(rows.filter(({ is }) => is.name === payrollCategory));
	if (told.length > 0) return told;
	return recurringGroups(rows.filter(({ is }) => is.name === 'Bank Transfers')).map(([, group]) => group);
}

function byDescription(rows: Row[]): Row[][] {
	return [...groupBy(rows, ({ description }) => descriptionRoot(description)).values()];
}

function personalIndicators(subject: Subject, salaries: Row[][]) {
	const all = salaryRows(subject);
	return {
		possible_loss_of_income_indicator: all.length > 0 && lastMonthsOf(all, 1).length === 0,
		out_of_work_benefit_indicator: subject.rows.some(({ description }) => /\bJOBSEEKER\b/.test(description)),
		new_employer_indicator:
			subject.months.length > 3 && salaries.some((rows) => lastMonthsOf(rows, 3).length === rows.length),
	};
}

function salaryRows({ rows }: Subject): Row[] {
	return rows.filter(({ category }) => category === 'salary');
}

/** A payment of the last two months lets another one be expected. */
function isStillPaid(rows: Row[]): boolean {
	return lastMonthsOf(rows, 2).length > 0;
}

/** The last amount again, after the pause that is usual. */
function expectation(rows: Row[]) {
	const days = rows.map(({ date }) => dayNumber(date));
	const pauses = days.slice(1).map((day, index) => day - (days[index] ?? day));
	const pauseDays = pauses.length === 0 ? null : mean(pauses);
	const last = rows[rows.length - 1];
	const frequency = payFrequency(pauseDays);
	return {
		amount: moneyText(Math.abs(last?.amountCents ?? 0)),
		expected_pay_date: String(nextPayDate(last?.date ?? lastDay, frequency, pauseDays ?? 30)),
		pay_frequency: frequency,
	};
}

function payFrequency(pauseDays: number | null): 'Weekly' | 'Fortnightly' | 'Monthly' | 'Irregular' {
	if (pauseDays === null) return 'Irregular';
	if (pauseDays >= 6 && pauseDays <= 8) return 'Weekly';
	if (pauseDays >= 13 && pauseDays <= 15) return 'Fortnightly';
	return pauseDays >= 28 && pauseDays <= 32 ? 'Monthly' : 'Irregular';
}

/** UNIX seconds: the same day of the next month for a monthly salary (its last day when there is no such day). */
function nextPayDate(day: string, frequency: string, pauseDays: number): number {
	if (frequency !== 'Monthly') return (Date.parse(day) + Math.round(pauseDays) * dayMs) / 1000;
	const [year = 0, month = 0] = monthOf(day).split('-').map(Number);
	const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	return Date.UTC(year, month, Math.min(Number(day.slice(8)), lastOfNext)) / 1000;
}
