import type { SandboxRequest } from '../http';

/**
 * The link to a consent page of the sandbox: https, as a provider's links to applicants are. The sandbox speaks plain http, so whoever opens
 * it writes http in its place.
 */
export function consentLink({ headers }: SandboxRequest, path: string): string {
	return `https://${headers.host ?? ''}${path}`;
}
