/**
 * Long-running children (sandbox, n8n). Each gets a process group of its own, so that stopping it also stops what it
 * started (n8n's task runner), and each is only ever stopped by the id it was started with.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import process from 'node:process';

const gracePeriodSeconds = 10;
const ownGroup = process.platform !== 'win32';

/** Starts a program; its output goes to `onOutput` (text chunks) and to the log file. Answers `{ pid, exited, stop, kill }`. */
export function startServer(command, args, { cwd, env, logFile, onOutput = () => {} }) {
	const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup });
	const log = createWriteStream(logFile);
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8');
		stream.on('data', (chunk) => {
			log.write(chunk);
			onOutput(chunk);
		});
	}
	const exited = new Promise((resolve) => {
		child.on('error', (error) => resolve(error.message));
		child.on('close', (code, signal) => resolve(signal ?? code));
	}).finally(() => log.end());

	/** Asks the child to end and insists after the grace period; resolves when it is gone. */
	async function stop() {
		signal('SIGTERM');
		const insist = setTimeout(() => signal('SIGKILL'), gracePeriodSeconds * 1000);
		await exited;
		clearTimeout(insist);
		signal('SIGKILL'); // whatever of its group has outlived it
	}

	function signal(name) {
		if (child.pid === undefined) return;
		try {
			process.kill(ownGroup ? -child.pid : child.pid, name);
		} catch (error) {
			if (error.code !== 'ESRCH') throw error;
		}
	}
	/** Ends it at once, as a crash does; resolves when it is gone. */
	async function kill() {
		signal('SIGKILL');
		await exited;
	}
	return { pid: child.pid, exited, stop, kill };
}

/** The servers of one run: remembered as they start and stopped together; one that starts after that is stopped at once. */
export function startedServers() {
	const servers = [];
	let stopped = false;
	return {
		add(server) {
			servers.push(server);
			if (stopped) void server.stop();
		},
		/** Resolves with the exit code of the first that ends. */
		anyExit: () => Promise.race(servers.map(({ exited }) => exited)),
		async stopAll() {
			stopped = true;
			if (servers.length > 0) console.log('\nStopping n8n and the sandbox ...');
			await Promise.all(servers.map(({ stop }) => stop()));
		},
	};
}
