import type { Registration } from '../../core/provider/callback';
import { pathOf } from '../../core/http/path';
import { Reader } from '../../core/insights/reader';
import type { Transport } from '../../core/http/transport';
import { listOnce } from './paging';

const PATH = ['public', 'v3', 'webhooks'] as const;

/** POST /public/v3/webhooks is documented; listing and removing are inferred from it. One URL gets all events. */
export const registration: Registration = {
	exists: async (http, { url }) => (await idsOf(http, [url])).length > 0,
	create: async (http, { url, formerUrls }) => {
		if ((await idsOf(http, [url])).length === 0) {
			await http.send({
				method: 'POST',
				path: pathOf(...PATH),
				json: { url, comment: 'n8n: Credit Callback Trigger' },
				ifUnclear: 'Activate the workflow again: a URL that is there is not added twice.',
			});
		}
		await remove(http, formerUrls);
	},
	remove: async (http, { url, formerUrls }) => await remove(http, [url, ...formerUrls]),
};

async function remove(http: Transport, urls: readonly string[]): Promise<void> {
	for (const id of await idsOf(http, urls)) await http.send({ method: 'DELETE', path: pathOf(...PATH, id) });
}

/** IDs of the registrations of exactly these URLs. */
async function idsOf(http: Transport, urls: readonly string[]): Promise<string[]> {
	const entries = await listOnce(http, { path: pathOf(...PATH), what: 'webhooks' });
	return entries.flatMap((entry) => {
		const fields = Reader.of(entry, '', []).optional;
		const id = fields.text('id');
		return id !== null && urls.includes(fields.text('url') ?? '') ? [id] : [];
	});
}
