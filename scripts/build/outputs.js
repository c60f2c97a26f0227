/** Writes the schemas of what nodes put out: those for users' own programs, and those that the editor looks for beside each node. */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { SHARED } = require('./bundles.js');
const { editorFiles, editorSchema, publishedName, publishedSchema } = require('./schema.js');

/** The schemas of the package in a folder, whose nodes are given as its package.json lists them. It must be built. */
function writeSchemas(folder, nodes) {
	const { INPUT_SCHEMAS = {}, ON_REQUEST, OUTPUT_SCHEMAS, editorOutput } = require(path.join(folder, 'dist', SHARED));
	for (const [name, schema] of Object.entries({ ...OUTPUT_SCHEMAS, ...INPUT_SCHEMAS })) {
		writeJson(path.join(folder, 'dist', 'schemas', publishedName(name)), publishedSchema(name, schema));
	}
	for (const built of nodes) {
		const className = path.basename(built, '.node.js');
		const { description } = new (require(path.join(folder, built))[className])();
		const [withoutOperation, ...files] = editorFiles(description);
		const schemaFile = (file, operation) =>
			writeJson(
				path.join(folder, path.dirname(built), '__schema__', file),
				editorSchema(editorOutput(description.name, operation), ON_REQUEST),
			);
		schemaFile(withoutOperation);
		for (const file of files) schemaFile(file, path.basename(file, '.json'));
	}
}

function writeJson(file, value) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
}

module.exports = { writeJson, writeSchemas };
