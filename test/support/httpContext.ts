import 'reflect-metadata';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { NODE } from '../core/fakes';
import { mock } from './stub';

interface RequestHelpers {
	getRequestHelperFunctions: (workflow: object, node: object, additionalData: object) => IExecuteFunctions['helpers'];
}

const {
	getRequestHelperFunctions,
}: RequestHelpers = require('n8n-core/dist/execution-engine/node-execution-context/utils/request-helpers');

export interface HttpContext {
	ctx: IExecuteFunctions;
	/** Stops the execution. */
	stop: () => void;
}

/**
 * A run's context with n8n's own HTTP helper, and a credential whose token goes out as a Bearer. n8n fetches a token (`fetchToken`) where
 * the stored one is empty or was refused, and keeps it (n8n, credentials-helper.js).
 */
export function httpContext(
	stored: { accessToken: string },
	fetchToken?: (helper: IHttpRequestHelper) => Promise<{ accessToken: string }>,
): HttpContext {
	const stopping = new AbortController();
	const credentialsHelper = {
		getParentTypes: () => [],
		preAuthentication: async (
			helper: IHttpRequestHelper,
			credential: ICredentialDataDecryptedObject,
			_type: string,
			_node: unknown,
			isExpired: boolean,
		) => {
			if (fetchToken === undefined || (credential.accessToken !== '' && !isExpired)) return undefined;
			return Object.assign(stored, await fetchToken(helper));
		},
		authenticate: async (credential: ICredentialDataDecryptedObject, _type: string, options: IHttpRequestOptions) =>
			await Promise.resolve({
				...options,
				headers: { ...options.headers, Authorization: `Bearer ${String(credential.accessToken)}` },
			}),
	};
	const ctx = mock<IExecuteFunctions>({
		helpers: getRequestHelperFunctions({}, NODE, { credentialsHelper }),
		getNode: () => NODE,
		getCredentials: async () => await Promise.resolve({ ...stored }),
		getExecutionCancelSignal: () => stopping.signal,
	});
	return { ctx, stop: () => stopping.abort() };
}
