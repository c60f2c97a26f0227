import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import type { SentRequest } from '../../support/sandboxControl';
import { WorldlineSandbox } from '../../support/worldlineSandbox';

let sandbox: WorldlineSandbox;
beforeAll(async () => {
	sandbox = await WorldlineSandbox.start();
});
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

const run = async (verb: string, parameters: INodeParameters, credential?: ICredentialDataDecryptedObject) =>
	await runNode(verb, {
		parameters: { provider: 'worldline', ...parameters },
		credential: credential ?? sandbox.credential(),
	});

const items = async (verb: string, parameters: INodeParameters) => {
	const { outputs, error } = await run(verb, parameters);
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ json }) => json);
};

const first = async (verb: string, parameters: INodeParameters) => (await items(verb, parameters))[0] ?? {};

const registration = { registrationId: 'application-1', psuId: 'applicant-1', scores: 'CSPS' };
const register = async (changes: INodeParameters = {}) =>
	await items('createCreditCustomer', { ...registration, ...changes });

const lastSent = async (): Promise<SentRequest | undefined> => (await sandbox.sent()).at(-1);
const pathEnds = ({ method, path }: SentRequest) => `${method} ${path.replace(/.*(?=\/ob\/)/, '')}`;

const REGISTER = 'POST /ob/ais/v3/register';
const STATUS = 'GET /ob/ais/v3/register/application-1/status';

describe('Create Credit Customer', () => {
	test('registers the applicant with the scores asked for', async () => {
		expect(await register()).toEqual([
			{
				provider: 'worldline',
				customerId: 'applicant-1',
				reference: 'application-1',
				registrationId: 'application-1',
				status: 'created',
				scores: 'CSPS',
			},
		]);
		const sent = await lastSent();
		expect(sent?.body).toEqual({
			RegistrationId: 'application-1',
			Psus: [{ PsuId: 'applicant-1' }],
			Parameter: [{ Key: 'option', Value: 'CSPS' }],
		});
		expect(sent && pathEnds(sent)).toBe(REGISTER);
	});

	test('gives one item per applicant', async () => {
		const created = await register({ psuId: 'applicant-1, applicant-2,,applicant-1', scores: 'NONE' });
		expect(created.map(({ customerId, status }) => [customerId, status])).toEqual([
			['applicant-1', 'created'],
			['applicant-2', 'created'],
		]);
		expect((await lastSent())?.body).toMatchObject({ Psus: [{ PsuId: 'applicant-1' }, { PsuId: 'applicant-2' }] });
	});

	test.each([7, [7], '={{ 7 }}', '={{ [7] }}'])('takes the number %j for an ID', async (psuId) => {
		expect(await register({ psuId })).toMatchObject([{ customerId: '7' }]);
	});

	test('takes a number for a product type, and what an expression did not find for none', async () => {
		await register({ additionalFields: { productType: '={{ 7 }}' } });
		expect((await lastSent())?.body).toMatchObject({ ProductType: '7' });
		await sandbox.reset();
		await register({ additionalFields: { productType: '={{ null }}' } });
		expect((await lastSent())?.body).not.toHaveProperty('ProductType');
	});

	test('sends a product type only where it is set', async () => {
		await register({ additionalFields: { productType: 'CreditScoring' } });
		expect((await lastSent())?.body).toMatchObject({ ProductType: 'CreditScoring' });
	});

	test.each([
		['lost its connection', { drop: true }],
		['had a fault of the provider', { status: 502, body: '' }],
		['was refused as a conflict', { status: 409, body: { code: '013', message: 'Conflict' } }],
		['was refused as existing', { status: 400, body: { code: '013', message: 'RegistrationId already exists' } }],
	])('that %s is existing where the registration is there', async (_, fault) => {
		await register();
		await sandbox.fault({ method: 'POST', pathIncludes: '/register', times: 1, ...fault });
		expect(await register()).toMatchObject([{ status: 'existing', customerId: 'applicant-1' }]);
		expect((await sandbox.sent()).map(pathEnds)).toEqual([REGISTER, REGISTER, STATUS]);
	});

	test('of an id that is registered already is existing', async () => {
		await register();
		expect(await register()).toMatchObject([{ status: 'existing', customerId: 'applicant-1' }]);
	});

	test('of an id that somebody else has is refused, and nobody is named', async () => {
		await register();
		const { error } = await run('createCreditCustomer', { ...registration, psuId: 'applicant-2' });
		expect(error?.message).toBe('Worldline has this registration ID already, for another PSU');
		expect(error?.description).toMatch(/registration ID of its own/);
		expect(JSON.stringify(error)).not.toMatch(/applicant-/);
	});

	test('that fails unclearly, and is not there, says that it may have happened', async () => {
		await sandbox.fault({ method: 'POST', pathIncludes: '/register', times: 1, drop: true });
		const { error } = await run('createCreditCustomer', registration);
		expect(error?.description).toMatch(/It may have happened all the same. Check the analysis status/);
		expect((await sandbox.sent()).map(pathEnds)).toEqual([REGISTER, STATUS]);
	});

	test('that is refused for another reason is not looked up', async () => {
		await sandbox.fault({
			method: 'POST',
			pathIncludes: '/register',
			status: 400,
			body: { code: '002', message: 'Psus is missing' },
			times: 1,
		});
		const { error } = await run('createCreditCustomer', registration);
		expect(error?.message).toBe('Worldline answered 400: Psus is missing');
		expect((await sandbox.sent()).map(pathEnds)).toEqual([REGISTER]);
	});

	test.each([
		[{ registrationId: '={{ "" }}' }, /^Registration ID is empty/],
		[{ psuId: ' , ' }, /^Applicant \(PSU\) ID is empty/],
		[{ psuId: '={{ $json.applicantId }}' }, /^Applicant \(PSU\) ID is empty/],
		[{ psuId: '={{ null }}' }, /^Applicant \(PSU\) ID is empty/],
		[{ psuId: '={{ {} }}' }, /^Applicant \(PSU\) ID must be a text$/],
		[{ additionalFields: { productType: '={{ {} }}' } }, /^Product Type must be a text$/],
		[{ scores: '={{ "ALL" }}' }, /^Scores must be one of: NONE, CS, PS, CSPS/],
	])('refuses %p before anything is sent', async (changes, message) => {
		const { error } = await run('createCreditCustomer', { ...registration, ...changes });
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});
});

describe('Request Bank Consent', () => {
	const consent = { registrationId: 'application-1', psuId: 'applicant-1', country: 'fr' };

	test('gives the link to the consent page', async () => {
		await register();
		const item = await first('requestBankConsent', consent);
		expect(item).toEqual({
			provider: 'worldline',
			customerId: 'applicant-1',
			reference: 'application-1',
			registrationId: 'application-1',
			consentUrl: expect.stringMatching(/^https:\/\//),
			status: 'pending',
			expiresAt: null,
			warnings: [],
		});
		const sent = await lastSent();
		expect(sent?.body).toEqual({ PsuData: { Country: 'FR' } });
		expect(sent && pathEnds(sent)).toBe('POST /ob/ais/v3/register/application-1/initialisation/applicant-1');
	});

	test('sends the language and the way back as headers, beside the two of every request', async () => {
		await register();
		await first('requestBankConsent', {
			...consent,
			additionalFields: { locale: 'nl-BE', returnUrl: 'https://lender.example/thanks?case=1' },
		});
		expect((await lastSent())?.headers).toMatchObject({
			locale: 'nl-BE',
			initiatingpartyreturnurl: 'https://lender.example/thanks?case=1',
			'x-request-id': expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
			messagecreatedatetime: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
		});
	});

	test('of an applicant who is not registered is told', async () => {
		const { error } = await run('requestBankConsent', consent);
		expect(error).toMatchObject({
			httpCode: '404',
			description: expect.stringMatching(/registration ID and the ID of the applicant \(PSU\)/),
		});
	});

	test.each([{}, { RedirectUrl: '' }, { RedirectUrl: null }, []])('fails where no link is told: %p', async (body) => {
		await sandbox.fault({ pathIncludes: '/initialisation/', status: 200, body, times: 1 });
		const { error } = await run('requestBankConsent', consent);
		expect(error?.message).toBe('Worldline answered without a link to the consent page');
	});

	test('reads the link in either casing', async () => {
		const link = 'https://consent.example/session/1';
		await sandbox.fault({ pathIncludes: '/initialisation/', status: 200, body: { redirectUrl: link }, times: 1 });
		expect(await first('requestBankConsent', consent)).toMatchObject({ consentUrl: link });
	});

	test.each([
		[{ country: 'France' }, /^Country must be a two-letter country code/],
		[{ country: '={{ "" }}' }, /^Country is empty: \{\{ "" \}\} found nothing$/],
		[{ psuId: '..' }, /cannot be used as an ID/],
		[{ registrationId: '={{ "" }}' }, /^Registration ID is empty/],
		[{ additionalFields: { locale: 'french' } }, /^Locale must be a language such as fr/],
		[{ additionalFields: { returnUrl: 'lender.example' } }, /^Return URL must be a web address/],
		[
			{ additionalFields: { returnUrl: '={{ "https://lender.example/\\nX: 1" }}' } },
			/^Return URL must be a web address/,
		],
	])('refuses %p before anything is sent', async (changes, message) => {
		const { error } = await run('requestBankConsent', { ...consent, ...changes });
		expect(error?.message).toMatch(message);
		expect(await sandbox.sent()).toEqual([]);
	});

	test('encodes ids in the path', async () => {
		const ids = { registrationId: 'a/b?c', psuId: 'd e' };
		await register(ids);
		await first('requestBankConsent', { ...consent, ...ids });
		expect((await lastSent())?.path).toMatch(/register\/a%2Fb%3Fc\/initialisation\/d%20e$/);
	});
});

describe('Check Analysis Status', () => {
	const answer = async (body: object, times = 1) =>
		await sandbox.fault({ method: 'GET', pathIncludes: '/status', status: 200, body, times });
	const check = async (parameters: INodeParameters = {}) =>
		await first('checkAnalysisStatus', { registrationId: 'application-1', ...parameters });

	test('of a new registration is processing', async () => {
		await register();
		expect(await check()).toMatchObject({
			provider: 'worldline',
			id: 'application-1',
			reference: 'application-1',
			status: 'processing',
			providerStatus: 'REGISTRATION_CREATED',
			trustScore: null,
			fraudulent: null,
			ibans: [],
			reasons: [],
			warnings: [],
		});
	});

	test.each([
		['REGISTRATION_FINALISED', 'processing'],
		['DATA_COLLECTION_DONE', 'processing'],
		['DATA_COLLECTION_ERROR', 'failed'],
		['ANALYSIS_FINALISED', 'ready'],
	])('%s means %s', async (UseCaseStatus, status) => {
		await answer({ ProductType: 'CreditScoring', UseCaseStatus, Psus: [{ PsuId: 'applicant-1' }] });
		expect(await check()).toMatchObject({ status, providerStatus: UseCaseStatus });
	});

	test('waits until it is done', async () => {
		await answer({ UseCaseStatus: 'DATA_COLLECTION_DONE' }, 2);
		const checking = check({ options: { waitUntilDone: true, pollInterval: 1, maxWait: 1 } });
		expect(await checking).toMatchObject({ status: 'processing', timedOut: true });
		await answer({ UseCaseStatus: 'DATA_COLLECTION_DONE' });
		await answer({ UseCaseStatus: 'ANALYSIS_FINALISED' });
		expect(await check({ options: { waitUntilDone: true, pollInterval: 1, maxWait: 30 } })).toMatchObject({
			status: 'ready',
		});
	});

	test('gives the IBANs of the accounts shared', async () => {
		const iban = 'FR7600000000000000000000000';
		await answer({ UseCaseStatus: 'DATA_COLLECTION_DONE', IbanList: [iban] });
		expect(await check()).toMatchObject({ ibans: [iban] });
	});

	test('keeps the IBANs of a refusal out of the error', async () => {
		const body = { code: '1', message: 'No consent for FR76 3000 6000 0112 3456 7890 189' };
		await sandbox.fault({ method: 'GET', pathIncludes: '/status', status: 400, body, times: 1 });
		const { error, stored } = await run('checkAnalysisStatus', { registrationId: 'application-1' });
		expect(error?.message).toBe('Worldline answered 400: No consent for [removed]');
		expect(stored).not.toContain('3000 6000');
	});

	test('of a registration that is not there is told', async () => {
		const { error } = await run('checkAnalysisStatus', { registrationId: 'application-9' });
		expect(error).toMatchObject({ httpCode: '404', description: expect.stringMatching(/Worldline does not know it/) });
	});
});

describe('the token', () => {
	test.each(['v1', 'v2'])('of version %s is fetched once for any number of items', async (version) => {
		const { outputs, error } = await runNode('createCreditCustomer', {
			parameters: { provider: 'worldline', registrationId: '={{ $json.id }}', psuId: 'applicant' },
			items: Array.from({ length: 30 }, (_, index) => ({ id: `application-${index}` })),
			credential: version === 'v1' ? sandbox.credential() : sandbox.secretCredential(),
		});
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(30);
		expect(await sandbox.tokenCalls()).toBe(1);
	});

	test('is fetched once more when it expires, and every request has an id of its own', async () => {
		const credential = sandbox.credential();
		await run('createCreditCustomer', registration, credential);
		await sandbox.expireTokens();
		const { error } = await run('checkAnalysisStatus', { registrationId: 'application-1' }, credential);
		expect(error).toBeUndefined();
		expect(await sandbox.tokenCalls()).toBe(2);
		const ids = (await sandbox.sent()).map(({ headers }) => headers['x-request-id']);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each([
		['with its line breaks lost', (pem: string) => pem.replaceAll('\n', '')],
		['with \\n for line breaks', (pem: string) => pem.replaceAll('\n', '\\n')],
	])('is given for a private key %s', async (_, mangle) => {
		const privateKey = mangle(sandbox.process.worldline.privateKeyPem);
		const { error } = await run('createCreditCustomer', registration, sandbox.credential({ privateKey }));
		expect(error).toBeUndefined();
	});

	test('is refused for another client, in words and without the key', async () => {
		const { error, stored } = await run(
			'createCreditCustomer',
			registration,
			sandbox.credential({ client: 'SomebodyElse' }),
		);
		expect(error?.message).toMatch(/^The token endpoint answered 4\d\d/);
		expect(error?.message).toMatch(/Check the app, client and initiating party ID, the private key/);
		const [, line = 'missing'] = sandbox.process.worldline.privateKeyPem.split('\n');
		expect(stored).not.toContain(line);
	});

	test('is not asked for with a private key that is none', async () => {
		const credential = sandbox.credential({ privateKey: 'sandbox-secret' });
		const { error, stored } = await run('createCreditCustomer', registration, credential);
		expect(error?.message).toMatch(/^The Worldline credential: Private Key is not in PEM form/);
		expect(stored).not.toContain('sandbox-secret');
		expect(await sandbox.tokenCalls()).toBe(0);
	});
});
