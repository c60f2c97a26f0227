import type { Delivery } from '../../core/callback/callback';

/** A POST of these bytes, as the trigger hands it to a provider's callbacks. */
export function posted(body: Buffer | string): Delivery {
	return { body: Buffer.from(body), url: 'https://n8n.example/webhook/1/callback', header: () => null };
}
