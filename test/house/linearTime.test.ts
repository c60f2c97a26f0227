import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Told } from '../support/linearTime';
import { textFunctions } from '../support/textFunctions';

const root = path.join(__dirname, '..', '..');
/**
 * What takes quadratic time takes ten thousand times as long and more as one pass over a megabyte; what takes linear time, a few times.
 */
const MANY_BASELINES = 100;

/** Every exported function that takes a text, found by the types: a new one is in by itself. */
const functions = textFunctions();
const files = [...new Set(functions.map(({ file }) => file))];

/** Where packages are found from. */
const worker = path.join(root, '.cache', 'linear', 'worker.cjs');

beforeAll(async () => {
	const entry = [
		`import { runAll } from './test/support/linearTime';`,
		`import { MORE_CALLS } from './test/support/linearCases';`,
		...files.map((file, index) => `import * as m${index} from './${file}';`),
		`runAll({ ${files.map((file, index) => `${JSON.stringify(file)}: m${index}`).join(', ')} }, MORE_CALLS);`,
	].join('\n');
	await build({
		stdin: { contents: entry, resolveDir: root, loader: 'ts' },
		bundle: true,
		platform: 'node',
		format: 'cjs',
		packages: 'external',
		outfile: worker,
		logLevel: 'silent',
	});
});

/** Runs all calls in a thread of its own; rejects with the name of the call that does not come to an end. */
async function allCalls(): Promise<string[]> {
	const thread = new Worker(worker, { workerData: functions });
	try {
		return await new Promise((resolve, reject) => {
			let baselineMs = Infinity;
			let timer: NodeJS.Timeout | undefined;
			thread.on('error', reject);
			thread.on('message', (told: Told) => {
				clearTimeout(timer);
				if ('baselineMs' in told) baselineMs = told.baselineMs;
				else if ('done' in told) resolve(told.done);
				else timer = setTimeout(() => reject(new Error(`${told.calling} takes too long`)), MANY_BASELINES * baselineMs);
			});
		});
	} finally {
		await thread.terminate();
	}
}

it('whatever takes a text is done with a megabyte of any repetition in linear time', async () => {
	const called = await allCalls();
	expect(functions.length).toBeGreaterThan(200);
	expect(called).toEqual(expect.arrayContaining(functions.map(({ file, name }) => `${file} ${name}`)));
	expect(called).toContain('a cell of the column Type');
}, 1_800_000);
