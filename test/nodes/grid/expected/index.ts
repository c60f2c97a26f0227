import type { ProviderId } from '../answer';
import { type Expected, type FieldPath, type Value, isNear } from '../fields';
import { type Person, seenBy } from '../people';
import { expectedOfFriendlyScore } from './friendlyScore';
import { expectedOfInscribe } from './inscribe';
import { expectedOfLocal, toleranceOfLocal } from './local';
import { expectedOfPericulum } from './periculum';
import { expectedOfQard } from './qard';
import { expectedOfWorldline, hasWorldlineReport } from './worldline';

/** Periculum analyses no statement of fewer rows. */
const LEAST_ROWS = 10;

const EXPECTED: Record<ProviderId, (person: Person) => Expected> = {
	friendlyScore: expectedOfFriendlyScore,
	inscribe: expectedOfInscribe,
	local: expectedOfLocal,
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

/** What the transactions that a provider gives tell, read as Local Analysis reads them: they come from the bank, so nothing forged is in them. */
export function expectedOfTransactions(provider: ProviderId, whole: Person): Expected {
	const person = seenBy(provider, whole);
	const { forgedSalary: _raised, forgedBalances: _made, ...honest } = person;
	return expectedOfLocal({
		...honest,
		rows: person.rows.map((row) => ({ ...row, printedCents: row.cents })),
	});
}

/** Whether a figure is what Local Analysis has to tell; `isMixed` where it stands beside the figures of a provider. */
export function agreesWithLocal(path: FieldPath, actual: Value, expected: Expected, isMixed = false): boolean {
	return isNear(actual, expected[path], toleranceOfLocal(path, expected, isMixed));
}
