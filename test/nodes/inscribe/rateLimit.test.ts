import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../../core/base/clock';
import { executeVerb } from '../../../core/run/execute';
import { inscribe } from '../../../providers/inscribe';
import { mock } from '../../support/stub';

let run = 0;

/** A clock on which sleeping takes no time but its own. */
function madeUpClock(): Clock & { time: number } {
	const clock = {
		time: 0,
		now: () => clock.time,
		sleep: async (ms: number) => {
			clock.time += ms;
		},
		random: () => 0.5,
	};
	return clock;
}

interface Account {
	id: string;
	clock: Clock;
	sentAtMs: number[];
}

const account = (clock = madeUpClock()): Account => {
	run += 1;
	return { id: `rate-limit-${run}`, clock, sentAtMs: [] };
};

/** Runs Check Analysis Status for so many items, one request each, and notes when each of them is sent. */
async function checkDocuments({ id, clock, sentAtMs }: Account, items: number, options: object): Promise<void> {
	const parameters: Record<string, unknown> = {
		provider: 'inscribe',
		includeInputFields: false,
		customerId: 'c',
		documentId: 'd',
		options,
	};
	const ctx = mock<IExecuteFunctions>({
		getInputData: () => Array.from({ length: items }, () => ({ json: {} })),
		getNodeParameter: (name: string, _item: number, fallback?: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => ({ apiKey: 'sandbox-key', baseUrl: 'https://example.com' }),
		getNode: () => ({ type: 'checkAnalysisStatus', parameters, credentials: { inscribeApi: { id } } }),
		getExecutionCancelSignal: () => undefined,
		continueOnFail: () => false,
		helpers: {
			httpRequestWithAuthentication: async () => {
				sentAtMs.push(clock.now());
				return { statusCode: 200, headers: {}, body: '{"id":"d","state":"PROCESSED"}' };
			},
		},
	});
	await executeVerb(ctx, 'checkAnalysisStatus', { providers: [inscribe], clock });
}

/** Most requests in any window of so many milliseconds. */
const mostIn = (windowMs: number, times: readonly number[]) =>
	Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length));

const TWO_MINUTES_MS = 120_000;
const FIVE_MINUTES_MS = 300_000;

test('301 items keep to 300 requests in two minutes', async () => {
	const used = account();
	await checkDocuments(used, 301, {});
	expect(used.sentAtMs).toHaveLength(301);
	expect(mostIn(TWO_MINUTES_MS, used.sentAtMs)).toBe(300);
});

test('the limit holds across nodes and executions that use one credential', async () => {
	const used = account();
	await checkDocuments(used, 200, {});
	await checkDocuments(used, 200, {});
	expect(mostIn(TWO_MINUTES_MS, used.sentAtMs)).toBe(300);
});

test('another credential has its own limit', async () => {
	const clock = madeUpClock();
	await checkDocuments(account(clock), 300, {});
	const other = account(clock);
	await checkDocuments(other, 300, {});
	expect(other.sentAtMs.every((time) => time === 0)).toBe(true);
});

test('the higher contract allows 3,000 requests in five minutes', async () => {
	const used = account();
	await checkDocuments(used, 3_001, { rateLimit: 'higher' });
	expect(mostIn(FIVE_MINUTES_MS, used.sentAtMs)).toBe(3_000);
});

test('several workers keep to their part of the limit each', async () => {
	const used = account();
	await checkDocuments(used, 101, { workers: 3 });
	expect(mostIn(TWO_MINUTES_MS, used.sentAtMs)).toBe(100);
});
