import { PROVIDERS } from '../answer';
import type { Asked } from '../ask';
import { Facts, per, share, sum } from '../facts';
import type { FieldPath, Value } from '../fields';
import { NAMES, cell, shown } from '../show';
import { row } from './table';

/** The figures of the grid on the page: what is true, and where each provider tells it. */
const LINES: Array<{ name: string; path: FieldPath; truth: (facts: Facts) => Value }> = [
	{ name: 'Status', path: 'status', truth: () => '' },
	{ name: 'Currency', path: 'currency', truth: () => '' },
	{ name: 'Income a month', path: 'income.monthlyAverage', truth: monthly(({ earned }) => earned) },
	{ name: 'Expenses a month', path: 'expenses.monthlyAverage', truth: monthly(({ spent }) => spent) },
	{
		name: 'Loan repayments a month',
		path: 'loans.repayments.monthlyAverage',
		truth: monthly(({ truth }) => truth.loans.repayments.total),
	},
	{
		name: 'What is left a month',
		path: 'summary.monthlyDisposable',
		truth: monthly(({ earned, spent }) => sum(earned, -spent)),
	},
	{ name: 'Balance on the last day', path: 'balances.closing', truth: ({ truth }) => truth.closingBalance },
	{
		name: 'Gambling over income',
		path: 'summary.gamblingShareOfIncome',
		truth: ({ truth, earned }) => share(truth.gambling.total, earned),
	},
	{
		name: 'Payments that came back',
		path: 'risks.returnedPayments.count',
		truth: ({ truth }) => truth.incidents.returnedPayments.count,
	},
	{
		name: 'Cheques that came back',
		path: 'risks.returnedCheques.count',
		truth: ({ truth }) => truth.incidents.returnedCheques.count,
	},
	{
		name: 'Days below zero',
		path: 'risks.overdraft.days',
		truth: ({ truth }) => truth.incidents.overdraft.days,
	},
	{
		name: 'Recoveries of debt',
		path: 'risks.debtRecoveries.count',
		truth: ({ truth }) => truth.incidents.debtRecoveries.count,
	},
	{
		name: 'Seizures of the account',
		path: 'risks.accountSeizures.count',
		truth: ({ truth }) => truth.incidents.accountSeizures.count,
	},
];

/** A table of one person: the truth of a year and of three months beside what each provider tells. */
export function personTable({ person, answers }: Asked): string[] {
	const year = new Facts(person, 12);
	const quarter = new Facts(person, 3);
	const refused = PROVIDERS.flatMap((provider) => {
		const { refusal } = answers[provider];
		return refusal === null ? [] : [`${NAMES[provider]}: ${refusal}`];
	});
	return [
		`### ${person.name}`,
		'',
		person.standsFor,
		'',
		row(['', 'Truth, 12 months', 'Truth, 3 months', ...PROVIDERS.map((provider) => NAMES[provider])]),
		row(['---', ...Array.from({ length: PROVIDERS.length + 2 }, () => '---:')]),
		...LINES.map(({ name, path, truth }) =>
			row([
				name,
				shown(truth(year)),
				shown(truth(quarter)),
				...PROVIDERS.map((provider) => cell(answers[provider], path)),
			]),
		),
		row(['Credit score', '', '', ...PROVIDERS.map((provider) => shown(answers[provider].creditScore))]),
		'',
		...(refused.length === 0 ? [] : [`No report: ${refused.join('; ')}`, '']),
	];
}

function monthly(total: (facts: Facts) => number): (facts: Facts) => number {
	return (facts) => per(total(facts), facts.months.length);
}
