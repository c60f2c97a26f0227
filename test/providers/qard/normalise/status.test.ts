import { toConnection, toSyncStatus } from './checked';
import { sync } from './fixtures/lists';

describe('the latest syncs', () => {
	test.each([
		[['SUCCESS', 'SUCCESS'], 'ready'],
		[['SUCCESS', 'QUEUED'], 'processing'],
		[['FETCHING', 'AUTH_ERROR'], 'processing'],
		[['SUCCESS', 'AUTH_ERROR'], 'failed'],
		[['SUCCESS', 'FETCH_ERROR'], 'failed'],
		[['INTERNAL_ERROR'], 'failed'],
	])('%p are together %s', (statuses, expected) => {
		expect(toSyncStatus(statuses.map((status) => sync(status))).status).toBe(expected);
	});

	test.each([
		['AUTH_ERROR', 'reconnect'],
		['FETCH_ERROR', 'retry'],
		['INTERNAL_ERROR', 'contactProvider'],
	])('%s names the bank and what to do: %s', (status, action) => {
		const { reasons } = toSyncStatus([sync('SUCCESS'), sync(status, { provider_name: 'example_bank' })]);
		expect(reasons).toEqual([
			{ code: status, message: expect.stringMatching(/^example_bank \(BANK_TRANSACTION\) /), action },
		]);
	});

	test('tell the words of Qard once each, and times without a time zone', () => {
		const { providerStatus, syncs } = toSyncStatus([sync('SUCCESS'), sync('FETCHING'), sync('SUCCESS')]);
		expect(providerStatus).toBe('SUCCESS, FETCHING');
		expect(syncs[0]).toEqual({
			id: 'sync-1',
			dataType: 'BANK_TRANSACTION',
			bankProvider: 'sandbox_openbanking',
			connectionId: 'connection-1',
			providerStatus: 'SUCCESS',
			requestedAt: '2024-01-15T10:30:00',
			completedAt: null,
		});
	});

	test('that are none, or of an unknown word, are processing with a warning', () => {
		expect(toSyncStatus([])).toMatchObject({ status: 'processing', warnings: [{ code: 'NOTHING_SYNCED' }] });
		expect(toSyncStatus([sync('SUCCESS'), sync('PARTIAL')])).toMatchObject({
			status: 'processing',
			warnings: [{ code: 'STATUS_UNKNOWN', source: '[1].status' }],
		});
	});
});

describe('a data connection', () => {
	const connection = (status: string | null, redirectUrl: string | null = 'https://consent.example.com/1') =>
		toConnection({ id: 'connection-1', status, redirect_url: redirectUrl });

	test.each([
		['AUTH_REQUIRED', 'pending'],
		['CONNECTING', 'pending'],
		['CONNECTED', 'granted'],
		['AUTH_ERROR', 'failed'],
		['DISCONNECTED', 'revoked'],
	])('that is %s is %s', (word, status) => {
		expect(connection(word)).toEqual({
			connectionId: 'connection-1',
			consentUrl: 'https://consent.example.com/1',
			status,
			providerStatus: word,
			warnings: [],
		});
	});

	test('of an unknown status is pending with a warning', () => {
		expect(connection('PAUSED')).toMatchObject({ status: 'pending', warnings: [{ code: 'STATUS_UNKNOWN' }] });
	});

	test('that needs the person and gives no link says so', () => {
		expect(connection('AUTH_REQUIRED', null)).toMatchObject({
			consentUrl: null,
			warnings: [{ code: 'CONSENT_URL_MISSING' }],
		});
		expect(connection('CONNECTED', null).warnings).toEqual([]);
	});
});
