import { mediaType, type SandboxRequest } from './http';
import { parseMultipart } from './multipart';

export interface JournalEntry {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, unknown>;
	body: unknown;
	/** The status that was answered; null while it is being handled or when the connection was dropped. */
	status: number | null;
}

const secretHeaders = ['authorization', 'cookie', 'x-api-key'];
/** `ssn` is in a Plaid asset report, `id_number` and `date_of_birth` in the persons of an Inscribe customer,
 * `email` and `phone` in an invitation of FriendlyScore. */
const secretFields = ['client_secret', 'password', 'ssn', 'id_number', 'date_of_birth', 'email', 'phone'];
const removed = '[removed]';
/** Older entries are forgotten, so that a long demo does not fill the memory. */
const maxEntries = 5000;

/** What clients have sent, for tests to look at: never a token, a secret, a PDF password or a file's content. */
export class Journal {
	private list: JournalEntry[] = [];

	/** Notes a request; the caller sets `status` on the entry once it is known. */
	add(request: SandboxRequest): JournalEntry {
		const entry: JournalEntry = {
			method: request.method,
			path: request.path,
			query: Object.fromEntries(request.query),
			headers: Object.fromEntries(
				Object.entries(request.headers).map(([name, value]) => [name, secretHeaders.includes(name) ? removed : value]),
			),
			body: describeBody(request),
			status: null,
		};
		this.list.push(entry);
		if (this.list.length > maxEntries) this.list.shift();
		return entry;
	}

	entries(): JournalEntry[] {
		return this.list;
	}

	clear(): void {
		this.list = [];
	}
}

function describeBody(request: SandboxRequest): unknown {
	if (request.body.length === 0) return null;
	switch (mediaType(request)) {
		case 'application/json':
			return withoutSecrets(jsonOrText(request.body.toString('utf8')));
		case 'application/x-www-form-urlencoded':
			return withoutSecrets(Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))));
		case 'multipart/form-data':
			return describeMultipart(request);
		default:
			return { sizeBytes: request.body.length };
	}
}

function describeMultipart(request: SandboxRequest): unknown {
	const parts = parseMultipart(request.headers['content-type'] ?? '', request.body);
	if (parts === null) return { sizeBytes: request.body.length };
	return {
		fields: parts.map(({ name, filename, contentType, content }) => ({
			name,
			filename,
			contentType,
			sizeBytes: content.length,
		})),
	};
}

function jsonOrText(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function withoutSecrets(body: unknown): unknown {
	if (Array.isArray(body)) return body.map(withoutSecrets);
	if (typeof body !== 'object' || body === null) return body;
	return Object.fromEntries(
		Object.entries(body).map(([name, value]) => [name, secretFields.includes(name) ? removed : withoutSecrets(value)]),
	);
}
