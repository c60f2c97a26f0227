import { z } from 'zod';
import { webhookBody, webhookTypes, type WebhookType } from '../friendlyScore/webhooks';

export const friendlyScoreKinds = webhookTypes;

const id = z.coerce.number().int().positive();

/** What is asked of a FriendlyScore webhook besides what every callback has. The first customer of the sandbox is 1001. */
export const friendlyScoreFields = {
	customerId: id.default(1001),
	accountId: id.default(1),
	eventId: id.default(1),
};

/** A customer that nobody has: what a forged event names, since these webhooks carry no proof. */
const nobody = 999_999_999;

/** The body; `forge` names a customer that does not exist. */
export function friendlyScoreWebhook(
	kind: WebhookType,
	subject: { customerId: number; accountId: number; eventId: number; forge: boolean },
): object {
	const isAboutAccount = kind === 'ACCOUNT_AUTHORIZATION_GRANTED' || kind === 'ACCOUNT_AUTHORIZATION_LOST';
	return webhookBody(kind, {
		customerId: subject.forge ? nobody : subject.customerId,
		...(isAboutAccount ? { accountId: subject.accountId } : {}),
		...(kind === 'NEW_EVENT' ? { eventId: subject.eventId } : {}),
	});
}
