import type { Person } from '../nodes/grid/people';

const major = (cents: number) => (cents / 100).toFixed(2);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const openingOf = ({ rows }: Person) => (rows[0]?.balanceCents ?? 0) - (rows[0]?.cents ?? 0);
export const closingOf = ({ rows }: Person) => rows.at(-1)?.balanceCents ?? 0;
export const currencyOf = ({ currency }: Person) => currency ?? 'NGN';

/** A person's list in each format, printed here after the formats' own documents. */
export const PRINTED: Readonly<Record<string, (person: Person) => string>> = {
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
	plaid: (person) => {
		const account = { account_id: 'X1', type: 'depository', subtype: 'checking' };
		const balances = { current: closingOf(person) / 100, iso_currency_code: currencyOf(person) };
		const transactions = person.rows.map(({ date, description, cents }, index) => ({
			...{ transaction_id: `t${index}`, account_id: 'X1', date, pending: false },
			...{ amount: -cents / 100, iso_currency_code: currencyOf(person), unofficial_currency_code: null },
			...{ name: description, original_description: description, merchant_name: null },
		}));
		const total = person.rows.length;
		return JSON.stringify({ accounts: [{ ...account, balances }], transactions, total_transactions: total });
	},
	openBankingUk: (person) => {
		const money = (cents: number) => ({
			CreditDebitIndicator: cents < 0 ? 'Debit' : 'Credit',
			Amount: { Amount: major(Math.abs(cents)), Currency: currencyOf(person) },
		});
		const Transaction = person.rows.map(({ date, description, cents, balanceCents }, index) => ({
			...{ AccountId: 'X1', TransactionId: `t${index}`, Status: 'Booked', BookingDateTime: `${date}T00:00:00+00:00` },
			...{ TransactionInformation: description, ...money(cents) },
			Balance: { Type: 'InterimBooked', ...money(balanceCents) },
		}));
		const Balance = [
			{ AccountId: 'X1', Type: 'ClosingBooked', DateTime: '2026-10-31T23:59:59+00:00', ...money(closingOf(person)) },
		];
		return JSON.stringify([{ Data: { Transaction }, Links: {}, Meta: { TotalPages: 1 } }, { Data: { Balance } }]);
	},
	berlinGroup: (person) => {
		const money = (cents: number) => ({ amount: major(cents), currency: currencyOf(person) });
		const booked = person.rows.map(({ date, description, cents, balanceCents }, index) => ({
			...{ transactionId: `t${index}`, bookingDate: date, transactionAmount: money(cents) },
			remittanceInformationUnstructured: description,
			balanceAfterTransaction: { balanceType: 'interimBooked', balanceAmount: money(balanceCents) },
		}));
		const balance = (balanceType: string, cents: number, referenceDate?: string) => ({
			...{ balanceType, referenceDate, balanceAmount: money(cents) },
		});
		return JSON.stringify({
			account: { iban: 'X1' },
			transactions: { booked, pending: [] },
			balances: [
				balance('openingBooked', openingOf(person), person.rows[0]?.date),
				balance('closingBooked', closingOf(person), '2026-10-31'),
			],
		});
	},
};
