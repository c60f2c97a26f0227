import { type Person, personOf, slugs } from '../../nodes/grid/people';
import { accountOf, analyse, readStatementFile, transactionsOf } from '../../../statement';

const NOW = Date.parse('2026-11-01T12:00:00Z');
const major = (cents: number) => (cents / 100).toFixed(2);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const openingOf = ({ rows }: Person) => (rows[0]?.balanceCents ?? 0) - (rows[0]?.cents ?? 0);
const closingOf = ({ rows }: Person) => rows.at(-1)?.balanceCents ?? 0;
const currencyOf = ({ currency }: Person) => currency ?? 'NGN';

/** A person's list in each format, printed here after the formats' own documents. */
const PRINTED: Readonly<Record<string, (person: Person) => string>> = {
	csv: ({ rows }) =>
		['Date;Description;Debit;Credit;Balance']
			.concat(
				rows.map(({ date, description, cents, balanceCents }) => {
					const [year, month, day] = date.split('-');
					const [debit, credit] = cents < 0 ? [major(-cents), ''] : ['', major(cents)];
					return [`${day}/${month}/${year}`, description, debit, credit, major(balanceCents)]
						.join(';')
						.replaceAll('.', ',');
				}),
			)
			.join('\r\n'),
	ofx: (person) => {
		const rows = person.rows.map(
			({ date, description, cents }, index) =>
				`<STMTTRN><TRNTYPE>${cents < 0 ? 'DEBIT' : 'CREDIT'}<DTPOSTED>${date.replaceAll('-', '')}<TRNAMT>${major(cents)}<FITID>${index}<NAME>${escaped(description.slice(0, 32))}<MEMO>${escaped(description)}</STMTTRN>`,
		);
		return `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><STMTRS><CURDEF>${currencyOf(person)}<BANKACCTFROM><ACCTID>1<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${rows.join('\n')}</BANKTRANLIST><LEDGERBAL><BALAMT>${major(closingOf(person))}<DTASOF>20261031</LEDGERBAL></STMTRS></OFX>`;
	},
	camt: (person) => {
		const side = (cents: number) => (cents < 0 ? 'DBIT' : 'CRDT');
		const amount = (cents: number) =>
			`<Amt Ccy="${currencyOf(person)}">${major(Math.abs(cents))}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd>`;
		const balance = (code: string, cents: number) =>
			`<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}</Bal>`;
		const entries = person.rows.map(
			({ date, description, cents }) =>
				`<Ntry>${amount(cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${date}</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>${escaped(description)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
		);
		return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>X1</IBAN></Id></Acct>${balance('OPBD', openingOf(person))}${balance('CLBD', closingOf(person))}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
	},
	mt940: (person) => {
		const comma = (cents: number) => major(Math.abs(cents)).replace('.', ',');
		const side = (cents: number) => (cents < 0 ? 'D' : 'C');
		const day = (date: string) => date.slice(2).replaceAll('-', '');
		const balance = (tag: string, cents: number, date = '') =>
			`:${tag}:${side(cents)}${day(date)}${currencyOf(person)}${comma(cents)}`;
		const rows = person.rows.flatMap(({ date, description, cents }) => [
			`:61:${day(date)}${day(date).slice(2)}${side(cents)}${comma(cents)}NTRFNONREF`,
			`:86:${description.match(/.{1,65}/g)?.join('\r\n') ?? ''}`,
		]);
		return [
			':20:X',
			':25:X1',
			':28C:1/1',
			balance('60F', openingOf(person), person.rows[0]?.date),
			...rows,
			balance('62F', closingOf(person), person.rows.at(-1)?.date),
			'-',
		].join('\r\n');
	},
};

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

	test.each(['ofx', 'camt', 'mt940'])('has the same decisive figures in %s as in CSV', (format) => {
		const other = analysed(person, format);
		expect(other.understood.format).toBe(format);
		expect(decisive(other)).toEqual(decisive(csv));
		expect(other.fingerprint).toBe(csv.fingerprint);
	});

	test.each(['camt', 'mt940'])('has the same days below zero in %s, whose balances follow', (format) => {
		const { insights } = analysed(person, format);
		expect(insights.risks.overdraft.days).toBe(csv.insights.risks.overdraft.days);
		expect(insights.authenticity.brokenSteps).toBe(csv.insights.authenticity.brokenSteps);
	});

	test.each(Object.keys(PRINTED))('is read whole out of %s: rows, sum, opening and closing to the cent', (format) => {
		const [statement] = analysed(person, format).statements;
		const cents = (statement?.entries ?? []).map(({ amount }) => Math.round(amount * 100));
		expect(cents).toEqual(person.rows.map((row) => row.cents));
		if (format === 'csv') return;
		expect(Math.round((statement?.closing ?? NaN) * 100)).toBe(closingOf(person));
		if (format !== 'ofx') expect(Math.round((statement?.opening ?? NaN) * 100)).toBe(openingOf(person));
	});
});
