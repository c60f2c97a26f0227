import { CREDIT_FILE_FIELDS } from '../../core/shapes/creditFile';
import { foreignPaths } from './neutralPaths';
import { DEFAULT_OUTPUTS, OUTPUT_SCHEMAS, type OutputName } from '../../core/shapes/outputs';

interface Checker {
	checkOutput(output: OutputName, value: unknown): void;
	checkItems(verb: string, parameters: object, items: readonly object[]): void;
	checkExecution(execution: Execution): void;
}

/** A part of one of n8n's stored executions. */
interface Execution {
	workflowData: {
		nodes: Array<{ name: string; type: string; parameters: object; disabled?: boolean }>;
	};
	data: { resultData: { runData: Record<string, object[]>; pinData?: Record<string, object[]> } };
}

interface CheckerScript {
	outputChecker(
		schemaOf: (output: OutputName) => object,
		defaults: typeof DEFAULT_OUTPUTS,
		fields: typeof CREDIT_FILE_FIELDS,
	): Checker;
}

interface SchemaScript {
	publishedName(output: string): string;
	publishedSchema(output: string, schema: object): object;
	editorSchema(schema: object, onRequest: string): object;
	editorFiles(description: { version: unknown; properties: object[] }): string[];
}

/** What makes the schemas at the build. */
export const schemaScript: SchemaScript = require('../../scripts/build/schema.js');

const { outputChecker }: CheckerScript = require('./outputItems.js');

/** Check against the schemas as the build publishes them, made from the sources; all throw an error that names every fault. */
export const { checkOutput, checkItems, checkExecution } = outputChecker(
	(output) => schemaScript.publishedSchema(output, OUTPUT_SCHEMAS[output]),
	DEFAULT_OUTPUTS,
	CREDIT_FILE_FIELDS,
);

/** The same function, whose every result must be a valid output; `itemOf` puts a result that is part of an item into a whole one. */
export function checked<A extends unknown[], T>(
	output: OutputName,
	normalise: (...args: A) => T,
	itemOf: (result: T) => unknown = (result) => result,
): (...args: A) => T {
	return (...args) => {
		const result = normalise(...args);
		const item = itemOf(result);
		checkOutput(output, item);
		expect(foreignPaths(item)).toEqual([]);
		return result;
	};
}

/** The same for a function that gives several outputs. */
export function checkedEach<A extends unknown[], T>(
	output: OutputName,
	normalise: (...args: A) => T[],
	itemOf: (result: T) => unknown = (result) => result,
): (...args: A) => T[] {
	return (...args) => {
		const results = normalise(...args);
		for (const result of results) checkOutput(output, itemOf(result));
		expect(foreignPaths(results.map(itemOf))).toEqual([]);
		return results;
	};
}
