import type { IDataObject } from 'n8n-workflow';
import type { Provider } from '../../core/provider/provider';
import { executeVerb } from '../../core/run/execute';
import { friendlyScore } from '../../providers/friendlyScore';
import { qard } from '../../providers/qard';
import { worldline } from '../../providers/worldline';
import { FakeClock, fakeContext } from '../core/fakes';

interface Asked {
	provider: Provider;
	credential: IDataObject;
	parameters: IDataObject;
	/** The provider's answer with this in the place of the link. */
	answer: (link: unknown) => unknown;
	/** What the provider calls the link. */
	source: string;
}

const BASE = 'https://api.example.com';

const ASKED: Record<string, Asked> = {
	FriendlyScore: {
		provider: friendlyScore,
		credential: { clientId: 'made-up', clientSecret: 'made-up-secret', accessToken: 'x', baseUrl: BASE },
		parameters: { email: 'ada@example.com', userReference: 'loan-1', customerType: 'Business' },
		answer: (url) => ({ id: 9, url, created_at: 1, expires_in: 60 }),
		source: 'url',
	},
	Qard: {
		provider: qard,
		credential: { apiKey: 'made-up-key', baseUrl: BASE },
		parameters: { userId: 'user-1', bankProvider: 'bank', dataTypes: 'BANK_ACCOUNT' },
		answer: (redirect_url) => ({ id: 'connection-1', status: 'AUTH_REQUIRED', redirect_url }),
		source: 'redirect_url',
	},
	Worldline: {
		provider: worldline,
		credential: {
			apiVersion: 'v2',
			apiUrl: BASE,
			tokenUrl: `${BASE}/token`,
			clientId: 'made-up',
			clientSecret: 'made-up-secret',
			scope: 'x',
			accessToken: 'x',
		},
		parameters: { registrationId: 'loan-1', psuId: 'applicant-1', country: 'FR' },
		answer: (RedirectUrl) => ({ RedirectUrl }),
		source: 'RedirectUrl',
	},
};

/** What the node puts out for an answer with this link. */
async function outputFor(name: string, link: unknown): Promise<IDataObject> {
	const asked = ASKED[name];
	if (asked === undefined) throw new Error(`${name} is not asked`);
	const clock = new FakeClock();
	const { ctx } = fakeContext(clock, {
		parameters: { provider: asked.provider.id, includeInputFields: false, ...asked.parameters },
		answer: (sent) => {
			const isSearch = sent.options.method === 'GET';
			const found = { data: [{ id: 77, user_reference: 'loan-1' }], paging: { page: 1, max_page: 1 } };
			sent.answer({ statusCode: 200, body: JSON.stringify(isSearch ? found : asked.answer(link)) });
		},
	});
	ctx.getCredentials = async <T extends object>() => await Promise.resolve(Object.assign({} as T, asked.credential));
	const [[item] = []] = await executeVerb(ctx, 'requestBankConsent', { providers: [asked.provider], clock });
	return item?.json ?? {};
}

describe.each(Object.keys(ASKED))('a link from %s', (name) => {
	it('that is https is put out', async () => {
		const link = 'https://consent.example/session/1?x=y';
		expect(await outputFor(name, link)).toMatchObject({ consentUrl: link, warnings: [] });
	});

	it.each([
		'javascript:alert(document.cookie)',
		'data:text/html,<script>alert(1)</script>',
		'file:///etc/passwd',
		'/session/1',
		'http://consent.example/session/1',
		'https://bank.example@evil.example/session/1',
		7,
		{},
	])('that is %j is not put out, and a warning says so', async (link) => {
		expect(await outputFor(name, link)).toMatchObject({
			consentUrl: null,
			warnings: [{ code: 'CONSENT_URL_REFUSED', path: 'consentUrl', source: ASKED[name]?.source }],
		});
	});

	it.each(['', '  ', null])('that is %j counts as none', async (link) => {
		const output = await outputFor(name, link).catch((error: unknown) => error);
		if (output instanceof Error) expect(output.message).toContain('answered without a link to the consent page');
		else expect(output).toMatchObject({ consentUrl: null, warnings: [{ code: 'CONSENT_URL_MISSING' }] });
	});
});
