import { HttpError } from '../http';
import type { Route } from '../router';

/** An error as Worldline's public clients read it: `{code, message, details?}`. The codes are the sandbox's own. */
export function worldlineError(status: number, code: string, message: string, details?: string): HttpError {
	return new HttpError(status, { code, message, ...(details === undefined ? {} : { details }) });
}

/** Gives what the shared body reading throws (`{message}`) the shape of this provider. */
export function withWorldlineErrors(route: Route): Route {
	return {
		...route,
		async handle(request, params) {
			try {
				return await route.handle(request, params);
			} catch (error) {
				if (!(error instanceof HttpError) || hasCode(error.body)) throw error;
				throw worldlineError(
					error.status,
					'FORMAT_ERROR',
					'The request is not correctly formed.',
					messageOf(error.body),
				);
			}
		},
	};
}

function hasCode(body: unknown): boolean {
	return typeof body === 'object' && body !== null && 'code' in body;
}

function messageOf(body: unknown): string | undefined {
	return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : undefined;
}
