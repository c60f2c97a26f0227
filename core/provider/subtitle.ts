import type { INodeProperties } from 'n8n-workflow';

/** What a node on the canvas says under its name, as an expression: the words of its choices, never the values that are stored. */
export function subtitle(properties: readonly INodeProperties[], names: readonly string[]): string {
	const parts = names.flatMap((name) => {
		const words = wordsOf(properties, name);
		return Object.keys(words).length === 0 ? [] : [`(${JSON.stringify(words)})[$parameter[${JSON.stringify(name)}]]`];
	});
	return `={{ [${parts.join(', ')}].filter(Boolean).join(": ") }}`;
}

/** By value, as the dropdown shows it; the choices of several properties of one name together. */
function wordsOf(properties: readonly INodeProperties[], wanted: string): Record<string, string> {
	const options = properties.filter(({ name }) => name === wanted).flatMap((property) => property.options ?? []);
	return Object.fromEntries(options.flatMap((option) => ('value' in option ? [[option.value, option.name]] : [])));
}
