import { type INode, type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { builtNode } from '../support/engine';
import { mock } from '../support/stub';

/** The text parameters that a person sees in a node with these parameters; those of collections are not among them. */
export function textParametersOf(verb: string, parameters: INodeParameters): INodeProperties[] {
	const { description } = builtNode(verb);
	const node = mock<INode>({ id: 'node', name: 'Node', type: verb, typeVersion: 1, position: [0, 0], parameters });
	const values = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
	return description.properties.filter(
		(property) =>
			property.type === 'string' &&
			values !== null &&
			NodeHelpers.displayParameter(values, property, node, description),
	);
}

/** What an expression can give in place of a text, and whether a required text then counts as empty. */
export const ODD_VALUES = [
	{ name: 'missing', expression: '={{ $json.notThere }}', isEmpty: true },
	{ name: 'null', expression: '={{ null }}', isEmpty: true },
	{ name: 'spaces', expression: '={{ "   " }}', isEmpty: true },
	{ name: 'an object', expression: '={{ ({ a: 1 }) }}', isEmpty: false },
	{ name: 'a number', expression: '={{ 7 }}', isEmpty: false },
] as const;

/** Words that stand in a request only where a value was turned into text that was none. */
export const FALSE_WORDS = /\bundefined\b|\[object Object\]|(?<=[/="])null(?=[/&"]|$)/;
