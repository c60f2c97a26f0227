import { MISBEHAVIOURS } from '../../sandbox/misbehaviour/kinds';

/** What a fault means for a call, by the contract. */
export type Meaning =
	/** The answer is good. */
	| 'fine'
	/** The provider never hears of it: both reads and writes are tried again. */
	| 'unreached'
	/** No answer, or none that tells whether it was done: reads are tried again, writes are unclear. */
	| 'lost'
	/** Too often: nothing was done, both are tried again after the time that is asked for. */
	| 'pushedBack'
	/** Nothing was done, and another try fares no better. */
	| 'refused'
	/** A success of which nothing can be made: not tried again, and a write is unclear. */
	| 'unreadable';

export interface Fault {
	what: string;
	meaning: Meaning;
	/** What the error says, after the provider's name. */
	says: RegExp;
	/** What the error of a read, or of a write that was not done, tells to do. */
	cure: RegExp;
}

const REFUSED_IN_WORDS = 'Made-up fault';
const BROKEN_OFF = /^No complete answer came from .*: the connection was closed in between \(ECONNRESET\)$/;
const SILENT = / did not answer within [3-9] seconds$/;
const AGAIN = /^Run it again later/;
const URLS = /Check the (API )?URLs? in the credential/;

function of(name: string, meaning: Meaning, says: RegExp, cure: RegExp): [string, Fault] {
	return [name, { what: MISBEHAVIOURS[name]?.what ?? name, meaning, says, cure }];
}

function status(name: string, meaning: Meaning, cure: RegExp): [string, Fault] {
	const code = /\d+/.exec(name)?.[0] ?? '';
	return of(name, meaning, new RegExp(` answered ${code}: ${REFUSED_IN_WORDS} ${code}\\)?$`), cure);
}

const LOWER =
	/^The provider limits how often it can be called\. Lower Concurrency under Options, or run it again later\./;
const THEIR_SIDE = /^The provider has a fault on its side\. Run it again later\./;
const OPEN_CREDENTIAL =
	/^(Open the credential, check its values and test it\.|The credential works for other requests of this run: )/;

/** Every fault of the sandbox, and the two for which there is no provider at all. */
export const FAULTS: ReadonlyMap<string, Fault> = new Map([
	of('delay', 'fine', /^$/, /^$/),
	of('wrong-type', 'fine', /^$/, /^$/),
	[
		'refused',
		{
			what: 'refuses the connection',
			meaning: 'unreached',
			says: / could not be reached \(ECONNREFUSED\)$/,
			cure: URLS,
		},
	],
	[
		'dns',
		{
			what: 'has a name that is not resolved',
			meaning: 'unreached',
			says: / could not be reached \((ENOTFOUND|EAI_AGAIN)\)$/,
			cure: URLS,
		},
	],
	of('hang', 'lost', SILENT, AGAIN),
	of('hang-after', 'lost', SILENT, AGAIN),
	of('drip', 'lost', / was not done with its answer after 1\d seconds$/, AGAIN),
	of('reset', 'lost', BROKEN_OFF, AGAIN),
	of('reset-after', 'lost', BROKEN_OFF, AGAIN),
	of('cut-by-length', 'lost', BROKEN_OFF, AGAIN),
	of('cut-in-chunks', 'lost', BROKEN_OFF, AGAIN),
	of(
		'broken-gzip',
		'lost',
		/^No complete answer came from .*: the answer is cut off or broken \(Z_DATA_ERROR\)$/,
		AGAIN,
	),
	status('status-500', 'lost', THEIR_SIDE),
	status('status-502', 'lost', THEIR_SIDE),
	status('status-503', 'lost', THEIR_SIDE),
	status('status-503-retry-after', 'lost', THEIR_SIDE),
	status('status-504', 'lost', THEIR_SIDE),
	status('status-429-seconds', 'pushedBack', LOWER),
	status('status-429-date', 'pushedBack', LOWER),
	status('status-429-long', 'refused', /The provider asks to come back in 120 seconds\.$/),
	status('status-401', 'refused', OPEN_CREDENTIAL),
	status('status-403', 'refused', /^Ask the provider whether your account may use this\.|ask Inscribe to enable/i),
	of('redirect', 'refused', / answered 302$/, /^Check the API URL in the credential: it leads on to another address/),
	of('html', 'unreadable', / answered with something that is not JSON$/, URLS),
	of('malformed', 'unreadable', / answered with something that is not JSON$/, URLS),
	of('empty', 'unreadable', / answer/, AGAIN),
	of('null', 'unreadable', / answer/, AGAIN),
	of('huge', 'unreadable', / answered with more than this node can take$/, /^Ask for less/),
]);

/** Faults in which the provider sends so much that few of them may be under way at once. */
export const LARGE = ['huge'];

/** Faults that last as long as the call has patience. */
export const SLOW = ['drip', 'hang', 'hang-after'];
