import assert from 'node:assert/strict';
import { readExample, webhookWorkflow } from '../../demo/example-workflows.mjs';
import { application } from './applicants.mjs';
import { poll } from './harness.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const fewestTransactions = 10;

/** The second example: an application arrives by webhook and is answered with the decision. */
export function tests({ n8n, client, credentials, callerHeader, sandbox }) {
	let address;
	let workflowId;
	const apply = async (body, headers = callerHeader) => {
		const answer = await fetch(address, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		const text = await answer.text();
		return { status: answer.status, text, ...(answer.ok ? { body: JSON.parse(text) } : {}) };
	};
	const control = sandboxControl(sandbox);
	const approvable = () => application((expected) => expected.decision === 'approve');
	return [
		[
			'publishing makes the address live, and it refuses a caller without the key',
			async () => {
				const workflow = await readExample(webhookWorkflow, credentials);
				const webhook = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
				address = `${n8n.url}/webhook/${webhook.parameters.path}`;
				const created = await client.createWorkflow(workflow);
				workflowId = created.id;
				await client.publish(created);
				// n8n publishes asynchronously: until the webhook is live its address answers 404.
				const status = await poll('The webhook', async () => {
					const answer = await apply({}, {});
					return answer.status === 404 ? undefined : answer.status;
				});
				assert.equal(status, 403);
			},
		],
		[
			'an application that can be approved is answered with the approval',
			async () => {
				const good = await approvable();
				const { status, text, body } = await apply(good);
				assert.equal(status, 200, text);
				assert.equal(body.decision, 'approve');
				assert.equal(body.applicant, good.applicant);
				assert.equal(body.reasons.length, 1);
				assert.match(body.decisionId, /^\d+$/);
			},
		],
		[
			'the same statement with a far larger amount is referred, saying what is affordable',
			async () => {
				const good = await approvable();
				const { body } = await apply({ ...good, requestedAmount: 1_000_000_000 });
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /affordable/);
			},
		],
		[
			'an application with too few transactions is answered with a referral and the reason',
			async () => {
				const few = await application((expected, count) => count < fewestTransactions);
				const { status, text, body } = await apply(few);
				assert.equal(status, 200, text);
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /transactions/);
			},
		],
		[
			'a statement whose last row and first row cut a month off is referred: its averages are too low',
			async () => {
				const good = await approvable();
				// 29 July to 26 October: 89 days in four calendar months.
				const transactions = good.statement.transactions.filter(
					({ date }) => date >= '2026-07-29' && date <= '2026-10-26',
				);
				const { body } = await apply({ ...good, statement: { ...good.statement, transactions } });
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons.join(' '), /divides 89 days of data by 4 months/);
			},
		],
		[
			'a statement with money in and out the wrong way round is referred before any figure is looked at',
			async () => {
				const good = await approvable();
				const transactions = good.statement.transactions.map((row) => ({
					...row,
					type: row.type === 'credit' ? 'debit' : 'credit',
				}));
				const { body } = await apply({ ...good, statement: { ...good.statement, transactions } });
				assert.equal(body.decision, 'refer');
				assert.equal(body.reasons.length, 1);
				assert.match(body.reasons[0], /^The balances rise where money goes out/);
			},
		],
		[
			'a provider that reads another unit is found out, and the application referred',
			async () => {
				const good = await approvable();
				const { balance } = good.statement.transactions.at(-1);
				const analysed = {
					key: 1,
					processingStatus: 'PROCESSED',
					cashFlowAnalysis: { closingBalance: balance * 100 },
				};
				await control('faults', {
					method: 'POST',
					pathIncludes: '/statements/analytics',
					status: 200,
					body: analysed,
					times: 1,
				});
				const { body } = await apply(good);
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /a hundred times larger/);
			},
		],
		[
			'an upload that may have happened is referred with what to look at before sending it again',
			async () => {
				await control('faults', {
					method: 'POST',
					pathIncludes: '/statements/analytics',
					status: 500,
					body: {},
					times: 1,
				});
				const { body } = await apply(await approvable());
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /^Upload transactions: .*It may have happened all the same\./);
			},
		],
		[
			'a provider that fails to score is no reason to decline: the application is referred, naming the step',
			async () => {
				await control('faults', { method: 'POST', pathIncludes: '/creditscore/', status: 500, body: {}, times: 1 });
				const { body } = await apply(await approvable());
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /^Get Credit Score: /);
			},
		],
		[
			'a figure that the provider does not tell is no reason to decline either',
			async () => {
				const score = { rulesScore: null, baseScore: null, calculatedScore: null, passReasons: [], failReasons: [] };
				await control('faults', { method: 'POST', pathIncludes: '/creditscore/', status: 200, body: score, times: 1 });
				const { body } = await apply(await approvable());
				assert.equal(body.decision, 'refer');
				assert.match(body.reasons[0], /did not tell: score/);
			},
		],
		[
			'an expired token is renewed without the applicant noticing',
			async () => {
				await control('expire-tokens', {});
				const { body } = await apply(await approvable());
				assert.equal(body.decision, 'approve');
			},
		],
		[
			'an incomplete application is answered with 422 and what is missing',
			async () => {
				const { status, text } = await apply({ applicant: 'A-1' });
				assert.equal(status, 422);
				assert.match(text, /requestedAmount.*termMonths.*statement/);
			},
		],
		...[
			['a blank amount', { requestedAmount: '' }],
			['an amount with a thousands comma', { requestedAmount: '400,000' }],
			['an amount that is no number at all', { requestedAmount: true }],
			['a blank term', { termMonths: '' }],
			['a term of half a month', { termMonths: 0.5 }],
		].map(([title, changes]) => [
			`${title} is answered with 422: no loan of 0 is approved`,
			async () => {
				const { status, text } = await apply({ ...(await approvable()), ...changes });
				assert.equal(status, 422, text);
			},
		]),
		[
			'n8n keeps no copy of these runs, because it would hold the statement and the key of the caller',
			async () => {
				const filter = encodeURIComponent(JSON.stringify({ workflowId }));
				await poll('The end of the runs', async () => {
					const { count } = await client.call('GET', `/executions?filter=${filter}`);
					return count === 0 ? count : undefined;
				});
			},
		],
	];
}
