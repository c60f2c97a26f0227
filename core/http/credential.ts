import { z } from 'zod';
import { CreditError } from '../base/errors';
import { plainWords } from '../base/plainWords';

/** Reads a decrypted credential; throws CreditError that names the field by its label, and never its value. */
export function parseCredential<T>(
	providerName: string,
	schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	labels: Readonly<Record<string, string>>,
	credential: unknown,
): T {
	const parsed = schema.safeParse(credential, { errorMap: plainWords });
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw credentialFault(providerName, labels, String(issue?.path[0] ?? ''), issue?.message ?? 'is not valid');
}

/** That a field of a credential cannot be used; the credential itself where `field` is empty. */
export function credentialFault(
	providerName: string,
	labels: Readonly<Record<string, string>>,
	field: string,
	what: string,
): CreditError {
	const where = field === '' ? '' : `: ${labels[field] ?? field}`;
	return new CreditError('credential', `The ${providerName} credential${where} ${what}`, {
		description: 'Open the credential, correct this and test it.',
		code: 'INVALID_CREDENTIAL',
	});
}

const values = z.record(z.unknown()).catch({});
/** What n8n itself keeps in a credential: which hosts its HTTP Request node may send it to. */
const FIELDS_OF_N8N = ['allowedHttpRequestDomains', 'allowedDomains'];

/** The values of a credential that must never be quoted: all of them but those of the fields that hold an address or a choice. */
export function secretValues(credential: unknown, publicFields: readonly string[]): string[] {
	const left = new Set([...publicFields, ...FIELDS_OF_N8N]);
	return Object.entries(values.parse(credential)).flatMap(([field, value]) =>
		typeof value === 'string' && value.trim() !== '' && !left.has(field) ? [value.trim()] : [],
	);
}
