import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { DEFAULT_OUTPUTS, OUTPUT_SCHEMAS, type OutputName } from '../../core/shapes/outputs';
import { INPUT_SCHEMAS } from '../../decision';
import { untoldInsights } from '../../core/insights/untold';
import { builtNode } from '../support/engine';
import { schemaScript } from '../support/neutral';

const dist = path.join(__dirname, '..', '..', 'dist');
const json = (...parts: string[]): unknown => JSON.parse(readFileSync(path.join(dist, ...parts), 'utf8'));
const filesUnder = (...parts: string[]) =>
	readdirSync(path.join(dist, ...parts), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(path.join(dist, ...parts), path.join(entry.parentPath, entry.name)))
		.sort();

describe('the package', () => {
	const outputs = Object.keys(OUTPUT_SCHEMAS) as OutputName[];

	test('publishes the schema of every output, and of what users write themselves', () => {
		const published = [...outputs, ...Object.keys(INPUT_SCHEMAS)];
		expect(filesUnder('schemas')).toEqual(published.map((name) => `${name}.v1.json`).sort());
	});

	test.each(outputs)('publishes %s as it stands in the sources, and it is a JSON Schema', (output) => {
		const published = json('schemas', `${output}.v1.json`);
		expect(published).toEqual(schemaScript.publishedSchema(output, OUTPUT_SCHEMAS[output]));
		expect(published).toMatchObject({ $id: `${output}.v1.json`, additionalProperties: false });
		expect(addFormats(new Ajv()).validateSchema(z.record(z.unknown()).parse(published))).toBe(true);
	});
});

/** What n8n's editor understands of a schema: anything else it shows as a field without a type. */
interface Plain {
	type: string;
	properties?: Record<string, Plain>;
	items?: Plain;
}
const plain: z.ZodType<Plain> = z.lazy(() =>
	z
		.object({
			type: z.enum(['object', 'array', 'string', 'number', 'integer', 'boolean']),
			properties: z.record(plain).optional(),
			items: plain.optional(),
		})
		.strict()
		.refine(({ type, items }) => (type === 'array') === (items !== undefined), 'a list says what it holds'),
);
const FIELDS: Readonly<Record<string, string>> = {
	createCreditCustomer: 'customer',
	requestBankConsent: 'consent',
	uploadBankStatement: 'statement',
	checkAnalysisStatus: 'analysis',
	getCreditInsights: 'insights',
	assessAffordability: 'affordability',
	getCreditScore: 'creditScore',
};
const editorFile = z.object({ version: z.literal(1) }).passthrough();

/** What the editor shows of a node's answer: in its field of the credit file, or alone where it is an event of the trigger. */
function editorSchemaOf(verb: string, file = 'v1.0.0.json'): Plain {
	const shown = shownSchemaOf(verb, file);
	const field = FIELDS[verb];
	if (field === undefined) return shown;
	expect(Object.keys(shown.properties ?? {})).toEqual([field]);
	const answer = shown.properties?.[field];
	const one = answer?.type === 'array' ? answer.items : answer;
	if (one === undefined) throw new Error(`${verb} shows no ${field}`);
	return one;
}

function shownSchemaOf(verb: string, file: string): Plain {
	const className = `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}`;
	const { version: _version, ...schema } = editorFile.parse(json('nodes', className, '__schema__', file));
	return plain.parse(schema);
}

const OPERATIONS: Readonly<Record<string, string[]>> = {
	assessAffordability: ['v1.0.0/generate.json', 'v1.0.0/getAll.json'],
	getCreditScore: ['v1.0.0/generate.json', 'v1.0.0/getAll.json'],
};

describe.each(Object.keys(DEFAULT_OUTPUTS))('the editor finds beside %s', (verb) => {
	const files = ['v1.0.0.json', ...(OPERATIONS[verb] ?? [])];

	test('a schema by its version, and one for each operation', () => {
		const { name, version } = builtNode(verb).description;
		expect({ name, version }).toEqual({ name: verb, version: 1 });
		const className = `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}`;
		expect(filesUnder('nodes', className, '__schema__')).toEqual([...files].sort());
	});

	test.each(files)('%s in the plain form that it understands, without what only an option adds', (file) => {
		const { type, properties = {} } = editorSchemaOf(verb, file);
		expect(type).toBe('object');
		expect(properties).toHaveProperty('provider');
		expect(properties).not.toHaveProperty('raw');
		expect(properties).not.toHaveProperty('timedOut');
	});
});

/** Paths of an answer down to its figures, texts and lists. */
function paths(value: unknown, at: string[] = []): string[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at.join('.')];
	return Object.entries(value).flatMap(([key, entry]) => paths(entry, [...at, key]));
}

function pathsOfSchema({ properties }: Plain, at: string[] = []): string[] {
	if (properties === undefined) return [at.join('.')];
	return Object.entries(properties).flatMap(([key, entry]) => pathsOfSchema(entry, [...at, key]));
}

test('the editor shows of Get Credit Insights just what an answer has', () => {
	const untold = untoldInsights('periculum', { kind: 'statement', id: '1', holderType: null }, 'ready');
	expect(pathsOfSchema(editorSchemaOf('getCreditInsights'))).toEqual(paths(untold));
});

test.each(['assessAffordability', 'getCreditScore'])('the editor shows many answers of %s as a list', (verb) => {
	const field = FIELDS[verb] ?? '';
	const shown = (operation: string) => shownSchemaOf(verb, `v1.0.0/${operation}.json`).properties?.[field];
	expect(shown('getAll')).toEqual({ type: 'array', items: shown('generate') });
});

test('the editor shows nothing twice: insights have a node of their own, and a score has its reasons', () => {
	expect(editorSchemaOf('uploadBankStatement').properties).not.toHaveProperty('insights');
	const { score, ...others } = editorSchemaOf('getCreditScore', 'v1.0.0/generate.json').properties ?? {};
	expect(score?.properties).toHaveProperty('reasons');
	expect(Object.keys(others)).not.toContain('reasons');
});

test.each([
	['createCreditCustomer', ['provider', 'customerId', 'reference', 'status']],
	['requestBankConsent', ['provider', 'customerId', 'reference', 'consentUrl', 'status', 'expiresAt']],
	['uploadBankStatement', ['verdict', 'provider', 'customerId', 'statementId', 'status']],
	[
		'checkAnalysisStatus',
		[
			'verdict',
			'provider',
			'id',
			'reference',
			'status',
			'providerStatus',
			'trustScore',
			'fraudulent',
			'ibans',
			'reasons',
		],
	],
	[
		'assessAffordability',
		[
			'affordable',
			'provider',
			'method',
			'monthlyAmount',
			'totalAmount',
			'dti',
			'termMonths',
			'canAfford',
			'assumptions',
			'createdAt',
			'score',
		],
	],
	['getCreditScore', ['provider', 'score', 'otherScores', 'createdAt']],
	[
		'creditCallbackTrigger',
		[
			'provider',
			'event',
			'eventId',
			'customerId',
			'statementId',
			'registrationId',
			'accountId',
			'reference',
			'status',
			'insights',
			'scores',
			'affordability',
			'documents',
			'approved',
			'verifiedBy',
			'receivedAt',
		],
	],
])('the editor shows of %s the keys that its output is promised to have', (verb, keys) => {
	expect(Object.keys(editorSchemaOf(verb).properties ?? {})).toEqual(expect.arrayContaining(keys));
});

test('the editor shows what calculated affordability adds where no operation is chosen, and only there', () => {
	const calculated = [
		'instalment',
		'totalRepayment',
		'maxPrincipal',
		'dtiBefore',
		'dtiAfter',
		'dscr',
		'missing',
		'reasons',
	];
	const shown = Object.keys(editorSchemaOf('assessAffordability').properties ?? {});
	expect(shown).toEqual(expect.arrayContaining(calculated));
	expect(editorSchemaOf('assessAffordability', 'v1.0.0/generate.json').properties).not.toHaveProperty('instalment');
});
