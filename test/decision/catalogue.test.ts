import { type ZodTypeAny, z } from 'zod';
import { creditInsights } from '../../core/shapes/insights';
import { checkedStatus } from '../../core/shapes/outputs/analysisStatus';
import { bankStatement } from '../../core/shapes/outputs/bankStatement';
import { calculatedAffordability } from '../../core/shapes/outputs/calculatedAffordability';
import { creditScoreInFile } from '../../core/shapes/outputs/creditScore';
import { WARNING_CODES } from '../../core/shapes/warnings';
import { FIGURE_NAMES, type Place, definitionOf } from '../../decision/figures/catalogue';
import { CONDITIONS, CONDITION_OPTIONS } from '../../decision/node/conditions';
import { PRESETS } from '../../decision/node/presets';
import { WARNINGS_FOR_PERSON, isKnownWarning, rulesOutYes } from '../../decision/policy/warnings';
import { reasonKindOf } from '../../decision/reasons/codes';
import { english } from '../../decision/words/english';

const PARTS: Record<Place['part'], ZodTypeAny> = {
	insights: creditInsights,
	affordability: calculatedAffordability,
	creditScore: creditScoreInFile,
	analysis: checkedStatus,
	statement: bankStatement,
};

/** What the published shape has at a path; undefined where it has nothing. */
function shapeAt(schema: ZodTypeAny, path: string): ZodTypeAny | undefined {
	let shape: ZodTypeAny | undefined = schema;
	for (const key of path.split('.')) {
		while (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) shape = shape.unwrap() as ZodTypeAny;
		const keys: Record<string, ZodTypeAny> = shape instanceof z.ZodObject ? shape.shape : {};
		shape = keys[key];
	}
	return shape;
}

const places = FIGURE_NAMES.flatMap((name) => definitionOf(name).places.map((place) => ({ name, ...place })));

test.each(places)('$name stands at $path of $part', ({ part, path, ends, derivedAs }) => {
	const high = ends === undefined ? [] : typeof ends.high === 'string' ? [ends.high] : [ends.high.of, ends.high.less];
	const all = [
		path,
		...(derivedAs === undefined ? [] : [derivedAs]),
		...(ends === undefined ? [] : [ends.low, ...high]),
	];
	expect(all.filter((each) => shapeAt(PARTS[part], each) === undefined)).toEqual([]);
});

test('words of a figure are those that its place can hold, and yes and no where that is a flag', () => {
	for (const { part, path, name } of places) {
		const { words } = definitionOf(name);
		if (words === undefined) continue;
		let shape = shapeAt(PARTS[part], path);
		while (shape instanceof z.ZodNullable) shape = shape.unwrap() as ZodTypeAny;
		const held: unknown = shape instanceof z.ZodEnum ? shape.options : ['yes', 'no'];
		expect([name, [...words].sort()]).toEqual([name, [...(held as string[])].sort()]);
	}
});

test('the panel has a condition for every figure, named after figure and side', () => {
	const figures = new Set(Object.values(CONDITIONS).map(({ figure }) => figure));
	expect(FIGURE_NAMES.filter((name) => !figures.has(name))).toEqual([]);
	const offered = CONDITION_OPTIONS.map(({ value }) => value).filter((value) => value !== '');
	expect([...offered].sort()).toEqual(Object.keys(CONDITIONS).sort());
	for (const { name, value } of CONDITION_OPTIONS) {
		const condition = Object.entries(CONDITIONS).find(([known]) => known === value)?.[1];
		if (condition === undefined || 'value' in condition) continue;
		expect(name.toLowerCase().endsWith(condition.operator)).toBe(true);
	}
});

test('every condition of the panel is a reason with a code of its own', () => {
	const codes = Object.values(CONDITIONS).map(({ figure, operator }) => reasonKindOf(figure, operator).code);
	const ofFigures = new Map(
		Object.values(CONDITIONS).map(({ figure, operator }) => [figure, reasonKindOf(figure, operator).code]),
	);
	expect(new Set(codes).size).toBe(ofFigures.size);
	for (const code of codes) expect(code).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)*$/);
	expect(reasonKindOf('monthlyIncome', 'above')).toEqual({
		code: 'MONTHLY_INCOME_TOO_HIGH',
		noticeWording: 'Other, specify',
	});
	expect(reasonKindOf('returnedItems90d', 'below').code).toBe('RETURNED_ITEMS_90D_TOO_LOW');
});

test('presets are dated, say where they come from, and hold no amount of money', () => {
	for (const { name, value, description, ...groups } of PRESETS) {
		expect([name, value]).toEqual([expect.stringMatching(/, \d{4}-\d{2}$/), expect.stringMatching(/[a-z]\d{6}$/)]);
		expect(description.length).toBeGreaterThan(60);
		const conditions = [...groups.referFirst, ...groups.declineWhen, ...groups.referWhen].map(
			({ condition }) => condition,
		);
		const units = conditions.map((condition) => definitionOf(CONDITIONS[condition].figure).unit);
		expect(units).not.toContain('money');
	}
});

test('what a preset was published as stays as it was', () => {
	expect(PRESETS.map(({ value, declineWhen, referWhen }) => [value, declineWhen, referWhen])).toEqual([
		[
			'consumerInstalmentLoan202612',
			[
				{ condition: 'affordableIsNo', value: 0 },
				{ condition: 'debtToIncomeAbove', value: 50 },
			],
			[
				{ condition: 'affordableIsNotYes', value: 0 },
				{ condition: 'debtToIncomeAbove', value: 43 },
				{ condition: 'gamblingShareOfIncomeAbove', value: 10 },
				{ condition: 'returnedItemsAbove', value: 0 },
			],
		],
		[
			'salaryAdvance202612',
			[{ condition: 'amountToMonthlyIncomeAbove', value: 1 }],
			[
				{ condition: 'amountToMonthlyIncomeAbove', value: 0.5 },
				{ condition: 'gamblingShareOfIncomeAbove', value: 10 },
				{ condition: 'returnedItemsAbove', value: 0 },
			],
		],
		[
			'smallBusinessLoan202612',
			[{ condition: 'dscrBelow', value: 1 }],
			[
				{ condition: 'dscrBelow', value: 1.25 },
				{ condition: 'affordableIsNotYes', value: 0 },
				{ condition: 'returnedItemsAbove', value: 2 },
			],
		],
	]);
});

test('a warning needs a person where it rules something out, and is taken at both ends where it has a size', () => {
	expect(WARNINGS_FOR_PERSON).toEqual(
		expect.arrayContaining(['UNIT_MISMATCH', 'HOLDER_PARTIAL', 'ROWS_REPEATED', 'ROUND_TRIPS']),
	);
	for (const code of ['INCOME_CATEGORY_UNKNOWN', 'OWN_TRANSFERS_AS_INCOME', 'FIELD_MISSING']) {
		expect(WARNINGS_FOR_PERSON).not.toContain(code);
	}
	expect(WARNING_CODES.filter((code) => !isKnownWarning(code))).toEqual([]);
	expect([isKnownWarning('NEVER_HEARD_OF'), rulesOutYes('NEVER_HEARD_OF'), rulesOutYes('FIELD_MISSING')]).toEqual([
		false,
		true,
		false,
	]);
});

test('every figure has a name, and no two have the same', () => {
	const names = Object.values(english.figures);
	expect(new Set(names).size).toBe(FIGURE_NAMES.length);
});
