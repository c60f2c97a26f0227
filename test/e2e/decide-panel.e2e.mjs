import assert from 'node:assert/strict';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { APPLICATIONS, FORM, decide, lanesOf, lineFor, runLine } from './credit-line.mjs';
import { poll } from './harness.mjs';

const testId = (name) => `[data-test-id="${name}"]`;
const most = { clicks: 5, fields: 1 };
const newLimit = '500000';
const salaryAdvance = ['amountToMonthlyIncomeAbove'];

/** The panel of Decide as somebody sees it who has never opened it; the pictures are for looking at. */
export function tests(context) {
	const { client, n8n, pictures } = context;
	let browser;
	let page;
	let workflowId;
	const picture = (name) => page.screenshot({ path: path.join(pictures, `decide-${name}.png`) });
	const open = async () => {
		await page.goto(`${n8n.url}/workflow/${workflowId}`);
		await page.locator(`${testId('canvas-node')}[data-node-name="Decide"]`).dblclick();
		await page.locator(testId('ndv')).waitFor();
		await page.waitForTimeout(1500);
	};
	const choose = async (preset) => {
		await page
			.locator(`${testId('parameter-input-startFrom')} input`)
			.first()
			.click();
		await page.getByText(preset, { exact: true }).last().click();
		await page.waitForTimeout(800);
	};
	const save = async () => {
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+s');
	};
	/** Each policy to start from keeps its rules under a name of its own. */
	const declineRules = ({ startFrom = '', ...parameters }) =>
		parameters[startFrom === '' ? 'declineWhen' : `${startFrom}DeclineWhen`]?.rules ?? [];
	const conditionsOf = (rules) => rules.map(({ condition }) => condition);
	const stored = async () => {
		const { nodes } = await client.call('GET', `/workflows/${workflowId}`);
		return nodes.find(({ name }) => name === 'Decide').parameters;
	};
	const incomeLimit = ({ declineWhen }) =>
		declineWhen.rules.find(({ condition }) => condition === 'monthlyIncomeBelow').value;

	return [
		[
			'a line with Decide is stored and declines nobody for an income of 420,000',
			async () => {
				const { upload, insights } = await lineFor(context);
				const execution = await runLine(client, 'Panel of Decide', {
					items: APPLICATIONS.slice(0, 1),
					line: [upload, insights, decide(FORM)],
				});
				workflowId = execution.workflowId;
				assert.equal(lanesOf(execution, 'Decide')[1].length, 1);
				({ browser, page } = await openBrowser(client));
			},
		],
		[
			`a new user changes the income limit with at most ${most.clicks} clicks and ${most.fields} field, key by key`,
			async () => {
				const used = { clicks: 0, fields: 0 };
				const click = async (locator, options) => {
					used.clicks += options?.clickCount ?? 1;
					await locator.click(options);
				};
				used.clicks += 2; // the double click that opens the node
				await open();
				await picture('panel-top');
				const group = page.locator(testId('fixed-collection-declineWhen')).first();
				await group.scrollIntoViewIfNeeded();
				await picture('panel-rules');
				const value = group
					.locator(`${testId('parameter-input-value')} input, input[type="number"], .el-input-number input`)
					.first();
				assert.equal(await value.inputValue(), '100000');
				// One line is one rule: it reads aloud.
				const [condition] = [group.locator(testId('parameter-input-condition')).first()];
				const [left, right] = [await condition.boundingBox(), await value.boundingBox()];
				assert.ok(right.x > left.x && Math.abs(right.y - left.y) < left.height, JSON.stringify([left, right]));
				await click(value, { clickCount: 3 });
				used.fields += 1;
				await value.pressSequentially(newLimit, { delay: 20 });
				await page.keyboard.press('Tab');
				await picture('panel-changed');
				await page.keyboard.press('Escape');
				await page.keyboard.press('Control+s');
				await poll('The new limit', async () => (incomeLimit(await stored()) === Number(newLimit) ? true : undefined));
				assert.ok(used.clicks <= most.clicks && used.fields <= most.fields, JSON.stringify(used));
				console.log(`          ${used.clicks} clicks, ${used.fields} typed field`);
				assert.equal((await stored()).declineWhen.rules.length, 2);
			},
		],
		[
			'the next run declines by the new limit, and says so',
			async () => {
				const execution = await client.runToEnd(workflowId, 'Start');
				const [, approve, decline] = lanesOf(execution, 'Decide');
				assert.deepEqual(approve, []);
				assert.match(decline[0].json.decision.reasons[0].message, /^Income per month is .*, below 500,000$/);
			},
		],
		[
			'choosing a policy to start from fills the groups of a node without rules, and nothing in the panel has an issue',
			async () => {
				const { upload, insights } = await lineFor(context);
				const execution = await runLine(client, 'Panel without rules', {
					items: APPLICATIONS.slice(0, 1),
					line: [upload, insights, decide({})],
				});
				workflowId = execution.workflowId;
				await open();
				await choose('Consumer Instalment Loan, 2026-12');
				await picture('panel-preset');
				assert.equal(await page.locator(testId('parameter-issues')).count(), 0);
				await save();
				const filled = await poll('The rules of the preset', async () => {
					const parameters = await stored();
					return parameters.startFrom === 'consumerInstalmentLoan202612' ? declineRules(parameters) : undefined;
				});
				assert.deepEqual(conditionsOf(filled), ['affordableIsNo', 'debtToIncomeAbove']);
			},
		],
		[
			'choosing another one replaces the rules, also changed ones; the panel shows what is stored',
			async () => {
				const group = () => page.locator('[data-test-id^="fixed-collection-"][data-test-id$="eclineWhen"]').first();
				const conditions = () => group().locator(`${testId('parameter-input-condition')} input`);
				const choosing = async (preset, pictureName) => {
					const before = (await stored()).startFrom;
					await open();
					await choose(preset);
					await save();
					const changed = await poll(preset, async () => {
						const parameters = await stored();
						return parameters.startFrom === before ? undefined : parameters;
					});
					await open();
					await group().scrollIntoViewIfNeeded();
					await picture(pictureName);
					const rules = declineRules(changed);
					assert.equal(await conditions().count(), rules.length);
					return rules;
				};
				assert.deepEqual(conditionsOf(await choosing('Salary Advance, 2026-12', 'panel-other-preset')), salaryAdvance);
				const value = group()
					.locator(`${testId('parameter-input-value')} input`)
					.last();
				await value.click({ clickCount: 3 });
				await value.pressSequentially('77');
				await page.keyboard.press('Tab');
				await save();
				await poll('The changed rule', async () =>
					declineRules(await stored()).at(-1)?.value === 77 ? true : undefined,
				);
				const rules = await choosing('Small Business Loan, 2026-12', 'panel-changed-preset');
				assert.deepEqual(rules, [{ condition: 'dscrBelow', value: 1 }]);
				await browser.close();
			},
		],
	];
}
