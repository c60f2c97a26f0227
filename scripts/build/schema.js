/** JSON Schemas made from the zod schemas of the outputs (core/outputs): the published ones, and those that the editor reads. */
const { zodToJsonSchema } = require('zod-to-json-schema');

const jsonSchema = (schema) => zodToJsonSchema(schema, { $refStrategy: 'none' });

/** What a published schema is called, in the package's dist/schemas and as its own `$id`. */
exports.publishedName = (output) => `${output}.v1.json`;

/** The JSON Schema of an output, as it is published. */
exports.publishedSchema = (output, schema) => ({
	$id: exports.publishedName(output),
	title: output[0].toUpperCase() + output.slice(1).replaceAll('-', ' '),
	...jsonSchema(schema),
});

/**
 * The schema of an output as n8n's editor reads it: objects with `properties`, lists with `items`, and else one plain type each. Of
 * anything else (a type beside null, anyOf) the editor shows neither the fields inside nor the right icon. Left out is what has no type
 * of its own, the provider's raw answer, and what is described as `onRequest`: the editor shows the default output.
 */
exports.editorSchema = (schema, onRequest) => ({ ...flattened(jsonSchema(schema), onRequest), version: 1 });

function flattened(schema, onRequest) {
	const { type, properties, items } = unlessNull(schema);
	if (type === undefined || schema.description === onRequest) return undefined;
	if (type === 'array') return { type, items: flattened(items, onRequest) };
	if (properties === undefined) return { type };
	const shown = Object.entries(properties).map(([name, property]) => [name, flattened(property, onRequest)]);
	return { type, properties: Object.fromEntries(shown.filter(([, property]) => property !== undefined)) };
}

/** The schema of what stands there when it is told. */
function unlessNull(schema) {
	const { type, anyOf } = schema;
	const alternatives = Array.isArray(type) ? type.map((one) => ({ ...schema, type: one })) : anyOf;
	if (alternatives === undefined) return schema;
	const told = alternatives.filter((one) => one.type !== 'null').map(unlessNull);
	if (told.length === 1) return told[0];
	// A figure that may be a number or a word is shown as text.
	if (told.every((one) => one.type === 'number' || one.type === 'string')) return { type: 'string' };
	throw new Error('The editor can show one type for a field, not several');
}

/**
 * The files that n8n looks for beside a built node to know what it outputs: one by its version, and one for each value of its
 * `operation`, as that parameter is set for some providers only.
 */
exports.editorFiles = ({ version, properties }) => {
	const ofVersion = `v${version}.0.0`;
	const operations = properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [] }) => options.map(({ value }) => `${ofVersion}/${value}.json`));
	return [`${ofVersion}.json`, ...new Set(operations)];
};
