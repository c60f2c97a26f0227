import { networkError, settle, statusError } from '../fakes';
import { SECRET, failureOf, fault, inTurn, ok, read, setUp, start, status, write } from './setUp';

describe('a request', () => {
	it('is sent below the base URL with its query and body, as text and without redirects', async () => {
		const { http, sent } = setUp({ answer: ok });
		await http.send({ method: 'POST', path: '/statements', query: { format: 'mono' }, json: { a: 1 } });
		expect(sent[0]?.options).toMatchObject({
			method: 'POST',
			url: 'https://api.example/v1/statements',
			qs: { format: 'mono' },
			body: '{"a":1}',
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			disableFollowRedirect: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: 60_000,
		});
		expect(sent[0]?.credentialType).toBe('providerApi');
	});

	it('without a body has no content type', async () => {
		const { http, sent } = setUp({ answer: ok });
		await http.send(read);
		expect(sent[0]?.options.body).toBeUndefined();
		expect(sent[0]?.options.headers).toEqual({ Accept: 'application/json' });
	});

	it('makes its form anew for every attempt', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(status(429), ok) });
		const sending = http.send({ method: 'PUT', path: '/statements', form: () => new FormData() });
		await clock.advance(1_000);
		await sending;
		expect(sent[0]?.options.body).toBeInstanceOf(FormData);
		expect(sent[1]?.options.body).not.toBe(sent[0]?.options.body);
	});
});

describe('an answer', () => {
	it('is its JSON', async () => {
		const { http } = setUp({ answer: (sent) => sent.answer({ statusCode: 201, body: '{"key":125}' }) });
		expect(await http.send(write)).toEqual({ status: 201, body: { key: 125 } });
	});

	it.each(['', '  \n', 'null'])('of 200 to a read that holds "%s" is refused and not asked for again', async (body) => {
		const { http, sent } = setUp({ answer: (request) => request.answer({ statusCode: 200, body }) });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider answered with nothing');
		expect(error.detail).toMatchObject({ code: 'MALFORMED_ANSWER', httpCode: '200' });
		expect(error.detail.mayHaveHappened).toBeUndefined();
		expect(sent).toHaveLength(1);
	});

	it.each(['', '  \n', null, undefined])('whose body is %j is null', async (body) => {
		const { http } = setUp({
			answer: (sent) => sent.answer({ statusCode: 204, body: body === undefined ? '' : body }),
		});
		expect(await http.send(read)).toEqual({ status: 204, body: null });
	});

	it.each(['{"key":', '<html>Welcome</html>', 'OK', "{'a':1}"])(
		'"%s" that is not JSON is refused and not asked for again',
		async (body) => {
			const { http, sent } = setUp({ answer: (request) => request.answer({ statusCode: 200, body }) });
			const error = await failureOf(http.send(read));
			expect(error.message).toBe('Provider answered with something that is not JSON');
			expect(error.detail).toMatchObject({ code: 'MALFORMED_ANSWER', httpCode: '200' });
			expect(error.detail.description).toContain('Check the API URL');
			expect(sent).toHaveLength(1);
		},
	);

	it('that quotes nothing of a malformed body', async () => {
		const { http } = setUp({ answer: (sent) => sent.answer({ statusCode: 200, body: '{"bvn":"22222222222"' }) });
		expect(JSON.stringify((await failureOf(http.send(read))).detail)).not.toContain('2222');
	});
});

describe('a refusal', () => {
	it("is told in the provider's words, with what to do", async () => {
		const { http, sent } = setUp({
			answer: (request) => request.answer({ statusCode: 404, body: '{"message":"No statement of BVN 22222222222"}' }),
		});
		const error = await failureOf(http.send(read));
		expect(error.kind).toBe('provider');
		expect(error.message).toBe('Provider answered 404: No statement of BVN [removed]');
		expect(error.detail).toEqual({
			description: 'Check the ID: the provider does not know it.',
			httpCode: '404',
			code: 'HTTP_404',
		});
		expect(sent).toHaveLength(1);
	});

	it('takes the cure that the request knows for its status', async () => {
		const { http } = setUp({ answer: status(404) });
		const error = await failureOf(http.send({ ...read, cures: { 404: 'Too few transactions.' } }));
		expect(error.detail.description).toBe('Too few transactions.');
	});

	it('in an HTML page is told by its status alone', async () => {
		const { http } = setUp({
			answer: (sent) => sent.answer({ statusCode: 403, body: '\n<!DOCTYPE html><p>sandbox</p>' }),
		});
		expect((await failureOf(http.send(read))).message).toBe('Provider answered 403');
	});

	it('never quotes a secret of the credential', async () => {
		const { http } = setUp({
			answer: (sent) => sent.answer({ statusCode: 400, body: `{"message":"bad key ${SECRET}"}` }),
		});
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider answered 400: bad key [removed]');
	});

	it('never quotes a value that was sent as sensitive, also not for a later request of the run', async () => {
		const { http } = setUp({
			answer: (sent, index) =>
				sent.answer(
					index === 0
						? { statusCode: 200 }
						: { statusCode: 400, body: '{"message":"hunter2xyz of ADA NWOKOLO is wrong"}' },
				),
		});
		await http.send({ ...write, sensitive: ['hunter2xyz', 'Ada Nwokolo'] });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider answered 400: [removed] of [removed] is wrong');
	});

	it('never quotes what the body told of a person', async () => {
		const { http } = setUp({
			answer: (sent) => sent.answer({ statusCode: 400, body: '{"message":"no Ada Nwokolo in june"}' }),
		});
		const json = { clientFullName: 'Ada Nwokolo', statementName: 'june' };
		const error = await failureOf(http.send({ ...write, json }));
		expect(error.message).toBe('Provider answered 400: no [removed] in june');
	});

	it.each([301, 302, 307, 308])('by a redirect (%d) says that redirects are not followed', async (statusCode) => {
		const { http, sent } = setUp({
			answer: (request) =>
				request.answer({ statusCode, headers: { location: `https://evil.example/?token=${SECRET}` }, body: '' }),
		});
		const error = await failureOf(http.send(read));
		expect(error.message).toBe(`Provider answered ${statusCode}`);
		expect(error.detail.description).toContain('redirects are not followed');
		expect(JSON.stringify(error.detail)).not.toContain('evil');
		expect(sent).toHaveLength(1);
	});
});

describe('a read', () => {
	it('is sent again after faults that pass, with growing back-off', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(status(503), fault('ECONNRESET'), status(500), ok) });
		const startMs = clock.now();
		const sending = http.send(read);
		await clock.advance(10_000);
		expect(await sending).toEqual({ status: 200, body: { ok: true } });
		// Half of 1, 2 and 4 seconds.
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 500, 1_500, 3_500]);
	});

	it('is given up after the last try', async () => {
		const { http, sent, clock } = setUp({ answer: status(503) }, { maxRetries: 2 });
		const sending = start(http.send(read));
		await clock.advance(60_000);
		const error = await failureOf(sending);
		expect(sent).toHaveLength(3);
		expect(error.message).toBe('Provider answered 503');
		expect(error.detail.mayHaveHappened).toBe(false);
		expect(error.detail.description).not.toContain('may have happened');
	});

	it('that gets no answer in time says how long it waited', async () => {
		const { http } = setUp({ answer: fault('ECONNABORTED') }, { maxRetries: 0 });
		const error = await failureOf(http.send(read));
		expect(error.kind).toBe('network');
		expect(error.message).toBe('Provider did not answer within 60 seconds');
		expect(error.detail).toMatchObject({ code: 'TIMEOUT', httpCode: 'ECONNABORTED' });
		expect(error.detail.description).toContain('Timeout under Options');
	});

	it('that reaches nobody names the cause', async () => {
		const { http } = setUp({ answer: fault('ENOTFOUND') }, { maxRetries: 0 });
		const error = await failureOf(http.send(read));
		expect(error.message).toBe('Provider could not be reached (ENOTFOUND)');
		expect(error.detail.code).toBe('UNREACHABLE');
	});
});

describe('a write', () => {
	it.each([500, 502, 503, 504, 408])(
		'that is answered with %d is not sent again, and says that it may have happened',
		async (statusCode) => {
			const { http, sent } = setUp({ answer: status(statusCode) });
			const error = await failureOf(http.send(write));
			expect(sent).toHaveLength(1);
			expect(error.detail.mayHaveHappened).toBe(true);
			expect(error.detail.description).toBe('It may have happened all the same. Look for the statement.');
		},
	);

	it.each(['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT'])(
		'that ends with %s is not sent again, and says that it may have happened',
		async (code) => {
			const { http, sent } = setUp({ answer: fault(code) });
			const error = await failureOf(http.send(write));
			expect(sent).toHaveLength(1);
			expect(error.detail.mayHaveHappened).toBe(true);
		},
	);

	it('is sent again where the provider cannot have acted', async () => {
		const { http, sent, clock } = setUp({
			answer: inTurn(status(429), fault('ECONNREFUSED'), status(429, { 'Retry-After': '1' }), ok),
		});
		const sending = http.send(write);
		await clock.advance(10_000);
		expect((await sending).status).toBe(200);
		expect(sent).toHaveLength(4);
	});

	// RFC 9110 15.6.4 does not say that a 503 was not acted on, and gateways send it after the request went through.
	it('that is answered with 503 and a Retry-After is not sent again, and both are told', async () => {
		const { http, sent } = setUp({ answer: status(503, { 'Retry-After': '1' }) });
		const error = await failureOf(http.send(write));
		expect(sent).toHaveLength(1);
		expect(error.detail.description).toBe(
			'It may have happened all the same. Look for the statement. The provider asks to come back in 1 second.',
		);
	});

	it.each([
		['a web page', '<html>Welcome</html>', 'answered with something that is not JSON'],
		['malformed JSON', '{"key": 1', 'answered with something that is not JSON'],
		['half a JSON list', '{"a": [1, 2', 'answered with something that is not JSON'],
	])('that is answered with 201 and %s may have happened, and is not sent again', async (_what, body, message) => {
		const { http, sent } = setUp({ answer: (request) => request.answer({ statusCode: 201, body }) });
		const error = await failureOf(http.send(write));
		expect(sent).toHaveLength(1);
		expect(error.message).toBe(`Provider ${message}`);
		expect(error.detail).toMatchObject({
			code: 'MALFORMED_ANSWER',
			mayHaveHappened: true,
			description:
				'It may have happened all the same. Look for the statement. Check the API URL in the credential: it may lead to a web page instead of the API.',
		});
	});

	it.each(['', ' ', 'null'])('that is answered with 200 and "%s" is done', async (body) => {
		const { http } = setUp({ answer: (request) => request.answer({ statusCode: 200, body }) });
		expect(await http.send(write)).toEqual({ status: 200, body: null });
	});
});

describe('the first request of a run', () => {
	it('goes alone, and all others at once when it is answered', async () => {
		const { http, sent } = setUp();
		const sending = [1, 2, 3, 4, 5].map(async () => await http.send(read));
		await settle();
		expect(sent).toHaveLength(1);
		sent[0]?.answer({ statusCode: 200 });
		await settle();
		expect(sent).toHaveLength(5);
		for (const request of sent.slice(1)) request.answer({ statusCode: 200 });
		await Promise.all(sending);
	});

	it('that gets no answer is tried again before any other goes out', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(fault('ECONNRESET'), fault('ECONNRESET')) });
		const sending = [1, 2, 3].map(() => start(http.send(read)));
		await clock.advance(10_000);
		expect(sent).toHaveLength(3);
		sent[2]?.answer({ statusCode: 200 });
		await settle();
		expect(sent).toHaveLength(5);
		for (const request of sent.slice(3)) request.answer({ statusCode: 200 });
		await Promise.all(sending);
	});

	it('that gets no answer for good lets the others go side by side', async () => {
		const { http, sent } = setUp();
		const sending = [1, 2, 3].map(() => start(http.send(write)));
		await settle();
		sent[0]?.fail(networkError('ECONNRESET'));
		await settle();
		expect(sent).toHaveLength(3);
		for (const request of sent.slice(1)) request.answer({ statusCode: 200 });
		expect((await Promise.allSettled(sending)).map((result) => result.status)).toEqual([
			'rejected',
			'fulfilled',
			'fulfilled',
		]);
	});

	it('that is refused for what it asks still proves the token', async () => {
		const { http, sent } = setUp();
		const sending = [1, 2, 3].map(() => start(http.send(read)));
		await settle();
		sent[0]?.answer({ statusCode: 404 });
		await settle();
		expect(sent).toHaveLength(3);
		for (const request of sent.slice(1)) request.answer({ statusCode: 200 });
		await Promise.allSettled(sending);
	});
});

describe('a 401', () => {
	it('on many requests at once costs one refreshing call', async () => {
		const { http, sent } = setUp(
			{
				answer: (request, index) => {
					if (index === 0 || request.renewing) return ok(request);
					// The twenty that were under way with the old token; those after the renewal are let in.
					if (index <= 20) return status(401)(request);
					ok(request);
				},
			},
			{ concurrency: 64 },
		);
		await http.send(read);
		await Promise.all(Array.from({ length: 20 }, async () => await http.send(read)));
		expect(sent.filter(({ renewing }) => renewing)).toHaveLength(1);
		expect(sent).toHaveLength(1 + 20 + 1 + 19);
	});

	it('that stays after renewing is a refused credential, remembered for the rest of the run', async () => {
		const { http, sent } = setUp({
			answer: (request) =>
				request.renewing ? request.fail(statusError(401, { message: 'no' })) : status(401)(request),
		});
		const errors = await Promise.all([1, 2, 3].map(async () => await failureOf(http.send(read))));
		const late = await failureOf(http.send(write));
		for (const error of [...errors, late]) {
			expect(error.kind).toBe('credential');
			expect(error.message).toBe('Provider answered 401: no');
			expect(error.detail.description).toContain('Open the credential');
		}
		expect(sent).toHaveLength(2);
	});

	it('in another run with the same credential is tried anew', async () => {
		const first = setUp({
			answer: (request) => (request.renewing ? request.fail(statusError(401)) : status(401)(request)),
		});
		await failureOf(first.http.send(read));
		const second = setUp({ answer: ok }, { credentialKey: first.shared.credentialKey });
		expect((await second.http.send(read)).status).toBe(200);
	});

	it('whose renewal ends without an answer has not happened for a write that only waited for it', async () => {
		let renewals = 0;
		const { http, sent, clock } = setUp({
			answer: (request, index) => {
				if (index === 0) return ok(request);
				if (!request.renewing) return index <= 2 ? status(401)(request) : ok(request);
				renewals += 1;
				if (renewals === 1) request.fail(networkError('ECONNRESET'));
				else ok(request);
			},
		});
		await http.send(read);
		const sending = [start(http.send(write)), start(http.send(write))];
		await clock.advance(10_000);
		const [renewing, waiting] = await Promise.allSettled(sending);
		// The one that renewed was sent with the new token, perhaps; the other never was.
		expect(renewing?.status).toBe('rejected');
		expect(waiting?.status).toBe('fulfilled');
		expect(sent.length).toBeGreaterThan(4);
	});

	it('of one execution is not left without an answer by another that is stopped while renewing', async () => {
		const stopped = setUp({ answer: (request) => (request.renewing ? undefined : status(401)(request)) });
		const stoppedSending = start(stopped.http.send(read));
		await settle();
		const other = setUp(
			{ answer: (request) => (request.renewing ? ok(request) : status(401)(request)) },
			{ credentialKey: stopped.shared.credentialKey },
		);
		const sending = other.http.send(read);
		await settle();
		stopped.stop();
		stopped.sent[1]?.fail(new Error('canceled'));
		expect((await failureOf(stoppedSending)).kind).toBe('cancelled');
		expect((await sending).status).toBe(200);
	});

	it('renews even a write, as a refused write has not happened', async () => {
		const { http, sent } = setUp({ answer: (request) => (request.renewing ? ok(request) : status(401)(request)) });
		expect((await http.send(write)).status).toBe(200);
		expect(sent.map(({ renewing }) => renewing)).toEqual([false, true]);
	});
});

describe('a token endpoint', () => {
	it('that refuses the credential ends the run in its words', async () => {
		const { http, sent } = setUp({
			answer: (request) =>
				request.fail(
					networkError('Credential refused: bad', `The token endpoint answered 401 (client_secret=${SECRET})`),
				),
		});
		const error = await failureOf(http.send(read));
		const late = await failureOf(http.send(read));
		expect(error.kind).toBe('credential');
		expect(error.message).toContain('The token endpoint answered 401');
		expect(error.message).not.toContain(SECRET);
		expect(late.message).toBe(error.message);
		expect(sent).toHaveLength(1);
	});

	it('that cannot be reached is tried again, even for a write, and named', async () => {
		const { http, sent, clock } = setUp({ answer: fault('TOKEN_UNREACHABLE') }, { maxRetries: 1 });
		const sending = start(http.send(write));
		await clock.advance(10_000);
		const error = await failureOf(sending);
		expect(sent).toHaveLength(2);
		expect(error.message).toContain('The token endpoint of Provider could not be reached');
		expect(error.detail.mayHaveHappened).toBe(false);
	});
});

describe('a token endpoint that has a fault', () => {
	it('is tried again, even for a write', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(fault('TOKEN_ENDPOINT_FAILING'), ok) });
		const sending = http.send(write);
		await clock.advance(10_000);
		expect((await sending).status).toBe(200);
		expect(sent).toHaveLength(2);
	});

	it('in the end is named, and the credential is not blamed', async () => {
		const { http } = setUp({ answer: fault('TOKEN_ENDPOINT_FAILING') }, { maxRetries: 0 });
		const error = await failureOf(http.send(write));
		expect(error.kind).toBe('network');
		expect(error.message).toBe('The token endpoint of Provider has a fault or too much to do');
		// The words of the token request itself.
		expect(error.detail).toMatchObject({ description: 'TOKEN_ENDPOINT_FAILING happened', mayHaveHappened: false });
	});
});

describe('a Retry-After', () => {
	it('holds every request of the run, those too that were waiting behind the first', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(status(429, { 'retry-after': '5' }), ok, ok, ok, ok) });
		const startMs = clock.now();
		const sending = [1, 2, 3, 4].map(async () => await http.send(read));
		await clock.advance(4_999);
		expect(sent).toHaveLength(1);
		await clock.advance(5_000);
		await Promise.all(sending);
		expect(sent.slice(1).every(({ atMs }) => atMs - startMs >= 5_000)).toBe(true);
	});

	it('holds a request that comes later', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(status(503, { 'Retry-After': '5' }), ok, ok) });
		const startMs = clock.now();
		const first = http.send(read);
		await clock.advance(2_000);
		const second = http.send(read);
		await clock.advance(2_999);
		expect(sent).toHaveLength(1);
		await clock.advance(2_000);
		await Promise.all([first, second]);
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 5_000, 5_000]);
	});

	it('holds a request that was waiting for a place at the gate', async () => {
		const { http, sent, clock } = setUp(
			{ answer: inTurn(ok, status(429, { 'retry-after': '5' }), ok, ok) },
			{ concurrency: 1 },
		);
		await http.send(read);
		const startMs = clock.now();
		const sending = [http.send(read), http.send(read)];
		await clock.advance(20_000);
		await Promise.all(sending);
		expect(sent.slice(2).map(({ atMs }) => atMs - startMs)).toEqual([5_000, 5_000]);
	});

	it("holds a request that was waiting for the provider's limit when it came", async () => {
		const { http, sent, clock } = setUp(
			{ answer: inTurn(ok, status(429, { 'retry-after': '10' }), ok, ok) },
			{ rateLimit: { requests: 1, windowMs: 2_000 } },
		);
		const startMs = clock.now();
		const sending = [1, 2, 3].map(async () => await http.send(read));
		await clock.advance(60_000);
		await Promise.all(sending);
		const times = sent.map(({ atMs }) => atMs - startMs);
		expect(times.slice(0, 2)).toEqual([0, 2_000]);
		// The 429 came at 2 s and asked for 10 s.
		expect(Math.min(...times.slice(2))).toBeGreaterThanOrEqual(12_000);
	});

	it('of more than a minute fails at once and says when to come back', async () => {
		const { http, sent } = setUp({ answer: status(429, { 'Retry-After': '90' }) });
		const error = await failureOf(http.send(read));
		expect(sent).toHaveLength(1);
		expect(error.detail.description).toContain('The provider asks to come back in 90 seconds.');
	});

	it('that cannot be read is no reason to hold others', async () => {
		const { http, sent, clock } = setUp({ answer: inTurn(ok, status(429, { 'retry-after': 'soon' }), ok, ok) });
		await http.send(read);
		const startMs = clock.now();
		const first = http.send(read);
		await settle();
		const second = http.send(read);
		await clock.advance(10_000);
		await Promise.all([first, second]);
		expect(sent.slice(1).map(({ atMs }) => atMs - startMs)).toEqual([0, 0, 500]);
	});
});

describe('the pace', () => {
	it('is halved by 429 and 503, once for those under way together', async () => {
		const { http, pace, clock } = setUp(
			{ answer: (sent, index) => (index >= 1 && index <= 4 ? status(429)(sent) : ok(sent)) },
			{ concurrency: 0 },
		);
		await http.send(read);
		expect(pace.current).toBe(5);
		const sending = [1, 2, 3, 4].map(async () => await http.send(read));
		await settle();
		expect(pace.current).toBe(2);
		await clock.advance(10_000);
		await Promise.all(sending);
	});

	it.each([500, 502, 504])('does not grow with an answer of %d', async (statusCode) => {
		const { http, pace } = setUp({ answer: status(statusCode) }, { concurrency: 0, maxRetries: 0 });
		await failureOf(http.send(read));
		expect(pace.current).toBe(4);
	});

	it('is cut again by a push-back on a request that had waited in the gate for the first', async () => {
		const { http, pace, clock } = setUp(
			{
				answer: (sent, index) =>
					index === 0 ? status(429, { 'retry-after': '1' })(sent) : index <= 2 ? status(429)(sent) : ok(sent),
			},
			{ concurrency: 0 },
		);
		const sending = [1, 2].map(async () => await http.send(read));
		await settle();
		expect(pace.current).toBe(2);
		await clock.advance(1_100);
		expect(pace.current).toBe(1);
		await clock.advance(20_000);
		await Promise.all(sending);
	});

	it('bounds how many requests are under way', async () => {
		const { http, sent } = setUp({}, { concurrency: 3 });
		const sending = Array.from({ length: 9 }, async () => await http.send(read));
		await settle();
		sent[0]?.answer({ statusCode: 200 });
		await settle();
		expect(sent).toHaveLength(4);
		for (let answered = 1; answered < 9; answered += 1) {
			sent[answered]?.answer({ statusCode: 200 });
			await settle();
		}
		await Promise.all(sending);
	});
});

describe("the provider's limit", () => {
	it('is kept by the times at which requests really go out', async () => {
		const { http, sent, clock } = setUp({}, { concurrency: 1, rateLimit: { requests: 2, windowMs: 1_000 } });
		const startMs = clock.now();
		const sending = Array.from({ length: 5 }, async () => await http.send(read));
		await settle();
		// A slow first answer: the others queue at the gate meanwhile.
		await clock.advance(900);
		sent[0]?.answer({ statusCode: 200 });
		for (let turn = 0; turn < 40; turn += 1) {
			for (const request of sent) request.answer({ statusCode: 200 });
			await clock.advance(100);
		}
		await Promise.all(sending);
		const times = sent.map(({ atMs }) => atMs - startMs);
		for (const from of times) {
			expect(times.filter((time) => time >= from && time < from + 1_000).length).toBeLessThanOrEqual(2);
		}
	});

	it('counts tries again as requests', async () => {
		const { http, sent, clock } = setUp(
			{ answer: inTurn(status(503, { 'retry-after': '0' }), status(503, { 'retry-after': '0' }), ok) },
			{
				rateLimit: { requests: 2, windowMs: 10_000 },
			},
		);
		const startMs = clock.now();
		const sending = http.send(read);
		await clock.advance(20_000);
		await sending;
		expect(sent.map(({ atMs }) => atMs - startMs)).toEqual([0, 0, 10_000]);
	});
});

describe('a stopped execution', () => {
	it('sends nothing', async () => {
		const { http, sent, stop } = setUp({ answer: ok });
		stop();
		expect((await failureOf(http.send(read))).kind).toBe('cancelled');
		expect(sent).toHaveLength(0);
	});

	it('ends a wait for the next try within a second', async () => {
		const { http, sent, stop, clock } = setUp({ answer: status(429, { 'retry-after': '60' }) });
		const sending = start(http.send(read));
		await clock.advance(2_500);
		stop();
		await clock.advance(1_000);
		expect((await failureOf(sending)).kind).toBe('cancelled');
		expect(sent).toHaveLength(1);
	});

	it('ends a wait behind the first request without sending', async () => {
		const { http, sent, stop } = setUp();
		const sending = [1, 2, 3].map(() => start(http.send(read)));
		await settle();
		stop();
		sent[0]?.answer({ statusCode: 200 });
		const results = await Promise.allSettled(sending);
		expect(sent).toHaveLength(1);
		expect(results.slice(1)).toEqual(
			[1, 2].map(() => ({ status: 'rejected', reason: expect.objectContaining({ kind: 'cancelled' }) })),
		);
	});

	it('ends a wait for a place under the limit', async () => {
		const { http, sent, stop, clock } = setUp({ answer: ok }, { rateLimit: { requests: 1, windowMs: 60_000 } });
		await http.send(read);
		const sending = start(http.send(read));
		await clock.advance(1_500);
		stop();
		await clock.advance(1_000);
		expect((await failureOf(sending)).kind).toBe('cancelled');
		expect(sent).toHaveLength(1);
	});
});
