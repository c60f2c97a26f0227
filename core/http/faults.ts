import { UserError } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError } from '../base/errors';
import { type Secrets, redact } from '../base/redact';

/** Our code for a credential that its token endpoint refuses, or that cannot be used: nothing is sent with it. */
export const CREDENTIAL_REFUSED = 'CREDENTIAL_REFUSED';

const REFUSED = 'Credential refused: ';

/**
 * The code of an error that says why a credential is refused. It holds the words too: the Test button of n8n shows the code of what was
 * thrown in the place of its message.
 */
export const refusedFor = (words: string) => `${REFUSED}${words}`;

/** Our code for a request that was not sent because the token endpoint gave no answer. */
export const TOKEN_UNREACHABLE = 'TOKEN_UNREACHABLE';

/** Our code for a request that was not sent because the token endpoint has a fault or too much to do. */
export const TOKEN_ENDPOINT_FAILING = 'TOKEN_ENDPOINT_FAILING';

const TOKEN_CODES = [TOKEN_UNREACHABLE, TOKEN_ENDPOINT_FAILING] as const;

/** The same with the words for a person in it, for the Test button; `faultOf` takes them away again. */
export const toldCode = (code: (typeof TOKEN_CODES)[number], words: string) => `${words} (${code})`;

/** A code without words. */
function plainCode(code: string): string {
	return TOKEN_CODES.find((known) => code.endsWith(`(${known})`)) ?? code;
}

/** Our code for an exchange that was ended because it took too long, although it was never silent. */
export const DEADLINE_PASSED = 'DEADLINE_PASSED';

/** The HTTP client's code for a provider that was silent for too long; ours too, once its answer has begun. */
export const SILENT = 'ECONNABORTED';

/** Codes of faults in which the request certainly never reached the provider. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', TOKEN_UNREACHABLE, TOKEN_ENDPOINT_FAILING]);

/** Codes with which Node.js refuses a server's certificate. */
const CERTIFICATE_CODE = /CERT|^UNABLE_TO_\w+|^HOSTNAME_MISMATCH$/;

export type Headers = Readonly<Record<string, string>>;

/** An exchange without a complete answer, whatever the cause. */
export class NetworkFault extends Error {
	constructor(
		/** As Node.js, the HTTP client or we name it; empty where nobody does. */
		readonly code: string,
		message: string,
		/** False only where the provider cannot have heard of the request. */
		readonly wasSent: boolean = !NOT_SENT.has(code),
		/** Those of the token endpoint's answer, where that is what failed. */
		readonly headers: Headers = {},
	) {
		super(message);
	}

	/** The same fault of a call that only prepared the request. */
	ofPreparation(): NetworkFault {
		return new NetworkFault(this.code, this.message, false, this.headers);
	}
}

const text = z.string().nullish().catch(null);

const thrownError = z
	.object({
		httpCode: text,
		message: z.string().catch(''),
		code: text,
		cause: z.object({ code: text, message: text }).nullish().catch(null),
	})
	.catch({ message: '' });

/**
 * What an exchange that threw has come to. Only what the token request itself refused is the credential's fault; everything else is
 * a NetworkFault, unless it is known that another try cannot fare better (CreditError of the kind `network`).
 */
export function faultOf(error: unknown, secrets: Secrets, tokenHeaders: Headers): NetworkFault | CreditError {
	const { httpCode, code, cause, message } = thrownError.parse(error);
	const codes = [httpCode, code, cause?.code].filter((one) => typeof one === 'string' && !/^\d*$/.test(one));
	const words = redact(cause?.message || message, secrets);
	if (codes.some((one) => one?.startsWith(REFUSED))) {
		return new CreditError('credential', redact(message || 'The credential was refused', secrets), {
			description: 'Open the credential, check its values and test it.',
			code: CREDENTIAL_REFUSED,
		});
	}
	const certificateCode = codes.find((one) => one && CERTIFICATE_CODE.test(one));
	if (certificateCode) {
		return new CreditError('network', `The certificate of the server is not accepted (${certificateCode})`, {
			description: 'Check the URLs in the credential, or have the certificate of the server or proxy put right.',
			httpCode: certificateCode,
			code: 'CERTIFICATE_REFUSED',
		});
	}
	// A host that the credential's allowed domains or n8n's SSRF protection forbid.
	if (error instanceof Error && error.cause instanceof UserError) {
		return new CreditError('network', `n8n keeps this request back: ${words}`, {
			description: 'Check the URLs and the allowed domains of the credential, or ask whoever runs this n8n.',
			code: 'KEPT_BACK_BY_N8N',
		});
	}
	const first = plainCode(codes[0] ?? '');
	return new NetworkFault(first, words, undefined, first === TOKEN_ENDPOINT_FAILING ? tokenHeaders : {});
}
