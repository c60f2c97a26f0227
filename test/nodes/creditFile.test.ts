import type { IBinaryKeyData, IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { type EngineOptions, runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import { ROWS, periculumStatement } from '../support/statements';

let sandbox: PericulumSandbox;
beforeAll(async () => {
	sandbox = await PericulumSandbox.start();
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

const STATEMENT: INodeParameters = {
	statementName: '={{ $json.applicant }}',
	statement: JSON.stringify(periculumStatement()),
};

/** Runs a node of Periculum with Include Input Fields at its default. */
const run = async (
	verb: string,
	parameters: INodeParameters,
	items: IDataObject[],
	more: Partial<EngineOptions> = {},
) =>
	await runNode(verb, {
		parameters: { provider: 'periculum', includeInputFields: true, ...parameters },
		items,
		credential: sandbox.credential(),
		...more,
	});

/** The items of the first output. */
async function items(...asked: Parameters<typeof run>): Promise<INodeExecutionData[]> {
	const { outputs, error } = await run(...asked);
	expect(error).toBeUndefined();
	return outputs[0] ?? [];
}

const files = async (...asked: Parameters<typeof run>) => (await items(...asked)).map(({ json }) => json);
const sent = async (method: string) => (await sandbox.sent()).filter((request) => request.method === method);

/** A broken key for one of the items. */
const KEY = { statementKey: '={{ $json.key }}' };

test('a file grows from node to node, and nothing is asked for that an earlier node said cannot be', async () => {
	const applicants = [{ applicant: 'A-1' }, { applicant: 'A-2' }];
	const uploaded = await files('uploadBankStatement', STATEMENT, applicants);
	expect(uploaded).toMatchObject([
		{ applicant: 'A-1', statement: { provider: 'periculum', statementId: '1', status: 'ready' } },
		{ applicant: 'A-2', statement: { provider: 'periculum', statementId: '2', status: 'ready' } },
	]);
	const [first, second] = uploaded;
	const problem = { step: 'Upload', error: 'It failed', message: null, code: null };
	const withProblem = [{ ...first }, { ...second, statement: { status: 'error', problem } }];
	const read = await files('getCreditInsights', {}, withProblem);
	expect(read).toMatchObject([
		{ applicant: 'A-1', statement: { statementId: '1' }, insights: { summary: { monthlyIncome: 200_000 } } },
		{ applicant: 'A-2', insights: { status: 'skipped', problem } },
	]);
	const asked = (await sent('GET')).map(({ path }) => path);
	expect(asked.filter((path) => path.includes('/statements/1'))).not.toEqual([]);
	expect(asked.filter((path) => path.includes('/statements/2'))).toEqual([]);
});

describe('an ID that nobody filled in', () => {
	const asked = async (statement: unknown) =>
		await files('checkAnalysisStatus', {}, [{ statement: statement as IDataObject }], {
			onError: 'continueRegularOutput',
		});

	test('is that of the statement in the file, as a number or a text', async () => {
		await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1' }]);
		for (const statementId of [1, '1']) {
			expect(await asked({ provider: 'periculum', statementId })).toMatchObject([{ analysis: { id: '1' } }]);
		}
	});

	test.each([
		['another provider', { provider: 'inscribe', statementId: '1' }],
		['the application itself', { statementId: '1' }],
	])('is not that of %s: under the same number Periculum has somebody else', async (_, statement) => {
		const [file] = await asked(statement);
		expect(file?.analysis).toMatchObject({
			status: 'error',
			problem: { code: 'ID_OF_ANOTHER_PROVIDER', error: expect.stringMatching(/^Statement Key is not known/) },
		});
		expect(await sandbox.sent()).toEqual([]);
	});

	test.each([[undefined], [null], ['1'], [{ provider: 'periculum', statementId: null }]])(
		'is empty where the file has none: %p',
		async (statement) => {
			const [file] = await asked(statement);
			expect(file?.analysis).toMatchObject({
				problem: { error: expect.stringMatching(/^Statement Key is empty/) },
			});
		},
	);
});

test('many transactions, and many scores, are one list in one item', async () => {
	const [uploaded] = await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1' }]);
	const statementKey = '1';
	const asked = { data: 'transactions', statementKey, returnAll: true };
	const listed = await items('getCreditInsights', asked, [uploaded ?? {}]);
	expect(listed).toHaveLength(1);
	expect(listed[0]?.json.insights).toHaveLength(12);
	expect(listed[0]?.pairedItem).toEqual({ item: 0 });
	await files('getCreditScore', { statementKey }, [{}]);
	const [scored] = await files('getCreditScore', { statementKey, operation: 'getAll' }, [{}]);
	expect(scored?.creditScore).toHaveLength(1);
});

describe('a failed item', () => {
	const applicants = [{ key: '77' }, { key: 'none' }];

	test('set to continue goes on with its problem, each with its own, and with its file', async () => {
		const binary = [{ statement: { data: 'QQ==', mimeType: 'text/plain' } }];
		const output = await items('getCreditInsights', KEY, applicants, { onError: 'continueRegularOutput', binary });
		expect(output.map(({ json }) => json)).toMatchObject(
			[
				{ key: '77', insights: { status: 'error', problem: { step: 'Node', error: /^Periculum answered 404/ } } },
				{ key: 'none', insights: { status: 'error', problem: { error: /^Statement Key must be the whole number/ } } },
			].map(({ key, insights: { status, problem } }) => ({
				key,
				insights: { status, problem: { ...problem, error: expect.stringMatching(problem.error) } },
			})),
		);
		expect(output[0]?.binary?.statement?.mimeType).toBe('text/plain');
	});

	test('set to continue is not run again by n8n: what was sent is sent once', async () => {
		await sandbox.fault({ method: 'POST', pathIncludes: '/analytics', status: 400, times: 9 });
		const node = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
		const [file] = await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1' }], {
			onError: 'continueRegularOutput',
			node,
		});
		expect(file?.statement).toMatchObject({ status: 'error' });
		expect((await sent('POST')).filter(({ path }) => path.includes('analytics'))).toHaveLength(1);
	});

	test('leaves by the error output with all of its input, and the success output has the others', async () => {
		await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1' }]);
		const file = { statement: { data: 'QQ==', mimeType: 'text/plain' } };
		const binary: IBinaryKeyData[] = [{}, file];
		const { outputs } = await run('getCreditInsights', KEY, [{ key: '1' }, { key: '77', applicant: 'A-2' }], {
			onError: 'continueErrorOutput',
			binary,
		});
		expect(outputs[0]).toMatchObject([{ json: { key: '1', insights: { status: 'ready' } } }]);
		expect(outputs[1]).toMatchObject([
			{ json: { key: '77', applicant: 'A-2', error: expect.stringMatching(/404/) }, binary: file },
		]);
	});
});

test.each([
	['an error of an earlier node', 'No such file', 0],
	['an empty error', null, 1],
])('%s in the input does not make n8n run the node again', async (_, error, calls) => {
	const node = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };
	const [file] = await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1', error }], { node });
	expect(file).not.toHaveProperty('error');
	expect((await sent('POST')).filter(({ path }) => path.includes('analytics'))).toHaveLength(calls);
});

test('what an applicant brings along is never taken for an answer', async () => {
	const forged = { provider: 'periculum', status: 'ready', summary: { monthlyIncome: 1e9 } };
	const [file] = await files('getCreditInsights', KEY, [{ key: '77', insights: forged }], {
		onError: 'continueRegularOutput',
	});
	expect(file).toMatchObject({ insights: { status: 'error' } });
	expect(JSON.stringify(file)).not.toContain('1000000000');
});

describe('the answer alone is put out', () => {
	test('by the tool of an agent', async () => {
		await files('uploadBankStatement', STATEMENT, [{ applicant: 'A-1' }]);
		const [answer] = await files('checkAnalysisStatus', { statementKey: '1' }, [{ query: 'x' }], { asTool: true });
		expect(answer).toMatchObject({ provider: 'periculum', id: '1', status: 'ready' });
		expect(answer).not.toHaveProperty('query');
	});

	test('where the rows of several items become one statement', async () => {
		const rows = ROWS.map(({ date, description, amount, balance }) => ({
			applicant: 'A-1',
			Date: date.split('-').reverse().join('/'),
			Narration: description,
			Debit: amount < 0 ? -amount : '',
			Credit: amount > 0 ? amount : '',
			Balance: balance,
		}));
		const [answer, ...others] = await files(
			'uploadBankStatement',
			{ statementName: '={{ $json.applicant }}', transactionsFrom: 'inputItems', descriptionColumn: 'Narration' },
			rows,
		);
		expect(answer).toMatchObject({ provider: 'periculum', statementId: '1' });
		expect(others).toEqual([]);
	});

	test('but not because of a choice that is left over from another provider', async () => {
		const { outputs } = await runNode('uploadBankStatement', {
			parameters: {
				provider: 'inscribe',
				includeInputFields: true,
				transactionsFrom: 'inputItems',
				customerId: '1',
			},
			items: [{ applicant: 'A-1' }],
			credential: null,
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]).toMatchObject([{ json: { applicant: 'A-1', statement: { status: 'error' } } }]);
	});
});
