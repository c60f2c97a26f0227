import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type ESLint, Linter } from 'eslint';
import { z } from 'zod';

const house: ESLint.Plugin = require('../../scripts/lint/house.js');
const root = path.join(__dirname, '..', '..');

/** What the house rules say of a file with this text at this place. */
function complaints(file: string, text: string): string[] {
	const linter = new Linter({ configType: 'flat', cwd: root });
	return linter
		.verify(
			text,
			[
				{
					files: ['**/*.ts'],
					plugins: { house },
					rules: {
						'house/floors': 'error',
						'house/no-provider-names': ['error', ['acme', 'zenith']],
						'house/one-vocabulary': 'error',
					},
				},
			],
			path.join(root, file),
		)
		.map(({ message }) => message);
}

const importing = (from: string, source: string) => complaints(from, `import { x } from '${source}';`);

describe('an import that goes down', () => {
	it.each([
		['core/http/transport.ts', '../base/errors'],
		['core/insights/summary.ts', '../shapes/insights'],
		['core/provider/params.ts', '../http/transport'],
		['core/run/loop.ts', '../provider/call'],
		['core/callback/receive.ts', '../run/connect'],
		['core/affordability/assess.ts', './annuity'],
		['statement/prepare.ts', '../core/base/money'],
		['decision/policy.ts', '../core/shapes/insights'],
		['providers/acme/api.ts', '../../core/http/transport'],
		['providers/acme/verbs/upload.ts', '../../../statement'],
		['providers/acme/index.ts', './verbs/upload'],
		['providers/registry.ts', './acme'],
		['providers/nodes.ts', './registry'],
		['providers/index.ts', '../decision'],
		['nodes/GetCreditScore/GetCreditScore.node.ts', '../../providers'],
		['credentials/AcmeApi.credentials.ts', '../providers'],
		['sandbox/acme/index.ts', '../http'],
		['test/core/base/money.test.ts', '../../../core/base/money'],
	])('%s may import %s', (from, source) => {
		expect(importing(from, source.replace('acme', 'other'))).toEqual([]);
	});
});

describe('an import that goes up or across', () => {
	it.each([
		['core/base/errors.ts', '../http/transport'],
		['core/base/errors.ts', '../shapes/insights'],
		['core/shapes/insights.ts', '../insights/holderMatch'],
		['core/http/transport.ts', '../insights/summary'],
		['core/http/transport.ts', '../provider/call'],
		['core/provider/params.ts', '../run/loop'],
		['core/run/loop.ts', '../callback/receive'],
		['core/affordability/assess.ts', '../callback/receive'],
		['core/run/loop.ts', '../../providers'],
		['core/run/loop.ts', '../../statement'],
		['core/run/loop.ts', '../../decision'],
		['statement/prepare.ts', '../providers/other/api'],
		['statement/prepare.ts', '../decision/policy'],
		['decision/policy.ts', '../statement'],
		['decision/policy.ts', '../providers'],
		['providers/other/api.ts', '../another/api'],
		['providers/other/api.ts', '../index'],
		['providers/other/api.ts', '../registry'],
		['providers/other/api.ts', '../../decision/policy'],
		['nodes/GetCreditScore/GetCreditScore.node.ts', '../../core/run/execute'],
		['nodes/GetCreditScore/GetCreditScore.node.ts', '../../providers/other'],
		['nodes/GetCreditScore/GetCreditScore.node.ts', '../GetCreditInsights/GetCreditInsights.node'],
		['credentials/OtherApi.credentials.ts', '../core/http/credential'],
		['sandbox/other/index.ts', '../../core/base/money'],
		['sandbox/other/index.ts', '../../providers/other/api'],
		['core/base/errors.ts', '../../test/support/stub'],
	])('%s may not import %s', (from, source) => {
		expect(importing(from, source)).toEqual([expect.stringContaining(`"${source}" may not be imported here`)]);
	});

	it('is seen in every form of import', () => {
		const forms = [
			"import '../http/transport';",
			"import * as all from '../http/transport';",
			"export { x } from '../http/transport';",
			"export * from '../http/transport';",
			"const later = import('../http/transport');",
		];
		expect(forms.map((form) => complaints('core/base/errors.ts', form).length)).toEqual([1, 1, 1, 1, 1]);
	});
});

describe('the name of a provider', () => {
	it.each([
		["const id = 'acme';", 1],
		['// Zenith sends it as text.', 1],
		['const acmeToken = `Zenith`;', 2],
		['const anything = 1;', 0],
	])('in %s is found %d times', (text, times) => {
		expect(complaints('core/base/errors.ts', text)).toHaveLength(times);
	});
});

describe('a text that is read past the one vocabulary', () => {
	it.each([
		['core/run/poll.ts', 'z.coerce.string();', 'z.coerce makes'],
		['statement/prepare.ts', 'z.coerce.number();', 'z.coerce makes'],
		['providers/other/api.ts', 'z.coerce.date();', 'z.coerce makes'],
		['providers/other/verbs/upload.ts', 'z.object({ name: z.string() });', 'A verb reads texts'],
		['providers/other/verbs/insights/gather.ts', 'z.string().trim();', 'A verb reads texts'],
	])('is an error in %s: %s', (file, text, words) => {
		expect(complaints(file, text)).toEqual([expect.stringContaining(words)]);
	});

	it.each([
		['providers/other/paging.ts', 'z.string();'],
		['providers/other/verbs/upload.ts', 'z.number(); text.refine(isPlain);'],
	])('is none in %s: %s', (file, text) => {
		expect(complaints(file, text)).toEqual([]);
	});
});

describe('the real configuration', () => {
	/** Read by ESLint itself, in a process of its own, which makes it once for all files: jest does not load its ESM configuration. */
	const PRINT = `
		const { ESLint } = require('eslint');
		const eslint = new ESLint({ cwd: process.cwd() });
		Promise.all(process.argv.slice(1).map(async (file) => [file, (await eslint.calculateConfigForFile(file)).rules]))
			.then((rules) => console.log(JSON.stringify(Object.fromEntries(rules))));
	`;

	it('switches the rules on where they belong, with the names of all providers', () => {
		const floors = [
			'core/base/errors.ts',
			'statement/index.ts',
			'providers/qard/api.ts',
			'nodes/GetCreditScore/GetCreditScore.node.ts',
			'credentials/QardApi.credentials.ts',
			'sandbox/start.ts',
		];
		const vocabulary = ['core/run/poll.ts', 'statement/index.ts', 'providers/qard/verbs/shared.ts'];
		const named = ['core/base/errors.ts', 'nodes/GetCreditScore/GetCreditScore.node.ts'];
		const files = [...new Set([...floors, ...vocabulary, ...named])];
		const printed = execFileSync(process.execPath, ['-e', PRINT, ...files], { cwd: root, encoding: 'utf8' });
		const rules = z.record(z.record(z.unknown())).parse(JSON.parse(printed));
		for (const file of floors) {
			expect({ file, floors: rules[file]?.['house/floors'] }).toEqual({ file, floors: [2] });
		}
		for (const file of vocabulary) {
			expect({ file, rule: rules[file]?.['house/one-vocabulary'] }).toEqual({ file, rule: [2] });
		}
		const names = ['friendlyscore', 'inscribe', 'periculum', 'qard', 'worldline', 'planky'];
		for (const file of named) {
			expect(rules[file]?.['house/no-provider-names']).toEqual([2, names]);
		}
	}, 120_000);
});
