import { MalformedCallback } from '../../../core/provider/callback';
import { CreditError } from '../../../core/base/errors';
import type { Transport } from '../../../core/http/transport';
import { callbacks as unchecked } from '../../../providers/friendlyScore/callbacks';
import { checkedCallbacks, posted } from '../../support/delivery';
import { mock } from '../../support/stub';
import { describeLaws } from '../../support/laws';
import { callbackLaws } from '../../support/laws/callbacks';

const callbacks = checkedCallbacks(unchecked);

const context = { nowMs: 0, currency: null };
const read = (body: unknown) => callbacks.read(posted(JSON.stringify(body)), context);
const report = { msg: 'Report available', customer_id: 42, webhook_type: 'REPORT_AVAILABLE' };

test('a report event tells the customer, as a text, and that the report is ready', () => {
	const callback = read(report);
	expect(callback).toMatchObject({ event: 'REPORT_AVAILABLE', isUnique: false, raw: report });
	expect(callback.toItems()).toMatchObject([{ customerId: '42', accountId: null, status: 'ready' }]);
});

test('an account event tells the account, and a new event its own ID', () => {
	expect(read({ ...report, webhook_type: 'ACCOUNT_AUTHORIZATION_LOST', account_id: 7 }).toItems()).toMatchObject([
		{ customerId: '42', accountId: '7', status: null },
	]);
	const callback = read({ ...report, webhook_type: 'NEW_EVENT', event_id: 9 });
	expect(callback.isUnique).toBe(true);
	expect(callback.toItems()).toMatchObject([{ reference: '9' }]);
});

test.each([
	['another event', { ...report, webhook_type: 'SOMETHING' }],
	['no customer', { webhook_type: 'REPORT_AVAILABLE' }],
	['a list', [report]],
])('a body with %s is none of the five', (_, body) => {
	expect(() => read(body)).toThrow(MalformedCallback);
});

describe('the report', () => {
	const fetched = async (event: string, status: number, body: unknown) => {
		const paths: string[] = [];
		const http = mock<Transport>({
			send: async ({ path }: { path: string }) => {
				paths.push(path);
				return await Promise.resolve({ status, body });
			},
		});
		const callback = read({ ...report, webhook_type: event });
		const [item] = callback.toItems();
		if (item === undefined) throw new Error('no item');
		const request = { kind: 'business', nowMs: 0, currency: 'GBP' };
		return { item: await callbacks.reports?.fetch(http, event, item, request), paths };
	};

	test('is fetched with an event that says that it is there', async () => {
		const body = { income: { currency: 'GBP', monthly_amounts: [], categories: [] } };
		const { item, paths } = await fetched('REPORT_UPDATED', 200, body);
		expect(paths).toEqual(['/public/v3/customers/42/insights/current_business']);
		expect(item).toMatchObject({
			status: 'ready',
			insights: { status: 'ready', subject: { holderType: 'business' } },
		});
	});

	test('that is not there after all is told by the status, with every figure null', async () => {
		const { item } = await fetched('REPORT_AVAILABLE', 202, null);
		expect(item).toMatchObject({ status: 'processing', insights: { summary: { monthlyIncome: null } } });
	});

	test('is not fetched with other events', async () => {
		expect(await fetched('NEW_EVENT', 200, {})).toEqual({ item: null, paths: [] });
	});
});

test('a new event is known by its customer and its ID, however it is written and whatever its words', () => {
	const identityOf = (body: string) => callbacks.read(posted(body), context).identity;
	const known = identityOf('{"msg":"a","customer_id":42,"event_id":9001,"webhook_type":"NEW_EVENT"}');
	expect(identityOf('{ "webhook_type": "NEW_EVENT", "event_id": 9001, "msg": "b", "customer_id": 42 }')).toBe(known);
	expect(identityOf('{"msg":"a","customer_id":42,"event_id":9002,"webhook_type":"NEW_EVENT"}')).not.toBe(known);
	expect(identityOf('{"msg":"a","customer_id":43,"event_id":9001,"webhook_type":"NEW_EVENT"}')).not.toBe(known);
});

describe('the look-up', () => {
	const scheduled = { status: 202, body: null };
	const nothing = { status: 204, body: null };
	const report200 = { status: 200, body: { income: {} } };
	const ask = async (body: object, answers: Record<string, { status: number; body: unknown } | CreditError>) => {
		const http = mock<Transport>({
			send: async ({ path }: { path: string }) => {
				const answer = answers[path.replace('/public/v3/customers/42/', '')];
				if (answer instanceof CreditError) throw answer;
				return await Promise.resolve(answer);
			},
		});
		return await read(body).lookUp?.ask(http);
	};
	const missing = new CreditError('provider', 'no', { httpCode: '404' });
	const [business, personal] = ['insights/current_business', 'insights/current_personal'] as const;

	test.each([
		['of the business accounts', { [business]: report200 }],
		['of the personal accounts', { [business]: nothing, [personal]: report200 }],
	])('confirms that a report is there %s', async (_, answers) => {
		expect(await ask(report, answers)).toEqual({ state: 'confirmed', proven: ['customerId', 'status'] });
	});

	test.each([
		['no bank is connected', { [business]: nothing, [personal]: nothing }],
		['the report is being worked out', { [business]: nothing, [personal]: scheduled }],
	])('confirms no report of a customer who is known while %s', async (_, answers) => {
		expect(await ask(report, answers)).toEqual({ state: 'unfinished' });
	});

	test('knows nothing of a customer whom FriendlyScore does not know', async () => {
		expect(await ask(report, { [business]: missing, [personal]: missing })).toEqual({ state: 'unknown' });
		expect(await ask({ ...report, webhook_type: 'NEW_EVENT', event_id: 9 }, { accounts: missing })).toEqual({
			state: 'unknown',
		});
	});

	test('of another event proves the customer alone, also while the accounts are still being collected', async () => {
		const event = { ...report, webhook_type: 'NEW_EVENT', event_id: 9 };
		const proven = { state: 'confirmed', proven: ['customerId'] };
		expect(await ask(event, { accounts: { status: 200, body: { data: [] } } })).toEqual(proven);
		const collecting = new CreditError('provider', 'wait', { httpCode: '202', code: 'STILL_PROCESSING' });
		expect(await ask(event, { accounts: collecting })).toEqual(proven);
	});

	test('asks for another delivery when FriendlyScore cannot be asked', async () => {
		await expect(ask(report, { [business]: new CreditError('network', 'down') })).rejects.toBeInstanceOf(CreditError);
	});
});

describeLaws("FriendlyScore's callbacks", {
	sample: { msg: 'New event', event_id: 9, customer_id: 42, account_id: 7, webhook_type: 'NEW_EVENT' },
	...callbackLaws(callbacks),
	rawOnly: { msg: 'words' },
	optional: { '**': 'IDs alone, and a body without a customer or an event is refused' },
	anything: { '**': 'IDs alone, and a body without a customer or an event is refused' },
});
