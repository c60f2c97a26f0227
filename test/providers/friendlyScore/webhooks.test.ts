import type { Transport } from '../../../core/http/transport';
import { registration } from '../../../providers/friendlyScore/webhooks';
import { mock } from '../../support/stub';

const OURS = 'https://n8n.example/webhook/1/callback?secret=made-up';

function account(registered: Array<{ id: number; url: string }>) {
	const changes: unknown[] = [];
	const http = mock<Transport>({
		send: async ({ method, path, json }: { method: string; path: string; json?: unknown }) => {
			if (method === 'GET') return await Promise.resolve({ status: 200, body: { data: registered } });
			changes.push([method, path, json]);
			return { status: 200, body: null };
		},
	});
	return { http, changes };
}

const FORMER = 'https://n8n.example/webhook/1/callback?secret=made-up-before';
const request = { url: OURS, formerUrls: [FORMER], events: ['REPORT_AVAILABLE'], replaceExisting: false };

test('the URL with its secret is registered once', async () => {
	const { http, changes } = account([{ id: 1, url: 'https://lender.example/hooks' }]);
	expect(await registration.exists(http, request)).toBe(false);
	await registration.create(http, request);
	expect(changes).toEqual([['POST', '/public/v3/webhooks', { url: OURS, comment: 'n8n: Credit Callback Trigger' }]]);
});

test('one that is already there is not added twice', async () => {
	const { http, changes } = account([{ id: 1, url: OURS }]);
	expect(await registration.exists(http, request)).toBe(true);
	await registration.create(http, request);
	expect(changes).toEqual([]);
});

test('only registrations of exactly our URL are removed', async () => {
	const { http, changes } = account([
		{ id: 1, url: OURS },
		{ id: 2, url: 'https://n8n.example/webhook/1/callback' },
		{ id: 3, url: OURS },
	]);
	await registration.remove(http, request);
	expect(changes).toEqual([
		['DELETE', '/public/v3/webhooks/1', undefined],
		['DELETE', '/public/v3/webhooks/3', undefined],
	]);
});

test('while the secret is being replaced, the URL with the one before goes when the new one is there, and with it', async () => {
	const { http, changes } = account([{ id: 1, url: FORMER }]);
	expect(await registration.exists(http, request)).toBe(false);
	await registration.create(http, request);
	expect(changes).toEqual([
		['POST', '/public/v3/webhooks', { url: OURS, comment: 'n8n: Credit Callback Trigger' }],
		['DELETE', '/public/v3/webhooks/1', undefined],
	]);
	await registration.remove(http, request);
	expect(changes.slice(2)).toEqual([['DELETE', '/public/v3/webhooks/1', undefined]]);
});
