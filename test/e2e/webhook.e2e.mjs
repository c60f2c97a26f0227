import assert from 'node:assert/strict';
import { readExample, webhookWorkflow } from '../../demo/example-workflows.mjs';
import { application } from './applicants.mjs';
import { poll } from './harness.mjs';
import { publish, unpublish } from './live-workflows.mjs';
import { sandboxControl } from './sandbox-control.mjs';

const fewestTransactions = 10;

/** An application arrives by webhook and is answered with the decision, once that is kept. */
export function tests({ n8n, client, credentials, callerHeader, sandbox }) {
	let address;
	let stored;
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
	/** The example live; `origin` is who vouches for the statement. */
	const start = async (origin) => {
		const workflow = await readExample(webhookWorkflow, credentials);
		for (const { parameters } of workflow.nodes) {
			if (origin !== undefined && parameters.options?.origin !== undefined) parameters.options.origin = origin;
		}
		const webhook = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
		address = `${n8n.url}/webhook/${webhook.parameters.path}`;
		stored = await client.createWorkflow(workflow);
		await publish(client, stored, address);
	};
	const codesOf = ({ reasons }) => reasons.map(({ code }) => code);
	return [
		[
			'a caller without the key is refused',
			async () => {
				await start();
				assert.equal((await apply({}, {})).status, 403);
			},
		],
		[
			'as it is shipped, a statement that the applicant handed in is worked out, and a person decides',
			async () => {
				const { status, text, body } = await apply(await approvable());
				assert.equal(status, 200, text);
				assert.equal(body.outcome, 'refer');
				assert.deepEqual(codesOf(body), ['AUTHENTICITY_UNVERIFIED']);
				assert.ok(body.rules.every(({ state }) => state === 'notMet'));
			},
		],
		[
			'figures that an application brings along count for nothing',
			async () => {
				const brought = { insights: { status: 'ready' }, affordability: { affordable: 'yes' }, creditScore: {} };
				const { body } = await apply({
					applicationId: 'Own figures',
					requestedAmount: 1000,
					termMonths: 6,
					...brought,
				});
				assert.equal(body.outcome, 'refer');
				assert.ok(body.figures.filter(({ path }) => path !== null).every(({ value }) => value === null));
			},
		],
		[
			'what only the lender can know, that the bank gave the statement, lets it be approved',
			async () => {
				await unpublish(client, stored, address);
				await start('bankConnection');
				const good = await approvable();
				const { status, text, body } = await apply(good);
				assert.equal(status, 200, text);
				assert.equal(body.outcome, 'approve', text);
				assert.equal(body.applicationId, good.applicationId);
				assert.deepEqual(codesOf(body), ['ALL_RULES_KEPT']);
			},
		],
		[
			'the same statement with a far larger amount is referred, and a trillion over a million years too',
			async () => {
				const good = await approvable();
				const loans = [{ requestedAmount: 1_000_000_000 }, { requestedAmount: 1e12, termMonths: 12e6 }];
				for (const loan of loans) {
					const { body } = await apply({ ...good, ...loan });
					assert.equal(body.outcome, 'refer');
					assert.ok(codesOf(body).includes('AMOUNT_OUTSIDE_LIMITS'), codesOf(body).join());
				}
			},
		],
		[
			'an application with too few transactions is answered with a referral and the reason',
			async () => {
				const { status, text, body } = await apply(await application((expected, count) => count < fewestTransactions));
				assert.equal(status, 200, text);
				assert.equal(body.outcome, 'refer');
				assert.match(body.reasons[0].message, /transactions/);
			},
		],
		[
			'a statement with money in and out the wrong way round is referred',
			async () => {
				const good = await approvable();
				const transactions = good.statement.transactions.map((row) => ({
					...row,
					type: row.type === 'credit' ? 'debit' : 'credit',
				}));
				const { body } = await apply({ ...good, statement: { ...good.statement, transactions } });
				assert.equal(body.outcome, 'refer');
				assert.ok(body.evidence.some(({ actual, refers }) => refers && actual === 'DIRECTIONS_REVERSED'));
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
				assert.equal(body.outcome, 'refer');
				assert.ok(body.evidence.some(({ actual, refers }) => refers && actual === 'UNIT_MISMATCH'));
			},
		],
		[
			'an upload that may have happened is referred, naming the step',
			async () => {
				await control('faults', {
					method: 'POST',
					pathIncludes: '/statements/analytics',
					status: 500,
					body: {},
					times: 1,
				});
				const { body } = await apply(await approvable());
				assert.equal(body.outcome, 'refer');
				assert.match(body.reasons[0].message, /^A step before failed \(Upload Bank Statement\): /);
			},
		],
		[
			'a provider that fails to score is no reason to decline: the application is referred, naming the step',
			async () => {
				await control('faults', { method: 'POST', pathIncludes: '/creditscore/', status: 500, body: {}, times: 1 });
				const { body } = await apply(await approvable());
				assert.equal(body.outcome, 'refer');
				assert.match(body.reasons[0].message, /^A step before failed \(Get Credit Score\): /);
			},
		],
		[
			'a figure that the provider does not tell is no reason to decline either',
			async () => {
				const score = { rulesScore: null, baseScore: null, calculatedScore: null, passReasons: [], failReasons: [] };
				await control('faults', { method: 'POST', pathIncludes: '/creditscore/', status: 200, body: score, times: 1 });
				const { body } = await apply(await approvable());
				assert.equal(body.outcome, 'refer');
			},
		],
		[
			'an expired token is renewed without the applicant noticing',
			async () => {
				await control('expire-tokens', {});
				const { body } = await apply(await approvable());
				assert.equal(body.outcome, 'approve');
			},
		],
		...[
			['an application without anything', () => ({})],
			['a blank amount', (good) => ({ ...good, requestedAmount: '' })],
			['an amount with a thousands comma', (good) => ({ ...good, requestedAmount: '400,000' })],
			['an amount that is no number at all', (good) => ({ ...good, requestedAmount: true })],
			['a blank term', (good) => ({ ...good, termMonths: '' })],
			['a term of half a month', (good) => ({ ...good, termMonths: 0.5 })],
		].map(([title, change]) => [
			`${title} is answered with a referral: no loan of 0 is approved`,
			async () => {
				const { status, text, body } = await apply(change(await approvable()));
				assert.equal(status, 200, text);
				assert.equal(body.outcome, 'refer');
				assert.match(codesOf(body).join(), /STEP_FAILED|AMOUNT_NOT_TOLD|TERM_NOT_TOLD/);
			},
		]),
		[
			'n8n keeps no copy of these runs, because it would hold the statement and the key of the caller',
			async () => {
				const filter = encodeURIComponent(JSON.stringify({ workflowId: stored.id }));
				await poll('The end of the runs', async () => {
					const { count } = await client.call('GET', `/executions?filter=${filter}`);
					return count === 0 ? count : undefined;
				});
			},
		],
	];
}
