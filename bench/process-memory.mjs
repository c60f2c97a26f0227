/** Resident memory of a process, from Linux' /proc. */
import { readFile, readdir } from 'node:fs/promises';
import process from 'node:process';

const sampleEveryMs = 50;

/** The child of this process whose command line holds `text`. */
export async function childPid(text) {
	for (const entry of await readdir('/proc')) {
		if (!/^\d+$/.test(entry)) continue;
		const [status, commandLine] = await Promise.all(
			['status', 'cmdline'].map((file) => readFile(`/proc/${entry}/${file}`, 'utf8').catch(() => '')),
		);
		if (status.includes(`\nPPid:\t${process.pid}\n`) && commandLine.includes(text)) return Number(entry);
	}
	throw new Error(`No child of this process was started with ${text}.`);
}

/** Resident bytes right now. */
export async function residentBytes(pid) {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
}

/** Takes samples while `work` is done. Answers `{ result, samples: [{ at (Unix ms), bytes }] }`. */
export async function watchingMemory(pid, work) {
	const samples = [];
	let watching = true;
	async function watch() {
		while (watching) {
			samples.push({ at: Date.now(), bytes: await residentBytes(pid) });
			await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
		}
	}
	const working = work().finally(() => (watching = false));
	const [result] = await Promise.all([working, watch()]);
	return { result, samples };
}
