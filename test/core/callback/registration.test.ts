import type { IHookFunctions } from 'n8n-workflow';
import type { Registration } from '../../../core/provider/callback';
import { webhookLifecycle } from '../../../core/callback/registration';
import type { Provider } from '../../../core/provider/provider';
import { mock } from '../../support/stub';

const URL_OF_NODE = 'https://n8n.example/webhook/1/callback';

function lifecycle({ secretParameter, mode = 'trigger' }: { secretParameter?: string; mode?: string }) {
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
		callbacks: {
			events: [],
			verifications: ['lookup'],
			notice: '',
			read: jest.fn(),
			registration,
			...(secretParameter === undefined ? {} : { secretParameter }),
		},
	});
	const parameters: Record<string, unknown> = {
		provider: 'lender',
		verification: 'lookup',
		events: ['DONE'],
		options: {},
	};
	const ctx = mock<IHookFunctions>({
		getNodeParameter: (name: string) => parameters[name],
		getMode: () => mode,
		getNode: () => ({ credentials: {} }),
		getNodeWebhookUrl: () => URL_OF_NODE,
		getCredentials: async () =>
			await Promise.resolve({ callbackSecret: 'made-up & new', previousCallbackSecret: 'made-up-before' }),
	});
	return { methods: webhookLifecycle([provider]), ctx, requests };
}

test('the URL holds the secret where the provider sends no header, and the one that is being replaced is known', async () => {
	const { methods, ctx, requests } = lifecycle({ secretParameter: 'secret' });
	expect(await methods.create.call(ctx)).toBe(true);
	expect(requests).toEqual([
		{
			url: `${URL_OF_NODE}?secret=made-up+%26+new`,
			formerUrls: [`${URL_OF_NODE}?secret=made-up-before`],
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
