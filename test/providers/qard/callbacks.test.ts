import { z } from 'zod';
import type { Delivery } from '../../../core/provider/callback';
import { MalformedCallback } from '../../../core/provider/callback';
import { callbacks as unchecked } from '../../../providers/qard/callbacks';
import { checkedCallbacks, posted } from '../../support/delivery';
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

const called = (query = QUERY, signature: string | null = `sha256=${SIGNATURE}`): Delivery => ({
	body: Buffer.alloc(0),
	url: `${BASE}${query}`,
	header: (name) => (name === 'x-webhook-signature' ? signature : null),
});

const isSigned = (delivery: Delivery, secrets = [SECRET], nowMs = SENT_MS) =>
	callbacks.isSigned?.(delivery, secrets, nowMs);

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
	const callback = callbacks.read(called());
	expect(callback).toMatchObject({ event: 'DATA_SYNC_SUCCESS', isUnique: true });
	expect(callback.toItems(context)).toEqual([
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

test('a report event that the documentation does not name is read all the same', () => {
	expect(callbacks.read(called(QUERY.replace('DATA_SYNC_SUCCESS', 'REPORT_DONE_WITH_ERRORS'))).event).toBe(
		'REPORT_DONE_WITH_ERRORS',
	);
});

test.each([
	['no query', ''],
	['an unknown event', QUERY.replace('DATA_SYNC_SUCCESS', 'constructor')],
	['no user', QUERY.replace('&userId=user-1', '')],
])('a call with %s is none of the events', (_, query) => {
	expect(() => callbacks.read(called(query))).toThrow(MalformedCallback);
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
		return {
			...posted(''),
			url: `https://n8n.example/webhook/1/callback?${new URLSearchParams(parameters).toString()}`,
		};
	}),
	rawOnly: { date: 'of the delivery', nonce: 'of the delivery' },
	optional: { '**': 'IDs alone, and a query without one of them or an event is refused' },
	anything: { '**': 'IDs alone, and a query without one of them or an event is refused' },
});
