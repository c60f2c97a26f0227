import fc from 'fast-check';
import { dayOf, daysBetween, monthOf, parseDay, parseMoment } from '../../../core/base/dates';

describe('a day of year, month and day', () => {
	it.each<[number, number, number, string | null]>([
		[2024, 2, 29, '2024-02-29'],
		[2023, 2, 29, null],
		[2000, 2, 29, '2000-02-29'],
		[1900, 2, 29, null],
		[2100, 2, 29, null],
		[2021, 2, 30, null],
		[2021, 4, 31, null],
		[2021, 12, 31, '2021-12-31'],
		[2021, 1, 1, '2021-01-01'],
		[2021, 0, 1, null],
		[2021, 13, 1, null],
		[2021, 1, 0, null],
		[2021, 1, 32, null],
		[1900, 1, 1, '1900-01-01'],
		[1899, 12, 31, null],
		[2200, 12, 31, '2200-12-31'],
		[2201, 1, 1, null],
		[21, 1, 1, null],
		[2021, 1.5, 1, null],
		[2021, 1, Number.NaN, null],
	])('%d %d %d is %s', (year, month, day, expected) => {
		expect(dayOf(year, month, day)).toBe(expected);
	});
});

describe('the day of a text', () => {
	it.each([
		['2021-03-04', '2021-03-04'],
		[' 2021-03-04 ', '2021-03-04'],
		['2021-03-04T10:15', '2021-03-04'],
		['2021-03-04 10:15:30', '2021-03-04'],
		['2021-03-04T10:15:30.1234567', '2021-03-04'],
		['2021-03-04T23:59:59Z', '2021-03-04'],
		['2021-03-04t23:59:59z', '2021-03-04'],
		['2021-03-04T00:30:00+01:00', '2021-03-04'],
		['2021-03-04T23:30:00-0500', '2021-03-04'],
		['2021-03-04 10:15:30 +01:00', '2021-03-04'],
		['2021-03-04 10:15:30+01', '2021-03-04'],
		['2021-03-04T24:00:00', '2021-03-04'],
		['2021-03-04T23:59:60Z', '2021-03-04'],
	])('"%s" is %s, as written and in no other zone', (text, expected) => {
		expect(parseDay(text)).toBe(expected);
	});

	it.each([
		'',
		'   ',
		'2021-02-30',
		'2023-02-29',
		'2021-13-01',
		'0001-01-01T00:00:00',
		'2021-3-4',
		'21-03-04',
		'04/03/2021',
		'20210304',
		'2021-03',
		'2021-03-04T',
		'2021-03-04T10',
		'2021-03-04T25:00',
		'2021-03-04T24:01',
		'2021-03-04T24:00:01',
		'2021-03-04T10:60',
		'2021-03-04T10:15:61',
		'2021-03-04T10:15:30+24:00',
		'2021-03-04T10:15:30+01:60',
		'2021-03-04T10:15:30+01:',
		'2021-03-04T10:15:30 PM',
		'2021-03-04, 10:15',
		'about 2021-03-04',
		'March 4, 2021',
		'null',
	])('"%s" is none', (text) => {
		expect(parseDay(text)).toBeNull();
		expect(parseMoment(text)).toBeNull();
	});
});

describe('a moment', () => {
	it.each([
		['2021-03-04', '2021-03-04'],
		['2021-03-04 10:15', '2021-03-04T10:15'],
		['2021-03-04t10:15:30z', '2021-03-04T10:15:30Z'],
		['2021-03-04 10:15:30.123', '2021-03-04T10:15:30.123'],
		['2021-03-04 10:15:30 +01:00', '2021-03-04T10:15:30+01:00'],
		['2021-03-04T10:15:30+0100', '2021-03-04T10:15:30+01:00'],
		['2021-03-04T10:15:30-0530', '2021-03-04T10:15:30-05:30'],
		['2021-03-04 10:15:30+01', '2021-03-04T10:15:30+01:00'],
		['2021-03-04 10:15:30 Z', '2021-03-04T10:15:30Z'],
	])('"%s" is %s', (text, expected) => {
		expect(parseMoment(text)).toBe(expected);
	});

	it('that Date writes is kept to the letter', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
				(date) => {
					expect(parseMoment(date.toISOString())).toBe(date.toISOString());
					expect(parseDay(date.toISOString())).toBe(date.toISOString().slice(0, 10));
				},
			),
		);
	});

	it('that is read can be read by anyone', () => {
		const part = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
		const zone = fc.oneof(
			fc.constantFrom('', 'Z', ' Z'),
			fc.tuple(fc.constantFrom('+', '-', ' +'), part, fc.constantFrom(':', ''), part).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(part, part, part, part, part, zone, (month, day, hour, minute, second, offset) => {
				const moment = parseMoment(`2021-${month}-${day} ${hour}:${minute}:${second}${offset}`);
				// A leap second is right, and JavaScript cannot read it.
				if (moment !== null && second !== '60') expect(Date.parse(moment)).not.toBeNaN();
			}),
			{ numRuns: 5_000 },
		);
	});
});

describe('the days between', () => {
	it.each([
		['2021-01-01', '2021-03-31', 89],
		['2024-02-28', '2024-03-01', 2],
		['2023-02-28', '2023-03-01', 1],
		['2021-01-01', '2022-01-01', 365],
		['2024-01-01', '2025-01-01', 366],
		['2021-01-01', '2021-01-01', 0],
		['2021-01-02', '2021-01-01', -1],
		// Both days of a change of the clocks in Europe.
		['2021-03-27', '2021-03-29', 2],
	])('%s and %s are %d', (from, to, days) => {
		expect(daysBetween(from, to)).toBe(days);
	});

	it.each<[string | null, string | null]>([
		[null, '2021-01-01'],
		['2021-01-01', null],
		[null, null],
	])('%s and %s are not told', (from, to) => {
		expect(daysBetween(from, to)).toBeNull();
	});
});

describe('a month', () => {
	it.each([
		['2021', 'January', '2021-01'],
		['2021', 'jan', '2021-01'],
		['2021', ' FEBRUARY ', '2021-02'],
		['2021', 'Feb', '2021-02'],
		['2021', 'May', '2021-05'],
		['2021', 'June', '2021-06'],
		['2021', 'Jul', '2021-07'],
		['2021', 'Sept', '2021-09'],
		['2021', 'December', '2021-12'],
	])('of %s and "%s" is %s', (year, name, expected) => {
		expect(monthOf(year, name)).toBe(expected);
	});

	it.each([
		['2021', 'Ma'],
		['2021', 'Ju'],
		['2021', ''],
		['2021', '13'],
		['2021', 'Foo'],
		['2021', 'Januar y'],
		['2021', 'constructor'],
		['21', 'January'],
		['', 'January'],
		['20211', 'January'],
	])('of "%s" and "%s" is none', (year, name) => {
		expect(monthOf(year, name)).toBeNull();
	});
});
