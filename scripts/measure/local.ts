/**
 * How often Local Analysis is right, wrong or does not tell, by figure, over the made-up people in every format in which a bank may print them.
 * Wrong is worse than not told: its share comes first, and the exit code is 1 where anything is.
 */
import { accountOf, analyse, readStatementFile, transactionsOf } from '../../statement';
import { Facts, per, sum, totalOf } from '../../test/nodes/grid/facts';
import { type Person, personOf, slugs } from '../../test/nodes/grid/people';
import { PRINTED, currencyOf } from '../../test/support/printedStatements';

const NOW = Date.parse('2026-11-01T12:00:00Z');
/** Right is within this share of the truth. */
const WITHIN = 0.05;
/** Payments from pay-day to pay-day: what a month brings, where the total over the days counts one pay-day too many. */
const MONTHLY_INCOME: Readonly<Record<string, number>> = { 'segun-alabi': 300_000 };

type Outcome = 'right' | 'wrong' | 'not told';

function analysed(person: Person, format: string) {
	const file = new TextEncoder().encode(PRINTED[format]?.(person) ?? '');
	const currency = currencyOf(person);
	const { statements } = readStatementFile(file, { dateFormat: 'auto', today: '2026-11-01' });
	const accounts = statements.map((one) => accountOf(one, transactionsOf(one, { provider: 'local', currency })));
	return analyse(accounts, {
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
	}).insights;
}

/** Each decisive figure as told and as true. */
function figuresOf(person: Person, format: string): Array<[string, number | null, number]> {
	const { income, expenses, loans, risks, balances } = analysed(person, format);
	const facts = new Facts(person, 12);
	const { truth } = facts;
	const months = facts.days / 30.4;
	const costs = sum(facts.spent, -truth.loans.repayments.total, -totalOf(facts.of('refund')));
	return [
		['income', income.monthlyAverage, MONTHLY_INCOME[person.slug] ?? per(facts.earned, months)],
		['living costs', expenses.livingCosts, per(costs, months)],
		['repayments', loans.repayments.total, truth.loans.repayments.total],
		['loans received', loans.drawdowns.total, truth.loans.drawdowns.total],
		['returned payments', risks.returnedPayments.count, truth.incidents.returnedPayments.count],
		['returned cheques', risks.returnedCheques.count, truth.incidents.returnedCheques.count],
		['gambling', risks.gambling.total, truth.gambling.total],
		['seizures', risks.accountSeizures.count, truth.incidents.accountSeizures.count],
		['days below zero', risks.overdraft.days, truth.incidents.overdraft.days],
		['closing balance', balances.closing, truth.closingBalance],
	];
}

function outcomeOf(told: number | null, truth: number): Outcome {
	if (told === null) return 'not told';
	return Math.abs(told - truth) <= Math.max(Math.abs(truth) * WITHIN, 0.01) ? 'right' : 'wrong';
}

/** One statement is of one account, and a forged one is not the truth. */
const people = slugs.map(personOf).map((person) => person.first ?? person);
const counts = new Map<string, Record<Outcome, number>>();
const wrong: string[] = [];
for (const person of people.filter(({ forgedSalary }) => forgedSalary === undefined)) {
	for (const format of Object.keys(PRINTED)) {
		for (const [figure, told, truth] of figuresOf(person, format)) {
			const key = `${currencyOf(person)}  ${figure}`;
			const count = counts.get(key) ?? { right: 0, wrong: 0, 'not told': 0 };
			const outcome = outcomeOf(told, truth);
			count[outcome] += 1;
			counts.set(key, count);
			if (outcome === 'wrong')
				wrong.push(`${person.slug}, ${format}: ${figure} is told as ${String(told)}, and is ${truth}`);
		}
	}
}
const all = [...counts.values()].reduce(
	(total, { right, wrong: no, 'not told': none }) => total + right + no + none,
	0,
);
console.log(
	`Wrong: ${((wrong.length / all) * 100).toFixed(2)} % of ${all} figures (${people.length} people, ${Object.keys(PRINTED).length} formats)\n`,
);
console.log(`${'currency, figure'.padEnd(28)}${'right'.padStart(8)}${'wrong'.padStart(8)}${'not told'.padStart(10)}`);
for (const [key, { right, wrong: no, 'not told': none }] of [...counts].toSorted(([left], [second]) =>
	left < second ? -1 : 1,
)) {
	console.log(`${key.padEnd(28)}${String(right).padStart(8)}${String(no).padStart(8)}${String(none).padStart(10)}`);
}
for (const line of wrong) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
