import { inputError } from '../../../core/base/errors';
import type { Verb } from '../../../core/provider/provider';
import { untoldInsights } from '../../../core/insights/untold';
import { CREDIT_FILE_FIELDS } from '../../../core/shapes/creditFile';
import type { FakeRun } from '../fakes';
import { STATUS, type Work, fileBy as run } from './filing';

const VERBS = Object.keys(CREDIT_FILE_FIELDS) as Verb[];
const PROBLEM = {
	step: 'Upload',
	error: 'The provider answered 401',
	message: 'Open the credential.',
	code: 'REFUSED',
};
const FAILED = { status: 'error', problem: PROBLEM };
const failing: Work = () => {
	throw inputError('Key is bad', 'Choose another.', 'BAD_KEY');
};
const ofNode = { step: 'Node', error: 'Key is bad', message: 'Choose another.', code: 'BAD_KEY' };
const goesOn: FakeRun = { continueOnFail: true, node: { onError: 'continueRegularOutput' } };
const toErrorOutput: FakeRun = { continueOnFail: true, node: { onError: 'continueErrorOutput' } };

describe('an answer', () => {
	it('stands in its field beside the fields and files of its item, which go on by reference', async () => {
		const applicant = { name: 'Ada' };
		const binary = { statement: { data: '', mimeType: 'application/pdf' } };
		const { output } = await run([{ applicant }, { applicant: 'B' }], { binary: [binary] });
		expect(output).toEqual([
			{ json: { applicant, analysis: STATUS }, binary, pairedItem: { item: 0 } },
			{ json: { applicant: 'B', analysis: STATUS }, pairedItem: { item: 1 } },
		]);
		expect(output[0]?.json.applicant).toBe(applicant);
		expect(output[0]?.binary?.statement).toBe(binary.statement);
	});

	it.each(VERBS)('of %s takes the place of whatever the application brought under its name', async (verb) => {
		const field = CREDIT_FILE_FIELDS[verb];
		const { json } = await run([{ [field]: { forged: true } }], {
			verb,
			work: () => [],
			values: { operation: 'getAll' },
		});
		expect(json).toEqual([{ [field]: [] }]);
	});

	it('alone is put out where the fields are not to be included, and by a tool', async () => {
		expect((await run([{ a: 1 }], { values: { includeInputFields: false } })).json).toEqual([STATUS]);
		const tool = { type: 'n8n-nodes-credit-insights.checkAnalysisStatusTool' };
		expect((await run([{ a: 1 }], { node: tool })).json).toEqual([STATUS]);
	});

	it.each([
		['one entry', [{ amount: 1 }]],
		['no entry', []],
		['several entries', [{ amount: 1 }, { amount: 2 }]],
	])('that is a list of %s is one list in one item', async (_, list) => {
		const { json } = await run([{ a: 1 }], {
			verb: 'getCreditInsights',
			work: () => list,
			values: { data: 'transactions' },
		});
		expect(json).toEqual([{ a: 1, insights: list }]);
	});

	it('of an upload leaves the insights to their own node, and a score says nothing twice', async () => {
		const statement = { provider: 'provider', statementId: '7', status: 'ready' };
		const uploaded = await run([{}], {
			verb: 'uploadBankStatement',
			work: () => [{ ...statement, insights: { schemaVersion: '1' } }],
		});
		expect(uploaded.json).toEqual([{ statement }]);
		const score = (name: string) => ({ name, value: 600, reasons: [{ code: 'A' }] });
		const told = { provider: 'provider', score: score('a'), createdAt: null, warnings: [] };
		const { json } = await run([{}], {
			verb: 'getCreditScore',
			work: () => [{ ...told, scores: [score('a'), score('b')], reasons: [], principalReasons: [] }],
		});
		expect(json).toEqual([{ creditScore: { ...told, otherScores: [score('b')] } }]);
	});
});

describe('a failure where the node continues', () => {
	it.each(VERBS)('of %s stands in its field, in the place of whatever was there, and files are kept', async (verb) => {
		const field = CREDIT_FILE_FIELDS[verb];
		const binary = { file: { data: '', mimeType: 'text/csv' } };
		const forged = { status: 'ready', provider: 'provider' };
		const { output } = await run([{ applicant: 'A', [field]: forged }], {
			verb,
			work: failing,
			binary: [binary],
			...goesOn,
		});
		expect(output).toEqual([
			{ json: { applicant: 'A', [field]: { status: 'error', problem: ofNode } }, binary, pairedItem: { item: 0 } },
		]);
	});

	it('before the first item is one of every item', async () => {
		const { json } = await run([{ a: 1 }, { a: 2 }], { values: { provider: 'nobody' }, ...goesOn });
		const problem = {
			step: 'Node',
			error: 'This node does not offer the provider "nobody"',
			message: 'Choose one of: Provider.',
			code: 'input',
		};
		expect(json).toEqual([1, 2].map((a) => ({ a, analysis: { status: 'error', problem } })));
	});

	it.each([{}, { message: 'of the input', details: 1 }])(
		'using the error output is flat, which is how n8n knows it, and takes the files along: %p',
		async (input) => {
			const binary = { file: { data: '', mimeType: 'text/csv' } };
			const { output } = await run([input], { work: failing, binary: [binary], ...toErrorOutput });
			expect(output).toEqual([
				{ json: { error: 'Key is bad', message: 'Choose another.' }, binary, pairedItem: [{ item: 0 }] },
			]);
		},
	);

	it('is thrown where the node stops', async () => {
		await expect(run([{ a: 1 }], { work: failing })).rejects.toMatchObject({ message: 'Key is bad' });
	});
});

describe('after an earlier problem', () => {
	it.each([
		['a failed step', { statement: FAILED }, PROBLEM],
		['a failed step under a name of the user', { ofTheBank: FAILED }, PROBLEM],
		['a skipped step', { insights: { status: 'skipped', problem: PROBLEM } }, PROBLEM],
		[
			'the first of two',
			{ statement: FAILED, insights: { status: 'error', problem: { ...PROBLEM, step: 'B' } } },
			PROBLEM,
		],
		[
			'an answer that never will be ready',
			{ insights: untoldInsights('provider', { kind: 'statement', id: '1', holderType: null }, 'rejected') },
			{ step: 'insights', error: 'The provider rejected the data', message: null, code: 'rejected' },
		],
	])('such as %s nothing is asked for, whatever the node does on an error', async (_, file, problem) => {
		for (const mode of [{}, goesOn, toErrorOutput]) {
			const { json, asked } = await run([{ applicant: 'A', ...file }], mode);
			expect(json).toEqual([{ applicant: 'A', ...file, analysis: { status: 'skipped', problem } }]);
			expect(asked).toEqual([]);
		}
	});

	it('of its own a node works again, and data of others hold nobody up', async () => {
		const own = { status: 'error', problem: ofNode };
		const { json } = await run([{ analysis: own, payment: { provider: 'stripe', status: 'failed' } }]);
		expect(json).toEqual([{ analysis: STATUS, payment: { provider: 'stripe', status: 'failed' } }]);
	});

	it('the other items go on', async () => {
		const { json } = await run([{ statement: FAILED }, { a: 1 }]);
		expect(json[1]).toEqual({ a: 1, analysis: STATUS });
	});
});

describe('an error at the top of the input', () => {
	const taken = (problem: object) => ({ status: 'error', problem: { step: 'input', code: 'INPUT_ERROR', ...problem } });

	it.each([
		['a text', 'The file is missing', { error: 'The file is missing', message: null }],
		['an object', { message: 'No such table', stack: 'x' }, { error: 'No such table', message: null }],
		['anything else', 7, { error: 'The input item came with an error', message: null }],
	])('that is %s becomes a problem, and is not carried on: n8n would run the node again', async (_, error, problem) => {
		const { json, asked } = await run([{ a: 1, error }]);
		expect(json).toEqual([
			{ a: 1, inputError: taken(problem), analysis: { status: 'skipped', problem: taken(problem).problem } },
		]);
		expect(asked).toEqual([]);
	});

	it('keeps the words beside it, and names nobody', async () => {
		const { json } = await run([{ error: 'Mail to ada@example.com failed', message: 'Try again' }]);
		const problem = { error: 'Mail to [removed] failed', message: 'Try again' };
		expect(json[0]).toMatchObject({ message: 'Try again', inputError: taken(problem) });
	});

	it.each([[null], [''], [false], [[]], [{}]])('that is %p says that there is none', async (error) => {
		expect((await run([{ a: 1, error }])).json).toEqual([{ a: 1, analysis: STATUS }]);
	});
});

describe('the output field', () => {
	it('may have a name of the user, also when it is there from an earlier round', async () => {
		const values = { outputField: ' ofTheBank ' };
		expect((await run([{ a: 1 }], { values })).json).toEqual([{ a: 1, ofTheBank: STATUS }]);
		const own = { status: 'error', problem: ofNode };
		for (const earlier of [{ ...STATUS, status: 'processing' }, own, [STATUS]]) {
			expect((await run([{ ofTheBank: earlier }], { values })).json).toEqual([{ ofTheBank: STATUS }]);
		}
	});

	it.each([
		['applicant', { applicant: { name: 'Ada' } }, 'The input item already has a field "applicant"'],
		[
			'ofOther',
			{ ofOther: untoldInsights('p', { kind: 'statement', id: '1', holderType: null }, 'ready') },
			'already has a field',
		],
		['statement', {}, 'Output Field "statement" belongs to another step'],
		['decision', {}, 'belongs to another step'],
		['error', {}, 'belongs to another step'],
		['inputError', {}, 'belongs to another step'],
		['', {}, 'Output Field is not a plain name'],
		['__proto__', {}, 'Output Field is not a plain name'],
		['a.b', {}, 'Output Field is not a plain name'],
		[7, {}, 'Output Field is not a plain name'],
	])('"%s" is refused before anything is sent for %p', async (outputField, input, message) => {
		const values = { outputField };
		const stopped = await run([input], { values }).catch((error: unknown) => error);
		expect(stopped).toMatchObject({ message: expect.stringContaining(message) });
		const { json, asked } = await run([input], { values, ...goesOn });
		expect(json).toEqual([
			{
				...input,
				analysis: { status: 'error', problem: expect.objectContaining({ error: expect.stringContaining(message) }) },
			},
		]);
		expect(asked).toEqual([]);
	});

	it('is not looked for where Include Input Fields is neither on nor off: every item fails', async () => {
		const { json } = await run([{ a: 1 }], { values: { includeInputFields: 'perhaps' }, ...goesOn });
		expect(json).toMatchObject([{ a: 1, analysis: { status: 'error', problem: { code: 'INVALID_PARAMETER' } } }]);
	});
});

describe('the yellow box', () => {
	it('says once how many items have a problem', async () => {
		const { hints } = await run([{ statement: FAILED }, { bad: true }, { bad: true }, { a: 1 }], {
			work: ({ bad }) => (bad === true ? failing({}) : [STATUS]),
			...goesOn,
		});
		expect(hints).toEqual([
			{
				type: 'warning',
				location: 'outputPane',
				message:
					'3 of 4 items have a problem: 2 failed here, 1 skipped because of an earlier problem. Each says why under <code>problem</code> in its field.',
			},
		]);
	});

	it('is not there where all is well', async () => {
		expect((await run([{ a: 1 }], goesOn)).hints).toEqual([]);
	});
});
