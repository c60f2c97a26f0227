import type { INodeParameters } from 'n8n-workflow';
import { friendlyScoreRunner } from './runner';

const { fake, run, first } = friendlyScoreRunner();
const consent = { email: 'applicant@example.com', userReference: 'application-1', customerType: 'Business' };
const INVITE = 'POST /invitations';
const LINK = 'https://consent.example/invitation/1';

const invitation = (changes: object = {}) => ({
	id: '9001',
	customer_type: 'Business',
	email: 'applicant@example.com',
	reference: 'application-1',
	send_email: false,
	// 2026-10-25T12:00:00Z, and seven days.
	created_at: '1792929600',
	expires_in: '604800',
	url: LINK,
	...changes,
});

/** A FriendlyScore with the customer, which answers invitations so. */
function invites(changes: object = {}): void {
	fake()
		.withCustomers([{ id: '77', user_reference: 'application-1' }])
		.on(INVITE, () => ({ status: 201, body: invitation(changes) }));
}

const ask = async (parameters: INodeParameters = {}) =>
	await first('requestBankConsent', { ...consent, ...parameters });
const sentInvitation = () => fake().sent.find(({ path }) => path === '/invitations')?.body;

test('gives the link with the customer it belongs to, and never the email address', async () => {
	invites();
	const item = await ask();
	expect(item).toEqual({
		provider: 'friendlyScore',
		customerId: '77',
		reference: 'application-1',
		invitationId: '9001',
		consentUrl: LINK,
		status: 'pending',
		expiresAt: '2026-11-01T12:00:00.000Z',
		warnings: [],
	});
});

test('sends no email unless that is chosen', async () => {
	invites();
	await ask();
	expect(sentInvitation()).toEqual({
		email: 'applicant@example.com',
		reference: 'application-1',
		customer_type: 'Business',
		send_email: false,
	});
	fake().sent.length = 0;
	await ask({ additionalFields: { sendEmail: true } });
	expect(sentInvitation()).toMatchObject({ send_email: true });
});

test('sends the names and the phone number that are filled in', async () => {
	invites();
	await ask({
		customerType: 'Individual',
		additionalFields: { firstName: 'Ada', lastName: 'Example', companyName: '', phone: '+44 20 7946 0000' },
	});
	expect(sentInvitation()).toEqual({
		email: 'applicant@example.com',
		reference: 'application-1',
		customer_type: 'Individual',
		send_email: false,
		first_name: 'Ada',
		last_name: 'Example',
		phone: '+44 20 7946 0000',
	});
});

test('asks nobody for a customer that is not there', async () => {
	fake().withCustomers();
	const { error } = await run('requestBankConsent', consent);
	expect(error?.message).toBe('FriendlyScore has no customer of this user reference');
	expect(error?.description).toMatch(/Create Credit Customer/);
	expect(fake().calls).toEqual(['GET /customers']);
});

test('without a time of its own counts the seconds from now, and without seconds tells no end', async () => {
	invites({ created_at: null, expires_in: 60 });
	const { expiresAt } = await ask();
	expect(Date.parse(String(expiresAt))).toBeGreaterThan(Date.parse('2026-01-01'));
	for (const expires_in of [null, '9999999999999']) {
		invites({ expires_in });
		expect(await ask()).toMatchObject({ expiresAt: null });
	}
});

test.each([[undefined], [null], ['']])('with %p for a link fails, and says that it may have happened', async (url) => {
	invites({ url });
	const { error } = await run('requestBankConsent', consent);
	expect(error?.message).toBe('FriendlyScore answered without a link to the consent page');
});

test('without a link is a warning where FriendlyScore sends it', async () => {
	invites({ url: null });
	expect(await ask({ additionalFields: { sendEmail: true } })).toMatchObject({
		consentUrl: null,
		warnings: [{ code: 'CONSENT_URL_MISSING' }],
	});
});

test('that fails unclearly is not sent again', async () => {
	invites();
	fake().on(INVITE, () => ({ drop: true }));
	const { error, stored } = await run('requestBankConsent', { ...consent, email: '={{ "someone" + "@example.com" }}' });
	expect(error?.description).toMatch(/It may have happened all the same. Look at the customer's invitations/);
	expect(fake().calls.filter((call) => call === INVITE)).toHaveLength(1);
	expect(stored).not.toContain('someone@example.com');
});

test('that is refused keeps the address out of the error', async () => {
	invites();
	fake().on(INVITE, () => ({ status: 400, body: { message: 'someone@example.com is not allowed' } }));
	const { error, stored } = await run('requestBankConsent', { ...consent, email: '={{ "someone" + "@example.com" }}' });
	expect(error?.message).toBe('FriendlyScore answered 400: [removed] is not allowed');
	expect(stored).not.toContain('someone@example.com');
});

test.each([
	[{ email: 'Ada Example' }, /^Email is not an email address$/],
	[{ email: '={{ "" }}' }, /^Email is empty/],
	[{ userReference: '={{ "" }}' }, /^User Reference is empty/],
	[{ customerType: '={{ "Company" }}' }, /^Customer Type must be one of: Business, Individual/],
])('refuses %p before anything is sent', async (changes, message) => {
	const { error } = await run('requestBankConsent', { ...consent, ...changes });
	expect(error?.message).toMatch(message);
	expect(error?.message).not.toContain('Ada');
	expect(fake().sent).toEqual([]);
});
