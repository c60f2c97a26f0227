/** A credit file on its line: statement, insights, affordability, decision, report, as a lender builds it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../../demo/environment.mjs';
import { start, step } from './chain.mjs';

/** Runs nodes behind a start that gives `items`; `wires` are `[from, to, output, input]`, the nodes of `line` follow one another. */
export async function runLine(client, name, { items, line, others = [], wires = [], pinned = {} }) {
	const nodes = [step(start, 'n8n-nodes-base.manualTrigger', {}), ...line, ...others].map((node, i) => ({
		id: node.name,
		typeVersion: 1,
		position: [200 * i, 0],
		...node,
	}));
	const connections = {};
	const wire = (from, to, output = 0, input = 0) => {
		connections[from] ??= { main: [] };
		while (connections[from].main.length <= output) connections[from].main.push([]);
		connections[from].main[output].push({ node: to, type: 'main', index: input });
	};
	[start, ...line.map((node) => node.name)].forEach((from, i, names) => names[i + 1] && wire(from, names[i + 1]));
	for (const each of wires) wire(...each);
	const pin = (rows) => rows.map((json) => ({ json }));
	const pinData = { [start]: pin(items) };
	for (const [node, rows] of Object.entries(pinned)) pinData[node] = pin(rows);
	const { id } = await client.createWorkflow({ name, nodes, connections, pinData, settings: { executionOrder: 'v1' } });
	return await client.runToEnd(id, start);
}

/** All runs of a node: what each put out, by output, with binaries and pairing. */
export const runsOf = (execution, name) => execution.data.resultData.runData[name] ?? [];
export const lanesOf = (execution, name) => (runsOf(execution, name)[0]?.data?.main ?? []).map((items) => items ?? []);

/** The nodes of the line for Periculum's sandbox, their input fields included as by default. */
export async function lineFor({ credentials }) {
	const periculum = { credentials: { periculumApi: credentials.periculumApi } };
	const statement = await readFile(path.join(dataFolder, 'adaeze-nwokolo.json'), 'utf8');
	const filing = (name, type, parameters, more = {}) =>
		step(name, type, { includeInputFields: true, ...parameters }, { ...periculum, ...more });
	return {
		filing,
		upload: filing('Upload', 'uploadBankStatement', {
			statementName: '={{ $json.applicationId + " " + $execution.id }}',
			statement,
		}),
		insights: filing('Insights', 'getCreditInsights', { options: { currency: 'NGN' } }),
		score: filing('Score', 'getCreditScore', {}),
	};
}

/** Lends up to 3,000,000 over 36 months at 24 %; declines above 2,000,000 and below 100,000 of income. */
const FRAME = {
	currency: 'NGN',
	policyName: 'Panel',
	policyVersion: '1',
	maximumAmount: 3_000_000,
	maximumTermMonths: 36,
	annualInterestRate: '24',
};
/** The made-up statement is handed in, and as old as it is. */
const EVIDENCE = { acceptUnverified: true, maxDataAgeDays: 0, minCoverageDays: 0 };
export const FORM = {
	...FRAME,
	warningsForPerson: [],
	declineWhen: {
		rules: [
			{ condition: 'monthlyIncomeBelow', value: 100_000 },
			{ condition: 'requestedAmountAbove', value: 2_000_000 },
		],
	},
	options: EVIDENCE,
};
export const ROWS = [
	{ group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: '100000' },
	{ group: 'declineWhen', condition: 'requestedAmountAbove', value: 2_000_000 },
];
export const AS_ROWS = { ...FRAME, policyFrom: 'rows', warningsForPerson: [], options: EVIDENCE };
export const AS_JSON = {
	policyFrom: 'json',
	policy: JSON.stringify({
		name: 'Panel',
		version: '1',
		currency: 'NGN',
		limits: { maximumAmount: 3_000_000, maximumTermMonths: 36, annualInterestRate: 24 },
		evidence: { ...EVIDENCE, warnings: [] },
		rules: [
			{ group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: 100_000 },
			{ group: 'declineWhen', figure: 'requestedAmount', operator: 'above', value: 2_000_000 },
		],
	}),
};

/** One of each outcome: within every rule, above a rule, above the frame. */
export const APPLICATIONS = [
	{ applicationId: 'A-yes', requestedAmount: 400_000, termMonths: 12 },
	{ applicationId: 'A-no', requestedAmount: 2_500_000, termMonths: 12 },
	{ applicationId: 'A-person', requestedAmount: 5_000_000, termMonths: 12 },
];

/** Decide, without the provider that only other nodes have. */
export const decide = (parameters, more = {}) => ({
	name: 'Decide',
	type: 'n8n-nodes-credit-insights.decideCreditApplication',
	parameters,
	...more,
});
export const report = (parameters = {}, more = {}) => ({
	name: 'Report',
	type: 'n8n-nodes-credit-insights.createCreditReport',
	parameters,
	...more,
});
