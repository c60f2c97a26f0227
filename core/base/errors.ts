/** What went wrong, in kinds that decide how the item loop reports it. */
export type FailureKind =
	/** The user's input was refused before anything was sent. */
	| 'input'
	/** The provider answered, and the answer is a refusal. */
	| 'provider'
	/** No answer came, or none that can be read. */
	| 'network'
	/** The credential or its token endpoint refused us. */
	| 'credential'
	/** The execution was stopped. */
	| 'cancelled';

export interface FailureDetail {
	/** What to do next, in words an operations person can act on. */
	description?: string;
	/** HTTP status or network code, as n8n shows it. */
	httpCode?: string;
	/** A stable word for the cause, for logs and for code that has to tell causes apart. */
	code?: string;
	/** True when the provider may have acted although no clear answer came. */
	mayHaveHappened?: boolean;
}

/** The one error type that core and providers throw; the item loop turns it into n8n's own. Texts must already be redacted. */
export class CreditError extends Error {
	constructor(
		readonly kind: FailureKind,
		message: string,
		readonly detail: FailureDetail = {},
	) {
		super(message);
		this.name = 'CreditError';
	}
}

/** An input that is refused before anything is sent: `message` says what is wrong and where, `description` the cure. */
export function inputError(message: string, description?: string, code?: string): CreditError {
	return new CreditError('input', message, { description, code });
}
