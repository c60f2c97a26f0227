/**
 * Time in engine tests runs ten times as fast while a node waits: `sleep` of n8n-workflow, which the shipped code waits with, and
 * `Date.now()`, by which it sees that a deadline has passed. Providers in the sandbox keep their own time.
 */
const SPEED = 10;

const realNow = Date.now.bind(Date);
/** What the waits so far have added, in milliseconds. */
let ahead = 0;
let waiting = 0;
let since = 0;

Date.now = () => realNow() + ahead + (waiting === 0 ? 0 : (realNow() - since) * (SPEED - 1));

async function sleep(ms: number): Promise<void> {
	if (waiting === 0) since = realNow();
	waiting += 1;
	await new Promise((resolve) => setTimeout(resolve, ms / SPEED));
	waiting -= 1;
	if (waiting === 0) ahead += (realNow() - since) * (SPEED - 1);
}

jest.mock('n8n-workflow', () => Object.assign(Object.create(null), jest.requireActual('n8n-workflow'), { sleep }));

export {};
