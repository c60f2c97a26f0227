import { listPeople } from '../../../sandbox/people/read';
import { httpClient } from '../fixtures/client';
import { initialise, postForm, registration, startWorldline, statusOf, type WorldlineClient } from './fixture';

const returnUrl = 'https://lender.example/thanks?application=7';
const access = { decision: 'consent', bank: 'lindenbank', person: 'adaeze-nwokolo' };

let client: WorldlineClient;
let nowMs: number;

beforeEach(async () => {
	nowMs = Date.parse('2026-11-02T09:30:00Z');
	const worldline = { consentSeconds: 600, collectSeconds: 3600 };
	client = await startWorldline({ now: () => nowMs, worldline });
	await client.api.post('/register', registration('loan-1', 'CSPS', ['psu-1', 'psu-2']));
});

afterEach(() => client.sandbox.close());

async function newLink(psuId = 'psu-1', headers: Record<string, string> = { initiatingpartyreturnurl: returnUrl }) {
	return String((await initialise(client.api, 'loan-1', psuId, headers)).data.RedirectUrl);
}

function read(url: string) {
	return httpClient('').get(url);
}

describe('the consent page', () => {
	it('is a readable form without scripts: banks, applicants, and two buttons', async () => {
		const answer = await read(await newLink());

		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(answer.data).toContain('<html lang="en">');
		expect(answer.data).toContain('Lindenbank');
		expect(answer.data).toContain('Adaeze Nwokolo');
		expect(answer.data).toContain('country FR');
		expect(answer.data).toMatch(/<button name="decision" value="consent">[^<]+<\/button>/);
		expect(answer.data).toMatch(/<button name="decision" value="refuse">[^<]+<\/button>/);
		expect(answer.data).not.toMatch(/<script|onclick/);
		expect(answer.data.match(/<input type="radio" name="bank"/g)).toHaveLength(3);
		expect(answer.data.match(/<input type="radio" name="person"/g)).toHaveLength((await listPeople()).length);
		expect(answer.data).toContain('Marigold Foods Ltd');
	});

	it('shows an id of the lender as text, whatever is in it', async () => {
		await client.api.post('/register', registration('<b onclick="x">'));
		const { data } = await initialise(client.api, encodeURIComponent('<b onclick="x">'));

		expect((await read(data.RedirectUrl)).data).toContain('&#60;b onclick=&#34;x&#34;&#62;');
	});

	it('sends the person back to the lender, to exactly the address that was told', async () => {
		const answer = await postForm(await newLink(), access);

		expect(answer.status).toBe(303);
		expect(answer.headers['location']).toBe(returnUrl);
	});

	it('says that the page can be closed when there is no address to return to', async () => {
		const answer = await postForm(await newLink('psu-1', {}), access);

		expect(answer.status).toBe(200);
		expect(answer.data).toContain('You gave access. The lender gave no address to return to: you can close this page.');
	});

	it('lists the IBAN of the account in the status, with right check digits', async () => {
		await postForm(await newLink(), access);

		expect((await client.api.get('/register/loan-1/status')).data.Ibans).toEqual(['FR23SNDB0000000011']);
	});

	it('leaves the registration open until every PSU has consented', async () => {
		await postForm(await newLink('psu-1'), access);
		expect(await statusOf(client, 'loan-1')).toBe('REGISTRATION_CREATED');

		await postForm(await newLink('psu-2'), { ...access, person: 'halima-okon' });
		const { data } = await client.api.get('/register/loan-1/status');
		expect(data).toMatchObject({ UseCaseStatus: 'REGISTRATION_FINALISED', RegistrationStatus: 'Finalised' });
		expect(data.Ibans).toHaveLength(2);
	});

	it('lets a person refuse: back to the lender, nothing registered, and a new link is possible', async () => {
		const answer = await postForm(await newLink(), { decision: 'refuse' });

		expect(answer.headers['location']).toBe(returnUrl);
		expect((await client.api.get('/register/loan-1/status')).data).toMatchObject({
			UseCaseStatus: 'REGISTRATION_CREATED',
			Ibans: [],
		});
		expect((await postForm(await newLink(), access)).status).toBe(303);
	});

	it('can be answered once', async () => {
		const link = await newLink();
		await postForm(link, { decision: 'refuse' });

		expect((await read(link)).status).toBe(410);
		expect((await postForm(link, access)).data).toContain('has been answered already');
	});

	it('is closed for every link of a PSU who has consented through one of them', async () => {
		const [first, second] = [await newLink(), await newLink()];
		await postForm(second, access);

		expect((await postForm(first, access)).status).toBe(410);
	});

	it('expires, and says what to do', async () => {
		const link = await newLink();
		nowMs += 600_000;
		const answer = await read(link);

		expect(answer.status).toBe(410);
		expect(answer.data).toContain('This consent session has expired. Ask the lender for a new link.');
	});

	it.each([
		['nothing chosen', {}],
		['an unknown bank', { ...access, bank: 'nowhere' }],
		['an unknown applicant', { ...access, person: '../periculum' }],
	])('with %s answers 400 and can still be used', async (_what, form) => {
		const link = await newLink();

		expect((await postForm(link, form)).status).toBe(400);
		expect((await postForm(link, access)).status).toBe(303);
	});

	it('is withdrawn when the lender changes or deletes the registration', async () => {
		const beforeChange = await newLink();
		const { RegistrationId: _id, ...change } = registration('loan-1');
		await client.api.put('/register/loan-1', change);
		const beforeDeletion = await newLink();
		await client.api.delete('/register/loan-1');

		expect((await read(beforeChange)).status).toBe(404);
		expect((await postForm(beforeDeletion, access)).status).toBe(404);
	});

	it('is not there for an unknown session', async () => {
		expect((await read(`${client.sandbox.url}/worldline/consent/none`)).status).toBe(404);
	});
});
