/**
 * The entry point of every npm script: `node scripts/run.mjs <task> [arguments]`.
 * It uses Node's own modules only, so that it works on a fresh clone before anything is installed: it checks Node,
 * installs the development dependencies when they are missing or outdated, and hands over to `scripts/tasks/<task>.mjs`.
 */
import process from 'node:process';

const tasks = [
	'build',
	'lint',
	'test',
	'unit',
	'changed',
	'coverage',
	'e2e',
	'scale',
	'demo',
	'sandbox',
	'bench',
	'format',
	'audit',
	'release',
	'generate',
	'new-provider',
	'measure-local',
	'mutate',
	'pictures',
];
const minimumNodeMajor = 20;

const [task, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < minimumNodeMajor) {
	console.error(
		`Node ${minimumNodeMajor} or newer is needed, this is ${process.version}. Install it from https://nodejs.org.`,
	);
	process.exit(1);
}
if (!tasks.includes(task)) {
	console.error(`Unknown task "${task ?? ''}". Tasks: ${tasks.join(', ')}.`);
	process.exit(1);
}

const { Problem } = await import('./lib/problem.mjs');
const { installRoot } = await import('./lib/install-root.mjs');
try {
	await installRoot();
	const { default: run } = await import(`./tasks/${task}.mjs`);
	process.exitCode = await run(args);
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	console.error(`\n${error.message}`);
	process.exitCode = 1;
}
