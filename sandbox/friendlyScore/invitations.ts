import { consentLink } from '../consent/link';
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { HttpError, parseBody, readJson, type SandboxRequest } from '../http';
import type { Route } from '../router';
import { unixSeconds, type Invitation, type State } from './state';

/** How long the link works; a real one's time is not documented. */
export const invitationSeconds = 7 * 24 * 3600;

const newSchema = z.object({
	email: z.string().email(),
	reference: z.string().trim().min(1),
	customer_type: z.enum(['Individual', 'Business']).default('Individual'),
	first_name: z.string().optional(),
	last_name: z.string().optional(),
	company_name: z.string().optional(),
	phone: z.string().optional(),
	// Whether leaving it out sends the e-mail is not documented: here it would, so that a lender has to say no.
	send_email: z.boolean().default(true),
});

const flag = z.enum(['0', '1']).optional();
const listSchema = z.object({
	page: z.coerce.number().int().min(1).default(1),
	max_per_page: z.coerce.number().int().min(1).max(1000).default(1000),
	is_used: flag,
	is_revoked: flag,
	is_expired: flag,
	reference: z.string().optional(),
});

/** Invite a person to the consent page; listing and revoking are in a generated client only. */
export function invitationRoutes(state: State, now: () => number): Route[] {
	return [
		{
			method: 'POST',
			path: '/invitations',
			handle(request) {
				const {
					reference,
					customer_type: customerType,
					send_email: sendEmail,
					...fields
				} = readJson(request, newSchema);
				const invitation: Invitation = {
					id: randomUUID(),
					token: randomBytes(16).toString('hex'),
					customerType,
					reference,
					fields,
					sendEmail,
					createdMs: now(),
					usedMs: null,
					revokedMs: null,
				};
				state.invitations.push(invitation);
				return { status: 201, body: invitationAnswer(invitation, request) };
			},
		},
		{
			method: 'GET',
			path: '/invitations',
			handle(request) {
				const asked = parseBody(Object.fromEntries(request.query), listSchema);
				const found = state.invitations.filter(
					(one) =>
						(asked.reference === undefined || one.reference === asked.reference) &&
						agrees(asked.is_used, one.usedMs !== null) &&
						agrees(asked.is_revoked, one.revokedMs !== null) &&
						agrees(asked.is_expired, isExpired(one, now())),
				);
				const start = (asked.page - 1) * asked.max_per_page;
				return {
					status: 200,
					body: {
						page: asked.page,
						pages: Math.max(1, Math.ceil(found.length / asked.max_per_page)),
						max_per_page: asked.max_per_page,
						data: found.slice(start, start + asked.max_per_page).map((one) => invitationAnswer(one, request)),
					},
				};
			},
		},
		{
			method: 'PATCH',
			path: '/invitations/:id/revoke',
			handle(_request, { id = '' }) {
				const invitation = state.invitations.find((one) => one.id === id);
				if (invitation === undefined) throw new HttpError(404, { message: `There is no invitation ${id}.` });
				invitation.revokedMs ??= now();
				return { status: 204 };
			},
		},
	];
}

/** The invitation of a link; 404, or 410 when it was used, revoked or has expired. The text is for the person. */
export function openInvitation(state: State, token: string, nowMs: number): Invitation {
	const invitation = state.invitations.find((one) => one.token === token);
	if (invitation === undefined) throw new HttpError(404, 'There is no such invitation.');
	const ended =
		(invitation.usedMs !== null && 'has been answered already') ||
		(invitation.revokedMs !== null && 'was withdrawn by the lender') ||
		(isExpired(invitation, nowMs) && 'has expired');
	if (ended !== false) throw new HttpError(410, `This invitation ${ended}. Ask the lender for a new one.`);
	return invitation;
}

function isExpired({ createdMs }: Invitation, nowMs: number): boolean {
	return nowMs >= createdMs + invitationSeconds * 1000;
}

function agrees(asked: '0' | '1' | undefined, is: boolean): boolean {
	return asked === undefined || (asked === '1') === is;
}

function invitationAnswer(invitation: Invitation, request: SandboxRequest): object {
	const seconds = (ms: number | null) => (ms === null ? null : unixSeconds(ms));
	return {
		id: invitation.id,
		customer_type: invitation.customerType,
		reference: invitation.reference,
		...invitation.fields,
		send_email: invitation.sendEmail,
		created_at: seconds(invitation.createdMs),
		revoked_at: seconds(invitation.revokedMs),
		used_at: seconds(invitation.usedMs),
		expires_in: invitationSeconds,
		url: consentLink(request, `/friendlyScore/consent/${invitation.token}`),
	};
}
