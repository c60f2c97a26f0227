import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { builtCredential, builtNode } from '../support/engine';

const root = path.join(__dirname, '..', '..');

const manifest = z
	.object({
		n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
		dependencies: z.undefined(),
	})
	.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

const VERBS = [
	'assessAffordability',
	'checkAnalysisStatus',
	'createCreditCustomer',
	'getCreditInsights',
	'getCreditScore',
	'requestBankConsent',
	'uploadBankStatement',
];

/** They ask no provider. */
const WITHOUT_PROVIDER = ['createCreditReport', 'decideCreditApplication'];

const TRIGGER = 'creditCallbackTrigger';

/** Fixed for ever: n8n does not store a parameter that has its default. */
const defaultProviderOf = (verb: string) => (verb === 'requestBankConsent' ? 'worldline' : 'periculum');

/** Words that Title Case leaves small, as n8n's own rule does. */
const SMALL_WORDS = new Set([
	'a',
	'an',
	'and',
	'as',
	'at',
	'by',
	'for',
	'from',
	'in',
	'of',
	'or',
	'per',
	'the',
	'to',
	'with',
]);
const MOST_UNSORTED_OPTIONS = 5;

interface Found {
	where: string;
	property: INodeProperties;
}

/** A property and all that is nested in it: collections, fixed collections. */
function walk(properties: readonly INodeProperties[], where: string): Found[] {
	return properties.flatMap((property) => {
		const here = `${where}.${property.name}`;
		const nested = (property.options ?? []).flatMap((option) => {
			if ('values' in option) return walk(option.values, `${here}.${option.name}`);
			return 'type' in option ? walk([option], here) : [];
		});
		return [{ where: here, property }, ...nested];
	});
}

const described = (verb: string) => ({ verb, description: builtNode(verb).description });
const nodes = VERBS.map(described);
const allNodes = [...VERBS, ...WITHOUT_PROVIDER].map(described);
const CREDENTIALS = ['friendlyScoreApi', 'inscribeApi', 'periculumApi', 'qardApi', 'worldlineApi'];
const trigger = builtNode(TRIGGER).description;
const all = [
	...walk(trigger.properties, TRIGGER),
	...allNodes.flatMap(({ verb, description }) => walk(description.properties, verb)),
	...CREDENTIALS.flatMap((name) => walk(builtCredential(name).properties, name)),
];

function places(condition: (property: INodeProperties) => boolean): string[] {
	return all.filter(({ property }) => condition(property)).map(({ where }) => where);
}

function isTitleCase(label: string): boolean {
	return label
		.split(/[ (]+/)
		.every((word, index) => /^[A-Z0-9%]/.test(word) || (index > 0 && SMALL_WORDS.has(word.replace(/\W/g, ''))));
}

function hasDefaultOfItsType({ type, default: value, options }: INodeProperties): boolean {
	switch (type) {
		case 'boolean':
			return typeof value === 'boolean';
		case 'number':
			return typeof value === 'number';
		case 'collection':
			return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
		case 'fixedCollection':
			// What it starts with, if anything, stands in its own groups.
			return z
				.record(z.array(z.object({}).passthrough()))
				.refine((groups) => Object.keys(groups).every((group) => (options ?? []).some(({ name }) => name === group)))
				.safeParse(value).success;
		case 'options':
			return (options ?? []).some((option) => 'value' in option && option.value === value);
		case 'multiOptions':
			return (
				Array.isArray(value) &&
				value.every((chosen) => (options ?? []).some((option) => 'value' in option && option.value === chosen))
			);
		case 'resourceLocator':
			return z
				.object({ mode: z.string(), value: z.string().regex(/^(={{.*}})?$/) })
				.strict()
				.safeParse(value).success;
		default:
			return typeof value === 'string';
	}
}

test('every label is in Title Case', () => {
	const labels = [
		...all
			.filter(({ property }) => property.type !== 'notice')
			.map(({ where, property }) => [where, property.displayName] as const),
		...allNodes.map(({ verb, description }) => [verb, description.displayName] as const),
		...all.flatMap(({ where, property }) =>
			(property.options ?? []).flatMap((option) => ('value' in option ? [[where, option.name] as const] : [])),
		),
	];
	expect(labels.filter(([, label]) => !isTitleCase(label))).toEqual([]);
});

test('every property has a default of its type', () => {
	expect(places((property) => !hasDefaultOfItsType(property))).toEqual([]);
});

/**
 * The editor drops each keystroke that leaves the bounds of a number field: with at most 1, "15" stays 1 and "30" becomes 0; with at
 * least 0, "-5" becomes 5. Bounds are therefore the reader's, which refuses in words. n8n's own lint wants the one of Limit.
 */
test('no number field makes another number of what is typed into it', () => {
	const bounds = ({ name, typeOptions = {} }: INodeProperties) =>
		Object.keys(typeOptions).filter(
			(key) => ['maxValue', 'numberPrecision'].includes(key) || (key === 'minValue' && name !== 'limit'),
		);
	expect(places((property) => property.type === 'number' && bounds(property).length > 0)).toEqual([]);
	const limits = all.filter(({ property }) => property.name === 'limit');
	expect(limits.map(({ property }) => property.typeOptions)).toEqual(limits.map(() => ({ minValue: 1 })));
});

test('every share is entered in percent, and says so in its label and its hint', () => {
	const shares = all.filter(({ property }) => ['maxDti', 'livingBuffer', 'dti'].includes(property.name));
	expect(shares.map(({ property }) => [property.name, property.default])).toEqual([
		['maxDti', 30],
		['livingBuffer', 10],
		['dti', 30],
	]);
	for (const { property } of shares) {
		expect(property.displayName).toMatch(/ \(%\)$/);
		expect(property.hint).toMatch(new RegExp(`In percent: ${String(property.default)} is `));
	}
	expect(places(({ type, default: value }) => type === 'number' && Number(value) > 0 && Number(value) < 1)).toEqual([]);
});

test('every boolean is described with "Whether", and every other parameter is described', () => {
	expect(places(({ type, description }) => type === 'boolean' && !description?.startsWith('Whether '))).toEqual([]);
	const undescribed = places(
		({ type, description, name }) =>
			description === undefined && !['collection', 'hidden', 'notice'].includes(type) && name !== 'operation',
	);
	expect(undescribed).toEqual([]);
});

test('descriptions of one sentence end without a period, and start with a capital', () => {
	const oneSentence = ({ description = '' }: INodeProperties) => !/[.!?] /.test(description);
	expect(places((property) => oneSentence(property) && property.description?.endsWith('.') === true)).toEqual([]);
	expect(places(({ description }) => description !== undefined && !/^[A-Z0-9]/.test(description))).toEqual([]);
});

test('placeholders start with "e.g." except on the buttons of collections', () => {
	const isButton = ({ type }: INodeProperties) => type === 'collection' || type === 'fixedCollection';
	expect(
		places(
			(property) =>
				property.placeholder !== undefined && !isButton(property) && !property.placeholder.startsWith('e.g. '),
		),
	).toEqual([]);
	expect(places((property) => isButton(property) && property.placeholder?.startsWith('Add ') !== true)).toEqual([]);
});

test('long lists of choices and of options are sorted by their labels', () => {
	const unsorted = all.filter(({ property }) => {
		const labels = (property.options ?? [])
			// What stands for nothing chosen comes first.
			.filter((option) => !('value' in option && option.value === ''))
			.map((option) => ('displayName' in option ? option.displayName : option.name));
		const isLong = property.type === 'collection' || labels.length > MOST_UNSORTED_OPTIONS;
		return isLong && labels.join() !== [...labels].sort((a, b) => a.localeCompare(b)).join();
	});
	expect(unsorted.map(({ where }) => where)).toEqual([]);
});

test('what is secret or identifies a person is masked', () => {
	const secret = /password|secret(?!Header)|accessToken$/i;
	expect(places(({ name, typeOptions }) => secret.test(name) && typeOptions?.password !== true)).toEqual([]);
	const identifier = all.find(({ where }) => where === 'createCreditCustomer.identifications.values.value');
	expect(identifier?.property.typeOptions?.password).toBe(true);
});

test('every parameter that decides what is shown takes no expression', () => {
	const deciding = new Set(
		all.flatMap(({ property }) =>
			Object.keys(property.displayOptions?.show ?? {}).map((name) => name.replace(/^\//, '')),
		),
	);
	expect([...deciding].sort()).toEqual(expect.arrayContaining(['provider', 'operation', 'source', 'waitUntilDone']));
	const open = places(({ name, noDataExpression }) => deciding.has(name) && noDataExpression !== true);
	expect(open.filter((where) => !CREDENTIALS.some((name) => where.startsWith(`${name}.`)))).toEqual([]);
});

test('whatever shows or hides a field is there to do so: n8n 2.0 runs no node with a field that hangs on nothing', () => {
	for (const { verb, description } of [...nodes, { verb: TRIGGER, description: trigger }]) {
		const names = new Set(description.properties.map(({ name }) => name));
		const conditions = description.properties.flatMap(({ displayOptions: { show, hide } = {} }) =>
			Object.keys({ ...show, ...hide }),
		);
		const missing = conditions.filter((name) => !name.startsWith('@') && !names.has(name.replace(/^\//, '')));
		expect({ verb, missing }).toEqual({ verb, missing: [] });
	}
});

/** As n8n's editor finds what it offers on the page between the search and the canvas. */
test('the page of a node in the panel offers no operation and no event of one provider', () => {
	const offered = [...nodes, { verb: TRIGGER, description: trigger }].flatMap(
		({ verb, description: { properties } }) => {
			const first = properties.find(({ name }) => name.toLowerCase() === 'operation');
			const events = properties.filter(({ displayName }) =>
				['event', 'events', 'trigger on'].includes(displayName.toLowerCase()),
			);
			return [first, ...events].flatMap((property) =>
				property?.options === undefined ? [] : [`${verb}.${property.name}`],
			);
		},
	);
	expect(offered).toEqual([]);
});

test.each([
	['createCreditCustomer', { provider: 'friendlyScore' }, 'FriendlyScore'],
	['requestBankConsent', { provider: 'worldline' }, 'Worldline'],
	['uploadBankStatement', { provider: 'local' }, 'Local Analysis (No Account)'],
	['checkAnalysisStatus', { provider: 'inscribe' }, 'Inscribe'],
	['getCreditInsights', { provider: 'qard', data: 'bankAccounts' }, 'Bank Accounts: Qard'],
	['getCreditScore', { provider: 'periculum' }, 'Periculum'],
	['assessAffordability', { provider: 'periculum', method: 'calculated' }, 'Calculated'],
	['assessAffordability', { provider: 'periculum', method: 'provider' }, 'Periculum'],
	['decideCreditApplication', { operation: 'decide' }, 'Decide'],
	['createCreditReport', { audience: 'underwriter' }, 'For the Underwriter'],
	[TRIGGER, { provider: 'friendlyScore' }, 'FriendlyScore'],
])('on the canvas %s says in words what %j is', (verb, parameters, words) => {
	const expression = (builtNode(verb).description.subtitle ?? '').replace(/^=\{\{(.*)\}\}$/, '$1');
	expect(runInNewContext(expression, { $parameter: parameters })).toBe(words);
});

test('every operation says in sentence case what it does', () => {
	const actions = all
		.filter(({ property }) => property.name === 'operation')
		.flatMap(({ property }) => property.options ?? [])
		.map((option) => ('action' in option ? option.action : undefined));
	expect(actions.length).toBeGreaterThan(0);
	for (const action of actions) expect(action).toMatch(/^[A-Z][a-z ]+$/);
});

describe.each(allNodes)('$verb', ({ verb, description }) => {
	test('has a light and a dark icon in the package', () => {
		const icon = z.object({ light: z.string(), dark: z.string() }).parse(description.icon);
		const folder = path.join(root, 'dist', 'nodes', 'Any');
		for (const file of [icon.light, icon.dark]) {
			expect(existsSync(path.join(folder, file.replace(/^file:/, '')))).toBe(true);
		}
		expect(icon.light).not.toBe(icon.dark);
	});

	test('is found by what a lending team types', () => {
		const className = `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}`;
		const codex = z
			.object({
				node: z.string(),
				categories: z.array(z.string()),
				alias: z.array(z.string()),
				resources: z.object({}).passthrough(),
			})
			.parse(JSON.parse(readFileSync(path.join(root, 'dist', 'nodes', className, `${className}.node.json`), 'utf8')));
		expect(codex.node).toBe(`n8n-nodes-credit-insights.${verb}`);
		expect(codex.categories).toEqual(['Finance & Accounting']);
		expect(codex.alias).toEqual(
			expect.arrayContaining([
				'bank statement',
				'loan',
				'underwriting',
				'open banking',
				...(WITHOUT_PROVIDER.includes(verb) ? [] : [verb === 'requestBankConsent' ? 'Worldline' : 'Periculum']),
			]),
		);
	});
});

describe.each(nodes)('$verb', ({ verb, description }) => {
	test('asks for the provider first and for options last', () => {
		expect(description.properties[0]?.name).toBe('provider');
		expect(description.properties[0]?.default).toBe(defaultProviderOf(verb));
		expect(description.properties.at(-1)?.name).toBe('options');
	});

	test('has the options that every call has', () => {
		const options = new Map(
			walk(description.properties.slice(-1), '').map(({ property }) => [property.name, property]),
		);
		expect(options.get('concurrency')?.default).toBe(0);
		expect(options.get('timeout')?.default).toBe(60_000);
		expect(options.get('maxRetries')?.default).toBe(3);
	});

	test('can be used by an agent, and shows each credential for its provider', () => {
		const tool = z
			.object({ replacements: z.object({ description: z.string() }).strict() })
			.strict()
			.parse(description.usableAsTool).replacements.description;
		const names = (description.properties[0]?.options ?? []).map(({ name }) => name);
		expect(tool).toMatch(/^(Registers|Returns|Reads|Tells) /);
		expect(tool).toContain(`Providers: ${names.join(', ')}.`);
		const offered = (description.properties[0]?.options ?? []).flatMap((option) =>
			'value' in option ? [String(option.value)] : [],
		);
		expect(offered).toContain(defaultProviderOf(verb));
		const ifAsked = verb === 'assessAffordability' ? { '/method': ['provider'] } : {};
		expect(description.credentials).toEqual(
			offered.filter(needsCredential).map((id) => ({
				name: `${id}Api`,
				required: true,
				displayOptions: { show: { '/provider': [id], ...ifAsked } },
			})),
		);
	});
});

/** Whether a provider is asked over the network. */
function needsCredential(id: string): boolean {
	return PROVIDERS.some((provider) => provider.id === id && hasApi(provider));
}

test('the package registers exactly these nodes and credentials, and depends on nothing', () => {
	expect(
		manifest.n8n.nodes
			.map((file) => path.basename(file, '.node.js').replace(/^./, (letter) => letter.toLowerCase()))
			.sort(),
	).toEqual([...VERBS, ...WITHOUT_PROVIDER, TRIGGER].sort());
	for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials])
		expect(existsSync(path.join(root, file))).toBe(true);
	expect(manifest.dependencies).toBeUndefined();
});

describe('the trigger', () => {
	test('starts workflows and is no tool', () => {
		expect(trigger.group).toEqual(['trigger']);
		expect(trigger.inputs).toEqual([]);
		expect(trigger.usableAsTool).toBeUndefined();
		expect(trigger.version).toBe(1);
	});

	test('needs the credential of a provider wherever something is proven with it', () => {
		const periculum = trigger.credentials?.find(({ name }) => name === 'periculumApi');
		expect(periculum).toEqual({
			name: 'periculumApi',
			required: true,
			displayOptions: { show: { '/provider': ['periculum'], '/verification': ['signature', 'secret'] } },
		});
	});

	test('listens behind /results too, and shows only the URL to hand over', () => {
		expect(trigger.webhooks?.map(({ path: at, ndvHideUrl }) => [at, ndvHideUrl === true])).toEqual([
			['callback', false],
			['callback/results', true],
		]);
	});

	test('has no option called binaryData, which would keep the raw body from it', () => {
		expect(all.filter(({ where, property }) => where.startsWith(TRIGGER) && property.name === 'binaryData')).toEqual(
			[],
		);
	});
});

test('affordability that is worked out shows its own fields, no provider and no credential', () => {
	const { properties } = builtNode('assessAffordability').description;
	const shown = (method: string) =>
		properties
			.filter(({ displayOptions }) => displayOptions?.show?.method?.includes(method) !== false)
			.map(({ name }) => name);
	expect(shown('calculated')).toEqual([
		'method',
		'insights',
		'principal',
		'loanCurrency',
		'annualInterestRate',
		'termMonths',
		'maxDti',
		'livingBuffer',
		'additionalFields',
		'includeInputFields',
		'outputField',
		'replaceAnswer',
	]);
	expect(shown('provider')).toEqual(expect.arrayContaining(['provider', 'method', 'statementKey', 'options']));
	expect(shown('provider')).not.toContain('principal');
	expect(properties.find(({ name }) => name === 'method')?.default).toBe('provider');
});
