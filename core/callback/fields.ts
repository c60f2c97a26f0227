import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { providerField } from '../provider/fields';
import { CURRENCY } from '../provider/sharedOptions';
import { type Provider, type ProviderWithApi, hasApi } from '../provider/provider';
import type { CallbacksOfProvider, Verification } from '../provider/callback';
import { DEFAULT_DUPLICATE_WINDOW_SECONDS, DEFAULT_SECRET_HEADER } from './settings';

const VERIFICATIONS: Readonly<Record<Verification, { name: string; description: string }>> = {
	lookup: {
		name: 'Look-Up',
		description:
			'Check the callback secret of the credential, and ask the provider whether the event is true. A look-up alone proves no figures.',
	},
	none: { name: 'None', description: 'Accept every delivery. Anybody who knows the URL can then start the workflow.' },
	secret: { name: 'Secret Header', description: "Compare a header with the credential's callback secret" },
	signature: { name: 'Signature', description: "Check the provider's signature with the credential's callback secret" },
};

/** The providers that send callbacks, in the order of their names. */
export function providersWithCallbacks(
	providers: readonly Provider[],
): Array<ProviderWithApi & { callbacks: CallbacksOfProvider }> {
	return providers
		.filter(hasApi)
		.flatMap((provider) => (provider.callbacks === undefined ? [] : [{ ...provider, callbacks: provider.callbacks }]))
		.sort((left, right) => left.displayName.localeCompare(right.displayName));
}

/** The trigger's properties: provider, then each provider's own notice, events and ways of proof. */
export function triggerProperties(providers: readonly Provider[], defaultProvider: string): INodeProperties[] {
	const offers = providersWithCallbacks(providers);
	return [
		providerField(offers, defaultProvider, 'Which credit insight provider sends the callbacks'),
		...offers.flatMap(({ id, callbacks }) => propertiesOf(id, callbacks)),
		{
			displayName:
				'Providers send events again. They are remembered while n8n runs, by each of its processes for itself: before anything that must not happen twice put a Remove Duplicates node that compares eventId with previous executions.',
			name: 'duplicatesNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: shownForSome([
				{
					displayName: 'Accept Unproven Figures',
					name: 'acceptUnprovenFigures',
					type: 'boolean',
					default: false,
					description:
						'Whether to go live without a callback secret. Anybody who knows the URL can then send figures of his own; unsignedFields names them in the output. Never decide on them.',
					displayOptions: {
						show: {
							'/provider': offers.flatMap(({ id, callbacks }) =>
								callbacks.verifications.includes('lookup') ? [id] : [],
							),
							'/verification': ['lookup'],
						},
					},
				},
				{
					...CURRENCY.currency.property,
				},
				{
					displayName: 'Duplicate Window (Seconds)',
					name: 'duplicateWindow',
					type: 'number',
					default: DEFAULT_DUPLICATE_WINDOW_SECONDS,
					description:
						'For how long the same body counts as the same event, where the provider sends neither an ID nor a time',
				},
				{
					displayName: 'Fetch Report',
					name: 'fetchReport',
					type: 'options',
					options: [
						{ name: 'None', value: '', description: 'Output the event alone' },
						...offers.flatMap(({ callbacks }) => callbacks.reports?.kinds ?? []),
					],
					default: '',
					description: 'Which report to fetch and output with an event that says that it is there',
					displayOptions: {
						show: { '/provider': offers.flatMap(({ id, callbacks }) => (callbacks.reports ? [id] : [])) },
					},
				},
				{
					displayName: 'Replace Existing',
					name: 'replaceExisting',
					type: 'boolean',
					default: false,
					description:
						'Whether to put this workflow in the place of another URL, where the provider keeps one URL per event',
					displayOptions: {
						show: { '/provider': offers.flatMap(({ id, callbacks }) => (callbacks.registration ? [id] : [])) },
					},
				},
				{
					displayName: 'Secret Header',
					name: 'secretHeader',
					type: 'string',
					default: DEFAULT_SECRET_HEADER,
					placeholder: `e.g. ${DEFAULT_SECRET_HEADER}`,
					description: 'Name of the header in which the provider sends the callback secret',
				},
			]),
		},
	];
}

/** The options that some provider has: one that is shown for none would be offered to nobody. */
const shownForSome = (options: INodeProperties[]) =>
	options.filter(({ displayOptions }) => displayOptions?.show?.['/provider']?.length !== 0);

function propertiesOf(id: string, { events, verifications, notice }: CallbacksOfProvider): INodeProperties[] {
	const displayOptions = { show: { provider: [id] } };
	return [
		{ displayName: notice, name: `${id}Notice`, type: 'notice', default: '', displayOptions },
		{
			// Not labelled Events: n8n would offer those of the first provider as all that the trigger starts on.
			displayName: 'Callback Events',
			name: 'events',
			type: 'multiOptions',
			required: true,
			options: events,
			default: events.map(({ value }) => String(value)),
			description: 'Which events start the workflow',
			displayOptions,
		},
		{
			displayName: 'Verification',
			name: 'verification',
			type: 'options',
			noDataExpression: true,
			options: [...verifications].sort().map((value) => ({ ...VERIFICATIONS[value], value })),
			default: verifications[0] ?? 'none',
			description: 'How a delivery proves that it comes from the provider',
			displayOptions,
		},
	];
}

/** The trigger's credentials: needed wherever something is proven with them, or the URL registered. */
export function triggerCredentials(providers: readonly Provider[]): INodeCredentialDescription[] {
	return providersWithCallbacks(providers).map(({ id, credentialType, callbacks }) => ({
		name: credentialType,
		required: true,
		displayOptions: {
			show: {
				'/provider': [id],
				'/verification': callbacks.verifications.filter(
					(verification) => verification !== 'none' || callbacks.registration !== undefined,
				),
			},
		},
	}));
}
