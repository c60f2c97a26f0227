import assert from 'node:assert/strict';
import { step } from './chain.mjs';
import { APPLICATIONS, FORM, decide, lanesOf, lineFor, runLine, runsOf } from './credit-line.mjs';

const [FIRST, SECOND] = APPLICATIONS;
const TWO = [FIRST, SECOND];
/** What a statement is not. */
const BAD = { ...SECOND, broken: true };

/** One item per application travels along the canvas and grows, whatever goes wrong on the way. */
export function tests(context) {
	const { client } = context;
	const line = async (name, change, { items = TWO, ...more } = {}) => {
		const nodes = await lineFor(context);
		return await runLine(client, name, { items, line: await change(nodes), ...more });
	};
	const jsonOf = (execution, name, output = 0) => (lanesOf(execution, name)[output] ?? []).map(({ json }) => json);
	/** Upload, with a key for the second applicant that no statement has. */
	const failing = ({ upload, filing }, onError, more = {}) => [
		upload,
		filing(
			'Status',
			'checkAnalysisStatus',
			{ statementKey: '={{ $json.broken ? "999999999" : $json.statement.statementId }}' },
			{ onError, ...more },
		),
	];

	return [
		[
			'the file grows in one item for each application, and n8n can still find where each came from',
			async () => {
				const reach = step(
					'Reach',
					'n8n-nodes-base.set',
					{
						mode: 'raw',
						jsonOutput: "={{ { asked: $('Start').item.json.applicationId, has: $json.applicationId } }}",
					},
					{ typeVersion: 3.4 },
				);
				const execution = await line(
					'Growing',
					({ upload, insights, score }) => [upload, insights, score, decide(FORM)],
					{
						others: [reach],
						wires: [0, 1, 2].map((output) => ['Decide', 'Reach', output]),
					},
				);
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				const files = jsonOf(execution, 'Score');
				assert.deepEqual(
					files.map((file) => Object.keys(file)),
					TWO.map(() => ['applicationId', 'requestedAmount', 'termMonths', 'statement', 'insights', 'creditScore']),
				);
				assert.ok(files.every(({ statement }) => statement.insights === undefined));
				const reached = runsOf(execution, 'Reach').flatMap(({ data }) => data.main[0].map(({ json }) => json));
				assert.equal(reached.length, TWO.length);
				for (const { asked, has } of reached) assert.equal(asked, has);
			},
		],
		[
			'Continue: the one that fails says so in its field, the nodes after it ask nobody, and Decide refers it',
			async () => {
				const execution = await line(
					'Continue',
					(nodes) => [...failing(nodes, 'continueRegularOutput'), nodes.insights, decide(FORM)],
					{ items: [FIRST, BAD] },
				);
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				const [good, bad] = jsonOf(execution, 'Insights');
				assert.equal(good.analysis.status, 'ready');
				assert.equal(bad.analysis.status, 'error');
				assert.equal(bad.analysis.problem.step, 'Status');
				assert.equal(bad.insights.status, 'skipped');
				assert.deepEqual(bad.insights.problem, bad.analysis.problem);
				const [refer, approve] = lanesOf(execution, 'Decide').map((items) =>
					items.map(({ json }) => json.applicationId),
				);
				assert.deepEqual([refer, approve], [[BAD.applicationId], [FIRST.applicationId]]);
				const { hints = [] } = runsOf(execution, 'Insights')[0];
				assert.match(JSON.stringify(hints), /1 of 2 items have a problem/);
			},
		],
		[
			'Continue (using error output): it leaves by the error output with its fields, the other one goes on',
			async () => {
				const execution = await line('Error output', (nodes) => failing(nodes, 'continueErrorOutput'), {
					items: [FIRST, BAD],
				});
				assert.deepEqual(
					jsonOf(execution, 'Status').map(({ applicationId }) => applicationId),
					[FIRST.applicationId],
				);
				const [failed] = jsonOf(execution, 'Status', 1);
				assert.equal(failed.applicationId, BAD.applicationId);
				assert.equal(typeof failed.error, 'string');
			},
		],
		[
			'Stop Workflow: the execution fails with the words of the item',
			async () => {
				const execution = await line('Stop', (nodes) => failing(nodes, 'stopWorkflow'), { items: [FIRST, BAD] });
				assert.equal(execution.status, 'error');
				assert.deepEqual(lanesOf(execution, 'Status').flat(), []);
			},
		],
		[
			'Retry On Fail: an error that came with the input does not make a node that succeeds run again',
			async () => {
				const execution = await line(
					'Retry',
					({ upload, filing }) => [
						{ ...upload, retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
						filing('Insights', 'getCreditInsights', {}),
					],
					{
						items: [
							{ ...FIRST, note: 'kept' },
							{ ...SECOND, error: 'No such file', message: 'Look again.' },
						],
					},
				);
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				assert.equal(runsOf(execution, 'Upload').length, 1);
				const [good, bad] = jsonOf(execution, 'Upload');
				assert.equal(good.statement.status, 'ready');
				assert.equal(bad.error, undefined);
				assert.equal(bad.inputError.problem.error, 'No such file');
				assert.equal(bad.statement.status, 'skipped');
			},
		],
		[
			'files of an item go along from node to node, and so does what belongs to nobody',
			async () => {
				const toFile = step(
					'To File',
					'n8n-nodes-base.convertToFile',
					{ operation: 'toJson', mode: 'each', binaryPropertyName: 'paper', options: {} },
					{ typeVersion: 1.1 },
				);
				const execution = await line(
					'Files',
					({ upload, insights }) => [
						toFile,
						{ ...upload, parameters: { ...upload.parameters, statementName: 'Files {{ $execution.id }}' } },
						insights,
					],
					{ items: [FIRST] },
				);
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				const [[item]] = lanesOf(execution, 'Insights');
				assert.deepEqual(item.binary, lanesOf(execution, 'To File')[0][0].binary);
				assert.deepEqual(item.pairedItem, { item: 0 });
			},
		],
		[
			'a list stands in one field of its application, and not as an item for each row',
			async () => {
				const execution = await line('Lists', ({ upload, filing }) => [
					upload,
					filing('Rows', 'getCreditInsights', { data: 'transactions', returnAll: true, outputField: 'rows' }),
				]);
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				const files = jsonOf(execution, 'Rows');
				assert.deepEqual(
					files.map(({ applicationId }) => applicationId),
					TWO.map(({ applicationId }) => applicationId),
				);
				for (const { rows } of files) assert.ok(Array.isArray(rows) && rows.length > 100, String(rows?.length));
			},
		],
		[
			'two documents in one line: neither vanishes, under one name or two',
			async () => {
				const second = ({ filing, upload }, more) =>
					filing(
						'Second',
						'uploadBankStatement',
						{ ...upload.parameters, statementName: '={{ "Second " + $json.applicationId + $execution.id }}', ...more },
						{ onError: 'continueRegularOutput' },
					);
				const oneName = await line('One name', (nodes) => [nodes.upload, second(nodes), nodes.insights, decide(FORM)], {
					items: [FIRST],
				});
				assert.equal(oneName.status, 'success', oneName.data.resultData.error?.message);
				const [{ statement }] = jsonOf(oneName, 'Second');
				assert.equal(statement.problem.code, 'OUTPUT_FIELD');
				assert.match(statement.problem.error, /already holds the answer of "Upload"/);
				assert.equal(lanesOf(oneName, 'Decide')[0].length, 1);

				const failed = { ...FIRST, applicationId: 'A-broken', broken: true };
				const twoNames = await line(
					'Two names',
					(nodes) => [
						nodes.upload,
						second(nodes, {
							outputField: 'payslip',
							statement: '={{ $json.broken ? "" : ' + JSON.stringify(nodes.upload.parameters.statement) + ' }}',
						}),
						{ ...nodes.insights, parameters: { ...nodes.insights.parameters, replaceAnswer: true } },
						decide(FORM),
					],
					{ items: [FIRST, failed] },
				);
				assert.equal(twoNames.status, 'success', twoNames.data.resultData.error?.message);
				const [good, bad] = jsonOf(twoNames, 'Second');
				assert.notEqual(good.statement.statementId, good.payslip.statementId);
				assert.equal(bad.payslip.status, 'error');
				const [refer, approve] = lanesOf(twoNames, 'Decide');
				assert.deepEqual([refer.length, approve.length], [1, 1]);
				assert.equal(refer[0].json.decision.reasons[0].code, 'STEP_FAILED');
			},
		],
		[
			'what an applicant brings along is overwritten, also by a node that fails; where none makes it, it is not told',
			async () => {
				const insights = {
					status: 'ready',
					provider: 'periculum',
					currency: 'NGN',
					summary: { monthlyIncome: 9_000_000 },
				};
				const items = [
					{ ...FIRST, insights, affordability: { affordable: 'yes' }, creditScore: { score: { value: 800 } } },
				];
				const failingInsights = (nodes) => ({
					...nodes.insights,
					onError: 'continueRegularOutput',
					parameters: { ...nodes.insights.parameters, statementKey: '999999999' },
				});
				const overwritten = await line('Brought, failed', (nodes) => [failingInsights(nodes), decide(FORM)], { items });
				assert.equal(jsonOf(overwritten, 'Insights')[0].insights.status, 'error');
				const deactivated = await line(
					'Brought, deactivated',
					(nodes) => [{ ...nodes.insights, disabled: true }, decide(FORM)],
					{ items },
				);
				for (const execution of [overwritten, deactivated]) {
					const [[refer], approve] = lanesOf(execution, 'Decide');
					assert.deepEqual(approve, []);
					assert.equal(refer.json.decision.outcome, 'refer');
					const income = refer.json.decision.figures.find(({ name }) => name === 'monthlyIncome');
					assert.equal(income.value, null);
				}
				const [[refer]] = lanesOf(deactivated, 'Decide');
				const income = refer.json.decision.figures.find(({ name }) => name === 'monthlyIncome');
				assert.equal(income.notTold, 'notUpstream');
			},
		],
	];
}
