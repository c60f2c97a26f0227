import { z } from 'zod';
import { HttpError, mediaType, type SandboxReply, type SandboxRequest } from '../http';
import { listPeople, readPerson, type Person } from '../people/read';
import type { Route } from '../router';
import { consentPage, messagePage, type ConsentBank } from './page';

/** Who gave access to what; null after a refusal. */
export type ConsentChoice<Bank extends ConsentBank> = { bank: Bank; person: Person } | null;

/** A provider's consent page below `/consent/:session`. Both functions throw HttpError with a sentence for the person. */
export interface ConsentDesk<Bank extends ConsentBank> {
	banks: readonly Bank[];
	/** What the lender asks for, as HTML. */
	askedFor(token: string): string;
	/** Takes the decision, at once: nothing is awaited in it. Answers where the person goes; null: nowhere. */
	decide(token: string, choice: ConsentChoice<Bank>): string | null;
}

const formSchema = z.discriminatedUnion('decision', [
	z.object({ decision: z.literal('consent'), bank: z.string(), person: z.string() }),
	z.object({ decision: z.literal('refuse') }),
]);

/** The page and its form: GET shows it, POST takes the fields bank, person and decision. */
export function consentRoutes<Bank extends ConsentBank>(desk: ConsentDesk<Bank>): Route[] {
	const handlers = {
		async GET(_request: SandboxRequest, token: string): Promise<SandboxReply> {
			const people = await Promise.all((await listPeople()).sort().map(readPerson));
			return html(200, consentPage(desk.askedFor(token), desk.banks, people));
		},
		async POST(request: SandboxRequest, token: string): Promise<SandboxReply> {
			const choice = await readChoice(request, desk.banks);
			// A form that is sent twice is answered once: nothing is awaited from here on.
			const returnUrl = desk.decide(token, choice);
			if (returnUrl !== null) return { status: 303, headers: { location: returnUrl } };
			const outcome = choice === null ? 'You refused.' : 'You gave access.';
			return html(200, messagePage(`${outcome} The lender gave no address to return to: you can close this page.`));
		},
	};
	return (['GET', 'POST'] as const).map((method) => ({
		method,
		path: '/consent/:session',
		handle: async (request, { session: token = '' }) => {
			try {
				return await handlers[method](request, token);
			} catch (error) {
				// A person reads these answers, so they are pages.
				if (error instanceof HttpError) return html(error.status, messagePage(String(error.body)));
				throw error;
			}
		},
	}));
}

async function readChoice<Bank extends ConsentBank>(
	request: SandboxRequest,
	banks: readonly Bank[],
): Promise<ConsentChoice<Bank>> {
	const isForm = mediaType(request) === 'application/x-www-form-urlencoded';
	const fields = isForm ? Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))) : null;
	const form = formSchema.safeParse(fields);
	if (!form.success) {
		throw new HttpError(
			400,
			'Choose a bank and an applicant, then give access or refuse (form fields bank, person, decision).',
		);
	}
	if (form.data.decision === 'refuse') return null;
	const { bank: bankId, person: slug } = form.data;
	const bank = banks.find(({ id }) => id === bankId);
	if (bank === undefined) throw new HttpError(400, `There is no bank "${bankId}".`);
	if (!(await listPeople()).includes(slug)) throw new HttpError(400, `There is no applicant "${slug}".`);
	return { bank, person: await readPerson(slug) };
}

function html(status: number, body: string): SandboxReply {
	return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } };
}
