import type { CallbackItem, CallbacksOfProvider, Delivery, ReadCallback } from '../../core/provider/callback';
import { checkOutput } from './neutral';

/** A POST of these bytes, which are JSON, as the trigger hands it to a provider's callbacks. */
export function posted(body: Buffer | string): Delivery {
	const json: unknown = JSON.parse(body.toString());
	return { body: Buffer.from(body), json, url: 'https://n8n.example/webhook/1/callback', header: () => null };
}

/** A GET of this URL. */
export function called(url: string, header: Delivery['header'] = () => null): Delivery {
	return { body: Buffer.alloc(0), json: null, url, header };
}

/** The same callbacks; every item that they give must be one that the trigger may output, by the published schema. */
export function checkedCallbacks(callbacks: CallbacksOfProvider): CallbacksOfProvider {
	const { read, reports } = callbacks;
	return {
		...callbacks,
		read: (delivery, context) => withCheckedItems(read(delivery, context)),
		...(reports === undefined ? {} : { reports: withCheckedReports(reports) }),
	};
}

function withCheckedItems(callback: ReadCallback): ReadCallback {
	return { ...callback, toItems: () => callback.toItems().map(checkedItem) };
}

type Reports = NonNullable<CallbacksOfProvider['reports']>;

function withCheckedReports(reports: Reports): Reports {
	return {
		...reports,
		fetch: async (http, event, item, request) => {
			const report = await reports.fetch(http, event, item, request);
			if (report !== null) checkedItem({ ...item, ...report });
			return report;
		},
	};
}

function checkedItem(item: CallbackItem): CallbackItem {
	checkOutput('credit-callback', {
		provider: 'invented',
		event: 'done',
		eventId: 'invented:done:1',
		...item,
		unsignedFields: [],
		verifiedBy: 'none',
		receivedAt: '2026-11-20T00:00:00.000Z',
		raw: {},
	});
	return item;
}
