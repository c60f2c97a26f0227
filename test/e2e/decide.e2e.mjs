import assert from 'node:assert/strict';
import { step } from './chain.mjs';
import { APPLICATIONS, AS_JSON, AS_ROWS, FORM, ROWS, decide, lanesOf, lineFor, runLine } from './credit-line.mjs';

const idsOf = (lanes) => lanes.map((items) => items.map(({ json }) => json.applicationId));
const EACH_ITS_OWN = [['A-person'], ['A-yes'], ['A-no']];

/** Decide Credit Application on a real line: policies from everywhere, the order of the outputs, what it does when it cannot decide. */
export function tests(context) {
	const { client } = context;
	const run = async (name, parameters, { items = APPLICATIONS, upstream = {}, more = {}, rows } = {}) => {
		const { upload, insights } = await lineFor(context);
		const line = [upload, { ...insights, ...upstream }, decide(parameters, more)];
		const asRows = rows && {
			others: [step('Rules', 'n8n-nodes-base.noOp', {})],
			wires: [
				['Start', 'Rules'],
				['Rules', 'Decide', 0, 1],
			],
			pinned: { Rules: rows },
		};
		const execution = await runLine(client, name, { items, line, ...asRows });
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		return execution;
	};
	const lanes = async (...asked) => lanesOf(await run(...asked), 'Decide').slice(0, 3);
	const decisions = {};

	return [
		...[
			['the form', FORM, {}],
			['JSON', AS_JSON, {}],
			['the rows of a second input', AS_ROWS, { rows: ROWS }],
		].map(([origin, parameters, more]) => [
			`a policy from ${origin} sends each application to its own output: Refer, Approve, Decline`,
			async () => {
				const found = await lanes(`Policy from ${origin}`, parameters, more);
				assert.deepEqual(idsOf(found), EACH_ITS_OWN);
				const [[refer], [approve], [decline]] = found.map((items) => items.map(({ json }) => json.decision));
				assert.deepEqual(
					[refer, approve, decline].map(({ outcome }) => outcome),
					['refer', 'approve', 'decline'],
				);
				assert.equal(refer.reasons[0].code, 'AMOUNT_OUTSIDE_LIMITS');
				assert.equal(decline.reasons[0].message, 'Requested amount is 2,500,000, above 2,000,000');
				decisions[origin] = [refer, approve, decline];
			},
		]),
		[
			'the same rules have the same hash and give the same decision, wherever they came from',
			() => {
				const [form, json, rows] = Object.values(decisions);
				const told = (all) => all.map(({ outcome, reasons, policy }) => ({ outcome, reasons, hash: policy.hash }));
				assert.deepEqual(told(json), told(form));
				assert.deepEqual(told(rows), told(form));
			},
		],
		[
			'with one output all leave by it',
			async () => {
				const [all, ...others] = await lanes('One output', { ...FORM, options: { ...FORM.options, outputs: 'one' } });
				assert.deepEqual(
					all.map(({ json }) => json.decision.outcome),
					['approve', 'decline', 'refer'],
				);
				assert.deepEqual(others.flat(), []);
			},
		],
		...[
			['without any rule', {}, {}],
			['with a policy that cannot be read', { policyFrom: 'json', policy: '{"rules": [' }, {}],
			['deactivated', FORM, { more: { disabled: true } }],
			[
				'behind an Insights node that is deactivated, with insights that the application brought',
				FORM,
				{
					upstream: { disabled: true },
					items: APPLICATIONS.map((item) => ({
						...item,
						insights: { status: 'ready', provider: 'periculum', summary: { monthlyIncome: 900_000 }, currency: 'NGN' },
					})),
				},
			],
		].map(([how, parameters, more]) => [
			`${how} it approves and declines nobody: all leave by Refer`,
			async () => {
				const [refer, approve = [], decline = []] = await lanes(`Decide ${how}`, parameters, more);
				assert.deepEqual(idsOf([refer, approve, decline]), [['A-yes', 'A-no', 'A-person'], [], []]);
			},
		]),
		...['continueRegularOutput', 'continueErrorOutput', 'stopWorkflow'].map((onError) => [
			`with On Error ${onError} a policy that cannot be read refers, and nothing is thrown`,
			async () => {
				const parameters = { policyFrom: 'json', policy: '{"rules": [' };
				const found = await lanes(`Broken policy ${onError}`, parameters, { more: { onError } });
				assert.deepEqual(idsOf(found), [['A-yes', 'A-no', 'A-person'], [], []]);
				for (const { json } of found[0]) assert.equal(json.decision.reasons[0].code, 'POLICY_INVALID');
			},
		]),
	];
}
