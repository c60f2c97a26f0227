import { startSandboxProcess } from '../../support/sandboxProcess';
import type { Answer, ProviderId } from './answer';
import { type Person, personOf, seenBy, slugs } from './people';
import { askFriendlyScore } from './providers/friendlyScore';
import { askInscribe } from './providers/inscribe';
import { askLocal } from './providers/local';
import { askPericulum } from './providers/periculum';
import { askQard } from './providers/qard';
import { WorldlineReports } from './providers/worldline';

/** One person with what each provider answered about them. */
export interface Asked {
	person: Person;
	answers: Record<ProviderId, Answer>;
}

const AT_ONCE = [
	['--friendlyscore-seconds', '0'],
	['--qard-connect-seconds', '0'],
	['--qard-sync-seconds', '0'],
	['--collect-seconds', '0'],
	['--analysis-seconds', '0'],
	// Everybody is asked for twice, as fast as the machine is.
	['--inscribe-limit', '100000/120'],
].flat();

/** Takes every made-up person through all providers: those of one sandbox, and the one that needs none, by the built nodes. */
export async function askAll(): Promise<Asked[]> {
	const sandbox = await startSandboxProcess(AT_ONCE);
	const worldline = new WorldlineReports(sandbox);
	await worldline.start();
	try {
		const asked: Asked[] = [];
		for (const slug of slugs) {
			const person = personOf(slug);
			const [friendlyScore, inscribe, local, periculum, qard, fromWorldline] = await Promise.all([
				askFriendlyScore(sandbox, person),
				askInscribe(sandbox, person),
				askLocal(seenBy('local', person)),
				askPericulum(sandbox, seenBy('periculum', person)),
				askQard(sandbox, person),
				worldline.ask(person),
			]);
			asked.push({ person, answers: { friendlyScore, inscribe, local, periculum, qard, worldline: fromWorldline } });
		}
		return asked;
	} finally {
		worldline.stop();
		await sandbox.stop();
	}
}
