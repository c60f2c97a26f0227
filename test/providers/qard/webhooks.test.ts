import { CreditError } from '../../../core/base/errors';
import type { Transport } from '../../../core/http/transport';
import { registration } from '../../../providers/qard/webhooks';
import { mock } from '../../support/stub';

const OURS = 'https://n8n.example/webhook/1/callback';
const THEIRS = 'https://lender.example/hooks';

/** An account with these registrations; what is changed is written down. */
function account(registered: Array<{ event_type: string; url: string; enabled?: boolean }>) {
	const changes: unknown[] = [];
	const http = mock<Transport>({
		send: async ({ method, path, json }: { method: string; path: string; json?: unknown }) => {
			if (method === 'GET')
				return await Promise.resolve({ status: 200, body: { result: registered, current_page: 1, last_page: 1 } });
			changes.push([method, path, json]);
			return { status: 200, body: null };
		},
	});
	return { http, changes };
}

const request = (events: string[], replaceExisting = false) => ({
	url: OURS,
	formerUrls: [],
	events,
	replaceExisting,
});

test('a URL is registered for each chosen event', async () => {
	const { http, changes } = account([]);
	expect(await registration.exists(http, request(['DATA_SYNC_SUCCESS']))).toBe(false);
	await registration.create(http, request(['DATA_SYNC_SUCCESS', 'DATA_SYNC_AUTH_ERROR']));
	expect(changes).toEqual([
		['PUT', '/webhooks/DATA_SYNC_SUCCESS', { url: OURS }],
		['PUT', '/webhooks/DATA_SYNC_AUTH_ERROR', { url: OURS }],
	]);
});

test('one that is already there is not added twice', async () => {
	const { http, changes } = account([{ event_type: 'DATA_SYNC_SUCCESS', url: OURS, enabled: true }]);
	expect(await registration.exists(http, request(['DATA_SYNC_SUCCESS']))).toBe(true);
	await registration.create(http, request(['DATA_SYNC_SUCCESS', 'REPORT_DONE']));
	expect(changes).toEqual([['PUT', '/webhooks/REPORT_DONE', { url: OURS }]]);
});

test('one that Qard has disabled after ten failures is put back', async () => {
	const { http, changes } = account([{ event_type: 'DATA_SYNC_SUCCESS', url: OURS, enabled: false }]);
	expect(await registration.exists(http, request(['DATA_SYNC_SUCCESS']))).toBe(false);
	await registration.create(http, request(['DATA_SYNC_SUCCESS']));
	expect(changes).toEqual([['PUT', '/webhooks/DATA_SYNC_SUCCESS', { url: OURS }]]);
});

test('a URL that is not ours is not replaced unless asked, and nothing is changed half', async () => {
	const { http, changes } = account([{ event_type: 'DATA_SYNC_SUCCESS', url: THEIRS }]);
	const creating = registration.create(http, request(['REPORT_DONE', 'DATA_SYNC_SUCCESS']));
	await expect(creating).rejects.toBeInstanceOf(CreditError);
	await expect(creating).rejects.toMatchObject({
		message: 'Qard sends DATA_SYNC_SUCCESS to another URL already: turn on Replace Existing to take its place',
		detail: { description: expect.stringMatching(/Replace Existing/) },
	});
	expect(changes).toEqual([]);
	await registration.create(http, request(['DATA_SYNC_SUCCESS'], true));
	expect(changes).toEqual([['PUT', '/webhooks/DATA_SYNC_SUCCESS', { url: OURS }]]);
});

test('only registrations of exactly our URL are removed', async () => {
	const { http, changes } = account([
		{ event_type: 'DATA_SYNC_SUCCESS', url: OURS },
		{ event_type: 'REPORT_DONE', url: THEIRS },
		{ event_type: 'DATA_SYNC_QUEUED', url: `${OURS}/` },
	]);
	await registration.remove(http, request(['DATA_SYNC_SUCCESS', 'REPORT_DONE', 'DATA_SYNC_QUEUED']));
	expect(changes).toEqual([['DELETE', '/webhooks/DATA_SYNC_SUCCESS', undefined]]);
});
