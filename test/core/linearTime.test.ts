import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Told } from '../support/linearTime';

const root = path.join(__dirname, '..', '..');
/**
 * What takes quadratic time takes a thousand times as long and more as one pass over a text of a hundred thousand characters; what takes linear time, a few times.
 */
const MANY_BASELINES = 100;

/** What texts of strangers meet first, by its folders: a new file is in by itself. The others are held by lint. */
const FOLDERS = ['core/base/redaction', 'core/names'];

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(path.join(root, folder), { recursive: true });
	return entries.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

/** Where packages are found from. */
const worker = path.join(root, '.cache', 'linear', 'worker.cjs');

beforeAll(async () => {
	const files = (await Promise.all(FOLDERS.map(filesIn))).flat();
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
	const thread = new Worker(worker);
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

it('what takes the texts of strangers is done with any long repetition in linear time', async () => {
	const called = await allCalls();
	// The list makes itself: these stand for whether it found what it has to.
	expect(called).toEqual(
		expect.arrayContaining([
			'core/base/redaction/numbers.ts numberSpans',
			'core/base/redaction/namedValues.ts namedSpans',
			'core/base/redaction/keys.ts keySpans',
			'core/base/redaction/personalData.ts personalSpans',
			'a cell of the column Type',
		]),
	);
}, 1_800_000);
