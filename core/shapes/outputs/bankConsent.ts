import { z } from 'zod';
import { warning } from '../insights';
import { consentStatus } from '../status';
import { moment, object, text } from './parts';

/** The link with which an applicant lets the provider read a bank. */
export const bankConsent = object({
	provider: z.string(),
	customerId: z.string(),
	reference: text,
	consentUrl: text,
	status: consentStatus,
	providerStatus: text.optional(),
	expiresAt: moment,
	registrationId: z.string().optional(),
	invitationId: text.optional(),
	warnings: z.array(warning).optional(),
});
