import type { IExecuteFunctions, INodeCredentialDescription, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { executeVerb } from '../core/execute';
import { providersOf, verbProperties } from '../core/fields';
import type { Provider, Verb } from '../core/provider';
import { periculum } from './periculum';

export { creditInsights } from '../core/insights';
export { fetchPericulumToken } from './periculum/credential';

/** The only place that knows all providers. */
const PROVIDERS: readonly Provider[] = [periculum];

/** Never changed once published: n8n does not store a parameter that has its default. */
const DEFAULT_PROVIDER = periculum.id;

/** The properties of a verb's node. */
export function propertiesOf(verb: Verb): INodeProperties[] {
	return verbProperties(verb, PROVIDERS, DEFAULT_PROVIDER);
}

/** The credentials of a verb's node, each shown for its provider. */
export function credentialsOf(verb: Verb): INodeCredentialDescription[] {
	return providersOf(verb, PROVIDERS).map(({ id, credentialType }) => ({
		name: credentialType,
		required: true,
		displayOptions: { show: { provider: [id] } },
	}));
}

/** Runs a verb's node. */
export async function execute(ctx: IExecuteFunctions, verb: Verb): Promise<INodeExecutionData[][]> {
	return await executeVerb(ctx, verb, PROVIDERS);
}
