import fc from 'fast-check';
import type { DateFormat } from '../../statement';
import { Faults } from '../../statement/faults';
import { readDates } from '../../statement/dates';
import { refusal } from './statements';

/** The days read out of texts, or the refusal. */
function daysOf(texts: unknown[], dateFormat: DateFormat = 'auto') {
	const faults = new Faults();
	const cells = texts.map((value, index) => ({ rowNumber: index + 1, field: 'date', value }));
	const dates = readDates(cells, dateFormat, faults);
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

	it.each(['03/04/20', '3-Apr-20', '20.04.03'])('refuses the two-digit year of %s', (text) => {
		expect(refusal(() => daysOf([text])).message).toBe(`Row 1: date "${text}" has a year of two digits.`);
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
		'20200403',
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
