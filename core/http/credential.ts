import type { z } from 'zod';
import { CreditError } from '../base/errors';

/** Reads a decrypted credential; throws CreditError that names the field by its label, and never its value. */
export function parseCredential<T>(
	providerName: string,
	schema: z.ZodType<T, z.ZodTypeDef, unknown>,
	labels: Readonly<Record<string, string>>,
	credential: unknown,
): T {
	const parsed = schema.safeParse(credential);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = String(issue?.path[0] ?? '');
	throw new CreditError(
		'credential',
		`The ${providerName} credential: ${labels[field] ?? field} ${issue?.message ?? 'is not valid'}`,
		{ description: 'Open the credential, fill this in and test it.', code: 'INVALID_CREDENTIAL' },
	);
}
