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
const read = (body: unknown) => callbacks.read(posted(JSON.stringify(body)));
const report = { msg: 'Report available', customer_id: 42, webhook_type: 'REPORT_AVAILABLE' };

test('a report event tells the customer, as a text, and that the report is ready', () => {
	const callback = read(report);
	expect(callback).toMatchObject({ event: 'REPORT_AVAILABLE', isUnique: false, raw: report });
	expect(callback.toItems(context)).toMatchObject([{ customerId: '42', accountId: null, status: 'ready' }]);
});

test('an account event tells the account, and a new event its own ID', () => {
	expect(read({ ...report, webhook_type: 'ACCOUNT_AUTHORIZATION_LOST', account_id: 7 }).toItems(context)).toMatchObject(
		[{ customerId: '42', accountId: '7', status: null }],
	);
	const callback = read({ ...report, webhook_type: 'NEW_EVENT', event_id: 9 });
	expect(callback.isUnique).toBe(true);
	expect(callback.toItems(context)).toMatchObject([{ reference: '9' }]);
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
		const [item] = callback.toItems(context);
		if (item === undefined) throw new Error('no item');
		const request = { kind: 'business', nowMs: 0, currency: 'GBP' };
		return { item: await callbacks.reports?.fetch(http, event, item, request), paths };
	};

	test('is fetched with an event that says that it is there', async () => {
		const body = { income: { currency: 'GBP', monthly_amounts: [], categories: [] } };
		const { item, paths } = await fetched('REPORT_UPDATED', 200, body);
		expect(paths).toEqual(['/public/v3/customers/42/insights/current_business']);
		expect(item).toMatchObject({
			customerId: '42',
			status: 'ready',
			insights: { status: 'ready', subject: { holderType: 'business' } },
		});
	});

	test('that is not there after all is told by the status, with every figure null', async () => {
		const { item } = await fetched('REPORT_AVAILABLE', 202, null);
		expect(item).toMatchObject({ status: 'processing', insights: { summary: { monthlyIncome: null } } });
	});

	test('is not fetched with other events', async () => {
		expect((await fetched('NEW_EVENT', 200, {})).paths).toEqual([]);
	});
});

describe('the look-up', () => {
	const isKnown = async (answer: unknown[] | CreditError) => {
		const http = mock<Transport>({
			send: async () =>
				answer instanceof CreditError ? await Promise.reject(answer) : { status: 200, body: { data: answer } },
		});
		return await callbacks.isKnown?.(http, read(report), posted(JSON.stringify(report)));
	};

	test('confirms a customer whom FriendlyScore knows, and refuses another', async () => {
		expect(await isKnown([])).toBe(true);
		expect(await isKnown(new CreditError('provider', 'no', { httpCode: '404' }))).toBe(false);
	});

	test('takes a customer whose accounts are still being collected for known', async () => {
		expect(await isKnown(new CreditError('provider', 'wait', { httpCode: '202', code: 'STILL_PROCESSING' }))).toBe(
			true,
		);
	});

	test('asks for another delivery when FriendlyScore cannot be asked', async () => {
		await expect(isKnown(new CreditError('network', 'down'))).rejects.toBeInstanceOf(CreditError);
	});
});

describeLaws("FriendlyScore's callbacks", {
	sample: { msg: 'New event', event_id: 9, customer_id: 42, account_id: 7, webhook_type: 'NEW_EVENT' },
	...callbackLaws(callbacks),
	rawOnly: { msg: 'words' },
	optional: { '**': 'IDs alone, and a body without a customer or an event is refused' },
	anything: { '**': 'IDs alone, and a body without a customer or an event is refused' },
});
