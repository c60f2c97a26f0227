import { HttpError, readJson } from '../http';
import type { Route } from '../router';
import { callbackSchema, sendCallback } from './callback';

/** `POST /_sandbox/callbacks`: what send.ts does, for tests; answers `{deliveries: [{status, error}]}`. */
export function callbackRoutes(now: () => number): Route[] {
	return [
		{
			method: 'POST',
			path: '/callbacks',
			async handle(request) {
				const callback = readJson(request, callbackSchema);
				try {
					return { status: 200, body: { deliveries: await sendCallback(callback, now()) } };
				} catch (error) {
					throw new HttpError(400, { message: error instanceof Error ? error.message : String(error) });
				}
			},
		},
	];
}
