import Ajv from 'ajv';
import { policyHash } from '../../decision/policy/hash';
import { parsePolicy } from '../../decision/policy/parse';
import { creditPolicy } from '../../decision/policy/schema';
import { FIGURE_NAMES } from '../../decision/figures/catalogue';
import { schemaScript } from '../support/neutral';

type Loose = Record<string, unknown>;

const RULE = { group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: 100_000 };
const LIMITS = { maximumAmount: 500_000, maximumTermMonths: 24 };
const document = (changes: Loose = {}): Loose => ({
	name: 'Small loans',
	currency: 'NGN',
	limits: LIMITS,
	rules: [RULE],
	...changes,
});

const messageOf = (given: unknown): string => {
	try {
		parsePolicy(given);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	return 'read';
};

test('what is left out has its default: no data older than 45 days or shorter than 80, and nobody vouched for is not enough', () => {
	const { version, limits, evidence, rules } = parsePolicy(document());
	expect({ version, limits, rules }).toEqual({
		version: null,
		limits: { ...LIMITS, minimumAmount: 0, minimumTermMonths: 1, annualInterestRate: null },
		rules: [{ ...RULE, ifNotTold: 'refer' }],
	});
	expect(evidence).toMatchObject({
		maxDataAgeDays: 45,
		minCoverageDays: 80,
		acceptUnverified: false,
		requireHolderMatch: false,
	});
	expect(evidence.warnings).toContain('UNIT_MISMATCH');
	expect(parsePolicy(document({ evidence: { warnings: [] } })).evidence.warnings).toEqual([]);
});

test('yes and no of a rule can be true and false', () => {
	const read = parsePolicy(document({ rules: [{ ...RULE, figure: 'newDebt', operator: 'is', value: true }] }));
	expect(read.rules[0]?.value).toBe('yes');
});

test.each<[string, Loose, string]>([
	['no name', { name: '' }, 'Policy: name is empty'],
	['no currency', { currency: undefined }, 'Policy: currency is missing'],
	['a currency in words', { currency: 'Naira' }, 'Policy: currency must be a three-letter code such as NGN'],
	['no limits', { limits: undefined }, 'Policy: limits is missing'],
	['no highest amount', { limits: { maximumTermMonths: 12 } }, 'Policy: limits.maximumAmount is missing'],
	[
		'a highest amount of 0',
		{ limits: { ...LIMITS, maximumAmount: 0 } },
		'Policy: limits.maximumAmount must be more than 0',
	],
	[
		'a least amount above the highest',
		{ limits: { ...LIMITS, minimumAmount: 500_001 } },
		'Policy: limits.maximumAmount is less than the minimum',
	],
	[
		'a term of half a month',
		{ limits: { ...LIMITS, maximumTermMonths: 0.5 } },
		'Policy: limits.maximumTermMonths must be a whole number of months',
	],
	[
		'a term of 601 months',
		{ limits: { ...LIMITS, maximumTermMonths: 601 } },
		'Policy: limits.maximumTermMonths must be 600 months or less',
	],
	[
		'a rate below 0',
		{ limits: { ...LIMITS, annualInterestRate: -1 } },
		'Policy: limits.annualInterestRate is a percentage a year, 0 or more: 24 is 24 %',
	],
	['an unknown key', { maximumAmount: 5 }, 'Policy: it has "maximumAmount", which is not known there'],
	['no rules', { rules: undefined }, 'Policy: rules is missing'],
	[
		'an unknown figure',
		{ rules: [RULE, { ...RULE, figure: 'income' }] },
		'Policy: rules[1].figure is no figure that a rule can be about',
	],
	[
		'an unknown group',
		{ rules: [{ ...RULE, group: 'decline' }] },
		'Policy: rules[0].group must be one of referFirst, declineWhen, referWhen',
	],
	[
		'an unknown key of a rule',
		{ rules: [{ ...RULE, limit: 5 }] },
		'Policy: rules[0] has "limit", which is not known there',
	],
	[
		'a number as text',
		{ rules: [{ ...RULE, value: '100000' }] },
		'Policy: rules[0].value must be a number, as monthlyIncome is one',
	],
	[
		'a number that is a word',
		{ rules: [{ ...RULE, operator: 'is' }] },
		'Policy: rules[0].operator must be below or above, as monthlyIncome is a number',
	],
	[
		'a word that is above',
		{ rules: [{ ...RULE, figure: 'incomeTrend' }] },
		'Policy: rules[0].operator must be is or isNot, as incomeTrend is a word',
	],
	[
		'a word that is none',
		{ rules: [{ ...RULE, figure: 'incomeTrend', operator: 'is', value: 'down' }] },
		'Policy: rules[0].value must be one of falling, stable, rising',
	],
	[
		'a share as a ratio',
		{ rules: [{ ...RULE, figure: 'debtToIncome', operator: 'above', value: 0.4 }] },
		'Policy: rules[0].value is in percent: 0.4 is less than one percent. Write 30 for 30 %.',
	],
	[
		'a number of days below 0',
		{ evidence: { maxDataAgeDays: -1 } },
		'Policy: evidence.maxDataAgeDays must be 0 or more',
	],
])('refuses %s in words', (_what, changes, message) => {
	expect(messageOf(document(changes))).toBe(message);
});

test.each([0, 1, 1.5, 40])('takes a share of %d percent', (value) => {
	expect(messageOf(document({ rules: [{ ...RULE, figure: 'debtToIncome', operator: 'above', value }] }))).toBe('read');
});

describe('a text', () => {
	const text = JSON.stringify(document(), null, '\t');

	test('is read as the same policy as data', () => {
		expect(parsePolicy(text)).toEqual(parsePolicy(document()));
	});

	test.each([
		['without a comma', text.replace('"NGN",', '"NGN"'), 'Policy, line 4: a comma is missing before this'],
		['with a comma too many', text.replace('100000', '100000,'), 'Policy, line 14: a name in double quotes is missing'],
		['cut short', text.slice(0, text.indexOf('"rules"')), 'Policy, line 8: a name in double quotes is missing'],
		['without its last brace', text.slice(0, -1), 'Policy, line 16: a closing brace } is missing'],
		[
			'with a wrong figure',
			text.replace('monthlyIncome', 'income'),
			'Policy, line 11: rules[0].figure is no figure that a rule can be about',
		],
		[
			'with a wrong value',
			text.replace('100000', '"much"'),
			'Policy, line 13: rules[0].value must be a number, as monthlyIncome is one',
		],
		[
			'without what belongs into an object',
			text.replace('"maximumAmount": 500000,', ''),
			'Policy, line 4: limits.maximumAmount is missing',
		],
		[
			'with a limit twice',
			text.replace('"maximumTermMonths": 24', '"maximumAmount": 5000000'),
			'Policy, line 6: "maximumAmount" is there twice',
		],
		['with a comment', `// ours\n${text}`, 'Policy, line 1: comments are not allowed in JSON'],
		['of something else', 'hello', 'Policy, line 1: this is not JSON'],
		['with nothing in it', '  ', 'Policy: it is empty'],
		['that is a list', '[]', 'Policy, line 1: it must be an object'],
		['nested without end', '['.repeat(400_000), 'Policy: it is nested too deep'],
	])('%s is refused with its line', (_what, given, message) => {
		expect(messageOf(given)).toBe(message);
	});
});

test('the hash is that of the rules, wherever they came from, and another one for another policy', () => {
	const hash = policyHash(parsePolicy(document()));
	const turned = Object.fromEntries(Object.entries(document()).reverse());
	expect(policyHash(parsePolicy(JSON.stringify(turned)))).toBe(hash);
	expect(policyHash(parsePolicy(document({ rules: [{ ...RULE, value: 100_001 }] })))).not.toBe(hash);
	expect(policyHash(parsePolicy(document({ evidence: { acceptUnverified: true } })))).not.toBe(hash);
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the published schema takes and refuses what the node does, and lists every figure', () => {
	const schema = schemaScript.publishedSchema('credit-policy', creditPolicy);
	const validate = new Ajv({ strict: false }).compile(schema);
	expect(validate(document())).toBe(true);
	expect(validate(document({ rules: [{ ...RULE, figure: 'income' }] }))).toBe(false);
	expect(validate(document({ maximumAmount: 5 }))).toBe(false);
	expect(validate(document({ limits: undefined }))).toBe(false);
	const text = JSON.stringify(schema);
	expect(FIGURE_NAMES.filter((name) => !text.includes(`"${name}"`))).toEqual([]);
});
