import { type IDataObject, type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import type { Registration, Verification } from '../../../core/provider/callback';
import { webhookLifecycle } from '../../../core/callback/registration';
import type { Provider } from '../../../core/provider/provider';
import { mock } from '../../support/stub';

const URL_OF_NODE = 'https://n8n.example/webhook/1/callback';

interface Setting {
	secretParameter?: string;
	mode?: string;
	verification?: Verification;
	options?: IDataObject;
	credential?: IDataObject;
}

const NEW = 'made-up & new & long';
const BEFORE = 'made-up-and-from-before';

function lifecycle({
	secretParameter,
	mode = 'trigger',
	verification = 'lookup',
	options = {},
	credential = { callbackSecret: NEW, previousCallbackSecret: BEFORE },
}: Setting) {
	const requests: unknown[] = [];
	const registration: Registration = {
		exists: async (_http, request) => await Promise.resolve(requests.push(request) === 0),
		create: async (_http, request) => await Promise.resolve(void requests.push(request)),
		remove: async (_http, request) => await Promise.resolve(void requests.push(request)),
	};
	const provider = mock<Provider>({
		id: 'lender',
		displayName: 'Lender',
		credentialType: 'lenderApi',
		baseUrl: () => 'https://lender.example',
		secretsOf: () => [],
		tokenCheck: null,
		callbacks: {
			events: [],
			verifications: ['signature', 'lookup', 'secret', 'none'],
			notice: '',
			read: jest.fn(),
			registration,
			...(secretParameter === undefined ? {} : { secretParameter }),
		},
	});
	const parameters: Record<string, unknown> = {
		provider: 'lender',
		verification,
		events: ['DONE'],
		options,
	};
	const ctx = mock<IHookFunctions>({
		getNodeParameter: (name: string) => parameters[name],
		getMode: () => mode,
		getNode: () => ({ credentials: {} }),
		getNodeWebhookUrl: () => URL_OF_NODE,
		getCredentials: async () => await Promise.resolve(credential),
	});
	return { methods: webhookLifecycle([provider]), ctx, requests };
}

test('the URL holds the secret where the provider sends no header, and the one that is being replaced is known', async () => {
	const { methods, ctx, requests } = lifecycle({ secretParameter: 'secret' });
	expect(await methods.create.call(ctx)).toBe(true);
	expect(requests).toEqual([
		{
			url: `${URL_OF_NODE}?secret=made-up+%26+new+%26+long`,
			formerUrls: [`${URL_OF_NODE}?secret=${BEFORE}`],
			events: ['DONE'],
			replaceExisting: false,
		},
	]);
});

test('the URL holds no secret where the provider proves itself', async () => {
	const { methods, ctx, requests } = lifecycle({});
	await methods.delete.call(ctx);
	expect(requests).toEqual([{ url: URL_OF_NODE, formerUrls: [], events: ['DONE'], replaceExisting: false }]);
});

test('listening for a test event neither registers nor removes', async () => {
	const { methods, ctx, requests } = lifecycle({ mode: 'manual' });
	expect(await methods.checkExists.call(ctx)).toBe(true);
	expect(await methods.create.call(ctx)).toBe(true);
	expect(await methods.delete.call(ctx)).toBe(true);
	expect(requests).toEqual([]);
});

describe('going live', () => {
	const goLive = async (setting: Setting) => {
		const { methods, ctx } = lifecycle(setting);
		return await methods.checkExists.call(ctx);
	};
	const refusal = async (setting: Setting) => {
		const error: unknown = await goLive(setting).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(NodeOperationError);
		return error instanceof NodeOperationError ? error.message : '';
	};
	const WEAK: Array<[string, IDataObject]> = [
		['of fifteen characters', { callbackSecret: 'x'.repeat(15) }],
		['of characters without width', { callbackSecret: '\u200B'.repeat(16) }],
		['that is short beside a long one', { callbackSecret: NEW, previousCallbackSecret: 'x' }],
	];

	test.each<Verification>(['signature', 'secret', 'lookup'])(
		'by %s is refused without a secret, with the cure',
		async (verification) => {
			for (const callbackSecret of ['', '   ']) {
				expect(await refusal({ verification, credential: { callbackSecret } })).toMatch(
					/Lender credential needs a Callback Secret of 16 characters or more/,
				);
			}
		},
	);

	test.each(WEAK)('is refused with a secret %s, whatever is compared with it', async (_, credential) => {
		for (const verification of ['signature', 'secret', 'lookup'] as const) {
			expect(await refusal({ verification, credential })).toMatch(/16 characters or more/);
		}
		const accepted = { verification: 'lookup' as const, options: { acceptUnprovenFigures: true } };
		expect(await refusal({ ...accepted, credential })).toMatch(/16 characters or more/);
	});

	test('by look-up alone is refused naming the option, and is not once somebody has chosen it', async () => {
		expect(await refusal({ credential: {} })).toMatch(/turn on Accept Unproven Figures/);
		expect(
			await refusal({ verification: 'secret', credential: {}, options: { acceptUnprovenFigures: true } }),
		).not.toMatch(/Accept Unproven/);
		await expect(goLive({ credential: {}, options: { acceptUnprovenFigures: true } })).resolves.toBeDefined();
	});

	test('needs nothing where nothing is verified, and with sixteen characters everything is well', async () => {
		await expect(goLive({ verification: 'none', credential: {} })).resolves.toBeDefined();
		for (const verification of ['signature', 'secret', 'lookup'] as const) {
			await expect(goLive({ verification, credential: { callbackSecret: 'x'.repeat(16) } })).resolves.toBeDefined();
		}
	});

	test('is not yet so while somebody listens in the editor: a look-up may then be tried without a secret', async () => {
		await expect(goLive({ mode: 'manual', credential: {} })).resolves.toBe(true);
	});
});
