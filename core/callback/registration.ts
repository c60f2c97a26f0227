import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import type { Provider } from '../provider';
import { callbackSecretsOf } from './secret';
import { readSettings } from './settings';

/**
 * Before a workflow that must compare a secret goes live, the secret has to be there: else every delivery would be refused.
 * Throws NodeOperationError, which n8n shows to whoever activates the workflow.
 */
export async function refuseWithoutSecret(ctx: IHookFunctions, providers: readonly Provider[]): Promise<void> {
	const { provider, verification } = readSettings(ctx, providers);
	if (verification !== 'signature' && verification !== 'secret') return;
	if (callbackSecretsOf(await ctx.getCredentials(provider.credentialType)).length > 0) return;
	throw new NodeOperationError(ctx.getNode(), `The ${provider.displayName} credential has no Callback Secret`, {
		description: 'Set it in the credential and give it to the provider, or choose another verification.',
	});
}
