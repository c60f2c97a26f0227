import { networkError, settle } from '../fakes';
import { failureOf, fault, inTurn, ok, read, setUp, start, status, write } from './setUp';

const unauthorised = (message: string) => (sent: { answer: (answer: { statusCode: number; body: string }) => void }) =>
	sent.answer({ statusCode: 401, body: JSON.stringify({ message }) });

describe('a provider that answers nobody', () => {
	it('is asked by one item until that has used up its tries, by the next ones side by side, and by no more after five', async () => {
		const { http, sent, clock, pace } = setUp({ answer: fault('ECONNRESET') }, { maxRetries: 1, concurrency: 4 });
		// As the item loop does: no more items are begun than may be worked on at once.
		const gate = pace.gate();
		const items = Array.from({ length: 100 }, async () => {
			await gate.enter();
			return await http
				.forItem()
				.send(read)
				.finally(() => gate.leave());
		}).map(start);
		await clock.advance(60_000);
		const errors = await Promise.all(items.map(failureOf));
		const tried = errors.filter(({ detail }) => detail.code !== 'NOT_SENT');
		// One alone, four side by side, and the three that took the places of the first of these before the last had given up.
		expect(tried).toHaveLength(8);
		expect(sent).toHaveLength(16);
		for (const error of errors.slice(8)) {
			expect(error.kind).toBe('network');
			expect(error.message).toMatch(/^Not sent: Provider has not answered for the last [5-8] items$/);
			expect(error.detail.description).toBe(
				'Nothing of this item was sent, so it is safe to run again. Run it again once Provider answers.',
			);
			expect(error.detail.mayHaveHappened).toBeUndefined();
		}
	});

	it.each(['ECONNREFUSED', 'CERT_HAS_EXPIRED', 'TOKEN_UNREACHABLE', 'ENOTFOUND'])(
		'is given up for %s as well',
		async (code) => {
			const { http, sent } = setUp({ answer: fault(code) }, { maxRetries: 0, concurrency: 1 });
			const errors = await Promise.all(
				Array.from({ length: 7 }, async () => await failureOf(http.forItem().send(write))),
			);
			expect(sent).toHaveLength(5);
			expect(errors.map(({ detail }) => detail.code === 'NOT_SENT')).toEqual([...Array(5).fill(false), true, true]);
		},
	);

	it('counts items, not their requests', async () => {
		const { http, sent } = setUp({ answer: fault('ECONNRESET') }, { maxRetries: 0, concurrency: 64 });
		const item = http.forItem();
		await Promise.all(Array.from({ length: 6 }, async () => await failureOf(item.send(read))));
		const other = await failureOf(http.forItem().send(read));
		expect(other.detail.code).toBe('BROKEN_OFF');
		expect(sent).toHaveLength(7);
	});

	it('is not given up while it answers one in between', async () => {
		const { http, sent } = setUp(
			{ answer: (request, index) => (index % 5 === 4 ? ok(request) : fault('ECONNRESET')(request)) },
			{ maxRetries: 0, concurrency: 1 },
		);
		await Promise.allSettled(Array.from({ length: 30 }, async () => await http.forItem().send(read)));
		expect(sent).toHaveLength(30);
	});

	it('is still asked for an item of which a part was sent, as running that again may not be safe', async () => {
		const { http, sent } = setUp({ answer: inTurn(ok) }, { maxRetries: 0, concurrency: 64 });
		const begun = http.forItem();
		await begun.send(write);
		const others = Array.from({ length: 5 }, () => start(http.forItem().send(read)));
		await settle();
		for (const request of sent.slice(1)) request.fail(networkError('ECONNRESET'));
		await Promise.allSettled(others);
		const following = begun.send(read);
		await settle();
		expect(sent).toHaveLength(7);
		sent[6]?.answer({ statusCode: 200 });
		expect((await following).status).toBe(200);
	});
});

describe('a credential that is refused', () => {
	it.each([null, { path: '/check' }])(
		'at once keeps the other items from being sent, and says so (token check %j)',
		async (tokenCheck) => {
			const { http, sent } = setUp({ answer: unauthorised('Locked') }, { tokenCheck, concurrency: 10 });
			const [first, ...others] = await Promise.all(
				Array.from({ length: 10 }, async () => await failureOf(http.forItem().send(write))),
			);
			expect(first).toMatchObject({ kind: 'credential', message: 'Provider answered 401: Locked' });
			for (const other of others) {
				expect(other).toMatchObject({ kind: 'credential', message: 'Not sent: Provider answered 401: Locked' });
				expect(other.detail).toMatchObject({
					code: 'NOT_SENT',
					description:
						'Nothing of this item was sent, so it is safe to run again. Open the credential, check its values and test it.',
				});
			}
			expect(sent).toHaveLength(tokenCheck === null ? 1 : 2);
		},
	);

	it('for an item of which a part was sent is told without a word of not being sent', async () => {
		const { http } = setUp({ answer: inTurn(status(500), unauthorised('Locked')) }, { tokenCheck: null });
		const begun = http.forItem();
		await failureOf(begun.send(write));
		await failureOf(http.forItem().send(read));
		expect((await failureOf(begun.send(read))).message).toBe('Provider answered 401: Locked');
	});
});

describe('a 401 for one record, once the credential was let in', () => {
	it.each([null, { path: '/check' }])('fails that item alone (token check %j)', async (tokenCheck) => {
		const { http, sent } = setUp(
			{
				answer: (request) =>
					request.options.url.endsWith('/closed') ? unauthorised('Not your record')(request) : ok(request),
			},
			{ tokenCheck, concurrency: 1 },
		);
		const results = await Promise.allSettled(
			['open', 'closed', 'open', 'open'].map(
				async (name) => await http.forItem().send({ method: 'GET', path: `/records/${name}` }),
			),
		);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
		expect(results[1]).toMatchObject({
			reason: {
				kind: 'provider',
				message: 'Provider answered 401: Not your record',
				detail: {
					httpCode: '401',
					description:
						'The credential works for other requests of this run: check the values of this item, or ask the provider whether your account may use this.',
				},
			},
		});
		expect(sent).toHaveLength(tokenCheck === null ? 4 : 5);
	});

	it('ends the run where it meets five items in a row: the credential was taken away meanwhile', async () => {
		const { http, sent } = setUp({ answer: inTurn(ok) }, { tokenCheck: null, concurrency: 1 });
		await http.forItem().send(read);
		const items = Array.from({ length: 8 }, () => start(http.forItem().send(read)));
		for (let index = 1; index <= 8; index += 1) {
			await settle();
			sent[index]?.answer({ statusCode: 401 });
		}
		const errors = await Promise.all(items.map(failureOf));
		expect(errors.map(({ detail }) => detail.code)).toEqual([
			...Array(5).fill('HTTP_401'),
			...Array(3).fill('NOT_SENT'),
		]);
		expect(errors[4]?.kind).toBe('credential');
		expect(sent).toHaveLength(6);
	});
});

describe('a limit that the provider tells to be used up', () => {
	it('holds the next request until it is whole again', async () => {
		const { http, sent, clock } = setUp({
			answer: inTurn(status(200, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '20' }), ok),
		});
		const startMs = clock.now();
		await http.send(read);
		const second = http.send(read);
		await clock.advance(30_000);
		await second;
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 20_000]);
	});

	it('is waited for before a 429 is tried again', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(status(429, { RateLimit: '"a";r=0;t=20' }), ok) });
		const startMs = clock.now();
		const sending = http.send(write);
		await clock.advance(30_000);
		await sending;
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 20_000]);
	});
});

describe("the provider's limit", () => {
	it('counts the requests that renew a token', async () => {
		const { http, sent, clock } = setUp(
			{ answer: (request) => (request.renewing ? ok(request) : status(401)(request)) },
			{ rateLimit: { requests: 2, windowMs: 10_000 } },
		);
		const startMs = clock.now();
		const sending = http.send(read);
		await clock.advance(30_000);
		await sending;
		// The second call can be two requests: with the old token, and with the new one.
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 10_000]);
	});
});
