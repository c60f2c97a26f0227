import { httpClient } from '../fixtures/client';
import { initialise, postForm, registration, startWorldline, type WorldlineClient } from './fixture';

let client: WorldlineClient;

beforeEach(async () => {
	client = await startWorldline();
});

afterEach(() => client.sandbox.close());

describe('POST /register', () => {
	it.each(['NONE', 'CS', 'PS', 'CSPS'])('registers with the option %s and answers 201', async (option) => {
		const answer = await client.api.post('/register', registration('loan-1', option));

		expect(answer.status).toBe(201);
		expect(answer.data).toEqual({
			RegistrationId: 'loan-1',
			ProductType: 'CreditScoring',
			RegistrationStatus: 'Created',
			UseCaseStatus: 'REGISTRATION_CREATED',
			Parameter: [{ Key: 'option', Value: option }],
			Psus: [{ PsuId: 'psu-1' }],
			Ibans: [],
		});
	});

	it('keeps several PSUs and the product type', async () => {
		const body = { ...registration('loan-1', 'CS', ['anna', 'ben']), ProductType: 'DataAggregation' };
		await client.api.post('/register', body);
		const { data } = await client.api.get('/register/loan-1/status');

		expect(data.Psus).toEqual([{ PsuId: 'anna' }, { PsuId: 'ben' }]);
		expect(data.ProductType).toBe('DataAggregation');
	});

	it('refuses an id that is taken with 409', async () => {
		await client.api.post('/register', registration('loan-1'));
		const answer = await client.api.post('/register', registration('loan-1'));

		expect(answer.status).toBe(409);
		expect(answer.data).toMatchObject({ code: 'ALREADY_EXISTS', message: expect.any(String) });
	});

	it.each([
		['an option that does not exist', { ...registration('loan-1', 'ALL') }, 'body: Invalid enum value'],
		['no PSU', { ...registration('loan-1', 'CS', []) }, 'Psus'],
		['no id', { ...registration('loan-1'), RegistrationId: undefined }, 'RegistrationId: Required'],
	])('refuses %s with 400 and names the field', async (_what, body, details) => {
		const answer = await client.api.post('/register', body);

		expect(answer.status).toBe(400);
		expect(answer.data.code).toBe('FORMAT_ERROR');
		expect(answer.data.details).toContain(details);
	});

	it('refuses the same PSU twice', async () => {
		expect((await client.api.post('/register', registration('loan-1', 'CS', ['a', 'a']))).status).toBe(400);
	});

	it('refuses a registration without the option', async () => {
		const body = { ...registration('loan-1'), Parameter: [{ Key: 'colour', Value: 'CS' }] };

		expect((await client.api.post('/register', body)).data.message).toBe('The Parameter "option" is missing.');
	});

	it("refuses the seed's own example, which has a comma too many, as JSON that is not valid", async () => {
		const headers = { 'content-type': 'application/json' };
		const body = Buffer.from('{"RegistrationId":"loan-1","Psus":[{"PsuId":"psu-1"},]}');
		const answer = await client.api.post('/register', body, { headers });

		expect(answer.status).toBe(400);
		expect(answer.data.details).toBe('The request body is not valid JSON.');
	});
});

describe('the required headers', () => {
	it.each([
		['x-request-id', 'no-uuid', 'The header X-Request-ID must be a UUID.'],
		['messagecreatedatetime', 'today', 'The header MessageCreateDateTime must be an ISO 8601 date and time.'],
		['x-request-id', '', 'The header x-request-id is missing.'],
		['messagecreatedatetime', '', 'The header messagecreatedatetime is missing.'],
	])('a %s of "%s" is 400', async (name, value, message) => {
		const answer = await client.api.get('/register/loan-1/status', { headers: { [name]: value } });

		expect(answer.status).toBe(400);
		expect(answer.data).toEqual({ code: 'FORMAT_ERROR', message });
	});
});

describe('PUT and DELETE /register/{id}', () => {
	it('changes option and PSUs', async () => {
		await client.api.post('/register', registration('loan-1', 'NONE'));
		const { RegistrationId: _id, ...change } = registration('loan-1', 'PS', ['psu-2']);
		const answer = await client.api.put('/register/loan-1', change);

		expect(answer.status).toBe(200);
		expect(answer.data.Parameter).toEqual([{ Key: 'option', Value: 'PS' }]);
		expect(answer.data.Psus).toEqual([{ PsuId: 'psu-2' }]);
	});

	it('no longer changes a registration once consent was given', async () => {
		await client.api.post('/register', registration('loan-1'));
		const { data } = await initialise(client.api, 'loan-1');
		await postForm(data.RedirectUrl, { decision: 'consent', bank: 'lindenbank', person: 'halima-okon' });

		expect((await client.api.put('/register/loan-1', registration('loan-1'))).status).toBe(409);
	});

	it('removes a registration, so that it is not found any more', async () => {
		await client.api.post('/register', registration('loan-1'));

		expect((await client.api.delete('/register/loan-1')).status).toBe(204);
		expect((await client.api.get('/register/loan-1/status')).status).toBe(404);
		expect((await client.api.delete('/register/loan-1')).status).toBe(404);
	});
});

describe('POST /register/{id}/initialisation/{psuId}', () => {
	beforeEach(() => client.api.post('/register', registration('loan-1')));

	it('answers 200 with the address of the consent page', async () => {
		const answer = await initialise(client.api, 'loan-1', 'psu-1', { locale: 'nl-BE' });

		expect(answer.status).toBe(200);
		expect(Object.keys(answer.data)).toEqual(['RedirectUrl']);
		expect((await httpClient('').get(answer.data.RedirectUrl)).status).toBe(200);
	});

	it.each([
		['a Locale that is none', { locale: 'french' }],
		['a return address that is none', { initiatingpartyreturnurl: 'javascript:alert(1)' }],
	])('refuses %s with 400', async (_what, headers) => {
		expect((await initialise(client.api, 'loan-1', 'psu-1', headers)).status).toBe(400);
	});

	it('refuses a country that is not two capital letters', async () => {
		const answer = await client.api.post('/register/loan-1/initialisation/psu-1', { PsuData: { Country: 'France' } });

		expect(answer.status).toBe(400);
		expect(answer.data.details).toBe('PsuData.Country: Invalid');
	});

	it('does not know another PSU or another registration', async () => {
		expect((await initialise(client.api, 'loan-1', 'psu-2')).status).toBe(404);
		expect((await initialise(client.api, 'loan-2')).status).toBe(404);
	});

	it('answers 409 when the PSU has consented already', async () => {
		const { data } = await initialise(client.api, 'loan-1');
		await postForm(data.RedirectUrl, { decision: 'consent', bank: 'lindenbank', person: 'halima-okon' });

		expect((await initialise(client.api, 'loan-1')).status).toBe(409);
	});
});
