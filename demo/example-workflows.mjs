/** The example workflows, made ready for the n8n we started: they are otherwise imported as they are. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../scripts/lib/paths.mjs';
import { reportsFolder } from './environment.mjs';

export const statementWorkflow = 'loan-decision-from-statement.json';
export const fraudGateWorkflow = 'fraud-gate-before-insights.json';
export const webhookWorkflow = 'loan-application-by-webhook.json';
export const consentRequestWorkflow = 'consent-and-decide-1-request.json';
export const consentCallbackWorkflow = 'consent-and-decide-2-callback.json';
export const statementProcessedWorkflow = 'statement-processed.json';
export const businessLoanApplicationWorkflow = 'business-loan-friendlyscore-1-application.json';
export const businessLoanDecisionWorkflow = 'business-loan-friendlyscore-2-decide.json';
export const connectBankWorkflow = 'connect-bank-qard-1-connect.json';
export const waitForBankWorkflow = 'connect-bank-qard-2-wait-and-decide.json';
export const smallStartWorkflow = 'small-start.json';
export const backtestWorkflow = 'backtest-two-policies.json';
export const monitorWorkflow = 'daily-monitor.json';
export const underwriterWorkflow = 'underwriters-agent.json';
export const twoProvidersWorkflow = 'ask-two-providers.json';
export const decisionNode = 'Decide Credit Application';

/** The sandbox bills nobody for looking, and is done at once; the examples wait for a real provider. */
const sandboxWaitSeconds = 1;
/** Where an example looks for its files until somebody types another folder. */
/* eslint-disable house/portable -- inside n8n's container, where the examples are run as they are */
const exampleFolder = '/home/node/.n8n-files/credit-insights';
const exampleReports = '/home/node/.n8n-files/credit-reports';
/* eslint-enable house/portable */
/** The day with which every made-up statement ends, and how old data may be by the examples' policies. */
const madeUpDataEnds = '2026-10-31';
const maxDataAgeDays = 45;
const millisecondsPerDay = 24 * 3600 * 1000;

/** The age that made-up data may have: so many days older as the made-up statements are by now. */
export function allowedAgeDays(now = Date.now()) {
	return maxDataAgeDays + Math.max(0, Math.floor((now - Date.parse(madeUpDataEnds)) / millisecondsPerDay));
}

/**
 * Reads an example, replaces its credentials by the ones given (`{ type: { id, name } }`), as a user does after an import, points
 * the nodes that read files to `folder`, lets it look for results at the sandbox's pace, and counts the age of data from the day on
 * which the made-up statements end.
 */
export async function readExample(file, credentials, folder) {
	const workflow = JSON.parse(await readFile(inRoot('examples', 'workflows', file), 'utf8'));
	for (const { type, parameters, credentials: own } of workflow.nodes) {
		for (const kind of Object.keys(own ?? {})) own[kind] = credentials[kind];
		if (parameters.options?.waitUntilDone) parameters.options.pollInterval = sandboxWaitSeconds;
		if (type === 'n8n-nodes-base.wait') Object.assign(parameters, { amount: sandboxWaitSeconds, unit: 'seconds' });
		if (parameters.fileSelector)
			parameters.fileSelector = parameters.fileSelector.replace(exampleFolder, withSlashes(folder));
		if (parameters.operation === 'write')
			parameters.fileName = parameters.fileName.replace(exampleReports, withSlashes(reportsFolder));
		const oldest = { maxDataAgeDays: allowedAgeDays() };
		if (type.endsWith('.decideCreditApplication')) parameters.options = { ...oldest, ...parameters.options };
		if (parameters.method === 'calculated') parameters.additionalFields = { ...oldest, ...parameters.additionalFields };
	}
	return workflow;
}

/** A folder as a pattern of files takes it: on Windows too, where a backslash would escape what follows. */
const withSlashes = (folder) => folder.split(path.sep).join('/');

/** The name of the node a workflow starts from. */
export const startNode = (workflow) => workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger').name;
