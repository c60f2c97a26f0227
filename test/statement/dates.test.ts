import fc from 'fast-check';
import type { DateFormat } from '../../statement';
import { Faults } from '../../statement/faults';
import { readDates } from '../../statement/dates';
import { refusal, TODAY } from './statements';

/** The days read out of texts, or the refusal. */
function daysOf(texts: unknown[], dateFormat: DateFormat = 'auto') {
	const faults = new Faults();
	const cells = texts.map((value, index) => ({ rowNumber: index + 1, field: 'date', value }));
	const dates = readDates(cells, { dateFormat, today: TODAY }, faults);
	faults.throwIfAny();
	return dates.map((date) => date?.day);
}

describe('dates of a statement', () => {
	it.each([
		'2020-04-03',
		'2020/04/03',
		'2020.4.3',
		'2020-04-03T23:59:59.300Z',
		'2020-04-03 00:10',
		'2020-04-03T10:28:00+01:00',
		'03-Apr-2020',
		'3 April 2020',
		'3rd Apr. 2020',
		'03/APR/2020',
		'Apr 3, 2020',
		'April 3rd 2020 11:15 pm',
	])('reads %s as 2020-04-03', (text) => {
		expect(daysOf([text])).toEqual(['2020-04-03']);
	});

	it('decides from any row that has a day over 12 in front', () => {
		expect(daysOf(['03/04/2020', '17-04-2020', '5.6.2020'])).toEqual(['2020-04-03', '2020-04-17', '2020-06-05']);
	});

	it('decides from any row that has a day over 12 in the middle', () => {
		expect(daysOf(['03/04/2020', '4/17/2020 12:00:00 AM'])).toEqual(['2020-03-04', '2020-04-17']);
	});

	it('refuses contradicting rows and names both', () => {
		const { message, code } = refusal(() => daysOf(['03/04/2020', '17/04/2020', '04/18/2020']));
		expect(message).toBe('Row 2: date "17/04/2020" has the day first, but row 3 "04/18/2020" has the month first.');
		expect(code).toBe('DATE_CONTRADICTORY');
	});

	it('refuses dates that nothing decides and asks for the option', () => {
		const { message, cure, code } = refusal(() => daysOf(['2020-01-31', '5/5/2020', '03/04/2020']));
		expect(message).toContain('Row 3: date "03/04/2020" may have the day or the month first');
		expect(cure).toContain('Date Format');
		expect(code).toBe('DATE_AMBIGUOUS');
	});

	it('needs no decision where both readings are the same day', () => {
		expect(daysOf(['5/5/2020', '06-06-2020'])).toEqual(['2020-05-05', '2020-06-06']);
	});

	it('lets the option decide', () => {
		expect(daysOf(['03/04/2020'], 'DD/MM/YYYY')).toEqual(['2020-04-03']);
		expect(daysOf(['03/04/2020'], 'MM/DD/YYYY')).toEqual(['2020-03-04']);
	});

	it('reads what can be only one day whatever the option says', () => {
		expect(daysOf(['2020-04-03', '3 Apr 2020'], 'MM/DD/YYYY')).toEqual(['2020-04-03', '2020-04-03']);
	});

	it.each(['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'] as const)(
		'refuses a row that is not written as %s',
		(dateFormat) => {
			const text = dateFormat === 'DD/MM/YYYY' ? '04/17/2020' : '17/04/2020';
			expect(refusal(() => daysOf([text], dateFormat)).message).toBe(
				`Row 1: date "${text}" is not a date written as ${dateFormat}.`,
			);
		},
	);

	it.each([
		['20200403', '2020-04-03'],
		['20200403 12:30', '2020-04-03'],
		['2020:04:03', '2020-04-03'],
		['3 avril 2020', '2020-04-03'],
		['03. April 2020', '2020-04-03'],
		['3 März 2020', '2020-03-03'],
		['03-DEZ-2020', '2020-12-03'],
		['3 août 2020', '2020-08-03'],
		['05 ENE 2021', '2021-01-05'],
		['15-NOV-25', '2025-11-15'],
		["3 Apr '20", '2020-04-03'],
	])('reads %s as %s', (text, day) => {
		expect(daysOf([text])).toEqual([day]);
	});
	it.each([
		'2021-02-30',
		'2021-13-01',
		'31/02/2021',
		'40/40/2020',
		'2020-04/03',
		'2020-04-03 25:00',
		'2020-04-03 10:61',
		'4/17/2020 13:00 PM',
		'30 Foo 2020',
		'yesterday',
		'20201303',
		'2020040',
		`2020-04-03${' '.repeat(80)}x`,
		45000,
		true,
		{},
	])('refuses %p', (value) => {
		expect(refusal(() => daysOf([value])).code).toBe('DATE_UNREADABLE');
	});

	it.each([undefined, null, ''])('refuses the missing date %p', (value) => {
		expect(refusal(() => daysOf([value])).message).toBe('Row 1: date is empty.');
	});

	describe('with a year of two digits', () => {
		it.each<[string, string[], string[]]>([
			['days first', ['22/01/23 10:46:35', '01/02/23'], ['2023-01-22', '2023-02-01']],
			['months first', ['01/22/23', '02/01/23'], ['2023-01-22', '2023-02-01']],
			['years first', ['26-01-15', '26-01-16', '26-02-03'], ['2026-01-15', '2026-01-16', '2026-02-03']],
			['one day after the other, which no years can be', ['13/04/21', '14/04/21'], ['2021-04-13', '2021-04-14']],
			['a year that lies ahead as the first part', ['31.05.17'], ['2017-05-31']],
			['the last day that somewhere is today', ['01-Dec-26'], ['2026-12-01']],
		])('are read by the whole column: %s', (_, texts, days) => {
			expect(daysOf(texts)).toEqual(days);
		});

		it.each<[string, string[]]>([
			['day or month', ['03/04/20', '04/04/20']],
			['day or year', ['13/04/21']],
			['day or year, always the same day of the month', ['13/01/21', '13/02/21', '13/03/21']],
		])('are asked for where nothing decides: %s', (_, texts) => {
			const { cure, code } = refusal(() => daysOf(texts));
			expect(code).toBe('DATE_AMBIGUOUS');
			expect(cure).toContain('Date Format');
		});

		it.each<[DateFormat, string]>([
			['DD/MM/YYYY', '2003-02-01'],
			['MM/DD/YYYY', '2003-01-02'],
			['YYYY-MM-DD', '2001-02-03'],
		])('are read by the option %s', (dateFormat, day) => {
			expect(daysOf(['01/02/03'], dateFormat)).toEqual([day]);
		});

		it.each(['31/12/99', '02-Dec-26', '31/12/26'])('are refused where they would lie in the future: %s', (text) => {
			const { message, cure } = refusal(() => daysOf([text]));
			expect(message).toBe(`Row 1: date "${text}" has a year of two digits and would be in the future.`);
			expect(cure).toBe('Write the year with four digits.');
		});

		it('contradict each other by rows', () => {
			expect(refusal(() => daysOf(['22/01/23', '01/22/23'])).message).toBe(
				'Row 2: date "01/22/23" has the month first, but row 1 "22/01/23" has the day first.',
			);
		});
	});

	it('reads back every day in every way of writing it', () => {
		const day = fc
			.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(
				fc.array(day, { minLength: 1, maxLength: 20 }),
				fc.constantFrom('/', '-', '.'),
				fc.boolean(),
				(days, sign, padded) => {
					const parts = days.map((text) => text.split('-').map((part) => (padded ? part : String(Number(part)))));
					expect(
						daysOf(
							parts.map(([y, m, d]) => `${d}${sign}${m}${sign}${y}`),
							'DD/MM/YYYY',
						),
					).toEqual(days);
					expect(
						daysOf(
							parts.map(([y, m, d]) => `${m}${sign}${d}${sign}${y}`),
							'MM/DD/YYYY',
						),
					).toEqual(days);
					expect(daysOf(parts.map(([y, m, d]) => `${y}${sign}${m}${sign}${d}`))).toEqual(days);
				},
			),
		);
	});
});
