import { z } from 'zod';
import { HttpError } from '../http';
import type { Route } from '../router';

/** An error in Qard's shape `{error_code, error_message, error_details}`. The codes are the sandbox's own. */
export function qardError(status: number, code: string, message: string, details: unknown = null): HttpError {
	return new HttpError(status, { error_code: code, error_message: message, error_details: details });
}

const messageSchema = z.object({ message: z.string() });

/** Gives what the shared body reading throws (`{message}`) the shape of this provider. */
export function withQardErrors(route: Route): Route {
	return {
		...route,
		async handle(request, params) {
			try {
				return await route.handle(request, params);
			} catch (error) {
				const body = error instanceof HttpError ? messageSchema.safeParse(error.body) : null;
				if (!(error instanceof HttpError) || body?.data === undefined) throw error;
				throw qardError(error.status, 'VALIDATION_ERROR', 'The request is not valid.', [body.data.message]);
			}
		},
	};
}
