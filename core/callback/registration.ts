import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { connectOnce, openCredential } from '../run/connect';
import { toNodeError } from '../run/nodeErrors';
import type { Provider } from '../provider/provider';
import type { Transport } from '../http/transport';
import type { Registration, RegistrationRequest } from '../provider/callback';
import { LEAST_SECRET_CHARACTERS, callbackSecretsOf, isWeak } from './secret';
import { type TriggerSettings, readSettings } from './settings';

const REGISTRATION_TIMEOUT_MS = 30_000;

/**
 * What n8n calls when a workflow with the trigger goes live or ends. Providers whose API keeps webhooks get the URL by themselves; for
 * the others there is nothing to register. Listening for a test event never registers: it would take the place of the live URL.
 */
export function webhookLifecycle(providers: readonly Provider[]) {
	return {
		async checkExists(this: IHookFunctions): Promise<boolean> {
			await refuseUnlessProvable(this, readSettings(this, providers));
			return await withRegistration(this, providers, async (registration, http, request) => {
				return await registration.exists(http, request);
			});
		},
		async create(this: IHookFunctions): Promise<boolean> {
			return await withRegistration(this, providers, async (registration, http, request) => {
				await registration.create(http, request);
				return true;
			});
		},
		async delete(this: IHookFunctions): Promise<boolean> {
			return await withRegistration(this, providers, async (registration, http, request) => {
				await registration.remove(http, request);
				return true;
			});
		},
	};
}

/** Does `work` for a provider that keeps webhooks; true where there is nothing to do. Throws n8n's own errors. */
async function withRegistration(
	ctx: IHookFunctions,
	providers: readonly Provider[],
	work: (registration: Registration, http: Transport, request: RegistrationRequest) => Promise<boolean>,
): Promise<boolean> {
	const settings = readSettings(ctx, providers);
	const { registration } = settings.callbacks;
	if (registration === undefined || ctx.getMode() === 'manual') return true;
	try {
		const request = await requestOf(ctx, settings);
		return await work(registration, await connectOnce(ctx, settings.provider, REGISTRATION_TIMEOUT_MS), request);
	} catch (error) {
		throw toNodeError(ctx.getNode(), error, 0);
	}
}

/** Our URL, with the secret in it where the provider sends no header: it is never kept anywhere but at the provider. */
async function requestOf(ctx: IHookFunctions, settings: TriggerSettings): Promise<RegistrationRequest> {
	const { provider, callbacks, events, replaceExisting } = settings;
	const plain = new URL(ctx.getNodeWebhookUrl('default') ?? '').href;
	const secrets = callbackSecretsOf(await openCredential(ctx, provider));
	const { secretParameter } = callbacks;
	if (secretParameter === undefined) return { url: plain, formerUrls: [], events, replaceExisting };
	const [url = plain, ...formerUrls] = secrets.map((secret) => withParameter(plain, secretParameter, secret));
	return { url, formerUrls, events, replaceExisting };
}

function withParameter(plain: string, name: string, value: string): string {
	const url = new URL(plain);
	url.searchParams.set(name, value);
	return url.href;
}

/**
 * Before a workflow goes live its deliveries must be provable: the secret has to be there and long enough, or the person has chosen to
 * take figures that nothing vouches for. n8n shows the message of a failed activation without its description.
 */
async function refuseUnlessProvable(ctx: IHookFunctions, settings: TriggerSettings): Promise<void> {
	const { provider, verification, acceptUnproven } = settings;
	if (verification === 'none') return;
	const secrets = callbackSecretsOf(await openCredential(ctx, provider));
	const mayBeAlone = verification === 'lookup' && (acceptUnproven || ctx.getMode() === 'manual');
	const isEnough = secrets.length > 0 ? !secrets.some(isWeak) : mayBeAlone;
	if (isEnough) return;
	const wanted = `${LEAST_SECRET_CHARACTERS} characters or more`;
	const message =
		secrets.length > 0
			? `A callback secret in the ${provider.displayName} credential is too short: each needs ${wanted}`
			: `The ${provider.displayName} credential needs a Callback Secret of ${wanted}`;
	const alternative =
		verification === 'lookup' && secrets.length === 0
			? ', or turn on Accept Unproven Figures in the options of the trigger'
			: '';
	throw new NodeOperationError(ctx.getNode(), `${message}${alternative}`, {
		description: 'Set it in the credential and give it to the provider, then switch the workflow on again.',
	});
}
