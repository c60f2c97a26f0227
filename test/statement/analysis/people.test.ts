import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Person, personOf as withAllAccounts, slugs } from '../../nodes/grid/people';
import { Facts, per, sum, totalOf } from '../../nodes/grid/facts';
import { accountOf, analyse, readStatementFile, transactionsOf } from '../../../statement';

/** Somebody with the first account alone: one statement is of one account. */
function personOf(slug: string): Person {
	const person = withAllAccounts(slug);
	return person.first ?? person;
}

const NOW = Date.parse('2026-11-01T12:00:00Z');

/** A person's list as a bank prints it. */
function csvOf({ rows }: Person): string {
	const lines = rows.map(({ date, description, printedCents, balanceCents }) =>
		[date, description, (printedCents / 100).toFixed(2), (balanceCents / 100).toFixed(2)].join(','),
	);
	return ['Date,Description,Amount,Balance', ...lines].join('\n');
}

function analysed(person: Person, ...files: string[]) {
	const statements = (files.length > 0 ? files : [csvOf(person)]).flatMap(
		(file) => readStatementFile(new TextEncoder().encode(file), { dateFormat: 'auto', today: '2026-11-01' }).statements,
	);
	const currency = person.currency ?? 'NGN';
	return analyse(
		statements.map((statement) => accountOf(statement, transactionsOf(statement, { provider: 'local', currency }))),
		{
			provider: 'local',
			subject: { kind: 'statement', id: null },
			reference: null,
			holderType: person.kind,
			country: null,
			currency,
			origin: 'applicant',
			expectedName: null,
			warnings: [],
			nowMs: NOW,
		},
	).insights;
}

/** What a month brings by hand, where the data runs from pay-day to pay-day: its total over its days counts one pay-day too many. */
const MONTHLY_INCOME: Readonly<Record<string, number>> = { 'segun-alabi': 300_000 };

/** Right within this share of the truth, or not told. */
const WITHIN = 0.05;

const isRight = (told: number | null, truth: number) =>
	told === null || Math.abs(told - truth) <= Math.max(Math.abs(truth) * WITHIN, 0.01);

/** What is printed in a forged statement is not the truth: its arithmetic says so. */
const honest = slugs.filter((slug) => personOf(slug).forgedSalary === undefined);

describe.each(honest)('%s', (slug) => {
	const person = personOf(slug);
	const insights = analysed(person);
	const facts = new Facts(person, 12);
	const { truth } = facts;
	const months = facts.days / 30.4;

	test.each([
		['income', insights.income.monthlyAverage, MONTHLY_INCOME[slug] ?? per(facts.earned, months)],
		[
			'living costs',
			insights.expenses.livingCosts,
			per(sum(facts.spent, -truth.loans.repayments.total, -totalOf(facts.of('refund'))), months),
		],
		['repayments', insights.loans.repayments.total, truth.loans.repayments.total],
		['number of repayments', insights.loans.repayments.count, truth.loans.repayments.count],
		['drawdowns', insights.loans.drawdowns.total, truth.loans.drawdowns.total],
		['returned payments', insights.risks.returnedPayments.count, truth.incidents.returnedPayments.count],
		['returned cheques', insights.risks.returnedCheques.count, truth.incidents.returnedCheques.count],
		['gambling', insights.risks.gambling.total, truth.gambling.total],
		['overdraft days', insights.risks.overdraft.days, truth.incidents.overdraft.days],
		['seizures', insights.risks.accountSeizures.count, truth.incidents.accountSeizures.count],
		['recoveries', insights.risks.debtRecoveries.count, truth.incidents.debtRecoveries.count],
		['closing balance', insights.balances.closing, truth.closingBalance],
		['savings', insights.expenses.savings.total, truth.savings.total],
	])('%s', (_, told, expected) => {
		expect({ told, isRight: isRight(told, expected) }).toEqual({ told, isRight: true });
	});
});

const people = path.join(__dirname, '..', '..', '..', 'sandbox', 'people');
/** The second account, as the bank prints it; the category is nothing that a bank prints. */
const secondOf = (slug: string) =>
	readFileSync(path.join(people, slug, 'second', 'transactions.csv'), 'utf8')
		.trimEnd()
		.split('\n')
		.map((line) => line.split(',').slice(0, 4).join(','))
		.join('\n');

test.each(slugs.filter((slug) => withAllAccounts(slug).first !== undefined))(
	'%s with two accounts is told once what goes from one to the other',
	(slug) => {
		const both = withAllAccounts(slug);
		const facts = new Facts(both, 12);
		const { income, expenses, dataQuality } = analysed(both, csvOf(personOf(slug)), secondOf(slug));
		const months = facts.days / 30.4;
		const costs = per(sum(facts.spent, -facts.truth.loans.repayments.total), months);
		const told = [income.monthlyAverage, expenses.livingCosts];
		expect({
			told,
			right: [isRight(income.monthlyAverage, per(facts.earned, months)), isRight(expenses.livingCosts, costs)],
		}).toEqual({ told, right: [true, true] });
		expect(dataQuality.transactionCount).toBe(both.rows.length);
	},
);

test('a forged salary is told as printed, with balances that contradict it', () => {
	const forged = slugs.map(personOf).filter(({ forgedSalary }) => forgedSalary !== undefined);
	expect(forged.length).toBeGreaterThan(0);
	for (const person of forged) {
		const { authenticity, dataQuality } = analysed(person);
		expect(authenticity.brokenSteps).toBeGreaterThan(0);
		expect(dataQuality.warnings.map(({ code }) => code)).toContain('BALANCES_DO_NOT_ADD_UP');
	}
});

test('the same bytes give the same answer, whatever the order of rows of one day', () => {
	const person = personOf('adaeze-nwokolo');
	expect(JSON.stringify(analysed(person))).toBe(JSON.stringify(analysed(person)));
});
