import { readPerson } from '../../sandbox/people/read';
import { creditInsights } from '../../core/shapes/insights';
import { runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import {
	ROWS,
	dojahAnswer,
	monoAnswer,
	myBankStatementAnswer,
	okraAnswer,
	periculumStatement,
} from '../support/statements';

let sandbox: PericulumSandbox;
beforeAll(async () => {
	sandbox = await PericulumSandbox.start();
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

const upload = async (parameters: object, items?: Array<Record<string, string | number>>, more: object = {}) =>
	await runNode('uploadBankStatement', {
		parameters: { provider: 'periculum', source: 'transactions', statementName: 'Application 1', ...parameters },
		credential: sandbox.credential(),
		...(items === undefined ? {} : { items }),
		...more,
	});

describe('a statement as JSON', () => {
	test.each([
		['periculum', periculumStatement()],
		['mono', monoAnswer()],
		['okra', okraAnswer()],
		['dojah', dojahAnswer()],
		['mybankstatement', myBankStatementAnswer()],
	])('in the format %s gives the same figures, worked out by hand', async (format, statement) => {
		const { outputs, error } = await upload({ format, statement: JSON.stringify(statement) });
		expect(error).toBeUndefined();
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({
			provider: 'periculum',
			reference: 'Application 1',
			status: 'ready',
			providerStatus: 'PROCESSED',
			insights: {
				subject: { kind: 'statement', holderType: 'individual' },
				period: { from: '2026-09-01', to: '2026-11-30', days: 91, months: 3 },
				cashFlow: { inflow: 600_000, outflow: 240_000, net: 360_000, monthlyInflow: 200_000, monthlyOutflow: 80_000 },
				income: { monthlyAverage: 200_000, isSalaried: true, salary: { count: 3, lowest: 200_000, latest: 200_000 } },
				balances: { closing: 460_000 },
				dataQuality: { transactionCount: 12 },
			},
		});
		expect(creditInsights.safeParse(item?.json.insights).error).toBeUndefined();
		const [request] = await sandbox.sent();
		expect(request).toMatchObject({
			path: '/periculum/statements/analytics',
			query: { format, statementType: 'consumer' },
		});
	});

	test('can be handed over as an object by an expression, for a business', async () => {
		const { outputs } = await runNode('uploadBankStatement', {
			parameters: { statementName: 'B', statementType: 'business', statement: '={{ $json.statement }}' },
			items: [{ statement: periculumStatement() }],
			credential: sandbox.credential(),
		});
		expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'ready', insights: { subject: { holderType: 'business' } } });
		expect((await sandbox.sent())[0]?.query.statementType).toBe('business');
	});

	test('carries the account fields and the currency that the user states', async () => {
		const { outputs } = await upload({
			statement: JSON.stringify(periculumStatement()),
			additionalFields: {
				clientFullName: 'Made-up Person',
				bankName: 'Made-up Bank',
				accountType: 'Savings',
				accountName: 'Main',
			},
			options: { currency: 'ngn' },
		});
		expect((await sandbox.sent())[0]?.body).toMatchObject({
			statementName: 'Application 1',
			clientFullName: 'Made-up Person',
			bankName: 'Made-up Bank',
			accountType: 'Savings',
			accountName: 'Main',
		});
		expect(outputs[0]?.[0]?.json).toMatchObject({ insights: { currency: 'NGN', summary: { currency: 'NGN' } } });
	});

	test("keeps the provider's answer only when asked to", async () => {
		const without = await upload({ statement: JSON.stringify(periculumStatement()) });
		expect(without.outputs[0]?.[0]?.json).not.toHaveProperty('raw');
		const withRaw = await upload({
			statementName: 'Application 2',
			statement: JSON.stringify(periculumStatement()),
			options: { includeRaw: true },
		});
		expect(withRaw.outputs[0]?.[0]?.json).toMatchObject({
			raw: { processingStatus: 'PROCESSED', name: 'Application 2' },
		});
	});

	test('warns when the told closing balance is a hundred times the last row', async () => {
		const analysed = await upload({ statement: JSON.stringify(periculumStatement()), options: { includeRaw: true } });
		const raw = JSON.parse(JSON.stringify(analysed.outputs[0]?.[0]?.json.raw));
		raw.cashFlowAnalysis.closingBalance = 46_000_000;
		await sandbox.fault({ pathIncludes: '/analytics', status: 200, body: raw, times: 1 });
		const { outputs } = await upload({
			statementName: 'Application 2',
			statement: JSON.stringify(periculumStatement()),
		});
		expect(outputs[0]?.[0]?.json.warnings).toEqual(
			expect.arrayContaining([expect.objectContaining({ code: 'UNIT_MISMATCH', path: 'balances.closing' })]),
		);
		expect(outputs[0]?.[0]?.json).toMatchObject({ insights: { summary: { warningCount: expect.any(Number) } } });
	});
});

describe('rows that come in as items', () => {
	const dayFirst = (iso: string) => iso.split('-').reverse().join('/');
	const debitCredit = ROWS.map(({ date, description, amount, balance }) => ({
		Date: dayFirst(date),
		Narration: description,
		Debit: amount < 0 ? -amount : '',
		Credit: amount > 0 ? amount : '',
		Balance: balance,
	}));
	const mapping = { transactionsFrom: 'inputItems', descriptionColumn: 'Narration' };

	test('become one statement, paired with every one of them', async () => {
		const { outputs, error } = await upload(mapping, debitCredit);
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]?.json).toMatchObject({
			status: 'ready',
			insights: { cashFlow: { inflow: 600_000, outflow: 240_000 } },
		});
		expect(outputs[0]?.[0]?.pairedItem).toEqual(ROWS.map((_, item) => ({ item })));
		expect((await sandbox.sent())[0]?.body).toMatchObject({
			statementName: 'Application 1',
			transactions: periculumStatement().transactions.map(({ date }) => ({ date })),
		});
	});

	test('are read by a signed amount with decimal commas', async () => {
		const german = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });
		const items = ROWS.map(({ date, description, amount, balance }) => ({
			Date: dayFirst(date),
			Description: description,
			Amount: german.format(amount),
			Balance: german.format(balance),
		}));
		const { outputs, error } = await upload(
			{ transactionsFrom: 'inputItems', layout: 'signedAmount', decimalSeparator: ',' },
			items,
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			insights: { cashFlow: { inflow: 600_000, outflow: 240_000 }, balances: { closing: 460_000 } },
		});
	});

	test('are read by a type column with words of its own', async () => {
		const items = ROWS.map(({ date, description, amount, balance }) => ({
			Date: date,
			Description: description,
			Kind: amount > 0 ? 'paid in' : 'paid out',
			Amount: Math.abs(amount),
			Balance: balance,
		}));
		const { outputs, error } = await upload(
			{
				transactionsFrom: 'inputItems',
				layout: 'typeColumn',
				typeColumn: 'Kind',
				options: { creditWords: 'paid in, credit', debitWords: 'paid out' },
			},
			items,
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ insights: { cashFlow: { inflow: 600_000, outflow: 240_000 } } });
	});

	test('become one statement per name where their names differ', async () => {
		const items = [
			...debitCredit.map((row) => ({ ...row, who: 'A' })),
			...debitCredit.map((row) => ({ ...row, who: 'B' })),
		];
		const { outputs } = await upload({ ...mapping, statementName: '={{ $json.who }}' }, items);
		expect(outputs[0]?.map(({ json }) => json.reference)).toEqual(['A', 'B']);
		expect(outputs[0]?.[1]?.pairedItem).toEqual(ROWS.map((_, index) => ({ item: ROWS.length + index })));
	});

	test('that have a name each are told so, not that the statement is too short', async () => {
		const items = debitCredit.map((row, index) => ({ ...row, who: `A${index}` }));
		const { error } = await upload({ ...mapping, statementName: '={{ $json.who }}' }, items);
		expect(error).toMatchObject({
			message: 'Row 1 has a Statement Name that no other of the 12 rows has.',
			description: expect.stringMatching(/^Rows of one statement need the same Statement Name/),
		});
		expect(await sandbox.sent()).toEqual([]);
	});

	test('of which one tells no statement name are all kept back, as a statement must not go out without one of its rows', async () => {
		const items = debitCredit.map((row, index) => ({ ...row, who: index === 1 ? '' : 'A' }));
		const { outputs, error } = await upload({ ...mapping, statementName: '={{ $json.who }}' }, items, {
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([
			{ json: { error: 'Row 2: Statement Name is empty', message: expect.stringMatching(/^Set Statement Name/) } },
		]);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('of which none tells a statement name are not put into a statement called "undefined"', async () => {
		const { error } = await upload({ ...mapping, statementName: '={{ $json.who }}' }, debitCredit);
		expect(error?.message).toBe('Row 1: Statement Name is empty');
		expect(await sandbox.sent()).toEqual([]);
	});

	test('of several statements are counted through, as in the table that they come from', async () => {
		const items = ['A', 'B'].flatMap((who) =>
			debitCredit.map((row, index) => ({ ...row, who, Balance: who === 'B' && index === 2 ? 'n/a' : row.Balance })),
		);
		const { error } = await upload({ ...mapping, statementName: '={{ $json.who }}' }, items);
		// Twelve rows of A, then the third of B.
		expect(error?.message).toMatch(/^Row 15: column "Balance"/);
	});

	test('name the row and the column that cannot be read, before anything is sent', async () => {
		const items = debitCredit.map((row, index) => (index === 6 ? { ...row, Balance: 'n/a' } : row));
		const { error } = await upload(mapping, items);
		expect(error?.message).toMatch(/Row 7/);
		expect(error?.message).toMatch(/balance/i);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('a file', () => {
	const uploadFile = async (content: string, fileName: string) =>
		await upload({ transactionsFrom: 'file' }, undefined, {
			binary: [{ data: { data: Buffer.from(content).toString('base64'), mimeType: 'text/plain', fileName } }],
		});
	const csv = [
		'Date;Details;Amount;Balance',
		...ROWS.map(({ date, description, amount, balance }) => `${date};${description};${amount},00;${balance},00`),
	].join('\n');

	test.each([
		['CSV', csv, 'periculum'],
		['JSON', JSON.stringify(monoAnswer()), 'mono'],
	])('of %s is read by its content', async (kind, content, format) => {
		const { outputs, error } = await uploadFile(content, `statement.${kind}`);
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			status: 'ready',
			insights: { cashFlow: { inflow: 600_000, outflow: 240_000 }, balances: { closing: 460_000 } },
		});
		expect((await sandbox.sent())[0]?.query.format).toBe(format);
	});

	test.each([
		['the statement name', 'Loan 4711', 'Loan 4711.pdf'],
		['its own name where that is blank', ' ', 'statement.pdf'],
	])('that is a PDF goes to the analysis of PDFs, under %s', async (_, statementName, filename) => {
		const { outputs, error } = await upload({ transactionsFrom: 'file', statementName }, undefined, {
			binary: [{ data: { data: Buffer.from('%PDF-1.7').toString('base64'), mimeType: '', fileName: 'statement.pdf' } }],
		});
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'processing' });
		expect(await sandbox.sent()).toMatchObject([
			{ method: 'PUT', path: '/periculum/statements', body: { fields: [{ name: 'file', filename }, {}] } },
		]);
	});

	test('of another kind is refused with what to do, before anything is sent', async () => {
		const { error } = await uploadFile('PK\u0003\u0004', 'statement.xlsx');
		expect(error?.description).toMatch(/Extract From XLSX/);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('without a statement name of its own', () => {
	const unnamed = { provider: 'periculum', source: 'transactions' };

	test('each item of a run has another one, as Periculum takes each name once', async () => {
		const { outputs, error } = await runNode('uploadBankStatement', {
			parameters: { ...unnamed, statement: JSON.stringify(periculumStatement()) },
			credential: sandbox.credential(),
			items: [{ applicant: 'A' }, { applicant: 'B' }],
		});
		expect(error).toBeUndefined();
		const names = (outputs[0] ?? []).map(({ json }) => String(json.reference));
		expect(names).toEqual([expect.stringMatching(/ \S+-0-0$/), expect.stringMatching(/ \S+-0-1$/)]);
	});

	test('rows are not taken for those of one statement', async () => {
		const { error } = await runNode('uploadBankStatement', {
			parameters: { ...unnamed, transactionsFrom: 'inputItems' },
			credential: sandbox.credential(),
			items: [{ Date: '2026-11-01' }, { Date: '2026-11-02' }],
		});
		expect(error?.message).toBe('Row 1: Statement Name is empty');
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('is refused before anything is sent', () => {
	const statement = (change: (row: Record<string, unknown>, index: number) => Record<string, unknown>) =>
		JSON.stringify({ transactions: periculumStatement().transactions.map(change) });

	test.each<[string, object, RegExp]>([
		[
			'fewer than ten transactions',
			{ statement: JSON.stringify(periculumStatement(ROWS.slice(0, 9))) },
			/9 transactions|ten/i,
		],
		[
			'no statement name',
			{ statementName: '={{ "" }}', statement: JSON.stringify(periculumStatement()) },
			/Statement Name/,
		],
		...['undefined', 'null'].map((nothing): [string, object, RegExp] => [
			`a statement name whose expression found ${nothing}`,
			{ statementName: `={{ ${nothing} }}`, statement: JSON.stringify(periculumStatement()) },
			/^Statement Name is empty/,
		]),
		[
			'a statement name that is an object',
			{ statementName: '={{ {} }}', statement: JSON.stringify(periculumStatement()) },
			/^Statement Name must be a text/,
		],
		[
			'an unknown date format',
			{ statement: JSON.stringify(periculumStatement()), options: { dateFormat: 'weeks' } },
			/^Date Format must be one of: auto, DD\/MM\/YYYY, MM\/DD\/YYYY, YYYY-MM-DD/,
		],
		[
			'a date that is none',
			{ statement: statement((row, i) => (i === 2 ? { ...row, date: '2026-13-45' } : row)) },
			/Row 3.*date/i,
		],
		[
			'dates that leave day and month open',
			{ statement: statement((row) => ({ ...row, date: '03/04/2020' })) },
			/day|month/i,
		],
		[
			'a type that is neither debit nor credit',
			{ statement: statement((row, i) => (i === 4 ? { ...row, type: 'refund' } : row)) },
			/Row 5.*type/i,
		],
		[
			'an amount that is no number',
			{ statement: statement((row, i) => (i === 0 ? { ...row, amount: 'lots' } : row)) },
			/Row 1.*amount/i,
		],
		['a missing balance', { statement: statement(({ balance: _, ...row }) => row) }, /balance/i],
		['JSON that is none', { statement: '{"transactions": [' }, /JSON/],
		['an unknown format', { format: 'excel', statement: '{}' }, /Format must be one of/],
	])('%s', async (_, parameters, message) => {
		const { error } = await upload(parameters);
		expect(`${error?.message} ${error?.description ?? ''}`).toMatch(message);
		expect(error?.description ?? error?.message).toBeTruthy();
		expect(error?.context?.itemIndex).toBe(0);
		expect(await sandbox.sent()).toEqual([]);
		expect(await sandbox.tokenCalls()).toBe(0);
	});

	test('but ambiguous dates pass with a date format', async () => {
		const { error } = await upload({
			statement: statement((row) => ({ ...row, date: '03/04/2020' })),
			options: { dateFormat: 'DD/MM/YYYY' },
		});
		expect(error).toBeUndefined();
		const [request] = await sandbox.sent();
		expect(request?.body).toHaveProperty('transactions.0.date', '2020-04-03');
	});

	test('a choice that is left over from another provider, by its label', async () => {
		const { error } = await upload({ source: 'document' });
		expect(error?.message).toBe('Source must be one of: pdf, transactions (it is "document")');
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('after an upload', () => {
	const later = { options: { waitUntilDone: true, pollInterval: 1, maxWait: 3, maxRetries: 0 } };
	const answered = async (body: object) =>
		await sandbox.fault({ method: 'POST', pathIncludes: '/analytics', status: 200, body, times: 1 });

	test('a look that fails names the key, so that nobody uploads the statement again', async () => {
		await answered({ key: 41, name: 'Application 1', processingStatus: 'UPLOADED' });
		await sandbox.fault({ method: 'GET', pathIncludes: '/statements/41', status: 500, times: 9 });
		const { error } = await upload({ statement: JSON.stringify(periculumStatement()), ...later });
		expect(error).toMatchObject({
			message: expect.stringMatching(/^The statement was uploaded with the key 41, but then: Periculum answered 500/),
			description: expect.stringMatching(/^Do not upload it again: look at it with Check Analysis Status/),
			httpCode: '500',
		});
	});

	test.each([{}, { message: 'Received' }, { key: null, processingStatus: 'UPLOADED' }])(
		'the answer %p, without a key, is no statement that is still processed',
		async (body) => {
			await answered(body);
			const { error } = await upload({ statement: JSON.stringify(periculumStatement()), ...later });
			expect(error).toMatchObject({
				message: 'Periculum took the statement but answered without a key for it',
				description: expect.stringMatching(
					/^It may have happened all the same\. Look in Periculum for a statement of this name before uploading it again\./,
				),
			});
		},
	);
});

describe('who vouches for a statement', () => {
	test.each([
		[{}, { verdict: 'unverified', by: null, origin: 'applicant' }],
		[{ origin: 'bank' }, { verdict: 'verified', by: 'origin', origin: 'bank' }],
		[{ origin: 'bankConnection' }, { verdict: 'verified', by: 'origin', origin: 'bankConnection' }],
	])('is nobody but the lender who knows its origin: %j', async (options, expected) => {
		const { outputs } = await upload({ statement: JSON.stringify(periculumStatement()), options });
		const item = outputs[0]?.[0]?.json;
		const authenticity = { ...expected, steps: 11, brokenSteps: 0, brokenRows: [] };
		expect(item).toMatchObject({
			authenticity,
			insights: { authenticity, summary: { authenticity: expected.verdict } },
		});
		expect(item?.fingerprint).toMatch(/^[\da-f]{64}$/);
	});

	test('is told anew from the rows that Periculum keeps, when insights are fetched later', async () => {
		const uploaded = await upload({ statement: JSON.stringify(periculumStatement()) });
		const key = String(uploaded.outputs[0]?.[0]?.json.statementId);
		const { outputs, error } = await runNode('getCreditInsights', {
			parameters: { provider: 'periculum', statementKey: key, options: { origin: 'bank' } },
			credential: sandbox.credential(),
		});
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			authenticity: { verdict: 'verified', by: 'origin', origin: 'bank', steps: 11, brokenSteps: 0, brokenRows: [] },
		});
	});

	test('does not matter to a forged one: it gives no amount, neither after the upload nor later', async () => {
		const { transactions } = await readPerson('bolanle-usman');
		const uploaded = await upload({
			statement: JSON.stringify(periculumStatement(transactions)),
			options: { origin: 'bank', currency: 'NGN' },
		});
		const item = uploaded.outputs[0]?.[0]?.json;
		expect(item).toMatchObject({
			authenticity: { steps: 191, brokenSteps: 12 },
			warnings: expect.arrayContaining([expect.objectContaining({ code: 'BALANCES_DO_NOT_ADD_UP' })]),
		});
		const later = await runNode('getCreditInsights', {
			parameters: { provider: 'periculum', statementKey: String(item?.statementId), options: { currency: 'NGN' } },
			credential: sandbox.credential(),
		});
		for (const insights of [item?.insights, later.outputs[0]?.[0]?.json]) {
			expect(insights).toMatchObject({
				authenticity: { steps: 191, brokenSteps: 12 },
				dataQuality: {
					warnings: expect.arrayContaining([expect.objectContaining({ code: 'BALANCES_DO_NOT_ADD_UP' })]),
				},
			});
			const assessed = await runNode('assessAffordability', {
				parameters: {
					method: 'calculated',
					principal: 100_000,
					loanCurrency: 'NGN',
					annualInterestRate: 12,
					termMonths: 12,
				},
				items: [JSON.parse(JSON.stringify(insights))],
				credential: {},
			});
			expect(assessed.outputs[0]?.[0]?.json).toMatchObject({
				affordable: 'undecided',
				canAfford: null,
				monthlyAmount: null,
			});
		}
	});
});

test('a statement key whose expression found nothing is called empty', async () => {
	const { error } = await runNode('getCreditInsights', {
		parameters: { provider: 'periculum', statementKey: '={{ $json.nothing }}' },
		credential: sandbox.credential(),
	});
	expect(error?.message).toBe('Statement Key is empty: {{ $json.nothing }} found nothing');
	expect(error?.description).toMatch(
		/^Run "\w+"\. Then look at its output and drag the field into Statement Key again\.$/,
	);
});

describe("the provider's refusals", () => {
	test('a name that was used before is told with its cure', async () => {
		await upload({ statement: JSON.stringify(periculumStatement()) });
		const { error } = await upload({ statement: JSON.stringify(periculumStatement()) });
		expect(error).toMatchObject({
			message: expect.stringMatching(
				/^Periculum answered 400: A statement with the same name has already been analyzed/,
			),
			description: expect.stringMatching(/another/),
			httpCode: '400',
		});
	});

	test('one bad item does not keep the others from their answers', async () => {
		const good = JSON.stringify(periculumStatement());
		const { outputs, error } = await runNode('uploadBankStatement', {
			parameters: { statementName: '={{ $json.name }}', statement: '={{ $json.statement }}' },
			items: [
				{ name: 'A', statement: good },
				{ name: 'B', statement: JSON.stringify(periculumStatement(ROWS.slice(0, 3))) },
				{ name: 'C', statement: good },
			],
			onError: 'continueErrorOutput',
			credential: sandbox.credential(),
		});
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.reference, pairedItem])).toEqual([
			['A', { item: 0 }],
			['C', { item: 2 }],
		]);
		expect(outputs[1]).toHaveLength(1);
		expect(outputs[1]?.[0]).toMatchObject({
			json: { error: expect.stringMatching(/3 transactions/) },
			pairedItem: [{ item: 1 }],
		});
	});
});
