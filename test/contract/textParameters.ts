import { type INode, type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { builtNode } from '../support/engine';
import { mock } from '../support/stub';

/** A text that a person types: a parameter, or an entry of a collection. */
export interface TextParameter {
	property: INodeProperties;
	/** These parameters with the text taken from the item instead. */
	fromItem: INodeParameters;
}

/** The field of an item from which a parameter takes its text here. */
const FROM_ITEM = '={{ $json.odd }}';

/** The text parameters that a person sees in a node with these parameters, and the text entries of its collections. */
export function textParametersOf(verb: string, parameters: INodeParameters): TextParameter[] {
	const { description } = builtNode(verb);
	const node = mock<INode>({ id: 'node', name: 'Node', type: verb, typeVersion: 1, position: [0, 0], parameters });
	const values = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description);
	if (values === null) return [];
	const isShown = (property: INodeProperties) => NodeHelpers.displayParameter(values, property, node, description);
	return description.properties.filter(isShown).flatMap((property) => {
		// What is chosen from a list can also be stored as a plain text.
		if (['string', 'resourceLocator'].includes(property.type))
			return { property, fromItem: { ...parameters, [property.name]: FROM_ITEM } };
		if (property.type !== 'collection') return [];
		const chosen = parameters[property.name];
		const others = typeof chosen === 'object' && !Array.isArray(chosen) ? chosen : {};
		return (property.options ?? [])
			.filter((option): option is INodeProperties => 'type' in option && option.type === 'string')
			.filter(isShown)
			.map((option) => ({
				property: option,
				fromItem: { ...parameters, [property.name]: { ...others, [option.name]: FROM_ITEM } },
			}));
	});
}

/** Items whose field gives nothing where a text belongs: a required text is then refused before anything is sent. */
export const EMPTY_TEXTS = { missing: {}, null: { odd: null }, spaces: { odd: '   ' } };

/** Items whose field gives something that is no text. */
export const NO_TEXTS = { 'an object': { odd: { a: 1 } }, 'a number': { odd: 7 } };

/** Words that stand in a request only where a value was turned into text that was none. */
export const FALSE_WORDS = /\bundefined\b|\[object Object\]|(?<=[/="])null(?=[/&"]|$)/;
