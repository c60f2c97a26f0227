import { httpClient } from '../fixtures/client';
import { postForm } from '../fixtures/postForm';
import {
	connectedCustomer,
	invite,
	noEmail,
	startFriendlyScore,
	tokenRequest,
	type FriendlyScoreClient,
} from './fixture';

const access = { decision: 'consent', bank: 'northgate-bank', person: 'halima-okon' };
let client: FriendlyScoreClient;
let nowMs: number;

beforeEach(async () => {
	nowMs = Date.parse('2026-11-02T09:30:00Z');
	client = await startFriendlyScore({ now: () => nowMs });
});

afterEach(() => client.sandbox.close());

describe('the token', () => {
	it('is had for a JSON body and lives an hour', async () => {
		const { data } = await httpClient('').post(client.tokenUrl, tokenRequest);

		expect(data).toEqual({
			access_token: expect.any(String),
			expires_in: 3600,
			token_type: 'bearer',
			scope: null,
		});
		nowMs += 3_599_000;
		expect((await client.api.get('/customers')).status).toBe(200);
		nowMs += 1_000;
		expect((await client.api.get('/customers')).status).toBe(401);
	});

	it('is refused with 400 invalid_client for a wrong secret', async () => {
		const answer = await httpClient('').post(client.tokenUrl, { ...tokenRequest, client_secret: 'sandbox-other' });

		expect(answer.status).toBe(400);
		expect(answer.data.error).toBe('invalid_client');
	});

	it('is not had for a form', async () => {
		expect((await postForm(client.tokenUrl, tokenRequest)).status).toBe(415);
	});
});

describe('customers', () => {
	it('have a reference that is unique, and are found by it', async () => {
		const created = await client.api.post('/customers', { user_reference: 'loan-7' });
		const again = await client.api.post('/customers', { user_reference: 'loan-7' });
		const found = await client.api.get('/customers', { params: { 'by-user-reference': 'loan-7' } });
		const none = await client.api.get('/customers', { params: { 'by-user-reference': 'loan-8' } });

		expect(created.data).toEqual({ id: '1001', user_reference: 'loan-7' });
		expect(again.status).toBe(400);
		expect(found.data).toEqual({ data: [created.data] });
		expect(none.data).toEqual({ data: [] });
	});
});

describe('an invitation', () => {
	it('is a link to a page that says what is asked for', async () => {
		const invitation = await invite(client, 'loan-7', { customer_type: 'Business', company_name: 'Okon Ltd' });
		const page = await httpClient('').get(invitation.url);

		expect(invitation).toMatchObject({
			customer_type: 'Business',
			reference: 'loan-7',
			company_name: 'Okon Ltd',
			send_email: false,
			created_at: 1793611800,
			used_at: null,
			revoked_at: null,
			expires_in: 604800,
		});
		expect(page.data).toContain('your business account');
		expect(page.data).toContain('loan-7');
		expect(page.data).toContain('Northgate Bank');
	});

	it('never sends an e-mail: that one would be sent is noted, also when nothing was said', async () => {
		await invite(client, 'loan-7');
		const { id } = await invite(client, 'loan-8', { send_email: true });
		const silent = await client.api.post('/invitations', { email: noEmail.email, reference: 'loan-9' });

		expect((await client.control.get('/friendlyScore/emails')).data).toEqual([
			{ invitationId: id },
			{ invitationId: silent.data.id },
		]);
	});

	it('can be used once', async () => {
		const { url } = await invite(client, 'loan-7');

		expect((await postForm(url, access)).data).toContain('You gave access.');
		expect((await postForm(url, access)).status).toBe(410);
		expect((await client.api.get('/invitations?is_used=1')).data.data[0].used_at).toBe(1793611800);
	});

	it('works no more when it was revoked or has expired', async () => {
		const revoked = await invite(client, 'loan-7');
		const expired = await invite(client, 'loan-8');
		await client.api.patch(`/invitations/${revoked.id}/revoke`);
		expect((await postForm(revoked.url, access)).data).toContain('was withdrawn by the lender');

		nowMs += 604_800_000;
		expect((await postForm(expired.url, access)).data).toContain('has expired');
	});

	it.each([
		[{ reference: 'loan-7' }, 'email'],
		[{ email: 'applicant@example.com' }, 'reference'],
		[{ ...noEmail, reference: 'loan-7', customer_type: 'Company' }, 'customer_type'],
	])('%j is refused, naming the field', async (body, field) => {
		const { status, data } = await client.api.post('/invitations', body);

		expect(status).toBe(400);
		expect(data.message).toContain(field);
	});

	it('keeps e-mail and telephone out of the journal', async () => {
		await invite(client, 'loan-7', { phone: '+440000000000' });
		const { data } = await client.control.get('/requests');

		expect(JSON.stringify(data)).not.toMatch(/applicant@example\.com|\+440000000000/);
	});
});

describe('the consent', () => {
	it('is told per bank, with its end', async () => {
		const customer = await connectedCustomer(client, 'halima-okon');

		expect((await client.api.get(`${customer}/banks`)).data.data).toEqual([
			{
				name: 'Northgate Bank',
				slug: 'northgate-bank',
				is_active: true,
				country_code: 'GB',
				type: 'Personal',
				is_working: true,
				is_api_only: false,
				account_consents: [
					{
						consent_id: expect.any(String),
						creation_date_time: 1793611800,
						status: 'Authorised',
						status_update_date_time: 1793611800,
						// 90 days later
						expiration_date_time: 1801387800,
					},
				],
			},
		]);
	});

	it('is Rejected after a refusal, which takes nothing away that was given before', async () => {
		await client.api.post('/customers', { user_reference: 'loan-7' });
		await postForm((await invite(client, 'loan-7')).url, { decision: 'refuse' });
		const statuses = async () =>
			(await client.api.get('/customers/1001/banks')).data.data.map(
				(bank: { account_consents: Array<{ status: string }> }) => bank.account_consents[0]?.status,
			);
		expect(await statuses()).toEqual(['Rejected']);

		await postForm((await invite(client, 'loan-7')).url, access);
		await postForm((await invite(client, 'loan-7')).url, { decision: 'refuse' });
		expect(await statuses()).toEqual(['Authorised', 'Rejected']);
	});

	it('is Revoked when the person takes it back, and the data is gone', async () => {
		const customer = await connectedCustomer(client, 'halima-okon');
		await client.control.post('/friendlyScore/revoke', { customerId: 1001 });
		const { data } = await client.api.get(`${customer}/transactions`);

		expect(data).toEqual({ data: [] });
		expect((await client.api.get(`${customer}/accounts`)).data).toEqual({ data: [] });
	});
});
