import { read, rowsIn } from './files';

interface Booking {
	amount: string;
	side?: 'CRDT' | 'DBIT';
	status?: string;
	day?: string;
	rest?: string;
	details?: string;
}

const booking = ({
	amount,
	side = 'DBIT',
	status = '<Sts>BOOK</Sts>',
	day = '<BookgDt><Dt>2026-10-05</Dt></BookgDt>',
	rest = '',
	details = '',
}: Booking) =>
	`<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>${rest}${status}${day}${details === '' ? '' : `<NtryDtls>${details}</NtryDtls>`}</Ntry>`;
const balance = (code: string, amount: string, side = 'CRDT') =>
	`<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><Dt><Dt>2026-10-05</Dt></Dt></Bal>`;
const document = (body: string, version = '053.001.08') =>
	`<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>${body}</BkToCstmrStmt></Document>`;
const statement = (entries: string, { balances = '', iban = 'DE02120300000000202051', rest = '' } = {}) =>
	`<Stmt><Id>1</Id>${rest}<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>Ada Example</Nm></Ownr></Acct>${balances}${entries}</Stmt>`;
const plain = (entries: string, options = {}) => document(statement(entries, options));
const party = (kind: string, name: string) => `<RltdPties><${kind}><Pty><Nm>${name}</Nm></Pty></${kind}></RltdPties>`;

describe('CAMT', () => {
	test.each([
		['the word alone, up to version 06', '<Sts>BOOK</Sts>'],
		['a code, from version 07', '<Sts><Cd>BOOK</Cd></Sts>'],
	])('takes the status as %s', (_, status) => {
		expect(rowsIn(plain(booking({ amount: '12.50', status })))).toEqual([['2026-10-05', -12.5, '']]);
	});

	test.each(['PDNG', 'INFO', 'FUTR', 'RJCT'])('counts nothing that is %s', (status) => {
		const entries = booking({ amount: '1.00', status: `<Sts>${status}</Sts>` }) + booking({ amount: '2.00' });
		expect(rowsIn(plain(entries))).toEqual([['2026-10-05', -2, '']]);
	});

	test('tells account, holder, currency and balances', () => {
		const balances = balance('OPBD', '100.00') + balance('CLBD', '87.50') + balance('CLAV', '999.00');
		expect(read(plain(booking({ amount: '12.50' }), { balances })).statements[0]).toMatchObject({
			accountId: 'DE02120300000000202051',
			holder: 'Ada Example',
			currency: 'EUR',
			opening: 100,
			closing: 87.5,
			warnings: [],
			entries: [{ balance: 87.5 }],
		});
	});

	test('takes the closing balance of the day before for the opening one, and DBIT for overdrawn', () => {
		const balances = balance('PRCD', '10.00', 'DBIT') + balance('CLBD', '22.50', 'DBIT');
		expect(read(plain(booking({ amount: '12.50' }), { balances })).statements[0]).toMatchObject({
			opening: -10,
			closing: -22.5,
			warnings: [],
		});
	});

	test('says where the balances do not agree with the bookings', () => {
		const balances = balance('OPBD', '100.00') + balance('CLBD', '99.00');
		expect(
			read(plain(booking({ amount: '12.50' }), { balances })).statements[0]?.warnings.map(({ code }) => code),
		).toEqual(['BALANCES_DO_NOT_ADD_UP']);
	});

	test('takes a date with a time, and the value date where there is no other', () => {
		const entries =
			booking({ amount: '1.00', day: '<BookgDt><DtTm>2026-10-05T23:30:00+02:00</DtTm></BookgDt>' }) +
			booking({ amount: '2.00', day: '<ValDt><Dt>2026-10-06</Dt></ValDt>' });
		expect(rowsIn(plain(entries)).map(([day]) => day)).toEqual(['2026-10-05', '2026-10-06']);
	});

	test('tells the payee of a debit and the payer of a credit, in either version', () => {
		const old =
			'<TxDtls><RltdPties><Cdtr><Nm>SHOP</Nm></Cdtr><Dbtr><Nm>ADA</Nm></Dbtr></RltdPties><RmtInf><Ustrd>Bill 12</Ustrd></RmtInf></TxDtls>';
		const entries =
			booking({ amount: '1.00', details: old }) +
			booking({
				amount: '2.00',
				side: 'CRDT',
				details: `<TxDtls>${party('Dbtr', 'ACME')}<RmtInf><Ustrd>Salary</Ustrd></RmtInf></TxDtls>`,
			});
		expect(rowsIn(plain(entries))).toEqual([
			['2026-10-05', -1, 'SHOP Bill 12'],
			['2026-10-05', 2, 'ACME Salary'],
		]);
	});

	test('tells the other side of a return, and that it is one', () => {
		const details = `<TxDtls>${party('Cdtr', 'GYM')}<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`;
		const [statementRead] = read(plain(booking({ amount: '30.00', side: 'CRDT', details }))).statements;
		expect(statementRead?.entries[0]).toMatchObject({ counterparty: 'GYM', codes: ['RTRN:AM04'], amount: 30 });
	});

	test('splits a batch whose details come to its amount, and only such', () => {
		const detail = (amount: string) => `<TxDtls><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
		expect(
			rowsIn(plain(booking({ amount: '30.00', details: detail('10.00') + detail('20.00') }))).map(
				([, amount]) => amount,
			),
		).toEqual([-10, -20]);
		expect(
			rowsIn(plain(booking({ amount: '31.00', details: detail('10.00') + detail('20.00') }))).map(
				([, amount]) => amount,
			),
		).toEqual([-31]);
		expect(
			rowsIn(plain(booking({ amount: '30.00', details: '<TxDtls></TxDtls><TxDtls></TxDtls>' }))).map(
				([, amount]) => amount,
			),
		).toEqual([-30]);
	});

	test('takes the amount of a detail where version 02 has it', () => {
		const detail = (amount: string) =>
			`<TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls></TxDtls>`;
		expect(
			rowsIn(plain(booking({ amount: '30.00', details: detail('10.00') + detail('20.00') }))).map(
				([, amount]) => amount,
			),
		).toEqual([-10, -20]);
	});

	test.each([
		['as it is marked', 'DBIT', '92.00', -8],
		['turned, where only that fits', 'DBIT', '108.00', 8],
	])('counts a reversal %s', (_, side, closing, amount) => {
		const entries = booking({
			amount: '8.00',
			side: side === 'DBIT' ? 'DBIT' : 'CRDT',
			rest: '<RvslInd>true</RvslInd>',
		});
		const balances = balance('OPBD', '100.00') + balance('CLBD', closing);
		const [one] = read(plain(entries, { balances })).statements;
		expect(one?.entries[0]?.amount).toBe(amount);
		expect(one?.warnings).toEqual([]);
	});

	test('says where nothing tells which way a reversal went', () => {
		expect(
			read(plain(booking({ amount: '8.00', rest: '<RvslInd>true</RvslInd>' }))).statements[0]?.warnings,
		).toHaveLength(1);
	});

	test('hands codes on: of the detail before the booking, the German and the purpose', () => {
		const code = (sub: string) =>
			`<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn><Prtry><Cd>NTRF+153+9201</Cd></Prtry></BkTxCd>`;
		const details = `<TxDtls>${code('SALA')}<Purp><Cd>SALA</Cd></Purp></TxDtls>`;
		const [one] = read(plain(booking({ amount: '8.00', side: 'CRDT', details, rest: '' }))).statements;
		expect(one?.entries[0]?.codes).toEqual(['PMNT-RCDT-SALA', 'GVC:153', 'PURP:SALA']);
	});

	test('matches local names, whatever the namespace and prefix', () => {
		const prefixed = plain(booking({ amount: '8.00' }))
			.replace('xmlns=', 'xmlns:c=')
			.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1c:');
		expect(rowsIn(prefixed)).toEqual([['2026-10-05', -8, '']]);
	});

	test('reads CAMT.052', () => {
		const report = plain(booking({ amount: '8.00' }), {})
			.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
			.replaceAll('Stmt>', 'Rpt>');
		expect(rowsIn(report)).toEqual([['2026-10-05', -8, '']]);
	});

	test('puts days together, leaves copies out, keeps accounts apart', () => {
		const day = (number: string, opening: string, closing: string, options = {}) =>
			statement(booking({ amount: '10.00', day: `<BookgDt><Dt>2026-10-${number}</Dt></BookgDt>` }), {
				balances: balance('OPBD', opening) + balance('CLBD', closing),
				...options,
			});
		const text = document(
			day('06', '90.00', '80.00') +
				day('05', '100.00', '90.00') +
				day('05', '100.00', '90.00', { rest: '<CpyDplctInd>DUPL</CpyDplctInd>' }) +
				day('05', '10.00', '0.00', { iban: 'X' }),
		);
		expect(
			read(text).statements.map(({ opening, closing, entries, warnings }) => [
				opening,
				closing,
				entries.length,
				warnings,
			]),
		).toEqual([
			[100, 80, 2, []],
			[10, 0, 1, []],
		]);
	});

	test('says that pages are missing', () => {
		const text = plain(booking({ amount: '8.00' }), {
			rest: '<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>',
		});
		expect(read(text).statements[0]?.warnings.map(({ code }) => code)).toEqual(['STATEMENT_INCOMPLETE']);
	});

	const good = plain(booking({ amount: '8.00' }));
	test.each([
		['cut off', good.slice(0, -30)],
		['a document type', good.replace('<Document', '<!DOCTYPE Document [<!ENTITY x "y">]><Document')],
		['an entity that nobody declared', good.replace('Ada', '&ada;')],
		['a million nested elements', '<Document>'.repeat(1_000_000)],
		['CAMT.054', good.replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')],
		['another document', '<?xml version="1.0"?><Invoice><Id>1</Id></Invoice>'],
		['a booking without a date', plain(booking({ amount: '8.00', day: '' }))],
		['a booking without a direction', good.replace('<CdtDbtInd>DBIT</CdtDbtInd>', '')],
		['a signed amount', plain(booking({ amount: '-8.00' }))],
		['two currencies', plain(booking({ amount: '8.00' }) + booking({ amount: '8.00' }).replace('EUR', 'USD'))],
	])('%s: refused', (_, text) => {
		expect(() => read(text)).toThrow(/CAMT|XML/);
	});

	const detail = (amount: string, name = 'A') =>
		`<TxDtls><Amt Ccy="EUR">${amount}</Amt>${party('Cdtr', name)}</TxDtls>`;
	const amountsIn = (text: string) => rowsIn(text).map(([, amount]) => amount);

	test.each([
		[
			'with its number and sum before the details',
			'<Btch><NbOfTxs>2</NbOfTxs><TtlAmt Ccy="EUR">30.00</TtlAmt></Btch>' + detail('10.00') + detail('20.00'),
			[-10, -20],
		],
		[
			'of which only number and sum are told',
			'<Btch><NbOfTxs>2</NbOfTxs><TtlAmt Ccy="EUR">30.00</TtlAmt></Btch>',
			[-30],
		],
		['whose details leave charges out', detail('10.00') + detail('19.50'), [-30]],
		['of which one detail tells no amount', detail('10.00') + '<TxDtls></TxDtls>', [-30]],
		['with a single detail', detail('30.00'), [-30]],
	])('a batch %s moves the balance by its own amount', (_, details, amounts) => {
		const balances = balance('OPBD', '100.00') + balance('CLBD', '70.00');
		const text = plain(booking({ amount: '30.00', details }), { balances });
		expect(amountsIn(text)).toEqual(amounts);
		expect(read(text).statements[0]?.warnings).toEqual([]);
	});

	test('a batch that was reversed is turned as a whole where only that fits', () => {
		const balances = balance('OPBD', '100.00') + balance('CLBD', '130.00');
		const entry = booking({
			amount: '30.00',
			rest: '<RvslInd>true</RvslInd>',
			details: detail('10.00') + detail('20.00'),
		});
		expect(amountsIn(plain(entry, { balances }))).toEqual([10, 20]);
	});

	test('a day that stands twice without being marked as a copy counts once', () => {
		const balances = balance('OPBD', '100.00') + balance('CLBD', '92.00');
		const day = statement(booking({ amount: '8.00' }), { balances });
		expect(read(document(day + day)).statements).toMatchObject([
			{ entries: [{ amount: -8 }], closing: 92, warnings: [] },
		]);
	});

	test('in the encoding that it declares keeps its letters', () => {
		const text = plain(booking({ amount: '8.00', details: `<TxDtls>${party('Cdtr', 'CAF\u00c9')}</TxDtls>` })).replace(
			'UTF-8',
			'ISO-8859-1',
		);
		expect(rowsIn(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toEqual([['2026-10-05', -8, 'CAFÉ']]);
	});
});
