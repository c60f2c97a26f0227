import type { InputRow, RowMapping } from '../../../statement';
import { fromRows, refusal } from '../statements';

const mapping: RowMapping = {
	layout: 'signedAmount',
	dateColumn: 'Datum',
	descriptionColumn: 'Text',
	amountColumn: 'Betrag',
	balanceColumn: 'Saldo',
	decimalSeparator: '.',
	dateFormat: 'auto',
};

/** Rows of one date, amount and balance each. */
function table(...cells: Array<[unknown, unknown, unknown]>): InputRow[] {
	return cells.map(([Datum, Betrag, Saldo], index) => ({
		rowNumber: index + 2,
		values: { Datum, Text: 'x', Betrag, Saldo },
	}));
}

/** Excel counts days from 30 December 1899. */
const excelDay = (iso: string) => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('a file that was read the American way', () => {
	// The statement on paper: 3, 5 and 7 April 2026 with -12,50, -7,25 and -5,25, balances 987,50, 980,25 and 975,00.
	const AMOUNTS = [
		[-1250, 98750],
		[-725, 98025],
		[-525, 97500],
	] as const;

	it.each<[string, unknown[]]>([
		['in Lagos', ['2026-03-03T23:00:00.000Z', '2026-05-03T23:00:00.000Z', '2026-07-03T23:00:00.000Z']],
		['in Amsterdam', ['2026-03-03T23:00:00.000Z', '2026-05-03T22:00:00.000Z', '2026-07-03T22:00:00.000Z']],
		['in Delhi', ['2026-03-03T18:30:00.000Z', '2026-05-03T18:30:00.000Z', '2026-07-03T18:30:00.000Z']],
		['in London, in winter', ['2026-03-04T00:00:00.000Z', '2026-05-04T00:00:00.000Z', '2026-07-04T00:00:00.000Z']],
		['as a sheet', [excelDay('2026-03-04'), excelDay('2026-05-04'), excelDay('2026-07-04')]],
	])('is refused with its cure: HTML on a server %s', (_, dates) => {
		const rows = table(
			...AMOUNTS.map(([amount, balance], index) => [dates[index], amount, balance] as [unknown, number, number]),
		);
		const { code, cure } = refusal(() => fromRows(rows, mapping));
		expect(code).toBe('AMERICAN_READING');
		expect(cure).toContain('RAW Data');
	});

	it('is seen by dates up to the 12th that have become dates while the others have stayed text', () => {
		const rows = table(
			[excelDay('2026-04-03'), -12.5, 87.5],
			[excelDay('2026-12-04'), -7.25, 80.25],
			['13/04/2026', -5.25, 75],
			['28/04/2026', -5, 70],
		);
		expect(refusal(() => fromRows(rows, mapping)).message).toContain('day and month exchanged');
	});

	it('is seen by a decimal comma that has become a thousand', () => {
		// -1.234,56, -12,50 and -100,00 of 3.456,78.
		const rows = table(
			['03.04.2026', -1.23456, 2.22222],
			['05.04.2026', -1250, 2.20972],
			['17.04.2026', -10000, 2.10972],
		);
		expect(refusal(() => fromRows(rows, mapping)).message).toContain('1.23456');
	});

	it('is seen by whole amounts beside dates with points', () => {
		const rows = table(['03.04.2026', -1250, 98750], ['15.04.2026', -725, 98025], ['17.04.2026', -525, 97500]);
		expect(refusal(() => fromRows(rows, mapping)).message).toContain('12,50 becomes 1250');
	});
});

describe('a file that was read as it stands', () => {
	it.each<[string, InputRow[]]>([
		[
			'a sheet with real dates and text dates',
			table([excelDay('2026-04-03'), -12.5, 87.5], [excelDay('2026-04-15'), -7.25, 80.25], ['17/04/2026', -5.25, 75]),
		],
		[
			'a sheet with dates up to the 12th and amounts with decimals',
			table(
				[excelDay('2026-04-03'), -12.5, 87.5],
				[excelDay('2026-05-03'), -7.25, 80.25],
				[excelDay('2026-06-03'), -5.25, 75],
			),
		],
		[
			'a sheet of round amounts once a month',
			table(
				[excelDay('2026-04-01'), -1000, 9000],
				[excelDay('2026-05-01'), -1000, 8000],
				[excelDay('2026-06-01'), -1000, 7000],
			),
		],
		[
			'whole naira with text dates',
			table(['03/09/2026', -1250, 98750], ['15/09/2026', -725, 98025], ['17/09/2026', -525, 97500]),
		],
		[
			'a database with times',
			table(
				['2026-04-03T18:04:11.000Z', -12.5, 87.5],
				['2026-04-04T21:30:00.000Z', -7.25, 80.25],
				['2026-04-05T11:15:00.000Z', -5.25, 75],
			),
		],
		[
			'a service that puts noon for no time',
			table(
				['2026-04-03T12:00:00.000Z', -12.5, 87.5],
				['2026-04-04T12:00:00.000Z', -7.25, 80.25],
				['2026-04-05T12:00:00.000Z', -5.25, 75],
			),
		],
		[
			'numbers with the noise of binary fractions',
			table(['2026-04-03', 0.1 + 0.2, 100.3], ['2026-04-04', -12.5, 87.8], ['2026-04-05', -7.8, 80.00000000000001]),
		],
		[
			'the texts of RAW Data, points for decimals',
			table(['03.04.2026', '-12.50', '87.50'], ['15.04.2026', '-7.25', '80.25'], ['17.04.2026', '-5.25', '75.00']),
		],
	])('is taken: %s', (_, rows) => {
		expect(fromRows(rows, mapping).transactions).toHaveLength(rows.length);
	});
});
