import assert from 'node:assert/strict';
import { recordOf } from '../../demo/decisions.mjs';
import { dataFolder } from '../../demo/environment.mjs';
import {
	backtestWorkflow,
	decisionNode,
	monitorWorkflow,
	readExample,
	startNode,
	statementWorkflow,
} from '../../demo/example-workflows.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { friendlyScoreCustomer } from './bank-providers.mjs';
import { dataTables } from './live-workflows.mjs';

/** What a lender does with decisions and loans that are there: backtest two policies, and look at running loans every morning. */
export function tests({ client, credentials, sandbox }) {
	let tables;
	const run = async (file, start, change = () => {}) => {
		const workflow = await readExample(file, credentials, dataFolder);
		change(workflow);
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runToEnd(id, start ?? startNode(workflow));
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return execution;
	};
	const loan = { requestedAmount: 10_000, termMonths: 12, state: 'running' };
	const alertsOn = async (applicationId) =>
		(await tables.rows('Alerts')).filter((row) => row.applicationId === applicationId);
	const loanOf = async (applicationId) =>
		(await tables.rows('Monitored loans')).find((row) => row.applicationId === applicationId);
	const morning = async () => itemsOf(await run(monitorWorkflow, 'Every morning'), decisionNode, 0).map(recordOf);

	return [
		[
			'past decisions are decided by two policies: who changes sides, and what is known of loans that went bad',
			async () => {
				await run(statementWorkflow);
				tables = await dataTables(client);
				await tables.update('Loan decisions', 'decision', 'approve', { defaulted: true });
				const rows = (await tables.rows('Loan decisions')).filter(({ record }) => record);
				const [answer] = itemsOf(await run(backtestWorkflow), decisionNode);
				assert.equal(answer.applications, rows.length);
				const count = (outcome) => rows.filter(({ decision }) => decision === outcome).length;
				const [present, stricter] = answer.policies;
				assert.deepEqual(
					[present.approve, present.refer, present.decline].map((tally) => tally.count),
					[count('approve'), count('refer'), count('decline')],
				);
				// Every loan that was made is said to have gone bad.
				const made = count('approve');
				assert.deepEqual(present.badRate, { known: made, bad: made, share: 1 });
				// A score of 780 is enough for the present policy, and needs a person by the stricter one.
				const changed = answer.swapSet.filter(({ id }) => id === 'A-1001');
				assert.ok(changed.length > 0);
				assert.deepEqual([changed[0].from, changed[0].to], ['approve', 'refer']);
				assert.equal(stricter.name, 'Stricter');
			},
		],
		[
			'the first morning keeps the first analysis of a running loan, and the next finds nothing worse',
			async () => {
				await run(monitorWorkflow, 'Every morning');
				const customerId = await friendlyScoreCustomer(sandbox, 'adaeze-nwokolo');
				await tables.insert('Monitored loans', [{ ...loan, applicationId: 'M-1', customerId }]);
				assert.deepEqual(await morning(), []);
				const first = await loanOf('M-1');
				assert.ok(first.firstIncome > 400_000, String(first.firstIncome));
				assert.deepEqual(await morning(), []);
				assert.deepEqual(await loanOf('M-1'), { ...first, updatedAt: (await loanOf('M-1')).updatedAt });
				assert.deepEqual(await alertsOn('M-1'), []);
			},
		],
		[
			'less income and more returned payments than at first go to a person, and the first analysis stays',
			async () => {
				const customerId = await friendlyScoreCustomer(sandbox, 'kelechi-danjuma');
				const before = { firstIncome: 600_000, firstRepayments: 1_000_000, firstReturnedItems: 0 };
				await tables.insert('Monitored loans', [{ ...loan, ...before, applicationId: 'M-2', customerId }]);
				const [{ applicationId, codes }] = await morning();
				assert.equal(applicationId, 'M-2');
				assert.ok(codes.includes('INCOME_TOO_LOW') && codes.includes('RETURNED_ITEMS'), codes.join());
				const [alert] = await alertsOn('M-2');
				assert.equal(alert.decision, 'refer');
				assert.equal((await loanOf('M-2')).firstIncome, 600_000);
			},
		],
		[
			'a customer who cannot be read goes to a person',
			async () => {
				await tables.insert('Monitored loans', [{ ...loan, applicationId: 'M-3', customerId: '987654321' }]);
				const found = await morning();
				assert.ok(found.find(({ applicationId }) => applicationId === 'M-3').codes.includes('STEP_FAILED'));
			},
		],
	];
}
