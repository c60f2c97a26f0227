import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { creditInsights, insightsSummary } from '../../core/shapes/insights';
import { type EngineOptions, runNode } from '../support/engine';
import { giveConsent } from '../support/people';
import { printedPdf } from '../support/printedPdf';
import { SandboxControl } from '../support/sandboxControl';
import { startSandboxProcess } from '../support/sandboxProcess';
import { myBankStatementAnswer, periculumStatement } from '../support/statements';
import { ASSET_REPORT, filesOf } from './inscribe/inscribeSandbox';

/** The statement of Adaeze Nwokolo as PDF, which prints her name as "Account Name". */
let statement: Buffer;
let sandbox: SandboxControl;
let credentials: Record<string, ICredentialDataDecryptedObject>;

beforeAll(async () => {
	const seconds = ['pdf', 'inscribe', 'qard-sync', 'friendlyscore'];
	const process = await startSandboxProcess([
		'--qard-connect-seconds',
		'0',
		...seconds.flatMap((name) => [`--${name}-seconds`, '0.1']),
	]);
	sandbox = new SandboxControl(process);
	const { periculum, inscribe, qard, friendlyScore, worldline } = process;
	const noSecrets = { accessToken: '', callbackSecret: '', previousCallbackSecret: '' };
	credentials = {
		periculum: {
			environment: 'custom',
			apiUrl: periculum.apiUrl,
			tokenUrl: periculum.oidcTokenUrl,
			bodyStyle: 'form',
			audience: '',
			clientId: periculum.clientId,
			clientSecret: periculum.clientSecret,
			accessToken: '',
		},
		inscribe: { apiKey: inscribe.apiKey, baseUrl: inscribe.apiUrl },
		qard: { apiKey: qard.apiKey, baseUrl: qard.apiUrl, callbackSecret: '', previousCallbackSecret: '' },
		friendlyScore: {
			clientId: friendlyScore.clientId,
			clientSecret: friendlyScore.clientSecret,
			baseUrl: friendlyScore.apiUrl,
			...noSecrets,
		},
		worldline: {
			apiVersion: 'v2',
			apiUrl: worldline.apiUrl,
			tokenUrl: worldline.tokenUrlV2,
			clientId: worldline.clientId,
			clientSecret: worldline.clientSecret,
			scope: worldline.scope,
			accessToken: '',
		},
	};
	statement = await printedPdf('adaeze-nwokolo', { months: 6 });
}, 60_000);
beforeEach(async () => await sandbox.reset());
afterAll(async () => await sandbox.stop());

type ProviderId = 'periculum' | 'inscribe' | 'qard' | 'friendlyScore' | 'worldline';

const run = async (
	provider: ProviderId,
	verb: string,
	parameters: INodeParameters,
	more: Partial<EngineOptions> = {},
) => await runNode(verb, { parameters: { provider, ...parameters }, credential: credentials[provider] ?? {}, ...more });

const first = async (...args: Parameters<typeof run>): Promise<IDataObject> => {
	const { outputs, error } = await run(...args);
	expect(error).toBeUndefined();
	return outputs[0]?.[0]?.json ?? {};
};

const WAIT = { waitUntilDone: true, pollInterval: 1, maxWait: 30 };
const pdf = () => ({ binary: [filesOf({ data: { content: statement } })] });

/** Where a statement or a bank of Adaeze Nwokolo is: the parameters by which a provider finds it. */
const PREPARED: Record<ProviderId, () => Promise<INodeParameters>> = {
	async periculum() {
		const uploaded = await first('periculum', 'uploadBankStatement', { source: 'pdf', options: WAIT }, pdf());
		expect(uploaded).toMatchObject({ status: 'ready', insights: { holderMatch: null } });
		return { statementKey: String(uploaded.statementId) };
	},
	async inscribe() {
		// The lender typed in another name than the one on the statement: it must not count.
		const { customerId } = await first('inscribe', 'createCreditCustomer', { name: 'Emeka Nwokolo' });
		const parameters = { source: 'document', customerId: String(customerId), options: WAIT };
		await first('inscribe', 'uploadBankStatement', parameters, pdf());
		return { customerId: String(customerId) };
	},
	async qard() {
		const user = { userType: 'natural', name: 'Emeka Nwokolo', additionalFields: {} };
		const userId = String((await first('qard', 'createCreditCustomer', user)).customerId);
		const { consentUrl } = await first('qard', 'requestBankConsent', {
			userId,
			bankProvider: sandbox.process.qard.bankProvider,
			dataTypes: 'BANK_ACCOUNT, BANK_TRANSACTION, BANK_CREDIT_INSIGHTS',
			additionalFields: {},
		});
		await giveConsent(consentUrl, { bank: 'banque-du-lac', person: 'adaeze-nwokolo' });
		await first('qard', 'checkAnalysisStatus', { userId, options: { ...WAIT, startSync: true } });
		return { userId };
	},
	async friendlyScore() {
		const userReference = 'application-1';
		const { customerId } = await first('friendlyScore', 'createCreditCustomer', { userReference });
		const { consentUrl } = await first('friendlyScore', 'requestBankConsent', {
			userReference,
			email: 'name@example.com',
			customerType: 'Individual',
			additionalFields: { firstName: 'Emeka', lastName: 'Nwokolo' },
		});
		await giveConsent(consentUrl, { bank: 'northgate-bank', person: 'adaeze-nwokolo' });
		const parameters = { customerId: String(customerId), accountKind: 'personal' };
		await first('friendlyScore', 'checkAnalysisStatus', { ...parameters, options: WAIT });
		return parameters;
	},
	async worldline() {
		const parameters = { registrationId: 'application-1', psuId: 'applicant-1', scores: 'CSPS' };
		await first('worldline', 'createCreditCustomer', parameters);
		return { registrationId: 'application-1' };
	},
};

const NAMES: Array<[string, string, string | null]> = [
	['Adaeze Nwokolo', 'match', null],
	['NWOKOLO, Adaeze Chioma', 'match', null],
	['Mrs. A. Nwokolo', 'partial', 'HOLDER_PARTIAL'],
	['Emeka Nwokolo', 'mismatch', 'HOLDER_MISMATCH'],
];

const codes = (warnings: unknown) => (warnings as Array<{ code: string }>).map(({ code }) => code);

describe.each<ProviderId>(['periculum', 'inscribe', 'qard', 'friendlyScore'])('at %s', (provider) => {
	test('insights, their summary and the status say how the holder fits', async () => {
		const parameters = await PREPARED[provider]();
		for (const [expectedName, holderMatch, code] of NAMES) {
			const options = { expectedName };
			const insights = await first(provider, 'getCreditInsights', { ...parameters, options });
			expect(creditInsights.safeParse(insights).error).toBeUndefined();
			const { warnings } = insights.dataQuality as IDataObject;
			expect(insights).toMatchObject({
				status: 'ready',
				holderMatch,
				summary: { holderMatch, warningCount: codes(warnings).length },
			});
			expect(codes(warnings).filter((word) => word.startsWith('HOLDER_'))).toEqual(code === null ? [] : [code]);
			expect(JSON.stringify(warnings)).not.toMatch(/nwokolo/i);

			const summary = await first(provider, 'getCreditInsights', { ...parameters, output: 'summary', options });
			expect(insightsSummary.safeParse(summary).error).toBeUndefined();
			expect(summary).toMatchObject({ holderMatch });

			const status = await first(provider, 'checkAnalysisStatus', { ...parameters, options });
			expect(status).toMatchObject({ status: 'ready', holderMatch });
			expect(codes(status.warnings).filter((word) => word.startsWith('HOLDER_'))).toEqual(code === null ? [] : [code]);
		}
	}, 60_000);

	test('nothing is said where nobody is expected', async () => {
		const parameters = await PREPARED[provider]();
		expect(await first(provider, 'getCreditInsights', parameters)).toMatchObject({
			holderMatch: null,
			summary: { holderMatch: null },
		});
		const options = { expectedName: '={{ $json.nobody }}' };
		expect(await first(provider, 'checkAnalysisStatus', { ...parameters, options })).toMatchObject({
			holderMatch: null,
		});
	});
});

test.each<ProviderId>(['periculum', 'inscribe', 'qard', 'friendlyScore', 'worldline'])(
	'the option stays when the provider is switched to %s',
	async (provider) => {
		const parameters = await PREPARED[provider]();
		const options = { expectedName: '={{ $json.applicant }}' };
		const items = [{ applicant: 'Adaeze Nwokolo' }];
		const left = { statementKey: '1', customerId: 'c', userId: 'u', registrationId: 'r', documentId: '' };
		const status = await first(provider, 'checkAnalysisStatus', { ...left, ...parameters, options }, { items });
		expect(status).toMatchObject({ provider, holderMatch: provider === 'worldline' ? 'unknown' : 'match' });
	},
);

describe('at Periculum', () => {
	const uploaded = async (parameters: INodeParameters, statementBody: object) => {
		const json = JSON.stringify(statementBody);
		const upload = { source: 'transactions', statementName: 'A', statement: json, ...parameters };
		return { statementKey: String((await first('periculum', 'uploadBankStatement', upload)).statementId) };
	};
	const matchOf = async (parameters: INodeParameters, expectedName: string) =>
		(await first('periculum', 'getCreditInsights', { ...parameters, options: { expectedName } })).holderMatch;

	test('names that were sent with the statement prove nothing', async () => {
		const additionalFields = { clientFullName: 'Adaeze Nwokolo', accountName: 'Adaeze Nwokolo' };
		const parameters = await uploaded({ format: 'periculum', additionalFields }, periculumStatement());
		expect(await matchOf(parameters, 'Adaeze Nwokolo')).toBe('unknown');
		expect(await matchOf(parameters, 'Emeka Nwokolo')).toBe('unknown');
	});

	test('the holders of a joint account that MyBankStatement tells are looked at each', async () => {
		const answer = myBankStatementAnswer();
		const result = JSON.stringify({ ...JSON.parse(answer.result), Name: 'EMEKA & ADAEZE NWOKOLO' });
		const parameters = await uploaded({ format: 'mybankstatement' }, { ...answer, result });
		expect(await matchOf(parameters, 'Adaeze Nwokolo')).toBe('match');
		expect(await matchOf(parameters, 'Emeka Nwokolo')).toBe('match');
		expect(await matchOf(parameters, 'Halima Okon')).toBe('mismatch');
	});

	test('the holder of a statement that is being processed is unknown', async () => {
		await sandbox.fault({
			pathIncludes: '/statements/1',
			status: 200,
			body: { key: 1, name: 'A', processingStatus: 'PROCESSING' },
			times: 1,
		});
		const options = { expectedName: 'Adaeze Nwokolo' };
		expect(await first('periculum', 'checkAnalysisStatus', { statementKey: '1', options })).toMatchObject({
			status: 'processing',
			holderMatch: 'unknown',
		});
	});
});

describe('at Inscribe', () => {
	const requestsFor = async (end: RegExp) => (await sandbox.sent()).filter(({ path: sent }) => end.test(sent)).length;
	const RESULT = /\/documents\/[^/]+$/;

	test('the holders of a joint account from open banking are looked at each', async () => {
		const { customerId } = await first('inscribe', 'createCreditCustomer', { name: 'Adaeze Nwokolo' });
		const report = structuredClone(ASSET_REPORT);
		report.report.items[0]?.accounts[0]?.owners.splice(0, 1, {
			names: ['EMEKA OKAFOR', 'NWOKOLO ADAEZE C'],
			emails: [],
			phone_numbers: [],
			addresses: [],
		});
		const parameters = { customerId: String(customerId) };
		await first('inscribe', 'uploadBankStatement', {
			...parameters,
			source: 'openBanking',
			openBankingData: JSON.stringify(report),
		});
		const matchOf = async (expectedName: string) =>
			(await first('inscribe', 'getCreditInsights', { ...parameters, options: { expectedName } })).holderMatch;
		expect(await matchOf('Adaeze Nwokolo')).toBe('match');
		expect(await matchOf('Emeka Nwokolo')).toBe('mismatch');
	});

	test('the results of documents are read for the status only where somebody is expected', async () => {
		const parameters = await PREPARED.inscribe();
		const before = await requestsFor(RESULT);
		await first('inscribe', 'checkAnalysisStatus', parameters);
		expect(await requestsFor(RESULT)).toBe(before);
		await first('inscribe', 'checkAnalysisStatus', { ...parameters, options: { expectedName: 'Adaeze Nwokolo' } });
		expect(await requestsFor(RESULT)).toBe(before + 1);
	});

	test('a result that cannot be read leaves the verdict, and the holder unknown', async () => {
		const parameters = await PREPARED.inscribe();
		const [document] = (await first('inscribe', 'checkAnalysisStatus', parameters)).documents as IDataObject[];
		await sandbox.fault({ method: 'GET', pathIncludes: `/documents/${String(document?.id)}`, status: 500, times: 9 });
		const options = { expectedName: 'Adaeze Nwokolo', maxRetries: 0 };
		const status = await first('inscribe', 'checkAnalysisStatus', { ...parameters, options });
		expect(status).toMatchObject({ status: 'ready', trustScore: 96, fraudulent: false, holderMatch: 'unknown' });
		expect(codes(status.warnings)).toEqual(['NOT_READ']);
	});

	test('without documents and accounts the holder is unknown, and a warning says why', async () => {
		const parameters = await PREPARED.inscribe();
		const options = { expectedName: 'Adaeze Nwokolo', readDocumentsAndTransactions: false };
		const insights = await first('inscribe', 'getCreditInsights', { ...parameters, options });
		expect(insights).toMatchObject({
			holderMatch: 'unknown',
			dataQuality: {
				warnings: expect.arrayContaining([expect.objectContaining({ code: 'NOT_READ', path: 'holderMatch' })]),
			},
		});
	});
});

test('an expected name without a name is refused before anything is sent', async () => {
	for (const verb of ['getCreditInsights', 'checkAnalysisStatus']) {
		const { error } = await run('periculum', verb, { statementKey: '1', options: { expectedName: '---' } });
		expect(error?.message).toBe('Expected Account Holder holds no name');
	}
	expect(await sandbox.sent()).toEqual([]);
});
