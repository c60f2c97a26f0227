import type { ProviderId } from '../answer';
import type { Expected } from '../fields';
import { type Person, seenBy } from '../people';
import { expectedOfFriendlyScore } from './friendlyScore';
import { expectedOfInscribe } from './inscribe';
import { expectedOfPericulum } from './periculum';
import { expectedOfQard } from './qard';
import { expectedOfWorldline, hasWorldlineReport } from './worldline';

/** Periculum analyses no statement of fewer rows. */
const LEAST_ROWS = 10;

const EXPECTED: Record<ProviderId, (person: Person) => Expected> = {
	friendlyScore: expectedOfFriendlyScore,
	inscribe: expectedOfInscribe,
	periculum: expectedOfPericulum,
	qard: expectedOfQard,
	worldline: expectedOfWorldline,
};

/** What a provider has to tell of a person, worked out from the truth by the provider's own meaning; null where it has no report. */
export function expectedOf(provider: ProviderId, whole: Person): Expected | null {
	const person = seenBy(provider, whole);
	if (provider === 'periculum' && person.rows.length < LEAST_ROWS) return null;
	if (provider === 'worldline' && !hasWorldlineReport(person)) return null;
	return EXPECTED[provider](person);
}
