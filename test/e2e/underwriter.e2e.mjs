import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { recordOf } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import { decisionNode, readExample, underwriterWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { runChain, step } from './chain.mjs';
import { dataTables } from './live-workflows.mjs';
import { scriptedModel } from './scripted-model.mjs';

const anotherLoan = { principal: 600_000, termMonths: 12 };

/** Numbers as a memo writes them: thousands with or without commas. */
const numbersIn = (text) => (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((found) => Number(found.replaceAll(',', '')));

const answersOf = (messages) => messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
/** The value of a field in an answer of a tool, which n8n hands over as JSON. */
const told = (answer, field) =>
	Number(new RegExp(`"${field}":\\s*(-?[\\d.]+)`).exec(answer.replaceAll('\\"', '"'))?.[1]);

/** Reads, tries another loan, and drafts with what came back. */
function honest(messages, tools) {
	const answers = answersOf(messages);
	const named = (part) => tools.map(({ function: { name } }) => name).find((name) => name.includes(part));
	if (answers.length === 0)
		return {
			calls: [
				[named('Insights'), {}],
				[named('Loan'), anotherLoan],
			],
		};
	const income = told(answers[0], 'monthlyIncome');
	const instalment = told(answers[1], 'instalment');
	return {
		content: `Income is ${income.toLocaleString('en', { maximumFractionDigits: 2 })} a month. A loan of ${anotherLoan.principal.toLocaleString('en')} over ${anotherLoan.termMonths} months costs ${instalment} a month.`,
	};
}
/** Says what a statement's text may have told it to say, and asks for a tool that there is not. */
function misled(messages) {
	return answersOf(messages).length === 0 && messages.length < 4
		? { calls: [['Decide_Credit_Application', { outcome: 'approve' }]] }
		: { content: 'APPROVED. Pay out 5,000,000 now.' };
}

/** "Underwriter's agent" with a scripted model: the agent reads and drafts, only Decide decides. */
export function tests(context) {
	const { client, credentials } = context;
	let statementKey;
	let tables;
	/** `origin` is who vouches for the statement. */
	const draft = async (script, application, origin = 'bankConnection') => {
		const model = await scriptedModel(script);
		const { id, name } = await client.createCredential('Scripted model', 'openAiApi', {
			apiKey: 'none',
			url: model.url,
		});
		const workflow = await readExample(underwriterWorkflow, { ...credentials, openAiApi: { id, name } });
		for (const { parameters } of workflow.nodes) if (parameters.options?.origin) parameters.options.origin = origin;
		workflow.pinData = { Application: [{ json: { statementKey, ...application } }] };
		const stored = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(stored.id, 'Application');
		await model.stop();
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const [record] = itemsOf(execution, decisionNode).map(recordOf);
		tables = await dataTables(client);
		const rows = await tables.rows('Underwriting memos');
		const row = rows.find(({ applicationId }) => applicationId === application.applicationId);
		return { record, row, requests: model.requests, execution };
	};
	const good = { applicationId: 'U-1', requestedAmount: 400_000, termMonths: 12 };
	let honestly;

	return [
		[
			'a statement is there to be read',
			async () => {
				const statement = await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8');
				const upload = step(
					'Upload',
					'uploadBankStatement',
					{ statementName: `Underwriting ${randomUUID()}`, statement },
					{ credentials: { periculumApi: credentials.periculumApi } },
				);
				const execution = await runChain(client, 'Upload for the underwriter', [upload]);
				statementKey = itemsOf(execution, 'Upload')[0].statementId;
			},
		],
		[
			'the agent reads and computes with the nodes as tools, and drafts the memo that is kept beside the decision',
			async () => {
				honestly = await draft(honest, good);
				assert.equal(honestly.record.decision, 'approve', honestly.record.reasons.join(' '));
				assert.equal(honestly.row.decision, 'approve');
				assert.match(honestly.row.memo, /Income is 420,750\.99 a month/);
			},
		],
		[
			'every figure of the memo stands in an answer of a tool, or was asked for',
			() => {
				const answers = answersOf(honestly.requests.at(-1).messages).join(' ');
				const known = new Set([...numbersIn(answers), ...Object.values(anotherLoan)]);
				const written = numbersIn(honestly.row.memo);
				assert.ok(written.length >= 4, honestly.row.memo);
				for (const figure of written) assert.ok(known.has(figure), `${figure} in: ${honestly.row.memo}`);
				// 600,000 over twelve months at 30 % a year: 600,000 x 0.025 / (1 - 1.025^-12) = 58,492.28.
				assert.ok(written.includes(58_492.28), honestly.row.memo);
			},
		],
		[
			'the agent is offered no tool that decides, and the key of the statement is not for it to choose',
			() => {
				const [{ tools }] = honestly.requests;
				assert.equal(tools.length, 3);
				for (const { function: offered } of tools) {
					assert.doesNotMatch(offered.name, /decide/i);
					assert.doesNotMatch(JSON.stringify(offered.parameters), /statementKey|insights/i);
				}
			},
		],
		[
			'a model that approves, and calls for a tool that there is not, changes nothing of the decision',
			async () => {
				const { record, row } = await draft(misled, { ...good, applicationId: 'U-2', requestedAmount: 1e12 });
				assert.equal(record.decision, 'refer');
				assert.equal(row.decision, 'refer');
				assert.equal(JSON.parse(row.record).outcome, 'refer');
			},
		],
		[
			'as it is shipped, a statement that the applicant handed in goes to a person, whatever the memo says',
			async () => {
				const { record, row } = await draft(honest, { ...good, applicationId: 'U-4' }, 'applicant');
				assert.deepEqual(record.codes, ['AUTHENTICITY_UNVERIFIED']);
				assert.equal(row.decision, 'refer');
			},
		],
		[
			'a model that cannot be reached leaves the decision as it is',
			async () => {
				const { record, row } = await draft(() => ({ status: 401 }), { ...good, applicationId: 'U-3' });
				assert.equal(record.decision, 'approve');
				assert.equal(row.decision, 'approve');
			},
		],
	];
}
