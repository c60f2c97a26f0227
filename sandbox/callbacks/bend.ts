import { z } from 'zod';
import type { Delivery } from './deliver';

/** What can be made wrong with any callback's request. */
export const bentFields = {
	/** Sends the same bytes a second time after the first answer. */
	twice: z.boolean().default(false),
	/** Only the first half of the body. */
	cutOff: z.boolean().default(false),
	method: z.string().toUpperCase().default('POST'),
	contentType: z.string().default('application/json'),
	/** So many arrays inside each other, as an additional member. */
	nested: z.coerce.number().int().nonnegative().max(1_000_000).default(0),
	/** So many megabytes of padding, as an additional member. */
	megabytes: z.coerce.number().nonnegative().max(100).default(0),
};

type Bent = z.output<z.ZodObject<typeof bentFields>>;

/** Changes a request as it was asked for. What is added stands outside the part that Periculum signs. */
export function bend(delivery: Delivery, bent: Bent): Delivery {
	let { body } = delivery;
	if (bent.nested > 0) body = withMember(body, 'nested', `${'['.repeat(bent.nested)}${']'.repeat(bent.nested)}`);
	if (bent.megabytes > 0) body = withMember(body, 'padding', `"${'x'.repeat(bent.megabytes * 1024 * 1024)}"`);
	if (bent.cutOff) body = body.slice(0, Math.floor(body.length / 2));
	const headers = body === '' ? delivery.headers : { ...delivery.headers, 'content-type': bent.contentType };
	return { ...delivery, method: bent.method, headers, body };
}

function withMember(json: string, name: string, text: string): string {
	if (json === '') return `{"${name}":${text}}`;
	return `${json.slice(0, -1)},"${name}":${text}}`;
}
