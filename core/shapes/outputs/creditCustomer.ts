import { z } from 'zod';
import { object, text } from './parts';

/** A customer as a provider knows it. */
export const creditCustomer = object({
	provider: z.string(),
	customerId: z.string(),
	reference: text,
	status: z.enum(['created', 'existing']),
	registrationId: z.string().optional(),
	/** Which scores the registration asks for. */
	scores: text.optional(),
	userType: z.enum(['legal', 'natural']).optional(),
	name: z.string().optional(),
	/** Names of the identifiers that were attached, never their values. */
	identifiers: z.array(z.string()).optional(),
});
