/** A client that checks whatever this package's nodes put out in the executions it fetches against the package's published schemas. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { N8nClient } from '../../demo/n8n-client.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const require = createRequire(import.meta.url);
const { outputChecker } = require('../support/outputItems.js');
const { CREDIT_FILE_FIELDS, DEFAULT_OUTPUTS } = require(inRoot('dist', 'core', 'index.js'));

const { checkExecution } = outputChecker(
	(output) => JSON.parse(readFileSync(inRoot('dist', 'schemas', `${output}.v1.json`), 'utf8')),
	DEFAULT_OUTPUTS,
	CREDIT_FILE_FIELDS,
);

export class CheckingClient extends N8nClient {
	async executionAtEnd(...args) {
		const execution = await super.executionAtEnd(...args);
		checkExecution(execution);
		return execution;
	}
}
