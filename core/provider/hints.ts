import type { INodeTypeBaseDescription } from 'n8n-workflow';
import { providersOf } from './fields';
import type { Provider, Verb } from './provider';

type ToolDescription = Exclude<NonNullable<INodeTypeBaseDescription['usableAsTool']>, true>;
/** The node that starts a workflow when a provider calls back. */
type Trigger = 'creditCallbackTrigger';
type BuilderHint = NonNullable<INodeTypeBaseDescription['builderHint']>;

/** What an agent's model reads of a node: when to use it, what it takes and what comes back. The providers are named after it. */
const WHEN: Readonly<Record<Verb | Trigger, string>> = {
	createCreditCustomer:
		'Registers an applicant at a credit insight provider and returns the customerId that its other calls need. Use it once per applicant, before asking for consent or uploading; it writes at the provider.',
	requestBankConsent:
		'Returns the consentUrl with which an applicant shares bank accounts. Use it when there is no bank statement at hand; nothing is known until the applicant has consented.',
	uploadBankStatement:
		'Reads a bank statement that is at hand as a file or as rows, and returns its statementId with status. Use it before reading insights; it writes at the provider.',
	checkAnalysisStatus:
		'Tells whether an analysis is done (status ready, processing, failed) and whether a document is genuine (verdict). Use it after an upload or a consent, before reading insights; it changes nothing.',
	getCreditInsights:
		'Returns income, expenses, loans and risks read from bank data, given the ID of a statement or customer whose analysis is ready. With Output set to Summary the answer is short. It changes nothing; null means that a figure was not told, never zero.',
	assessAffordability:
		'Tells whether a borrower can afford a loan: affordable is yes, no or unknown, with reasons and the most that can be paid a month. A provider needs the ID of its statement or customer alone; Calculated needs the insights and the loan. It changes nothing at a bank.',
	getCreditScore:
		'Returns a credit score with the reasons for it, given the ID of a statement or customer whose analysis is ready. Scores of different providers cannot be compared.',
	creditCallbackTrigger:
		'Starts a workflow when a credit insight provider says by a webhook that an analysis, report or consent is done. Use it in the place of waiting and asking again.',
};

/** What comes before a node, and after it: for n8n's builder of workflows. */
const RELATED: Readonly<Record<Verb | Trigger, ReadonlyArray<readonly [Verb, string]>>> = {
	createCreditCustomer: [
		['requestBankConsent', 'Then asks the customer to share bank accounts'],
		['uploadBankStatement', 'Then uploads the statements of the customer'],
	],
	requestBankConsent: [
		['createCreditCustomer', 'Makes the customer first'],
		['checkAnalysisStatus', 'Tells whether consent was given and the data is there'],
	],
	uploadBankStatement: [
		['getCreditInsights', 'Reads income, expenses, loans and risks of the statement'],
		['checkAnalysisStatus', 'Tells whether an analysis in the background is done'],
	],
	checkAnalysisStatus: [
		['uploadBankStatement', 'Uploads what is analysed'],
		['getCreditInsights', 'Reads the result once it is ready'],
	],
	getCreditInsights: [
		['uploadBankStatement', 'Uploads the statement first'],
		['assessAffordability', 'Works out from the insights what can be repaid'],
	],
	assessAffordability: [['getCreditInsights', 'Gives the insights that it is worked out from']],
	getCreditScore: [['uploadBankStatement', 'Uploads the statement first']],
	creditCallbackTrigger: [
		['getCreditInsights', 'Reads the insights of the customer that the event is about'],
		['assessAffordability', 'Works out from the insights in the event what can be repaid'],
	],
};

const namesOf = (verb: Verb, providers: readonly Provider[]) =>
	providersOf(verb, providers).map(({ displayName }) => displayName);

/** A verb's node as a tool of an agent; `withoutProvider` names the way to answer it that asks none, where there is one. */
export function toolOf(verb: Verb, providers: readonly Provider[], withoutProvider?: string): ToolDescription {
	const local = withoutProvider === undefined ? '' : ` Without a provider: ${withoutProvider}.`;
	return {
		replacements: { description: `${WHEN[verb]} Providers: ${namesOf(verb, providers).join(', ')}.${local}` },
	};
}

/** What n8n's builder of workflows is told of a node; older n8n do not look at it. `packageName` is before the names of the other nodes. */
export function hintOf(node: Verb | Trigger, providers: readonly Provider[], packageName: string): BuilderHint {
	return {
		searchHint: WHEN[node],
		relatedNodes: RELATED[node]
			.filter(([other]) => namesOf(other, providers).length > 0)
			.map(([other, relationHint]) => ({ nodeType: `${packageName}.${other}`, relationHint })),
	};
}
