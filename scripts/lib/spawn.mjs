/** Starting other programs: always by argument list, never through a shell of our own making. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { inRoot, root } from './paths.mjs';

const isWindows = process.platform === 'win32';
const running = new Set();

/** Ends every program started here that is still running; for a run that is interrupted. */
export function endRunning() {
	for (const child of running) child.kill();
}

function start(command, args, options) {
	const child = spawn(command, args, options);
	running.add(child);
	child.on('close', () => running.delete(child));
	return child;
}

/** Runs a program to its end and answers its exit code; output goes to the terminal unless `stdio` says otherwise. */
export function run(command, args, { cwd = root, env = process.env, stdio = 'inherit', shell = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = start(command, args, { cwd, env, stdio, shell });
		child.on('error', reject);
		child.on('close', (code, signal) => resolve(signal ? 1 : code));
	});
}

/** Runs a program to its end and answers its exit code with everything it printed. */
export function capture(command, args, { cwd = root, env = process.env, shell = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell });
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ code: signal ? 1 : code, output }));
	});
}

/** Runs the JavaScript file of an installed development dependency with the Node that runs us. */
export const runLocal = (file, args, options) =>
	run(process.execPath, [inRoot('node_modules', file), ...args], options);

/** npm's own JavaScript when npm started us (no shell, any platform), else the npm on the PATH. */
export function npmCommand(args) {
	const npmJs = process.env.npm_execpath;
	if (npmJs?.endsWith('.js')) return { command: process.execPath, args: [npmJs, ...args], shell: false };
	return { command: isWindows ? 'npm.cmd' : 'npm', args, shell: isWindows };
}
