import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { httpPut, uploadPdf } from '../contenders.mjs';
import { uploadFolder } from '../n8n.mjs';
import { childPid, residentBytes, watchingMemory } from '../process-memory.mjs';
import { inTurns, median, spread } from '../statistics.mjs';
import { milliseconds, table } from '../table.mjs';
import { fileItems, prepareRun } from '../workflow.mjs';

const MiB = 1024 * 1024;
const fileBytes = 50 * MiB;
const runs = 3;
const settleMs = 1000;

export const title = 'PDF uploads of 50 MB: memory of the n8n process above idle, in multiples of the bytes in flight';
/** Every run needs an n8n that has held nothing large before. */
export const bringsOwnN8n = true;

/** How many times a file stands in memory while it is uploaded, for one file and for four in parallel items. */
export async function run({ n8n, server }) {
	if (process.platform !== 'linux') return 'Left out: memory is read from /proc, which only Linux has.';
	await makeFiles();
	const parts = [];
	for (const files of [1, 4]) {
		const contenders = [uploadPdf(server), httpPut(server)];
		const results = await inTurns(contenders, runs, (contender) => measure({ n8n, server }, contender, files));
		parts.push(
			table([
				[`${files} x 50 MB`, 'Peak above idle', 'Multiple', 'Smallest to largest', 'Idle', 'Time', 'At once', 'Lost'],
				...contenders.map(({ label }, index) => [label, ...cells(results[index], files)]),
			]),
		);
	}
	return parts.join('\n\n');
}

/** A file that starts as a PDF does and goes on with bytes that nobody reads; the small one warms n8n up. */
async function makeFiles() {
	await mkdir(uploadFolder, { recursive: true });
	const sizes = { 'small.pdf': MiB };
	for (const number of [1, 2, 3, 4]) sizes[`large-${number}.pdf`] = fileBytes;
	for (const [name, size] of Object.entries(sizes)) {
		const file = await open(path.join(uploadFolder, name), 'w');
		await file.write('%PDF-1.7\n');
		await file.truncate(size);
		await file.close();
	}
}

async function measure({ n8n, server }, contender, files) {
	const { client, stop } = await n8n.start();
	try {
		const pid = await childPid('n8n\0start');
		server.behave({ latencyMs: 20 });
		const upload = await prepareRun(client, contender, fileItems(path.join(uploadFolder, 'small.pdf')));
		await upload();
		await new Promise((resolve) => setTimeout(resolve, settleMs));
		const idle = await residentBytes(pid);
		const pattern = path.join(uploadFolder, files === 1 ? 'large-1.pdf' : 'large-*.pdf');
		server.behave({ latencyMs: 20 });
		const { result, samples } = await watchingMemory(pid, async () => await upload(fileItems(pattern)));
		const { startedAt, ms, answered } = result;
		const during = samples.filter(({ at }) => at >= startedAt && at <= startedAt + ms).map(({ bytes }) => bytes);
		const { mostAtOnce } = server.counts();
		return { idle, peak: Math.max(...during) - idle, ms, mostAtOnce, lost: files - answered };
	} finally {
		await stop();
	}
}

function cells(results, files) {
	const of = (read) => median(results.map(read));
	const multiples = results.map(({ peak }) => peak / (files * fileBytes));
	const { median: multiple, min, max } = spread(multiples);
	const mebibytes = (bytes) => `${Math.round(bytes / MiB)} MB`;
	return [
		mebibytes(of(({ peak }) => peak)),
		multiple.toFixed(2),
		`${min.toFixed(2)} to ${max.toFixed(2)}`,
		mebibytes(of(({ idle }) => idle)),
		milliseconds(of(({ ms }) => ms)),
		String(of(({ mostAtOnce }) => mostAtOnce)),
		String(of(({ lost }) => lost)),
	];
}
