/**
 * What is used millions of times. No test may replace one of them: a module sees what was there when it was loaded. Without names that
 * packages declare themselves, such as Buffer and URL.
 */
const INJECTED = [
	'Array',
	'BigInt',
	'Date',
	'JSON',
	'Map',
	'Math',
	'Number',
	'Object',
	'Promise',
	'RegExp',
	'Set',
	'String',
	'Symbol',
];

/**
 * Tests mirror the tree. Three projects: `unit` and `house` need nothing but the sources, `engine` runs built nodes in n8n's own engine against
 * sandboxes (build first; `npm test` does), whose process is started once for all files.
 */
const shared = {
	testEnvironment: 'node',
	// Each use of a global looks it up in the context of the test file, which is slow; handed into every module it costs nothing.
	sandboxInjectedGlobals: INJECTED,
	modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/.demo/'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
		],
	},
	setupFiles: ['<rootDir>/test/support/quietLogs.ts', '<rootDir>/test/support/properties.ts'],
};

const UNIT = ['core', 'statement', 'decision', 'report', 'providers'];
/** What looks at the whole repository: its rules, and every text function at once. */
const HOUSE = ['house', 'scripts'];

const testsIn = (folders) => folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`);

module.exports = {
	maxWorkers: '100%',
	testTimeout: 60_000,
	projects: [
		{
			...shared,
			displayName: 'unit',
			testMatch: testsIn(UNIT),
		},
		{
			...shared,
			displayName: 'house',
			testMatch: testsIn(HOUSE),
		},
		{
			...shared,
			displayName: 'engine',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: ['e2e', ...UNIT, ...HOUSE].map((folder) => `<rootDir>/test/${folder}/`),
			setupFiles: [...shared.setupFiles, '<rootDir>/test/support/fastClock.ts'],
			globalSetup: '<rootDir>/test/support/helper/globalSetup.ts',
		},
	],
};
