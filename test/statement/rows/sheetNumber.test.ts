import fc from 'fast-check';
import { currencyInCell, readSheetNumber } from '../../../statement/rows/sheetNumber';

describe('a number in a table cell', () => {
	it.each([
		['1234.5', 1234.5],
		['1,234', 1234],
		['1,234,567.89', 1234567.89],
		["1'234.50", 1234.5],
		['1 234.50', 1234.5],
		['.50', 0.5],
		[' 12 ', 12],
		['+12', 12],
		['-12.5', -12.5],
		['\u221212.5', -12.5],
		['12.5-', -12.5],
		['(1,000.00)', -1000],
		['₦1,000.00', 1000],
		['N1,000', 1000],
		['NGN 1,000.00', 1000],
		['1,000.00 NGN', 1000],
		['KES 1,000.00', 1000],
		['KSh1,000.00', 1000],
		['Ksh. 500', 500],
		['-₦500', -500],
		['₦-500', -500],
		['(₦500)', -500],
		['$(500)', -500],
		['€ 5', 5],
		['5£', 5],
		['0.00', 0],
		['12,34,567', 1234567],
		['1,18,043.75', 118043.75],
		['-1,00,00,000.00', -10000000],
		['3,000.', 3000],
		["1'000.-", 1000],
		['12.--', 12],
		['(-5)', -5],
		['(\u22123.45)', -3.45],
		['R 1,140.01', 1140.01],
		['-R1,140.01', -1140.01],
		['ZAR 5', 5],
		['Rs. 1,18,043.75', 118043.75],
		['₹5', 5],
		['GH₵ 5.50', 5.5],
		['100.00USD', 100],
		['5 kr.', 5],
		[-7.25, -7.25],
	])('reads %p with a decimal point as %p', (cell, value) => {
		expect(readSheetNumber(cell, '.')).toEqual({ value, direction: null });
	});

	it.each([
		['1.234,56', 1234.56],
		['1 234,56', 1234.56],
		['1\u00a0234,56', 1234.56],
		['1\u202f234,56', 1234.56],
		['1.234', 1234],
		['1.234.567', 1234567],
		['-0,5', -0.5],
		['(1.234,50) ', -1234.5],
		['1.234,50 €', 1234.5],
		['12', 12],
		['1.000,-', 1000],
		['-1.000,-', -1000],
		['1.000,\u2013', 1000],
		['2.000,', 2000],
		['1.000,- €', 1000],
		['12,50 zł', 12.5],
	])('reads %p with a decimal comma as %p', (cell, value) => {
		expect(readSheetNumber(cell, ',')).toEqual({ value, direction: null });
	});

	it.each([
		['500.00 DR', 500, 'debit'],
		['1,500.00Cr.', 1500, 'credit'],
		['₦500 CR', 500, 'credit'],
		['500 NGN dr', 500, 'debit'],
		['1,234.50 S', 1234.5, 'debit'],
		['1,234.50 H', 1234.5, 'credit'],
		['1,234.50D', 1234.5, 'debit'],
	])('reads %p with its direction', (cell, value, direction) => {
		expect(readSheetNumber(cell, '.')).toEqual({ value, direction });
	});

	it.each([
		'1.234,56',
		'1,23',
		'1.234',
		'1,234 567',
		'--5',
		'-5-',
		'-5 DR',
		'(5) CR',
		'5 XYZ',
		'1e5',
		'abc',
		'1.2.3',
		'$',
		'NGN',
		'1.000,-',
		'1,18,04.75',
		'1,180,43',
		'118,,043',
		'(5',
		'--5.00',
		'5 TOTAL',
	])('refuses %p with a decimal point', (cell) => {
		expect(readSheetNumber(cell, '.')).toBeNull();
	});

	it.each(['1,234.56', '1234.56', '1.23', '1,234', '1,2,3', '1,18,043', "1'000.-"])(
		'refuses %p with a decimal comma',
		(cell) => {
			expect(readSheetNumber(cell, ',')).toBeNull();
		},
	);

	it.each([NaN, Infinity, true, null, {}, '9'.repeat(400)])('refuses %p', (cell) => {
		expect(readSheetNumber(cell, '.')).toBeNull();
	});

	it.each([
		['₦1,000.00', 'NGN'],
		['-R 5', 'ZAR'],
		['5 kr', null],
		['1,000.00 NGN DR', 'NGN'],
		['-6.10usd', 'USD'],
		['5 XYZ', null],
		['5', null],
		[5, null],
	])('tells the currency of %p', (cell, currency) => {
		expect(currencyInCell(cell)).toBe(currency);
	});

	it('reads back what the locales of a spreadsheet write', () => {
		const amount = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }).map((hundredths) => hundredths / 100);
		const locale = fc.constantFrom<['.' | ',', string]>(
			['.', 'en-US'],
			['.', 'en-NG'],
			[',', 'de-DE'],
			[',', 'fr-FR'],
			[',', 'it-IT'],
		);
		fc.assert(
			fc.property(
				amount,
				locale,
				fc.integer({ min: 0, max: 2 }),
				fc.boolean(),
				(value, [separator, name], decimals, useGrouping) => {
					fc.pre(Number(value.toFixed(decimals)) === value);
					const text = new Intl.NumberFormat(name, {
						minimumFractionDigits: decimals,
						maximumFractionDigits: 2,
						useGrouping,
					}).format(value === 0 ? 0 : value);
					expect(readSheetNumber(text, separator)).toEqual({ value: value === 0 ? 0 : value, direction: null });
				},
			),
		);
	});
});
