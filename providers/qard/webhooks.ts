import type { Registration, RegistrationRequest } from '../../core/provider/callback';
import { CreditError } from '../../core/base/errors';
import { pathOf } from '../../core/http/path';
import { Reader } from '../../core/insights/reader';
import type { Transport } from '../../core/http/transport';
import { listAll } from './paging';

interface Registered {
	event: string;
	url: string | null;
	/** False where Qard has switched it off after ten failed deliveries. */
	isEnabled: boolean;
}

/** PUT /webhooks/{eventType} is documented; listing and removing are inferred from it. One URL per event, for the whole account. */
export const registration: Registration = {
	exists: async (http, { url, events }) => {
		const registered = await list(http);
		return events.every((event) => registered.some((one) => isOurs(one, event, url) && one.isEnabled));
	},
	create: async (http, request) => {
		const registered = await list(http);
		const missing = request.events.filter(
			(event) => !registered.some((one) => isOurs(one, event, request.url) && one.isEnabled),
		);
		refuseToReplace(registered, missing, request);
		for (const event of missing) {
			await http.send({
				method: 'PUT',
				path: pathOf('webhooks', event),
				json: { url: request.url },
				cures: { 404: 'Remove this event from the trigger: your Qard account does not have it.' },
			});
		}
	},
	remove: async (http, { url, events }) => {
		const ours = (await list(http)).filter((one) => one.url === url && events.includes(one.event));
		for (const { event } of ours) await http.send({ method: 'DELETE', path: pathOf('webhooks', event) });
	},
};

function isOurs(one: Registered, event: string, url: string): boolean {
	return one.event === event && one.url === url;
}

function refuseToReplace(
	registered: Registered[],
	missing: string[],
	{ url, replaceExisting }: RegistrationRequest,
): void {
	const taken = registered.filter((one) => missing.includes(one.event) && one.url !== null && one.url !== url);
	if (taken.length === 0 || replaceExisting) return;
	const names = taken.map(({ event }) => event).join(', ');
	// n8n shows the message of a failed activation without its description.
	throw new CreditError(
		'provider',
		`Qard sends ${names} to another URL already: turn on Replace Existing to take its place`,
		{
			description:
				'Qard keeps one URL per event for the whole account. Replace Existing is under Options of the trigger.',
			code: 'WEBHOOK_TAKEN',
		},
	);
}

async function list(http: Transport): Promise<Registered[]> {
	const entries = await listAll(http, { path: pathOf('webhooks'), what: 'webhooks' });
	return entries.flatMap((entry) => {
		const fields = Reader.of(entry, '', []).optional;
		const event = fields.text('event_type', 'eventType', 'type');
		if (event === null) return [];
		return [{ event, url: fields.text('url'), isEnabled: fields.flag('enabled', 'is_enabled', 'active') ?? true }];
	});
}
