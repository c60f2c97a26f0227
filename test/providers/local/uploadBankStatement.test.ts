import type { IDataObject } from 'n8n-workflow';
import { executeVerb } from '../../../core/run/execute';
import { local } from '../../../providers/local';
import { FakeClock, fakeContext } from '../../core/fakes';

const rows: IDataObject[] = Array.from({ length: 6 }, (_, month) => `2025-0${month + 1}`).flatMap((month) => [
	{ Date: `${month}-01`, Narration: 'RENT FLAT 2', Debit: '500.00', Credit: '', ref: 'A-1' },
	{ Date: `${month}-25`, Narration: 'ACME LTD SALARY', Debit: '', Credit: '1,500.00', ref: 'A-1' },
]);

async function uploaded(items: IDataObject[], parameters: IDataObject): Promise<IDataObject[]> {
	const clock = new FakeClock();
	const { ctx } = fakeContext(clock, {
		items,
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
