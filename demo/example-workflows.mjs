/** The example workflows, made ready for the n8n we started: they are otherwise imported as they are. */
import { readFile } from 'node:fs/promises';
import { inRoot } from '../scripts/lib/paths.mjs';

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
export const twoProvidersWorkflow = 'ask-two-providers.json';
export const decisionNode = 'Decision record';

/** The sandbox bills nobody for looking; the examples wait for a real provider. */
const sandboxPollIntervalSeconds = 1;

/**
 * Reads an example, replaces its credentials by the ones given (`{ type: { id, name } }`), as a user does after an import, points
 * its "Statement folder" to `folder`, and lets it look for results at the sandbox's pace.
 */
export async function readExample(file, credentials, folder) {
	const workflow = JSON.parse(await readFile(inRoot('examples', 'workflows', file), 'utf8'));
	for (const node of workflow.nodes) {
		for (const type of Object.keys(node.credentials ?? {})) node.credentials[type] = credentials[type];
		if (node.parameters.options?.waitUntilDone) node.parameters.options.pollInterval = sandboxPollIntervalSeconds;
		if (node.name !== 'Statement folder') continue;
		node.parameters.assignments.assignments.find(({ name }) => name === 'folder').value = folder;
	}
	return workflow;
}

/** The name of the node a workflow starts from. */
export const startNode = (workflow) => workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger').name;
