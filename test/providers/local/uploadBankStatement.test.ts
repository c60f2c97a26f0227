import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import { executeVerb } from '../../../core/run/execute';
import { local } from '../../../providers/local';
import { FakeClock, fakeContext } from '../../core/fakes';

const rows: IDataObject[] = Array.from({ length: 6 }, (_, month) => `2025-0${month + 1}`).flatMap((month) => [
	{ Date: `${month}-01`, Narration: 'RENT FLAT 2', Debit: '500.00', Credit: '', ref: 'A-1' },
	{ Date: `${month}-25`, Narration: 'ACME LTD SALARY', Debit: '', Credit: '1,500.00', ref: 'A-1' },
]);

async function uploaded(items: IDataObject[], parameters: IDataObject, files?: IBinaryKeyData): Promise<IDataObject[]> {
	const clock = new FakeClock();
	const { ctx } = fakeContext(clock, {
		items,
		...(files === undefined ? {} : { binary: [files] }),
		parameters: (item) => ({
			provider: 'local',
			includeInputFields: false,
			statementName: items[item]?.ref,
			options: { currency: 'GBP' },
			...parameters,
		}),
	});
	const [output = []] = await executeVerb(ctx, 'uploadBankStatement', { providers: [local], clock });
	return output.map(({ json }) => json);
}

test('rows that came in as items become one statement for each name, without balances too', async () => {
	const other = rows.map((row) => ({ ...row, ref: 'A-2' }));
	const statements = await uploaded([...rows, ...other], { transactionsFrom: 'inputItems' });
	expect(statements.map(({ reference }) => reference)).toEqual(['A-1', 'A-2']);
	expect(statements[0]).toMatchObject({
		status: 'ready',
		understood: { format: 'rows', columns: ['Date', 'Narration', 'Debit', 'Credit', 'ref'] },
		insights: { income: { total: 9000, monthlyAverage: 1500 }, expenses: { livingCosts: 500 }, currency: 'GBP' },
	});
});

test('columns that nobody can name are refused with what to do', async () => {
	await expect(uploaded([{ A: '1', B: '2', ref: 'x' }], { transactionsFrom: 'inputItems' })).rejects.toThrow(
		'date column',
	);
});

test('a statement that says nothing of its currency has none, unless it is set', async () => {
	const [statement] = await uploaded(rows, { transactionsFrom: 'inputItems', options: {} });
	expect(statement).toMatchObject({ account: { currency: null }, insights: { currency: null } });
});

test('dates that leave day and month open are refused', async () => {
	const open = rows.map((row, index) => ({ ...row, Date: `0${(index % 6) + 1}/05/2025` }));
	await expect(uploaded(open, { transactionsFrom: 'inputItems' })).rejects.toThrow(/date/i);
});

/** Half a year as CSV: 1,500 of salary and 500 of rent a month. */
const csv = (months = ['01', '02', '03', '04', '05', '06'], year = 2025) =>
	[
		'Date,Narration,Amount,Balance',
		...months.flatMap((month, index) => [
			`${year}-${month}-01,RENT FLAT 2,-500.00,${index * 1000 + 500}.00`,
			`${year}-${month}-25,ACME LTD SALARY,1500.00,${index * 1000 + 2000}.00`,
		]),
	].join('\n');

const fileOf = (content: string, fileName = 'statement.csv') => ({
	data: Buffer.from(content).toString('base64'),
	mimeType: 'text/csv',
	fileName,
});

describe('a file', () => {
	const asFile = { transactionsFrom: 'file', binaryPropertyName: 'data', reference: 'A-7' };

	test('becomes a statement whose rows and figures are told', async () => {
		const [statement] = await uploaded([{}], asFile, { data: fileOf(csv()) });
		expect(statement).toMatchObject({
			provider: 'local',
			status: 'ready',
			reasons: [],
			understood: { format: 'csv' },
			holderType: 'individual',
			account: { currency: 'GBP', closing: 7000 },
			period: { from: '2025-01-01', to: '2025-06-25' },
			authenticity: { verdict: 'unverified', brokenSteps: 0 },
			insights: { income: { total: 9000 }, expenses: { livingCosts: 500 } },
		});
		expect(statement?.transactions).toHaveLength(12);
	});

	test('of a business counts credits that nothing speaks against as turnover', async () => {
		const sales = csv().replaceAll('ACME LTD SALARY', 'HARBOUR FOODS 114');
		const [statement] = await uploaded([{}], { ...asFile, statementType: 'business' }, { data: fileOf(sales) });
		expect(statement).toMatchObject({ holderType: 'business', insights: { income: { total: 9000 } } });
	});

	test('of too few rows says so, and whom to ask', async () => {
		const [statement] = await uploaded([{}], asFile, { data: fileOf(csv(['01', '02'])) });
		expect(statement).toMatchObject({
			status: 'insufficientData',
			reasons: [{ code: 'TOO_FEW_TRANSACTIONS', action: 'askApplicant' }],
		});
	});

	test('is found by itself where no field is named, as are several', async () => {
		const files = { first: fileOf(csv()), second: fileOf(csv(undefined, 2024)) };
		const statements = await uploaded([{}], { ...asFile, binaryPropertyName: '' }, files);
		expect(statements.map(({ period }) => period)).toEqual([
			{ from: '2025-01-01', to: '2025-06-25' },
			{ from: '2024-01-01', to: '2024-06-25' },
		]);
		expect(await uploaded([{}], { ...asFile, binaryPropertyName: 'second' }, files)).toHaveLength(1);
	});

	test.each<[string, IDataObject, IBinaryKeyData | undefined, RegExp]>([
		['that is not there', { binaryPropertyName: '' }, undefined, /the item holds no file/],
		['that is empty', {}, { data: fileOf('') }, /empty/i],
		['that is a PDF', {}, { data: fileOf('%PDF-1.7\n1 0 obj', 'statement.pdf') }, /PDF/],
		['that is a picture', {}, { data: fileOf('\u0089PNG\r\n\u001a\n', 'scan.png') }, /./],
		['whose decimals are open', {}, { data: fileOf('Date,Text,Amount\n2025-01-01,X,"1.234"') }, /Decimals|amount/i],
	])('%s is refused with what to do', async (_, parameters, files, words) => {
		await expect(uploaded([{}], { ...asFile, ...parameters }, files)).rejects.toThrow(words);
	});

	test('whose decimals are set is read by them', async () => {
		const open = ['Date;Text;Amount', ...Array.from({ length: 12 }, (_, day) => `2025-0${(day % 6) + 1}-11;X;-1.500`)];
		const read = async (decimals: string) =>
			await uploaded([{}], { ...asFile, options: { currency: 'GBP', decimals } }, { data: fileOf(open.join('\n')) });
		expect(await read(',')).toMatchObject([{ insights: { cashFlow: { outflow: 18_000 } } }]);
		// Thousandths of a pound are no amount.
		await expect(read('.')).rejects.toThrow(/"-1.500" is not a number with "." before the decimals/);
	});
});

describe('the text of a PDF', () => {
	const asText = (statementText: string) => ({ transactionsFrom: 'text', statementText });

	test('is read where each line ends with a balance that adds up', async () => {
		const lines = csv()
			.split('\n')
			.slice(1)
			.map((line) => line.replaceAll(',', '  '));
		const [statement] = await uploaded([{}], asText(['Opening balance  1000.00', ...lines].join('\n')));
		expect(statement).toMatchObject({ provider: 'local', insights: { cashFlow: { inflow: 9000, outflow: 3000 } } });
	});

	test('whose arithmetic does not close is refused, not guessed', async () => {
		await expect(
			uploaded([{}], asText('01/02/2025  RENT  500.00  1.00\n02/02/2025  PAY  7.00  900.00')),
		).rejects.toThrow();
	});
});

describe('JSON', () => {
	const asJson = (statement: string) => ({ transactionsFrom: 'json', statement, options: {} });
	const mono = JSON.stringify({
		data: ['01', '02', '03', '04', '05', '06'].flatMap((month, index) => [
			{
				narration: 'RENT FLAT 2',
				amount: 50_000,
				type: 'debit',
				balance: index * 100_000 + 50_000,
				date: `2025-${month}-01`,
			},
			{
				narration: 'ACME LTD SALARY',
				amount: 150_000,
				type: 'credit',
				balance: index * 100_000 + 200_000,
				date: `2025-${month}-25`,
			},
		]),
	});

	test('of Mono, in kobo, becomes a statement in naira', async () => {
		const [statement] = await uploaded([{}], asJson(mono));
		expect(statement).toMatchObject({ understood: { format: 'mono' }, insights: { income: { total: 9000 } } });
	});

	test.each([
		['no JSON', '{"data":'],
		['nothing that is known', '{"rows":[{"a":1}]}'],
	])('that is %s is refused', async (_, text) => {
		await expect(uploaded([{}], asJson(text))).rejects.toThrow(/statement|JSON/i);
	});
});
