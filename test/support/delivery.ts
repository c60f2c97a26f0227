import type { CallbackItem, CallbacksOfProvider, Delivery, ReadCallback } from '../../core/provider/callback';
import { checkOutput } from './neutral';

/** A POST of these bytes, as the trigger hands it to a provider's callbacks. */
export function posted(body: Buffer | string): Delivery {
	return { body: Buffer.from(body), url: 'https://n8n.example/webhook/1/callback', header: () => null };
}

/** The same callbacks; every item that they give must be one that the trigger may output, by the published schema. */
export function checkedCallbacks(callbacks: CallbacksOfProvider): CallbacksOfProvider {
	const { read, reports } = callbacks;
	return {
		...callbacks,
		read: (delivery) => withCheckedItems(read(delivery)),
		...(reports === undefined
			? {}
			: { reports: { ...reports, fetch: async (...args) => checkedItem(await reports.fetch(...args)) } }),
	};
}

function withCheckedItems(callback: ReadCallback): ReadCallback {
	return { ...callback, toItems: (context) => callback.toItems(context).map(checkedItem) };
}

function checkedItem(item: CallbackItem): CallbackItem {
	checkOutput('credit-callback', {
		provider: 'invented',
		event: 'done',
		eventId: 'invented:done:1',
		...item,
		verifiedBy: 'none',
		receivedAt: '2026-11-20T00:00:00.000Z',
		raw: {},
	});
	return item;
}
