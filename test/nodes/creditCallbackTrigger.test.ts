import { type INode, type INodeTypes, Workflow } from 'n8n-workflow';
import { CreditCallbackTrigger } from '../../nodes/CreditCallbackTrigger/CreditCallbackTrigger.node';
import { mock } from '../support/stub';

const trigger = new CreditCallbackTrigger();

/** What n8n makes of a webhook's response code: the web server refuses one that is text. */
function responseCodeOf(webhookName: string, provider: string): unknown {
	const node: INode = {
		id: '1',
		name: 'Trigger',
		type: 'creditCallbackTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { provider },
	};
	const nodeTypes = mock<INodeTypes>({ getByNameAndVersion: () => trigger });
	const workflow = new Workflow({ nodes: [node], connections: {}, active: true, nodeTypes });
	const webhook = trigger.description.webhooks?.find(({ name }) => name === webhookName);
	return workflow.expression.getSimpleParameterValue(node, webhook?.responseCode, 'internal', {}, undefined, 200);
}

test('Worldline is answered with 204 at the URL it was given and below it', () => {
	expect([responseCodeOf('default', 'worldline'), responseCodeOf('setup', 'worldline')]).toEqual([204, 204]);
});

test('the other providers are answered with 200', () => {
	expect([responseCodeOf('default', 'periculum'), responseCodeOf('default', 'inscribe')]).toEqual([200, 200]);
});
