import { z } from 'zod';
import { parseBody, readJson, type SandboxRequest } from '../http';
import { worldlineError } from './errors';
import { headerOf } from './signature';

/** What is sent besides the insights: no score, the credit score, the payment score, or both. */
export const optionSchema = z.enum(['NONE', 'CS', 'PS', 'CSPS']);

const registrationFields = z.object({
	Psus: z.array(z.object({ PsuId: z.string().min(1) })).min(1),
	Parameter: z.array(z.object({ Key: z.string(), Value: z.string() })).min(1),
	/** Not in the seed, but a required field of the status answer in the generated clients. */
	ProductType: z.string().min(1).default('CreditScoring'),
});
const createSchema = registrationFields.extend({ RegistrationId: z.string().min(1) });

const initialisationSchema = z.object({ PsuData: z.object({ Country: z.string().regex(/^[A-Z]{2}$/) }) });

/** A registration as it was asked for. */
export interface RegistrationRequest {
	psuIds: string[];
	option: z.infer<typeof optionSchema>;
	productType: string;
}

/** The body of POST /register; 400 names the first wrong field. */
export function readNewRegistration(request: SandboxRequest): RegistrationRequest & { id: string } {
	const body = readJson(request, createSchema);
	return { id: body.RegistrationId, ...toRequest(body) };
}

/** The body of PUT /register/{id}: as that of POST, without the id. */
export function readChangedRegistration(request: SandboxRequest): RegistrationRequest {
	return toRequest(readJson(request, registrationFields));
}

/** The country in which the consent screens start. */
export function readCountry(request: SandboxRequest): string {
	return readJson(request, initialisationSchema).PsuData.Country;
}

function toRequest(body: z.infer<typeof registrationFields>): RegistrationRequest {
	const psuIds = body.Psus.map(({ PsuId }) => PsuId);
	if (new Set(psuIds).size < psuIds.length) {
		throw worldlineError(400, 'FORMAT_ERROR', 'A PsuId is there twice.');
	}
	const option = body.Parameter.find(({ Key }) => Key === 'option')?.Value;
	if (option === undefined) throw worldlineError(400, 'FORMAT_ERROR', 'The Parameter "option" is missing.');
	return { psuIds, option: parseBody(option, optionSchema), productType: body.ProductType };
}

/** The two headers that every AIS call must carry: 400 names the one that is missing or wrong. */
export function checkHeaders(request: SandboxRequest): void {
	const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
	if (!uuid.test(headerOf(request, 'x-request-id'))) {
		throw worldlineError(400, 'FORMAT_ERROR', 'The header X-Request-ID must be a UUID.');
	}
	const created = z.string().datetime({ offset: true }).safeParse(headerOf(request, 'messagecreatedatetime'));
	if (!created.success) {
		throw worldlineError(400, 'FORMAT_ERROR', 'The header MessageCreateDateTime must be an ISO 8601 date and time.');
	}
}

/** The optional headers of the initialisation: where the person lands afterwards, null when not told. */
export function readReturnUrl(request: SandboxRequest): string | null {
	const { locale, initiatingpartyreturnurl: returnUrl } = request.headers;
	if (locale !== undefined && (typeof locale !== 'string' || !/^[a-z]{2}(-[A-Z]{2})?$/.test(locale))) {
		throw worldlineError(400, 'FORMAT_ERROR', 'The header Locale must look like fr or nl-BE.');
	}
	if (returnUrl === undefined) return null;
	if (typeof returnUrl !== 'string' || !/^https?:$/.test(protocolOf(returnUrl))) {
		throw worldlineError(400, 'FORMAT_ERROR', 'The header InitiatingPartyReturnUrl must be an http or https address.');
	}
	return returnUrl;
}

function protocolOf(text: string): string {
	return URL.canParse(text) ? new URL(text).protocol : '';
}
