import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod';

const PACKAGE = 'n8n-nodes-credit-insights.';

const saved = z.object({
	nodes: z.array(
		z.object({
			name: z.string(),
			type: z.string(),
			typeVersion: z.number(),
			parameters: z.record(z.unknown()),
		}),
	),
});

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');
const record = z.record(z.unknown());

/**
 * What a saved workflow says that today's nodes do not know: n8n drops it without a word, and the node does something else than it did.
 * Each with its node and place, such as `Upload: options.origin is not known`.
 */
export function strangersIn(
	workflow: unknown,
	descriptionOf: (verb: string) => INodeTypeDescription | undefined,
): string[] {
	return saved.parse(workflow).nodes.flatMap(({ name, type, typeVersion, parameters }) => {
		if (!type.startsWith(PACKAGE)) return [];
		const description = descriptionOf(type.slice(PACKAGE.length).replace(/Tool$/, ''));
		if (description === undefined) return [`${name}: ${type} is not known`];
		if (![description.version].flat().includes(typeVersion)) return [`${name}: version ${typeVersion} is not known`];
		// n8n gives these to every node that is used as a tool.
		const own = Object.entries(parameters).filter(
			([key]) => !(type.endsWith('Tool') && /^(?:descriptionType|toolDescription)$/.test(key)),
		);
		return own.flatMap(([key, value]) =>
			strangers(description.properties, key, value).map((what) => `${name}: ${what}`),
		);
	});
}

/** The same of one parameter, and of what is nested in it. Several properties may share a name: one that takes the value is enough. */
function strangers(properties: readonly INodeProperties[], name: string, value: unknown): string[] {
	const candidates = properties.filter((property) => property.name === name);
	if (candidates.length === 0) return [`${name} is not known`];
	const found = candidates.map((property) => strangersOf(property, value).map((what) => `${name}${what}`));
	return found.find((list) => list.length === 0) ?? found[0] ?? [];
}

function strangersOf(property: INodeProperties, value: unknown): string[] {
	if (isExpression(value)) return [];
	const { type, options = [] } = property;
	if (type === 'options' || type === 'multiOptions') {
		const offered = options.flatMap((option) => ('value' in option ? [option.value] : []));
		// A list that is loaded from the provider has no choices of its own.
		if (offered.length === 0) return [];
		return [value]
			.flat()
			.flatMap((one) =>
				offered.some((known) => known === one) || isExpression(one) ? [] : [`: ${JSON.stringify(one)} is not offered`],
			);
	}
	if (type === 'collection') {
		const inner = options.flatMap((option) => ('type' in option ? [option] : []));
		return Object.entries(record.parse(value)).flatMap(([key, one]) =>
			strangers(inner, key, one).map((what) => `.${what}`),
		);
	}
	if (type === 'fixedCollection') {
		return Object.entries(record.parse(value)).flatMap(([group, rows]) => {
			const found = options.find((option) => 'values' in option && option.name === group);
			if (found === undefined || !('values' in found)) return [`.${group} is not known`];
			return [rows]
				.flat()
				.flatMap((row) =>
					Object.entries(record.parse(row)).flatMap(([key, one]) =>
						strangers(found.values, key, one).map((what) => `.${group}.${what}`),
					),
				);
		});
	}
	return [];
}
