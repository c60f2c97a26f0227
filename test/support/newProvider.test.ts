import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

/** The environment without what jest put into it: in the copy, a jest of its own starts its own helper. */
const { TEST_HELPER_URL: _url, JEST_WORKER_ID: _worker, ...env } = process.env;

let copy: string;
beforeAll(() => {
	copy = mkdtempSync(path.join(tmpdir(), 'new-provider-'));
	const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
		cwd: root,
		encoding: 'utf8',
	});
	for (const file of files.trim().split('\n')) {
		mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
		cpSync(path.join(root, file), path.join(copy, file));
	}
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a program of the copy; throws, with what it printed, where it fails. */
function run(file: string, ...args: string[]): void {
	execFileSync(process.execPath, [path.join(copy, file), ...args], { cwd: copy, env, stdio: 'pipe' });
}

test('a provider that was just generated holds types, lint and the contract, and is found by its name', () => {
	run('scripts/run.mjs', 'new-provider', 'acmeCredit', 'Acme Credit');
	run('scripts/run.mjs', 'generate', '--check');
	writeFileSync(
		path.join(copy, 'tsconfig.generated.json'),
		JSON.stringify({
			extends: './tsconfig.json',
			include: ['providers/index.ts', 'sandbox/index.ts', 'credentials/AcmeCreditApi*', 'test/**/acmeCredit*'],
		}),
	);
	run('node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.generated.json');
	run(
		'node_modules/eslint/bin/eslint.js',
		...['providers', 'sandbox', 'test/providers'].map((room) => path.join(room, 'acmeCredit')),
		...['providers/index.ts', 'providers/registry.ts', 'sandbox/index.ts', 'credentials/AcmeCreditApi.credentials.ts'],
	);
	run('node_modules/gulp/bin/gulp.js', 'bundle', '--silent');
	run('node_modules/jest/bin/jest.js', 'test/contract', 'test/providers/acmeCredit', '-t', 'acmeCredit|registry|state');
}, 600_000);
