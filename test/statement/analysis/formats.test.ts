import { type Person, personOf, slugs } from '../../nodes/grid/people';
import { PRINTED, closingOf, currencyOf, openingOf } from '../../support/printedStatements';
import { accountOf, analyse, readStatementFile, transactionsOf } from '../../../statement';

/** The others tell the balance at the end, or after each row. */
const TELLS_OPENING = new Set(['camt', 'mt940', 'berlinGroup']);
const NOW = Date.parse('2026-11-01T12:00:00Z');

function analysed(person: Person, format: string) {
	const file = new TextEncoder().encode(PRINTED[format]?.(person) ?? '');
	const { statements, understood } = readStatementFile(file, { dateFormat: 'auto', today: '2026-11-01' });
	const currency = currencyOf(person);
	const accounts = statements.map((one) => accountOf(one, transactionsOf(one, { provider: 'local', currency })));
	const request = {
		provider: 'local',
		subject: { kind: 'statement' as const, id: null },
		reference: null,
		holderType: person.kind,
	};
	const others = {
		country: null,
		currency,
		origin: 'applicant' as const,
		expectedName: null,
		warnings: [],
		nowMs: NOW,
	};
	return { understood, statements, ...analyse(accounts, { ...request, ...others }) };
}

function decisive({ insights: { income, expenses, loans, risks, balances, cashFlow } }: ReturnType<typeof analysed>) {
	return {
		income: income.monthlyAverage,
		livingCosts: expenses.livingCosts,
		repayments: loans.repayments,
		drawdowns: loans.drawdowns,
		returned: [risks.returnedPayments.count, risks.returnedCheques.count],
		gambling: risks.gambling.total,
		seizures: risks.accountSeizures.count,
		closing: balances.closing,
		flow: [cashFlow.inflow, cashFlow.outflow],
	};
}

// A forged statement contradicts itself: no format prints it so that its balances follow.
const honest = slugs
	.map(personOf)
	.map((person) => person.first ?? person)
	.filter((person) => !isForged(person));

function isForged({ rows, forgedSalary }: Person): boolean {
	const isBroken = rows.some(
		({ balanceCents, cents }, index) => index > 0 && (rows[index - 1]?.balanceCents ?? 0) + cents !== balanceCents,
	);
	return forgedSalary !== undefined || isBroken;
}

test('most people are honest', () => {
	expect(honest.length).toBeGreaterThan(15);
});

describe.each(honest.map((person) => [person.slug, person] as const))('%s', (_, person) => {
	const csv = analysed(person, 'csv');

	test.each(Object.keys(PRINTED).filter((format) => format !== 'csv'))(
		'has the same decisive figures in %s as in CSV',
		(format) => {
			const other = analysed(person, format);
			expect(other.understood.format).toBe(format);
			expect(decisive(other)).toEqual(decisive(csv));
			expect(other.fingerprint).toBe(csv.fingerprint);
		},
	);

	test.each(['camt', 'mt940', 'openBankingUk', 'berlinGroup'])(
		'has the same days below zero in %s, whose balances follow',
		(format) => {
			const { insights } = analysed(person, format);
			expect(insights.risks.overdraft.days).toBe(csv.insights.risks.overdraft.days);
			expect(insights.authenticity.brokenSteps).toBe(csv.insights.authenticity.brokenSteps);
		},
	);

	test.each(Object.keys(PRINTED))('is read whole out of %s: rows, sum, opening and closing to the cent', (format) => {
		const [statement] = analysed(person, format).statements;
		const cents = (statement?.entries ?? []).map(({ amount }) => Math.round(amount * 100));
		expect(cents).toEqual(person.rows.map((row) => row.cents));
		if (format === 'csv') return;
		expect(Math.round((statement?.closing ?? NaN) * 100)).toBe(closingOf(person));
		if (TELLS_OPENING.has(format)) expect(Math.round((statement?.opening ?? NaN) * 100)).toBe(openingOf(person));
	});
});
