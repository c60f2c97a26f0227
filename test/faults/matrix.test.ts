import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MISBEHAVIOURS } from '../../sandbox/misbehaviour/kinds';
import type { ContractCall, ProviderFixture } from '../contract/fixture';
import { EXCEPTIONS, type Exceptions } from './exceptions';
import { expected } from './expected';
import { FAULTS, LARGE, SLOW } from './faults';
import { type Outcome, faultsPage } from './page';
import { FaultyProvider, type Lasts, withApi } from './provider';

// Here time is the real one: a provider that is silent is silent for as long as it says.
jest.unmock('n8n-workflow');

const PAGE_FILE = path.join(__dirname, '..', '..', 'docs', 'faults.md');
const FOLDER = path.join(__dirname, '..', 'contract', 'fixtures');
const FIXTURES = withApi(
	readdirSync(FOLDER).map((file): ProviderFixture => {
		const { fixture }: { fixture: ProviderFixture } = require(path.join(FOLDER, file));
		return fixture;
	}),
);
const AT_ONCE = 8;
/** These mostly wait. */
const SLOW_AT_ONCE = 32;
const LARGE_AT_ONCE = 2;
const TIMEOUT_MS = 3_000;
const MAY_HAVE_HAPPENED = /^It may have happened all the same\. \w/;

type Job = () => Promise<void>;

/** Does the jobs, so many at once. */
async function doAll(jobs: Job[], atOnce: number): Promise<void> {
	const waiting = [...jobs];
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
		}),
	);
}

const nameOf = (provider: FaultyProvider, { verb, name }: ContractCall) =>
	[provider.id, verb, ...(name === undefined ? [] : [name])].join(' ');

/** The steps that tell something of their own: the first request, the first write and the last request. */
function stepsOf(methods: readonly string[]): number[] {
	const write = methods.findIndex((method) => method !== 'GET') + 1;
	return [...new Set([1, write, methods.length])].filter((step) => step > 0);
}

const outcomes: Outcome[] = [];
const wholes: Record<string, string[]> = {};
let providers: FaultyProvider[] = [];

async function casesOf(provider: FaultyProvider, call: ContractCall) {
	const { came, run } = await provider.meet(call, { fault: 'none', from: 1, lasts: 'always', options: {} });
	const name = nameOf(provider, call);
	if (run.error !== undefined || came.length === 0)
		throw new Error(`${name}: ${run.error?.message ?? 'sends nothing'}`);
	wholes[name] = came.map(({ method }) => method);
	const exceptions = EXCEPTIONS[name] ?? {};
	const methods = exceptions.sideBySide === undefined ? came.map(({ method }) => method) : ['GET'];
	return [...FAULTS].flatMap(([fault, is]) =>
		stepsOf(methods).flatMap((step) =>
			lastsOf(fault, exceptions).map((lasts) => ({
				fault,
				job: async () => {
					const options = SLOW.includes(fault) ? { timeout: TIMEOUT_MS } : {};
					const met = await provider.meet(call, { fault, from: step, lasts, options });
					const acts = MISBEHAVIOURS[fault]?.acts ?? false;
					const { access, label } = provider;
					outcomes.push({
						name,
						provider: label,
						met,
						one: { whole: came, step, fault, is, lasts, acts, exceptions, access },
					});
				},
			})),
		),
	);
}

/** A fault that is met once is a case of its own where the contract has the provider asked again. */
function lastsOf(fault: string, { lookUp }: Exceptions): Lasts[] {
	const { meaning } = FAULTS.get(fault) ?? {};
	const asksAgain = meaning === 'lost' || meaning === 'pushedBack' || fault === 'status-401';
	const isLookedUp = lookUp !== undefined && meaning === 'unreadable';
	return asksAgain || isLookedUp ? ['always', 'once'] : ['always'];
}

beforeAll(async () => {
	providers = await Promise.all(FIXTURES.map(async (fixture) => await FaultyProvider.start(fixture)));
	const isRead = ({ verb }: ContractCall) => !/^(create|upload|request)/.test(verb);
	// What is written adds to the lists that are read.
	for (const part of [isRead, (call: ContractCall) => !isRead(call)]) {
		const cases: Awaited<ReturnType<typeof casesOf>> = [];
		for (const provider of providers)
			for (const call of provider.calls.filter(part)) cases.push(...(await casesOf(provider, call)));
		const jobs = (is: (fault: string) => boolean) => cases.filter(({ fault }) => is(fault)).map(({ job }) => job);
		await Promise.all([
			doAll(
				jobs((fault) => SLOW.includes(fault)),
				SLOW_AT_ONCE,
			),
			doAll(
				jobs((fault) => LARGE.includes(fault)),
				LARGE_AT_ONCE,
			),
			doAll(
				jobs((fault) => !SLOW.includes(fault) && !LARGE.includes(fault)),
				AT_ONCE,
			),
		]);
	}
}, 600_000);

afterAll(async () => {
	await Promise.all(providers.map(async (provider) => await provider.stop()));
});

const where = ({ name, one: { step, lasts } }: Outcome) => `${name}, request ${step}, ${lasts}`;
const madeOf = (fault: string) => outcomes.filter(({ one }) => one.fault === fault);
/** What fares otherwise than it should, so that one look tells all of it. */
const wrong = (fault: string, told: (outcome: Outcome) => unknown, right: (outcome: Outcome) => boolean) =>
	madeOf(fault)
		.filter((outcome) => !right(outcome))
		.map((outcome) => ({ [where(outcome)]: told(outcome) }));

test('there is a line for every way in which the sandbox misbehaves', () => {
	expect([...FAULTS.keys()].sort()).toEqual(
		[...Object.keys(MISBEHAVIOURS).filter((name) => name !== 'none'), 'refused', 'dns'].sort(),
	);
});

test('no exception is for a call that is not made', () => {
	expect(Object.keys(EXCEPTIONS).filter((name) => !(name in wholes))).toEqual([]);
});

describe.each([...FAULTS])('%s', (fault, { says, cure }) => {
	test('is met by exactly as many requests as the contract says, by every call', () => {
		expect(
			wrong(
				fault,
				({ one, met }) => ({ came: met.came.map(({ method }) => method).join(' '), expected: expected(one) }),
				({ one, met }) => {
					const { requests, atMost } = expected(one);
					return met.came.length >= requests && met.came.length <= atMost;
				},
			),
		).toEqual([]);
	});

	test('has no call acted upon twice', () => {
		const acted = (paths: ReadonlyArray<{ method: string; acted: boolean }>) =>
			paths.filter(({ method, acted: has }) => method !== 'GET' && has).length;
		expect(
			wrong(
				fault,
				({ met }) => met.came,
				({ one, met }) => acted(met.came) <= acted(one.whole),
			),
		).toEqual([]);
	});

	test('ends every call as the contract says, with what happened and what to do', () => {
		expect(
			wrong(
				fault,
				({ one, met }) => ({
					expected: expected(one).ends,
					error: met.run.error?.message,
					description: met.run.error?.description,
					item: met.run.error === undefined ? met.run.outputs[0]?.[0]?.json : undefined,
				}),
				({ provider, one, met: { run } }) => {
					const { ends } = expected(one);
					const { message = '', description = '' } = run.error ?? {};
					if (ends === 'answer') return run.error === undefined;
					if (ends === 'incomplete') {
						const warns = JSON.stringify(run.outputs).includes('"NOT_READ"');
						return run.error === undefined && (warns || one.exceptions.optional?.warns === false);
					}
					if (ends === 'existing') return run.outputs[0]?.[0]?.json.status === 'existing';
					if (!message.includes(provider) || !says.test(message))
						return message.startsWith('The token endpoint answered 401');
					return ends === 'unclear'
						? MAY_HAVE_HAPPENED.test(description ?? '')
						: cure.test(description ?? '') && !MAY_HAVE_HAPPENED.test(description ?? '');
				},
			),
		).toEqual([]);
	});
});

test('the page for users says what came out', () => {
	const page = faultsPage(outcomes, wholes, EXCEPTIONS);
	if (process.env.WRITE_FAULTS !== undefined) writeFileSync(PAGE_FILE, page);
	expect(readFileSync(PAGE_FILE, 'utf8')).toBe(page);
});
