import { z } from 'zod';
import type { Delivery } from '../../../core/provider/callback';
import { MalformedCallback } from '../../../core/provider/callback';
import { callbacks as unchecked } from '../../../providers/qard/callbacks';
import { called as calledUrl, checkedCallbacks } from '../../support/delivery';
import { describeLaws } from '../../support/laws';
import { callbackLaws } from '../../support/laws/callbacks';

const callbacks = checkedCallbacks(unchecked);

const BASE = 'https://n8n.example/webhook/1/callback';
const QUERY = '?eventType=DATA_SYNC_SUCCESS&resourceId=sync-1&userId=user-1&date=1795176000&nonce=ab12';
/** HMAC-SHA256 of BASE and QUERY with SECRET, base64, as OpenSSL computes it. */
const SIGNATURE = 'pgv2kbOPS6rE2sQg89An+IefnWC5dnlErrWTgIwp99M=';
const SECRET = 'sandbox-qard-webhook-secret';
const SENT_MS = 1_795_176_000_000;
const context = { nowMs: SENT_MS, currency: null };

const called = (query = QUERY, signature: string | null = `sha256=${SIGNATURE}`): Delivery =>
	calledUrl(`${BASE}${query}`, (name) => (name === 'x-webhook-signature' ? signature : null));

const read = (delivery: Delivery) => callbacks.read(delivery, context);
const isSigned = (delivery: Delivery, secrets = [SECRET], nowMs = SENT_MS) =>
	callbacks.read(delivery, { ...context, nowMs }).isSigned?.(secrets);

describe('the signature', () => {
	test('of OpenSSL over the complete URL is accepted', () => {
		expect(isSigned(called())).toBe(true);
		expect(isSigned(called(), ['another', SECRET])).toBe(true);
	});

	test('with a secret that is given in base64 is accepted as well, since the documentation leaves that open', () => {
		expect(isSigned(called(), [Buffer.from(SECRET).toString('base64')])).toBe(true);
	});

	test('with an empty key is refused, also when the secret decodes to nothing', () => {
		// HMAC-SHA256 of BASE and QUERY with an empty key, as Python's hmac computes it.
		const ofNobody = 'gHSMCdeZJygRVZezbAakb/09Qb9wlu9hefr3LwlcdOU=';
		expect(isSigned(called(QUERY, `sha256=${ofNobody}`), ['!!!!'])).toBe(false);
	});

	// HMAC-SHA256 of BASE and QUERY with the key that is named, as OpenSSL computes it.
	test.each([
		[
			'decoded from text that is no base64',
			'ab=VeryLongRandomSecret-9f8e7d6c5b4a',
			'arQ5pGKqoa+p1iafqlqu4DSPykeYO/zluP0mfTVmQRg=',
		],
		['of fifteen bytes', 'ZmlmdGVlbi1ieXRlcy1r', 'pjTJR2D3Ze9xx9NJ74f43Tp1Vbt902HzbIgGKs/oojs='],
		[
			'that is written otherwise than base64 writes it',
			'c2l4dGVlbi1ieXRlcy1rZQ',
			'sl8w+V4jHs3ty8s4Rat8ty1BAmfxsZd+JM1rNTJdyj8=',
		],
	])('with a key %s is refused: it could be guessed', (_, secret, signature) => {
		expect(isSigned(called(QUERY, `sha256=${signature}`), [secret])).toBe(false);
	});

	test('with a key of sixteen bytes in base64 is accepted', () => {
		expect(
			isSigned(called(QUERY, 'sha256=sl8w+V4jHs3ty8s4Rat8ty1BAmfxsZd+JM1rNTJdyj8='), ['c2l4dGVlbi1ieXRlcy1rZQ==']),
		).toBe(true);
	});

	test.each([
		['with another secret', called(), ['another']],
		['of another query', called(QUERY.replace('SUCCESS', 'QUEUED')), [SECRET]],
		['of the same query written otherwise', called(QUERY.replace('sync-1', 'sync%2D1')), [SECRET]],
		['that is missing', called(QUERY, null), [SECRET]],
		['without its scheme', called(QUERY, SIGNATURE), [SECRET]],
		['when no secret is set', called(), []],
	])('%s is refused', (_, delivery, secrets) => {
		expect(isSigned(delivery, secrets)).toBe(false);
	});

	test.each([
		[300, true],
		[301, false],
		[-60, true],
		[-61, false],
	])('of a date %i seconds ago: %s', (ageSeconds, accepted) => {
		expect(isSigned(called(), [SECRET], SENT_MS + ageSeconds * 1_000)).toBe(accepted);
	});

	test('without a date is refused, as it could be sent again for ever', () => {
		expect(isSigned(called('?eventType=DATA_SYNC_SUCCESS&resourceId=a&userId=b'))).toBe(false);
	});
});

test('an event tells the user, the resource and what it says of the analysis, and neither nonce nor signature', () => {
	const callback = read(called());
	expect(callback).toMatchObject({ event: 'DATA_SYNC_SUCCESS', isUnique: true, toldAtMs: SENT_MS });
	expect(callback.toItems()).toEqual([
		{
			customerId: 'user-1',
			statementId: null,
			registrationId: null,
			accountId: null,
			reference: 'sync-1',
			status: 'ready',
		},
	]);
	expect(callback.raw).toEqual({
		eventType: 'DATA_SYNC_SUCCESS',
		resourceId: 'sync-1',
		userId: 'user-1',
		date: '1795176000',
	});
});

test('an event is accepted without a user: the example URL of the documentation has none', () => {
	const callback = read(called(QUERY.replace('&userId=user-1', '')));
	expect(callback.toItems()).toMatchObject([{ customerId: null, reference: 'sync-1' }]);
});

test('a report event that the documentation does not name is read all the same', () => {
	expect(read(called(QUERY.replace('DATA_SYNC_SUCCESS', 'REPORT_DONE_WITH_ERRORS'))).event).toBe(
		'REPORT_DONE_WITH_ERRORS',
	);
});

test.each([
	['no query', ''],
	['an unknown event', QUERY.replace('DATA_SYNC_SUCCESS', 'constructor')],
	['no resource', QUERY.replace('&resourceId=sync-1', '')],
])('a call with %s is none of the events', (_, query) => {
	expect(() => read(called(query))).toThrow(MalformedCallback);
});

const query = z.record(z.unknown()).catch({});
describeLaws("Qard's callbacks", {
	sample: {
		eventType: 'DATA_SYNC_SUCCESS',
		resourceId: 'resource-1',
		userId: 'user-1',
		date: '1700000000',
		nonce: 'abc',
	},
	...callbackLaws(callbacks, (raw) => {
		const parameters = Object.entries(query.parse(raw)).flatMap(([name, value]): Array<[string, string]> =>
			value === null || value === undefined ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
		);
		return calledUrl(`${BASE}?${new URLSearchParams(parameters).toString()}`);
	}),
	rawOnly: { date: 'of the delivery', nonce: 'of the delivery' },
	optional: { '**': 'IDs alone, and a query without one of them or an event is refused' },
	anything: { '**': 'IDs alone, and a query without one of them or an event is refused' },
});
