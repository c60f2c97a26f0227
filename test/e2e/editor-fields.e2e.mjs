import assert from 'node:assert/strict';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { step } from './chain.mjs';
import { poll } from './harness.mjs';

const testId = (name) => `[data-test-id="${name}"]`;
const inputPanel = testId('ndv-input-panel');
const fieldOf = (expression) =>
	`${inputPanel} ${testId('run-data-schema-node-name')}[data-value="{{ $json.${expression} }}"]`;
const longestPanelInScreens = 30;

/** A node of this package that has never run, and an Edit Fields node after it. */
function workflowOf(type, parameters) {
	const nodes = [
		step('Start', 'n8n-nodes-base.manualTrigger', {}),
		step('Before', type, parameters),
		step('After', 'n8n-nodes-base.set', {}, { typeVersion: 3.4 }),
	].map((node, i) => ({ id: node.name, typeVersion: 1, position: [250 * i, 0], ...node }));
	const to = (name) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return { name: `Fields of ${type}`, nodes, connections: { Start: to('Before'), Before: to('After') } };
}

/** Some of the fields of each node, in the order in which the editor shows them. */
const shown = [
	[
		'getCreditInsights',
		{},
		[
			'insights.summary.monthlyIncome',
			'insights.income.salary.monthlyAverage',
			'insights.dataQuality.warnings[0].code',
		],
	],
	['uploadBankStatement', {}, ['statement.verdict', 'statement.statementId', 'statement.reasons[0].action']],
	[
		'checkAnalysisStatus',
		{},
		['analysis.verdict', 'analysis.trustScore', 'analysis.fraudulent', 'analysis.documents[0].state'],
	],
	['createCreditCustomer', {}, ['customer.customerId', 'customer.reference', 'customer.status']],
	['requestBankConsent', { provider: 'worldline' }, ['consent.consentUrl', 'consent.status', 'consent.expiresAt']],
	[
		'assessAffordability',
		{ operation: 'getAll' },
		['affordability[0].monthlyAmount', 'affordability[0].canAfford', 'affordability[0].assumptions.monthlyExpenses'],
	],
	[
		'assessAffordability',
		{ provider: 'friendlyScore' },
		['affordability.monthlyAmount', 'affordability.score.value', 'affordability.score.band'],
	],
	['getCreditScore', {}, ['creditScore.score.value', 'creditScore.score.principalReasons[0].pointsLost']],
];

/** Numbers as a person types them, key by key, into the fields of a node that has never run. */
const shares = [15, 30, 24.5];
const typed = [
	[
		'assessAffordability',
		{ method: 'calculated' },
		{ maxDti: shares, livingBuffer: shares, annualInterestRate: [24.5] },
	],
	['assessAffordability', { options: { concurrency: 1 } }, { dti: shares, 'options.concurrency': [12, 100] }],
];

/** The editor in a headless browser; the last test closes it. The pictures are for looking at. */
export function tests({ n8n, client, pictures }) {
	let browser;
	let page;
	const picture = (name) => page.screenshot({ path: path.join(pictures, `${name}.png`) });
	const openNodeAfter = async (type, parameters) => {
		const { id } = await client.createWorkflow(workflowOf(type, parameters));
		await page.goto(`${n8n.url}/workflow/${id}`);
		await page.locator(`${testId('canvas-node')}[data-node-name="After"]`).dblclick();
		await page.locator(testId('schema-preview-warning')).waitFor();
		return id;
	};
	/** A field in the input panel, which holds no more of a long list than what it shows. */
	const fieldAt = async (expression) => {
		const field = page.locator(fieldOf(expression));
		await page.locator(inputPanel).hover();
		for (let screens = 0; screens < longestPanelInScreens && (await field.count()) === 0; screens += 1) {
			await page.mouse.wheel(0, 400);
			await page.waitForTimeout(100);
		}
		await field.waitFor({ timeout: 5_000 });
		return field;
	};
	return [
		...shown.map(([type, parameters, fields]) => {
			const title = [type, ...Object.values(parameters)].join(' ');
			return [
				`the node after ${title}, which has never run, shows its fields`,
				async () => {
					if (page === undefined) ({ browser, page } = await openBrowser({ url: n8n.url, cookie: client.cookie }));
					await openNodeAfter(type, parameters);
					await picture(`fields-${title.replaceAll(' ', '-')}`);
					for (const expression of fields) await fieldAt(expression);
				},
			];
		}),
		[
			'a figure that was dragged before the first run becomes a field with its expression',
			async () => {
				const id = await openNodeAfter('getCreditInsights', {});
				const field = await fieldAt('insights.summary.monthlyIncome');
				await field.hover();
				await page.mouse.down();
				const target = await page.locator(testId('assignment-collection-drop-area')).boundingBox();
				await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 20 });
				await page.mouse.up();
				await page.locator(testId('assignment')).waitFor();
				await picture('fields-dragged');
				await page.keyboard.press('Control+s');
				const assignment = await poll('The dragged field is stored', async () => {
					const { nodes } = await client.call('GET', `/workflows/${id}`);
					return nodes.find(({ name }) => name === 'After').parameters.assignments?.assignments?.[0];
				});
				assert.equal(assignment.name, 'insights.summary.monthlyIncome');
				assert.equal(assignment.value, '={{ $json.insights.summary.monthlyIncome }}');
			},
		],
		...typed.flatMap(([type, parameters, fields]) =>
			Object.entries(fields).map(([field, numbers]) => [
				`what is typed into ${field} of ${type} stays what was typed: ${numbers.join(', ')}`,
				async () => {
					const { id } = await client.createWorkflow(workflowOf(type, parameters));
					for (const number of numbers) {
						await page.goto(`${n8n.url}/workflow/${id}`);
						await page.locator(`${testId('canvas-node')}[data-node-name="Before"]`).dblclick();
						const input = page.locator(`${testId(`parameter-input-${field.split('.').at(-1)}`)} input`);
						await input.click();
						await page.keyboard.press('Control+a');
						await page.keyboard.type(String(number), { delay: 150 });
						await page.keyboard.press('Tab');
						assert.equal(await input.inputValue(), String(number));
						await page.keyboard.press('Control+s');
						await poll(`${number} is stored`, async () => {
							const { nodes } = await client.call('GET', `/workflows/${id}`);
							const stored = field
								.split('.')
								.reduce((value, key) => value?.[key], nodes.find(({ name }) => name === 'Before').parameters);
							// A field without a default is a text for n8n, and it does not store a parameter that has its default.
							return String(stored) === String(number) || (stored === undefined && number === 30) || undefined;
						});
					}
				},
			]),
		),
		['the browser closes', async () => await browser?.close()],
	];
}
