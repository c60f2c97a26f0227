/**
 * Words of the libraries that this package and n8n are made of: zod, JSON.parse, Node.js and its HTTP clients, n8n-core. A person in loan
 * operations can do nothing with them, and they quote what nobody may see.
 */
const LIBRARY_WORDS: readonly RegExp[] = [
	// zod
	/\bExpected ([a-z]+|'.*'),? |\breceived \w+|^Required\b|: Required\b|\bInvalid (input|enum|literal|type|string|date|email|url|discriminator)/,
	/Unrecognized key|must contain (at least|at most|exactly)|must be (greater than|less than or)|multiple of|ZodError|invalid_\w+/,
	// JavaScript and JSON.parse
	/\bundefined\b|\[object \w+\]|\bNaN\b|TypeError|SyntaxError|RangeError|is not a function|is not iterable|Cannot (read|convert)/,
	/Unexpected (token|end|string|number|non-whitespace)|in JSON at position/,
	// Node.js, axios, undici
	/socket hang up|getaddrinfo|connect E[A-Z]+|read E[A-Z]+|Request failed with status code|AxiosError|timeout of \d+ms/,
	/Parse Error|self[- ]signed|unable to verify|error:[0-9A-F]{8}|fetch failed|incorrect header check|The operation was aborted/,
	// n8n-core
	/Could not get parameter|does not have any credentials|Credentials not found|Credential with ID|no binary field|contain a binary file/,
	/ExpressionError|invalid syntax|Referenced node (does|doesn)|hasn[’']t been executed|No execution data/,
];

/** The words of libraries in a text; empty where it has none. */
export function libraryWordsIn(text: string): string[] {
	return LIBRARY_WORDS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
