import { DEFAULT_OUTPUTS, OUTPUT_SCHEMAS, type OutputName } from '../../core/outputs';

interface Checker {
	checkOutput(output: OutputName, value: unknown): void;
	checkItems(verb: string, parameters: object, items: readonly object[]): void;
}

interface CheckerScript {
	outputChecker(schemaOf: (output: OutputName) => object, defaults: typeof DEFAULT_OUTPUTS): Checker;
}

interface SchemaScript {
	publishedSchema(output: OutputName, schema: object): object;
}

const { outputChecker }: CheckerScript = require('./outputItems.js');
const { publishedSchema }: SchemaScript = require('../../scripts/schema.js');

/** Check against the schemas as the build publishes them, made from the sources; both throw an error that names every fault. */
export const { checkOutput, checkItems } = outputChecker(
	(output) => publishedSchema(output, OUTPUT_SCHEMAS[output]),
	DEFAULT_OUTPUTS,
);

/** The same function, whose every result (or every entry of it, where it is a list) must be a valid output. */
export function checked<A extends unknown[], T>(output: OutputName, normalise: (...args: A) => T): (...args: A) => T {
	return (...args) => {
		const result = normalise(...args);
		for (const value of Array.isArray(result) ? result : [result]) checkOutput(output, value);
		return result;
	};
}
