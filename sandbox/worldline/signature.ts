import { verify, type KeyObject } from 'node:crypto';
import type { SandboxRequest } from '../http';
import { worldlineError } from './errors';

/** The four signed headers, in the order in which they are signed (draft-cavage-http-signatures-12). */
const signedHeaders = ['app', 'client', 'id', 'date'];
const algorithms = ['sha256withrsa', 'rsa-sha256'];
const maxAgeSeconds = 300;

/** 401 unless the `Authorization: Signature ...` of a token request was made with the private key of `publicKey`. */
export function checkSignature(request: SandboxRequest, publicKey: KeyObject, keyId: string, nowMs: number): void {
	const parameters = signatureParameters(request.headers.authorization ?? '');
	if (parameters === null) throw refused('The Authorization header is not a Signature.');
	if (parameters.get('keyId')?.toUpperCase() !== keyId) throw refused('The keyId is not known.');
	if (!algorithms.includes(parameters.get('algorithm')?.toLowerCase() ?? '')) {
		throw refused('The algorithm must be SHA256withRSA or rsa-sha256.');
	}
	if (parameters.get('headers')?.toLowerCase() !== signedHeaders.join(' ')) {
		throw refused(`The signed headers must be "${signedHeaders.join(' ')}".`);
	}
	checkDate(headerOf(request, 'date'), nowMs);
	const signed = signedHeaders.map((name) => `${name}: ${headerOf(request, name)}`).join('\n');
	const signature = Buffer.from(parameters.get('signature') ?? '', 'base64');
	if (!verify('sha256', Buffer.from(signed), publicKey, signature)) throw refused('The signature does not match.');
}

function signatureParameters(authorization: string): Map<string, string> | null {
	const scheme = /^Signature\s+/i.exec(authorization);
	if (scheme === null) return null;
	const pairs = authorization.slice(scheme[0].length).matchAll(/(\w+)="([^"]*)"/g);
	return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

/** Public clients send the date as ISO 8601 or as in RFC 1123; both are understood. */
function checkDate(text: string, nowMs: number): void {
	const dateMs = Date.parse(text);
	if (Number.isNaN(dateMs)) throw refused('The Date header is not a date.');
	if (Math.abs(nowMs - dateMs) > maxAgeSeconds * 1000) {
		throw refused(`The Date header is more than ${maxAgeSeconds} seconds away from now.`);
	}
}

/** One header as it was sent; 400 when it is missing. */
export function headerOf(request: SandboxRequest, name: string): string {
	const value = request.headers[name];
	if (typeof value !== 'string' || value === '') {
		throw worldlineError(400, 'FORMAT_ERROR', `The header ${name} is missing.`);
	}
	return value;
}

function refused(details: string) {
	return worldlineError(401, 'UNAUTHORIZED', 'The signature of the request was refused.', details);
}
