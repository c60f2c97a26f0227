import { z } from 'zod';
import { HttpError, mediaType, type SandboxReply, type SandboxRequest } from '../../http';
import { listPeople, readPerson, type Person } from '../../people/read';
import type { Route } from '../../router';
import { collectAccount } from '../applicant';
import { banks, ibanOf } from '../banks';
import type { Registration } from '../registrations';
import { consentPage, messagePage } from './page';
import type { ConsentRequest, ConsentSessions } from './sessions';

const formSchema = z.discriminatedUnion('decision', [
	z.object({ decision: z.literal('consent'), bank: z.string(), person: z.string() }),
	z.object({ decision: z.literal('refuse') }),
]);

/**
 * The consent page that a RedirectUrl leads to, and its form. Consent or refusal sends the person back to the lender at
 * once, before any data is collected, as the sequence diagram says; the return tells the lender nothing. After a refusal
 * the registration stays as it was, and the lender can ask for a new link (the documents do not say what happens).
 */
export function consentRoutes(sessions: ConsentSessions, onConsent: (registration: Registration) => void): Route[] {
	const handlers = {
		async GET(_request: SandboxRequest, token: string): Promise<SandboxReply> {
			const people = await readPeople();
			return html(200, consentPage(sessions.get(token), people));
		},
		async POST(request: SandboxRequest, token: string): Promise<SandboxReply> {
			const form = readForm(request);
			const chosen =
				form.decision === 'consent' ? { bank: readBank(form.bank), person: await person(form.person) } : null;
			// Nothing is awaited from here on, so that a form that is sent twice is answered once.
			const session = sessions.get(token);
			sessions.answer(token);
			if (chosen !== null) {
				const iban = ibanOf(session.country, chosen.person.accountNumber);
				session.registration.consents.set(session.psuId, collectAccount(chosen.person, chosen.bank, iban));
				onConsent(session.registration);
			}
			return goBack(session, chosen === null ? 'You refused.' : 'You gave access.');
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

function readForm(request: SandboxRequest): z.infer<typeof formSchema> {
	const isForm = mediaType(request) === 'application/x-www-form-urlencoded';
	const fields = isForm ? Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))) : null;
	const form = formSchema.safeParse(fields);
	if (form.success) return form.data;
	throw new HttpError(
		400,
		'Choose a bank and an applicant, then give access or refuse (form fields bank, person, decision).',
	);
}

function readBank(id: string) {
	const bank = banks.find((one) => one.id === id);
	if (bank === undefined) throw new HttpError(400, `There is no bank "${id}".`);
	return bank;
}

async function person(slug: string): Promise<Person> {
	if (!(await listPeople()).includes(slug)) throw new HttpError(400, `There is no applicant "${slug}".`);
	return await readPerson(slug);
}

async function readPeople(): Promise<Person[]> {
	return await Promise.all((await listPeople()).sort().map(readPerson));
}

function goBack({ returnUrl }: ConsentRequest, outcome: string): SandboxReply {
	if (returnUrl !== null) return { status: 303, headers: { location: returnUrl } };
	return html(200, messagePage(`${outcome} The lender gave no address to return to: you can close this page.`));
}

function html(status: number, body: string): SandboxReply {
	return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } };
}
