import fc from 'fast-check';
import { creditInsights, type Warning } from '../../../core/shapes/insights';
import { untoldInsights } from '../../../core/insights/untold';
import { Reader } from '../../../core/insights/reader';

function over(value: unknown) {
	const warnings: Warning[] = [];
	return { reader: Reader.of(value, '', warnings), warnings };
}

const unreadable = (source: string) => expect.objectContaining({ code: 'FIELD_UNREADABLE', path: '', source });
const missing = (source: string) => expect.objectContaining({ code: 'FIELD_MISSING', path: '', source });

describe('a key', () => {
	it('matches whatever its case', () => {
		const { reader, warnings } = over({ AverageMonthlyBALANCE: 5 });
		expect(reader.number('averageMonthlyBalance')).toBe(5);
		expect(warnings).toEqual([]);
	});

	it('can be one of several', () => {
		expect(over({ totalDebitTurnOver: 5 }).reader.number('totalDebitTurnover2', 'totaldebitturnover')).toBe(5);
	});

	it('that is null gives way to another name that tells', () => {
		const { reader } = over({ first: null, second: 5 });
		expect(reader.number('first', 'second')).toBe(5);
		expect(reader.has('first', 'second')).toBe(true);
	});

	it('that is null in one case gives way to the same in another case', () => {
		expect(over({ Amount: 5, amount: null }).reader.number('amount')).toBe(5);
		expect(over({ amount: null, Amount: 5 }).reader.number('amount')).toBe(5);
	});

	it('that is missing is null with a warning under its first name', () => {
		const { reader, warnings } = over({});
		expect(reader.number('first', 'second')).toBeNull();
		expect(warnings).toEqual([missing('first')]);
	});

	it('that is null is null without a warning', () => {
		const { reader, warnings } = over({ first: null });
		expect(reader.number('first')).toBeNull();
		expect(reader.text('first')).toBeNull();
		expect(reader.day('first')).toBeNull();
		expect(reader.list('first')).toEqual([]);
		expect(reader.object('first').number('second')).toBeNull();
		expect(warnings).toEqual([]);
	});

	it('that is missing where it may be is null without a warning', () => {
		const { reader, warnings } = over({ broken: 'x' });
		expect(reader.optional.number('first')).toBeNull();
		expect(warnings).toEqual([]);
		expect(reader.optional.number('broken')).toBeNull();
		expect(warnings).toEqual([unreadable('broken')]);
	});

	it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
		'"%s" is missing where it was not sent',
		(name) => {
			const { reader, warnings } = over({});
			expect(reader.has(name)).toBe(false);
			expect(reader.raw(name)).toBeNull();
			expect(reader.text(name)).toBeNull();
			expect(reader.optional.object(name).text('name')).toBeNull();
			expect(warnings).toEqual([missing(name)]);
		},
	);

	it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
		'"%s" is read like any other where it was sent',
		(name) => {
			expect(over(JSON.parse(`{"${name}":5}`)).reader.number(name)).toBe(5);
			expect(over(JSON.parse(`{"${name}":5}`)).reader.optional.number(name)).toBe(5);
		},
	);

	it('"__proto__" that was sent pollutes nothing', () => {
		over(JSON.parse('{"__proto__":{"polluted":5}}')).reader.optional.optional.number('polluted');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(over(JSON.parse('{"__proto__":{"polluted":5}}')).reader.has('polluted')).toBe(false);
	});
});

describe('a number', () => {
	it.each<[unknown, number]>([
		[5, 5],
		[0, 0],
		[-1.5, -1.5],
		['5', 5],
		[' 1369432.54 ', 1369432.54],
		['-0.5', -0.5],
		['+7', 7],
		['.5', 0.5],
		['5.', 5],
		['1e3', 1000],
		[1e21, 1e21],
		['1e-7', 1e-7],
	])('%j is read as %d', (value, expected) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.number('field')).toBe(expected);
		expect(warnings).toEqual([]);
	});

	it.each<[unknown]>([
		['NaN'],
		['Infinity'],
		['-Infinity'],
		['1e400'],
		['1,264,049.98'],
		['NGN 5'],
		['0x10'],
		[''],
		[' '],
		['.'],
		['-'],
		['1e'],
		['five'],
		[true],
		[[]],
		[[5]],
		[{}],
		[{ value: 5 }],
		[Number.NaN],
		[Number.POSITIVE_INFINITY],
	])('%j is none and warns', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.number('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('a count', () => {
	it.each<[unknown, number]>([
		[0, 0],
		[12, 12],
		['12', 12],
		['12.0', 12],
	])('%j is read as %d', (value, expected) => {
		expect(over({ field: value }).reader.count('field')).toBe(expected);
	});

	it.each([1.5, -1, '1.5', '-2', true, 'many'])('%j is none and warns', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.count('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('a ratio', () => {
	it.each([
		[0, 0],
		[1, 1],
		['0.25', 0.25],
	])('%j is read as %d', (value, expected) => {
		expect(over({ field: value }).reader.ratio('field')).toBe(expected);
	});

	it.each([1.01, -0.01, '25'])('%j is out of range', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.ratio('field')).toBeNull();
		expect(warnings).toEqual([expect.objectContaining({ code: 'RATIO_OUT_OF_RANGE', source: 'field' })]);
	});

	it('that is no number warns once', () => {
		const { reader, warnings } = over({ field: 'half' });
		expect(reader.ratio('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('a text', () => {
	it.each<[unknown, string | null]>([
		['Ada Obi', 'Ada Obi'],
		['  Ada  ', 'Ada'],
		[125, '125'],
		['', null],
		['   ', null],
	])('%j is read as %j', (value, expected) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.text('field')).toBe(expected);
		expect(warnings).toEqual([]);
	});

	it.each([true, {}, ['a'], Number.NaN])('%j is none and warns', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.text('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('a flag', () => {
	it.each<[unknown, boolean]>([
		[true, true],
		[false, false],
		['Yes', true],
		[' no ', false],
		['TRUE', true],
		['False', false],
	])('%j is read as %s', (value, expected) => {
		expect(over({ field: value }).reader.flag('field')).toBe(expected);
	});

	it.each(['maybe', '', 1, 0, {}, 'constructor'])('%j is none and warns', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.flag('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('a date', () => {
	it('is read as the day that is written', () => {
		expect(over({ field: '2021-03-31T23:30:00-05:00' }).reader.day('field')).toBe('2021-03-31');
	});

	it('with a time is read as a moment', () => {
		expect(over({ field: '2021-03-31 23:30:00' }).reader.moment('field')).toBe('2021-03-31T23:30:00');
	});

	it.each(['2021-02-30', 'soon', 20210331, '31/03/2021'])('%j is none and warns once', (value) => {
		const { reader, warnings } = over({ field: value });
		expect(reader.day('field')).toBeNull();
		expect(warnings).toEqual([unreadable('field')]);
	});
});

describe('what is nested', () => {
	it('is named by its path, as the provider spells it', () => {
		const { reader, warnings } = over({ Outer: { List: [{ Amount: 'x' }, {}] } });
		const entries = reader.object('outer').list('list');
		expect(entries.map((entry) => entry.number('amount'))).toEqual([null, null]);
		expect(warnings).toEqual([unreadable('Outer.List[0].Amount'), missing('Outer.List[1].amount')]);
	});

	it('and is missing warns once, and its fields do not', () => {
		const { reader, warnings } = over({});
		reader.object('outer').object('inner').number('field');
		expect(warnings).toEqual([missing('outer')]);
	});

	it.each([[[]], ['text'], [5], [true]])('as %j, which is no object, warns once, and its fields do not', (value) => {
		const { reader, warnings } = over({ outer: value });
		expect(reader.object('outer').number('field')).toBeNull();
		expect(warnings).toEqual([unreadable('outer')]);
	});

	it.each([[{}], ['text'], [5]])('as %j, which is no list, has no entries and warns', (value) => {
		const { reader, warnings } = over({ outer: value });
		expect(reader.list('outer')).toEqual([]);
		expect(warnings).toEqual([unreadable('outer')]);
	});

	it.each([[{}], ['text'], [null], [undefined]])('as %j is told apart from a list without entries', (value) => {
		const { reader } = over({ outer: value });
		expect(reader.listIfTold('outer')).toBeNull();
		expect(over({ outer: [] }).reader.listIfTold('outer')).toEqual([]);
	});

	it('in a list and no object warns with its index', () => {
		const { reader, warnings } = over({ outer: [{ a: 1 }, null, 5] });
		expect(reader.list('outer').map((entry) => entry.number('a'))).toEqual([1, null, null]);
		expect(warnings).toEqual([unreadable('outer[1]'), unreadable('outer[2]')]);
	});

	it('as texts leaves out what is none', () => {
		const { reader, warnings } = over({ outer: ['a', 5, null, {}] });
		expect(reader.texts('outer')).toEqual(['a', '5']);
		expect(warnings).toEqual([unreadable('outer[2]'), unreadable('outer[3]')]);
	});
});

describe('an answer', () => {
	it.each([[null], ['text'], [5], [[]], [undefined]])('that is %j and no object warns and reads as empty', (value) => {
		const { reader, warnings } = over(value);
		expect(reader.number('field')).toBeNull();
		expect(warnings).toEqual([{ code: 'FIELD_UNREADABLE', path: '', message: 'The answer is not an object.' }]);
	});

	it('never breaks the reading, and what is read always fits the neutral schema', () => {
		const awkward = fc.oneof(
			fc.jsonValue(),
			fc.constantFrom<unknown>(
				'NaN',
				'1e400',
				'-0',
				'2021-02-30',
				'2021-03-04T24:00',
				'2021-03-04 10:15 +01',
				'yes',
				1e21,
				'9'.repeat(400),
			),
			fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
		);
		const name = fc.constantFrom('a', 'A', 'b', '__proto__', 'constructor', 'toString');
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(name, awkward)), (value) => {
				const { reader, warnings } = over(value);
				const inner = reader.object('a');
				const insights = untoldInsights(
					'provider',
					{ kind: 'statement', id: reader.text('a'), holderType: null },
					'ready',
				);
				insights.reference = inner.text('b', 'a');
				insights.generatedAt = reader.moment('a');
				insights.asOf = reader.day('a');
				insights.income.monthlyAverage = reader.number('a', 'b');
				insights.income.isSalaried = reader.flag('a');
				insights.income.salary.count = reader.count('a');
				insights.balances.negativeShare = reader.ratio('constructor', 'a');
				insights.loans.lenders = [...reader.texts('a'), ...reader.optional.texts('toString')];
				insights.scores = reader.list('a').map((entry, index) => ({
					name: entry.text('a') ?? String(index),
					value: entry.number('b'),
					min: entry.optional.number('__proto__'),
					max: null,
					higherIsBetter: true,
					band: null,
					passed: entry.flag('toString'),
					horizonMonths: null,
					parts: {},
					reasons: [],
					principalReasons: [],
					derived: [],
				}));
				insights.dataQuality.warnings = warnings;
				expect(creditInsights.safeParse(insights).error?.issues).toBeUndefined();
			}),
			{ numRuns: 2_000 },
		);
	});
});
