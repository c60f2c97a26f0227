import { HttpError, type SandboxReply, type SandboxRequest } from './http';

/** `path` is a pattern such as `/statements/:key`; the named parts reach the handler decoded. */
export interface Route {
	method: string;
	path: string;
	handle(request: SandboxRequest, params: Record<string, string>): SandboxReply | Promise<SandboxReply>;
}

/** Finds the route of a request and runs it; an unknown path is 404, a known path with another method 405. */
export async function dispatch(routes: Route[], request: SandboxRequest): Promise<SandboxReply> {
	let pathIsKnown = false;
	for (const route of routes) {
		const params = matchPath(route.path, request.path);
		if (params === null) continue;
		if (route.method === request.method) return await route.handle(request, params);
		pathIsKnown = true;
	}
	if (pathIsKnown) throw new HttpError(405, { message: `${request.method} is not allowed on ${request.path}.` });
	throw new HttpError(404, { message: `There is nothing at ${request.path}.` });
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
	const expected = pattern.split('/');
	const actual = path.split('/');
	if (expected.length !== actual.length) return null;
	const params: Record<string, string> = {};
	for (const [index, part] of expected.entries()) {
		const value = actual[index] ?? '';
		if (!part.startsWith(':')) {
			if (part !== value) return null;
			continue;
		}
		if (value === '') return null;
		params[part.slice(1)] = decode(value);
	}
	return params;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		throw new HttpError(400, { message: 'The path is not correctly encoded.' });
	}
}
