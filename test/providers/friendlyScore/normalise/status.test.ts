import { statusReason } from '../../../../core/shapes/status';
import { toReportStatus, whyNoData } from './checked';

const nowMs = Date.parse('2026-10-25T12:00:00Z');

describe('the HTTP status of a report', () => {
	test.each([
		[200, {}, 'ready'],
		[202, null, 'processing'],
		[204, null, 'insufficientData'],
	])('%d means %p is %s', (httpStatus, body, status) => {
		expect(toReportStatus(httpStatus, body)).toEqual({ status, providerStatus: String(httpStatus), warnings: [] });
	});

	test('200 without a body is processing, with a warning', () => {
		expect(toReportStatus(200, null)).toMatchObject({ status: 'processing', warnings: [{ code: 'STATUS_UNKNOWN' }] });
	});
});

describe('why there is no data', () => {
	const bank = (name: string, ...statuses: string[]) => ({
		name,
		slug: name.toLowerCase(),
		account_consents: statuses.map((status) => ({ consent_id: 'c', status })),
	});
	const why = (banks: unknown[] | null) => whyNoData(banks, nowMs).map(({ code, action }) => [code, action]);

	test.each([
		['no bank', [], [['NO_BANK_CONNECTED', 'askApplicant']]],
		['a bank that lets FriendlyScore in', [bank('Barclays', 'Authorised')], [['NO_TRANSACTIONS', 'askApplicant']]],
		[
			'one bank among others that does',
			[bank('A', 'Revoked'), bank('B', 'Authorised')],
			[['NO_TRANSACTIONS', 'askApplicant']],
		],
		['a new consent after an old one', [bank('A', 'Revoked', 'Authorised')], [['NO_TRANSACTIONS', 'askApplicant']]],
		['a consent that is awaited', [bank('A', 'AwaitingAuthorisation')], [['CONSENT_PENDING', 'askApplicant']]],
		[
			'one in the spelling of the document',
			[bank('A', 'Awaiting Authorisation')],
			[['CONSENT_PENDING', 'askApplicant']],
		],
		['a consent that was refused', [bank('A', 'Rejected')], [['CONSENT_REJECTED', 'askApplicant']]],
		['a consent that was withdrawn', [bank('A', 'Revoked')], [['CONSENT_REVOKED', 'reconnect']]],
		['banks whose state is not told', [{}, null, 'x'], [['NO_DATA', 'askApplicant']]],
		['banks that are not known', null, [['NO_DATA', 'askApplicant']]],
	])('%s', (_, banks, reasons) => {
		expect(why(banks)).toEqual(reasons);
		for (const reason of whyNoData(banks, nowMs)) expect(statusReason.safeParse(reason).error).toBeUndefined();
	});

	test('a consent that has run out', () => {
		const until = String(Date.parse('2026-10-24T00:00:00Z') / 1_000);
		const consent = { status: 'Authorised', expiration_date_time: until };
		expect(whyNoData([{ name: 'Barclays', account_consents: [consent] }], nowMs)).toEqual([
			{
				code: 'CONSENT_EXPIRED',
				message: expect.stringMatching(/^Barclays has a consent that has run out/),
				action: 'reconnect',
			},
		]);
	});
});
