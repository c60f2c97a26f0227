import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { differences, expectedDecisions, recordOf } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import { decisionNode, readExample, startNode, statementWorkflow } from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { applicationNamed } from './applicants.mjs';
import { doctored } from './doctored-statements.mjs';

const good = 'A-1001';
const paged = 'A-1007';
const handedIn = 'A-1008';
/** What may stand in a list where a number is asked for, and why a person has to look. */
const unreadable = [
	{ title: 'a blank amount', row: { requestedAmount: '' }, code: 'AMOUNT_NOT_TOLD' },
	{ title: 'an amount with a thousands comma', row: { requestedAmount: '400,000' }, code: 'AMOUNT_NOT_TOLD' },
	{ title: 'an amount of zero', row: { requestedAmount: '0' }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{ title: 'an amount below zero', row: { requestedAmount: '-5' }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{ title: 'a trillion', row: { requestedAmount: '1000000000000' }, code: 'AMOUNT_OUTSIDE_LIMITS' },
	{ title: 'a blank term', row: { termMonths: ' ' }, code: 'TERM_NOT_TOLD' },
	{ title: 'a term of zero', row: { termMonths: '0' }, code: 'TERM_NOT_TOLD' },
	{ title: 'a term in words', row: { termMonths: 'a year' }, code: 'TERM_NOT_TOLD' },
	{ title: 'a million years', row: { termMonths: '12000000' }, code: 'TERM_OUTSIDE_LIMITS' },
	{ title: 'a list without the column of the term', row: { termMonths: undefined }, code: 'TERM_NOT_TOLD' },
	{ title: 'a file that is not there', row: { file: 'nobody.pdf' }, code: 'STEP_FAILED' },
	{ title: 'a file that is no statement', row: { file: 'expected-decisions.json' }, code: 'STEP_FAILED' },
	{ title: 'an origin that is none', row: { origin: 'me' }, code: 'STEP_FAILED' },
];

/** The example workflow on all made-up applicants. The first test runs it, the others look at what it left. */
export function tests(context) {
	const { client, credentials } = context;
	let records;
	let referred;
	let doubtful;
	const known = (name) => records.find(({ applicationId }) => applicationId === name);
	/** Runs the example with the output of one of its nodes given. */
	const decideOn = async (node, items) => {
		const workflow = await readExample(statementWorkflow, credentials, dataFolder);
		workflow.pinData = { [node]: items };
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(id, startNode(workflow));
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return itemsOf(execution, decisionNode).map(recordOf);
	};
	return [
		[
			'every application gets the decision written down by hand',
			async () => {
				const workflow = await readExample(statementWorkflow, credentials, dataFolder);
				const { id } = await client.createWorkflow(workflow);
				const execution = await client.runToEnd(id, startNode(workflow));
				context.statementExecution = execution;
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				records = itemsOf(execution, decisionNode).map(recordOf);
				assert.deepEqual(differences(records, await expectedDecisions(statementWorkflow)), []);
			},
		],
		[
			'approvals, declines and referrals all occur',
			() =>
				assert.deepEqual([...new Set(records.map(({ decision }) => decision))].sort(), ['approve', 'decline', 'refer']),
		],
		[
			'each decision gives its reasons in sentences',
			() => {
				for (const { applicationId, reasons } of records) {
					assert.ok(reasons.length > 0, applicationId);
					assert.doesNotMatch(reasons.join(' '), /undefined|null|NaN|\[object/, applicationId);
				}
			},
		],
		[
			'whoever is approved or declined was judged on a ready statement that somebody vouches for, and on figures that were told',
			() => {
				for (const { applicationId, decision, file } of records) {
					if (decision === 'refer') continue;
					assert.equal(file.insights.status, 'ready', applicationId);
					assert.equal(file.insights.authenticity.verdict, 'verified', applicationId);
					for (const { name, value } of file.decision.figures)
						assert.notEqual(value, null, `${applicationId}: ${name}`);
				}
			},
		],
		[
			'the same statement is approved where the bank vouches for it, and referred where the applicant hands it in',
			() => {
				assert.equal(known(good).decision, 'approve');
				assert.equal(known(handedIn).decision, 'refer');
				assert.deepEqual(known(handedIn).codes, ['AUTHENTICITY_UNVERIFIED']);
				assert.equal(known(handedIn).file.statement.fingerprint, known(good).file.statement.fingerprint);
			},
		],
		[
			'a statement with fewer than ten transactions is referred with the reason, and nothing more is asked about it',
			() => {
				const { decision, reasons, file } = known('A-1005');
				assert.equal(decision, 'refer');
				assert.match(reasons[0], /7 transactions; Periculum needs at least 10/);
				for (const step of ['insights', 'creditScore', 'affordability'])
					assert.equal(file[step].status, 'skipped', step);
			},
		],
		[
			'one page of a statement is referred, although its figures are good',
			() => {
				const { decision, codes, file } = known(paged);
				assert.equal(decision, 'refer');
				assert.deepEqual(codes, ['WARNING_FOR_PERSON']);
				assert.ok(file.statement.warnings.some(({ code }) => code === 'STATEMENT_INCOMPLETE'));
			},
		],
		[
			'an altered PDF is referred to a person, not declined',
			() => {
				const rejected = records.filter(({ file }) => file.statement.status === 'rejected');
				assert.deepEqual(
					rejected.map(({ decision }) => decision),
					['refer'],
				);
				assert.ok(rejected[0].codes.includes('AUTHENTICITY_REFUTED'));
			},
		],
		[
			'no decision and no statement at the provider carries the name of a person',
			async () => {
				const texts = records.map(({ file }) => JSON.stringify([file.decision, file.statement.reference]));
				for (const { name } of Object.values(await expectedDecisions(statementWorkflow)))
					for (const word of name.split(',')[0].split(' '))
						for (const text of texts) assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${word} in ${text}`);
			},
		],
		[
			'the decisions are kept whole in the data table that the workflow made',
			async () => {
				const { id } = await client.call('GET', '/projects/personal');
				const { data } = await client.call('GET', `/projects/${id}/data-tables`);
				const table = data.find(({ name }) => name === 'Loan decisions');
				const rows = await client.call('GET', `/projects/${id}/data-tables/${table.id}/rows?take=100`);
				const kept = rows.data.filter(({ executionId }) => executionId === context.statementExecution.id);
				assert.equal(kept.length, records.length);
				for (const { applicationId, decision, record } of kept) {
					assert.equal(decision, known(applicationId).decision);
					assert.deepEqual(JSON.parse(record), known(applicationId).file.decision);
				}
			},
		],
		[
			'what a list cannot mean does not stop the others',
			async () => {
				const row = await applicationNamed(good);
				const rows = unreadable.map(({ title, row: changes }) => ({ ...row, applicationId: title, ...changes }));
				referred = await decideOn(
					'Applications',
					[...rows, row].map((json) => ({ json })),
				);
				assert.equal(referred.length, unreadable.length + 1);
				assert.equal(referred.find(({ applicationId }) => applicationId === good).decision, 'approve');
			},
		],
		...unreadable.map(({ title, code }) => [
			`${title}: referred to a person, saying why`,
			() => {
				const { decision, codes } = referred.find(({ applicationId }) => applicationId === title);
				assert.equal(decision, 'refer');
				assert.ok(codes.includes(code), codes.join());
			},
		]),
		[
			'statements that nobody should believe are decided, as handed in and as if a bank vouched for them',
			async () => {
				const honest = JSON.parse(await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8'));
				const row = await applicationNamed(good);
				const items = doctored(honest).flatMap(({ title, statement }) =>
					['applicant', 'bankConnection'].map((origin) => ({
						json: { ...row, applicationId: `${title} (${origin})`, origin },
						binary: {
							data: {
								data: Buffer.from(JSON.stringify(statement)).toString('base64'),
								mimeType: 'application/json',
								fileName: 'statement.json',
							},
						},
					})),
				);
				doubtful = await decideOn('Add each statement', items);
				assert.equal(doubtful.length, items.length);
			},
		],
		...doctored().map(({ title, isSeen }) => [
			`${title}: never approved as handed in${isSeen ? ', nor where a bank is said to vouch for it' : ''}`,
			() => {
				for (const origin of isSeen ? ['applicant', 'bankConnection'] : ['applicant']) {
					const { decision, reasons } = doubtful.find(({ applicationId }) => applicationId === `${title} (${origin})`);
					assert.equal(decision, 'refer', reasons.join(' '));
				}
			},
		]),
	];
}
