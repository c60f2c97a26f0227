/**
 * Lint: what n8n's package scan checks, on our own terms.
 * nodes/ and credentials/: n8n's community and nodes-base rules. core/ and providers/: the community rules without
 * `require-node-api-error` (core throws its own error, the item loop turns it into n8n's), since they end up in the shipped bundle;
 * the field lists in providers/ also keep the nodes-base rules on parameters. Everything: ordinary TypeScript rules.
 */
import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import house from './scripts/lint/house.js';

const community = n8nCommunityNodesPlugin.configs.recommended;
const communityRules = Object.assign({}, ...[community].flat().map(({ rules }) => rules));
const plugins = { ...n8nPlugins(), 'n8n-nodes-base': n8nNodesBase };

function n8nPlugins() {
	return Object.assign({}, ...[community].flat().map((config) => config.plugins));
}

/** The nodes-base rules on parameters. They read literals, so they work on field lists wherever these stand. */
const paramRules = Object.fromEntries(
	Object.entries(n8nNodesBase.configs.nodes.rules).filter(([name]) => name.startsWith('n8n-nodes-base/node-param-')),
);

/** Rules that the scan itself switches off, with its reasons. */
const OFF_IN_SCAN = {
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
};

/** Names that only one provider's folder may hold: the folders' own, but for the built-in analysis, and a brand. */
const PROVIDER_NAMES = [
	...readdirSync(new URL('providers', import.meta.url), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'local')
		.map(({ name }) => name.toLowerCase()),
	'planky',
];

const typescript = { languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } } };

const strictTypes = {
	'@typescript-eslint/no-explicit-any': 'error',
	// An underscore says that a name is there to be left out.
	'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/no-unnecessary-type-assertion': 'error',
	'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
};

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', '.cache/', '.demo/', 'coverage/', 'demo/n8n/', '**/*.json', '!package.json'] },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		...typescript,
		rules: strictTypes,
	},
	{
		files: ['**/*.mjs', '**/*.js'],
		extends: [js.configs.recommended],
		languageOptions: {
			globals: Object.fromEntries(
				[
					'process',
					'console',
					'Buffer',
					'URL',
					'URLSearchParams',
					'fetch',
					'setTimeout',
					'clearTimeout',
					'setInterval',
					'clearInterval',
					'AbortSignal',
					'FormData',
					'Blob',
					'TextDecoder',
				].map((name) => [name, 'readonly']),
			),
		},
	},
	{
		files: ['gulpfile.js', 'jest.config.js', 'scripts/**/*.js', 'test/support/*.js'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { require: 'readonly', module: 'writable', exports: 'writable', __dirname: 'readonly' },
		},
	},
	{
		files: ['test/**/*.ts', 'sandbox/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		files: ['core/**/*.ts', 'statement/**/*.ts', 'decision/**/*.ts', 'report/**/*.ts', 'providers/**/*.ts'],
		plugins,
		rules: {
			...communityRules,
			'@n8n/community-nodes/require-node-api-error': 'off',
			'no-console': 'error',
		},
	},
	{
		files: [
			'core/**/*.ts',
			'statement/**/*.ts',
			'decision/**/*.ts',
			'report/**/*.ts',
			'providers/**/*.ts',
			'nodes/**/*.ts',
			'credentials/**/*.ts',
			'sandbox/**/*.ts',
		],
		plugins: { house },
		rules: { 'house/floors': 'error' },
	},
	{
		files: ['core/**/*.ts', 'statement/**/*.ts', 'decision/**/*.ts', 'report/**/*.ts', 'providers/**/*.ts'],
		plugins: { house },
		rules: { 'house/one-vocabulary': 'error' },
	},
	{
		files: ['scripts', 'demo', 'test', 'bench'].map((folder) => `${folder}/**/*.{ts,mjs,js}`),
		plugins: { house },
		rules: { 'house/portable': 'error' },
	},
	{
		files: ['core/**/*.ts', 'decision/**/*.ts', 'report/**/*.ts', 'nodes/**/*.ts'],
		// The words that stand before a key in an Authorization header are found wherever they are quoted.
		ignores: ['core/base/redaction/keys.ts'],
		plugins: { house },
		rules: { 'house/no-provider-names': ['error', PROVIDER_NAMES] },
	},
	{
		// What is shipped reads texts of strangers: no pattern may take more than linear time.
		files: [
			'core/**/*.ts',
			'statement/**/*.ts',
			'decision/**/*.ts',
			'report/**/*.ts',
			'providers/**/*.ts',
			'nodes/**/*.ts',
			'credentials/**/*.ts',
		],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
		},
	},
	{
		files: [
			'core/provider/**/*.ts',
			'core/affordability/fields.ts',
			'decision/node/*.ts',
			'report/node/*.ts',
			'providers/**/*.ts',
		],
		plugins,
		rules: { ...paramRules, ...OFF_IN_SCAN },
	},
	{
		files: ['nodes/**/*.ts'],
		plugins,
		rules: { ...communityRules, ...n8nNodesBase.configs.nodes.rules, ...OFF_IN_SCAN, 'no-console': 'error' },
	},
	{
		files: ['credentials/**/*.ts'],
		plugins,
		rules: { ...communityRules, ...n8nNodesBase.configs.credentials.rules, ...OFF_IN_SCAN, 'no-console': 'error' },
	},
	{
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser },
		plugins,
		rules: { ...communityRules, ...n8nNodesBase.configs.community.rules },
	},
);
