import { createHmac } from 'node:crypto';

/** `metadata.hmacMessage` of Periculum's webhooks: HMAC-SHA512 over the JSON text of the inner response object, in hex. */
export function hmacMessage(innerJson: string, secret: string): string {
	return createHmac('sha512', secret).update(innerJson, 'utf8').digest('hex');
}
