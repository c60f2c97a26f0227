/** What a sender is told whose delivery cannot be taken now, whatever the reason: it must not tell one from another. */
export const SEND_AGAIN = 'The delivery could not be checked. Send it again later.';

/** An answer that starts nothing: 400 cannot be read, 401 is not proven, 404 is not listened for, 503 shall be sent again. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 401 | 404 | 503,
		message: string,
	) {
		super(message);
	}
}
