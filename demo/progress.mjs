/** Telling the user what takes so long. */
import process from 'node:process';

const reminderEverySeconds = 20;

/** Runs one long step, printing its title, a sign of life now and then, and how long it took. */
export async function step(title, work) {
	const startedAt = Date.now();
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	process.stdout.write(`- ${title} ...\n`);
	const reminder = setInterval(
		() => process.stdout.write(`  still at it after ${seconds()} s: ${title}\n`),
		reminderEverySeconds * 1000,
	);
	try {
		const result = await work();
		if (seconds() >= 2) process.stdout.write(`  done in ${seconds()} s\n`);
		return result;
	} finally {
		clearInterval(reminder);
	}
}
