import type { Exceptions } from './exceptions';
import type { Case } from './expected';
import { FAULTS } from './faults';
import type { Met } from './provider';

export interface Outcome {
	/** Provider, verb, and what tells it from other calls of the verb. */
	name: string;
	/** The provider as people know it. */
	provider: string;
	one: Case;
	met: Met;
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const distinct = (texts: string[]) => [...new Set(texts)].sort((left, right) => left.localeCompare(right, 'en'));
const isWrite = ({ one }: Outcome) => one.whole[one.step - 1]?.method !== 'GET';
/** A call that keeps to the rules: its exceptions are in a table of their own. */
const isPlain = ({ one: { exceptions, step, lasts } }: Outcome) =>
	lasts === 'always' &&
	exceptions.sideBySide === undefined &&
	exceptions.lookUp === undefined &&
	exceptions.needsNoAnswer === undefined &&
	exceptions.optional?.step !== step;

/** The error's words without what differs between providers and machines. */
function words({ provider, met: { run } }: Outcome): string {
	if (run.error === undefined) return 'the answer';
	const { message, description } = run.error;
	const said = message
		.replaceAll(provider, 'the provider')
		.replace(/within \d+ seconds/, 'within Timeout')
		.replace(/after \d+ seconds/, 'after five times Timeout')
		.replace('EAI_AGAIN', 'ENOTFOUND')
		.replace(/Made-up fault \d+/, '*its words*')
		.replace(/^the/, 'The');
	return `"${said}"${description?.startsWith('It may have happened') === true ? ' + **may have happened**' : ''}`;
}

/** How many requests came from the faulty one on, and how the calls ended. */
function cell(outcomes: Outcome[]): string {
	const requests = distinct(outcomes.map(({ one, met }) => String(Math.max(0, met.came.length - one.step + 1))));
	const isFine = outcomes.every(({ met }) => met.run.error === undefined);
	if (isFine) return 'the answer';
	return `${requests.join(' or ')}: ${distinct(outcomes.map(words)).join('; ')}`;
}

function reasons({ lookUp, sideBySide, optional, needsNoAnswer }: Exceptions): string {
	return [
		lookUp === undefined ? '' : `an unclear write is looked up (${lookUp}), and is \`existing\` where it is there`,
		needsNoAnswer === undefined ? '' : `an empty answer is as good: ${needsNoAnswer}`,
		sideBySide === undefined ? '' : `${sideBySide} reads go side by side, each with its own tries`,
		optional === undefined
			? ''
			: `goes on without ${optional.what}${optional.warns ? ', with a warning,' : ''} where request ${optional.step} is answered with ${optional.faults.length === 1 ? '403' : 'an error or nothing readable'}`,
	]
		.filter(Boolean)
		.join('; ');
}

/** The page for users: what comes of every fault, by every call. */
export function faultsPage(
	outcomes: Outcome[],
	calls: Readonly<Record<string, string[]>>,
	exceptions: Readonly<Record<string, Exceptions>>,
): string {
	const plain = outcomes.filter(isPlain);
	return [
		'# What comes of every fault',
		'',
		`Every call of every provider (${Object.keys(calls).length}) was made while the provider misbehaves, in each of ${FAULTS.size} ways, from its first request on, from its first write on, and from its last`,
		'request on; and where it is tried again, once more with a provider that misbehaves a single time. Requests are counted at the provider, and so is what it did: **no call was acted upon twice**,',
		'and the error of a write says that it may have happened wherever it may. The table has the number of requests from the one that met the fault (Max Retries is 3), and what the error says.',
		'A fault that happens once is ridden out wherever it says 4. Whoever runs it can try each: `npm run sandbox -- --faults`.',
		'',
		'This page is made by the test that holds the nodes to it (`WRITE_FAULTS=1 npx jest test/faults`, after a build).',
		'',
		row(['The provider', 'A read', 'A write']),
		row(['---', '---', '---']),
		...[...FAULTS].map(([fault, { what }]) => {
			const met = plain.filter(({ one }) => one.fault === fault);
			return row([what, cell(met.filter((one) => !isWrite(one))), cell(met.filter(isWrite))]);
		}),
		'',
		'A key that is refused (401) is sent once. A token that is refused is renewed by n8n, which sends with the old token once more and then with the new one: 3; FriendlyScore hands its tokens out',
		'at the same address, which then refuses as well: 2.',
		'',
		'## The calls',
		'',
		row(['Call', 'Requests', 'Otherwise than the table says']),
		row(['---', '---', '---']),
		...Object.entries(calls)
			.sort(([left], [right]) => left.localeCompare(right, 'en'))
			.map(([name, methods]) => row([name, methods.join(', '), reasons(exceptions[name] ?? {})])),
		'',
		'Not in the table: Start Sync at Qard, whose second start is refused while the first is under way, and a provider that is asked again by Wait Until Done.',
		'',
	].join('\n');
}
