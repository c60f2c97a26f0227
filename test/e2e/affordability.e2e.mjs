import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { runChain, step } from './chain.mjs';

/**
 * By hand from the last six months in sandbox/people/adaeze-nwokolo/truth.json, in naira: 420,750.99 of income, 97,418 of expenses
 * and no loans. 500,000 at 2 % a month over a year are 500,000 / 10.575341 = 47,279.80 a month; 30 % of the income is 126,225.297.
 */
const expected = {
	provider: 'periculum',
	method: 'calculated',
	currency: 'NGN',
	instalment: 47_279.8,
	monthlyAmount: 126_225.29,
	canAfford: true,
	dtiBefore: 0,
	missing: [],
	reasons: [],
};
const loan = {
	principal: 500_000,
	loanCurrency: 'NGN',
	annualInterestRate: 24,
	termMonths: 12,
	// The made-up statement ends on a fixed day.
	additionalFields: { maxDataAgeDays: 0 },
};

/** Affordability without asking a provider; the workflow stays for the editor. */
export function tests(context) {
	const { client, credentials } = context;
	const periculum = { credentials: { periculumApi: credentials.periculumApi } };
	const calculated = (parameters, more) =>
		step('Affordability', 'assessAffordability', { method: 'calculated', ...loan, ...parameters }, more);
	return [
		[
			'what is affordable is worked out from insights, without a credential and with the default of Insights',
			async () => {
				const statement = await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8');
				const statementKey = "={{ $('Upload').item.json.statementId }}";
				const execution = await runChain(client, 'Affordability calculated', [
					step('Upload', 'uploadBankStatement', { statementName: 'Affordability', statement }, periculum),
					step('Insights', 'getCreditInsights', { statementKey, options: { currency: 'NGN' } }, periculum),
					calculated({}),
				]);
				const [answer] = itemsOf(execution, 'Affordability');
				for (const [key, value] of Object.entries(expected)) assert.deepEqual(answer[key], value, key);
				assert.ok(Math.abs(answer.maxPrincipal - 126_225.29 * 10.575341) < 1, String(answer.maxPrincipal));
				context.affordabilityWorkflowId = execution.workflowId;
			},
		],
		[
			'what holds no insights leaves by the error output, with the cure',
			async () => {
				const node = calculated({}, { onError: 'continueErrorOutput' });
				const execution = await runChain(client, 'No insights', [node], [{ customerId: '1' }]);
				assert.deepEqual(itemsOf(execution, 'Affordability'), []);
				const [failed] = itemsOf(execution, 'Affordability', 1);
				assert.equal(failed.error, 'Insights holds no credit insights');
				assert.match(failed.message, /Get Credit Insights/);
			},
		],
	];
}
