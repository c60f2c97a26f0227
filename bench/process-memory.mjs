/** Resident memory of a process, from Linux' /proc. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Problem } from '../scripts/lib/problem.mjs';

// eslint-disable-next-line house/portable -- Linux alone has it, and alone is asked
const PROC = '/proc';
const sampleEveryMs = 50;

/** The child of this process whose command line holds `text`. */
export async function childPid(text) {
	if (process.platform !== 'linux') throw new Problem('Memory is measured on Linux only, where /proc tells it.');
	for (const entry of await readdir(PROC)) {
		if (!/^\d+$/.test(entry)) continue;
		const [status, commandLine] = await Promise.all(
			['status', 'cmdline'].map((file) => readFile(path.join(PROC, entry, file), 'utf8').catch(() => '')),
		);
		if (status.includes(`\nPPid:\t${process.pid}\n`) && commandLine.includes(text)) return Number(entry);
	}
	throw new Error(`No child of this process was started with ${text}.`);
}

/** Resident bytes right now. */
export async function residentBytes(pid) {
	const status = await readFile(path.join(PROC, String(pid), 'status'), 'utf8');
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
