import { z } from 'zod';
import { apiUrl, tokenUrl } from '../../../core/http/apiUrl';
import type { CreditError } from '../../../core/base/errors';
import { credentialFault } from '../../../core/http/credential';
import { plainWords } from '../../../core/base/plainWords';

const filled = z.string().trim().min(1, 'is empty');
/** What can stand in a header, and in quotes in one. */
const headerText = filled
	.regex(/^[\x20-\x7e]+$/, 'has characters that cannot be sent')
	.regex(/^[^"\\]*$/, 'has a quotation mark');
const text = z.string().trim().default('');

const shared = {
	apiUrl,
	tokenUrl,
	accessToken: z.string().default(''),
	callbackSecret: z.string().default(''),
	previousCallbackSecret: z.string().default(''),
};

const version1 = z.object({
	...shared,
	apiVersion: z.literal('v1'),
	app: headerText.default('AIS'),
	client: headerText,
	initiatingPartyId: headerText,
	privateKey: filled,
	keyId: text.pipe(headerText.or(z.literal(''))),
	certificate: text,
});

const version2 = z.object({
	...shared,
	apiVersion: z.literal('v2'),
	clientId: filled,
	clientSecret: filled,
	scope: filled,
});

export type Version1 = z.infer<typeof version1>;
export type Credential = Version1 | z.infer<typeof version2>;

const LABELS: Readonly<Record<string, string>> = {
	accessToken: 'Access Token',
	callbackSecret: 'Callback Secret',
	previousCallbackSecret: 'Previous Callback Secret',
	apiUrl: 'API URL',
	tokenUrl: 'Token URL',
	app: 'App',
	client: 'Client',
	initiatingPartyId: 'Initiating Party ID',
	privateKey: 'Private Key',
	keyId: 'Key ID',
	certificate: 'Certificate',
	clientId: 'Client ID',
	clientSecret: 'Client Secret',
	scope: 'Scope',
};

/** A fault of one field, in words for whoever keeps the credential. */
export function refused(field: string, what: string): CreditError {
	return credentialFault('Worldline', LABELS, field, what);
}

/** The credential, checked; n8n leaves out what has its default. Throws CreditError naming the field. */
export function parseCredential(credential: unknown): Credential {
	const { apiVersion } = z
		.object({ apiVersion: z.enum(['v1', 'v2']).default('v1') })
		.catch({ apiVersion: 'v1' })
		.parse(credential);
	const given = z.record(z.unknown()).catch({}).parse(credential);
	const empty = { apiUrl: '', tokenUrl: '' };
	const own =
		apiVersion === 'v1'
			? { client: '', initiatingPartyId: '', privateKey: '' }
			: { clientId: '', clientSecret: '', scope: '' };
	const schema = apiVersion === 'v1' ? version1 : version2;
	const parsed = schema.safeParse({ ...empty, ...own, ...given, apiVersion }, { errorMap: plainWords });
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw refused(String(issue?.path[0] ?? ''), issue?.message ?? 'is not valid');
}
