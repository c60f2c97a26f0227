import { z } from 'zod';
import { builtNode } from '../support/engine';

const PACKAGE = 'n8n-nodes-credit-insights';
const NODES = [
	'assessAffordability',
	'checkAnalysisStatus',
	'createCreditCustomer',
	'createCreditReport',
	'creditCallbackTrigger',
	'decideCreditApplication',
	'getCreditInsights',
	'getCreditScore',
	'requestBankConsent',
	'uploadBankStatement',
];
const hint = z.object({
	searchHint: z.string(),
	relatedNodes: z.array(z.object({ nodeType: z.string(), relationHint: z.string() })).min(1),
});

test.each(NODES)('%s tells the builder of workflows when to use it, and which of these nodes go with it', (name) => {
	const { searchHint, relatedNodes } = hint.parse(builtNode(name).description.builderHint);
	expect(searchHint).toMatch(/^[A-Z].*\. .*\.$/);
	for (const { nodeType, relationHint } of relatedNodes) {
		expect(NODES.map((one) => `${PACKAGE}.${one}`)).toContain(nodeType);
		expect(nodeType).not.toBe(`${PACKAGE}.${name}`);
		expect(relationHint).toMatch(/^[A-Z].*[^.]$/);
	}
});
