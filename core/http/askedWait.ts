import type { Headers } from './faults';

const ASCTIME = /^[A-Za-z]{3} [A-Za-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** More than any provider tells of its limits. */
const LONGEST_HEADER = 1_000;

/** From here on a number is a point in time, in seconds or in milliseconds since 1970, and no number of seconds to wait. */
const FIRST_EPOCH_S = 1_000_000_000;
const FIRST_EPOCH_MS = 1_000_000_000_000;

/** The names under which providers tell when their limit is reset, and how much of it is left. */
const RESET_HEADERS = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];
const REMAINING_HEADERS = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'];

/** How much of a limit is left, and when it is whole again; null where that is not told. */
interface Quota {
	remaining: number | null;
	resetMs: number | null;
}

/**
 * Milliseconds that an answer asks to wait before the next request; null where it does not. A refusal (429 and 5xx) asks by Retry-After,
 * or by the reset of a limit of which nothing is told to be left (429 and 503); any answer asks by the reset of a limit that it tells to
 * be used up.
 */
export function askedWaitMs(status: number, headers: Headers, nowMs: number): number | null {
	const isRefusal = status === 429 || status >= 500;
	const retryAfter = isRefusal ? retryAfterMs(headers['retry-after'], nowMs) : null;
	if (retryAfter !== null) return retryAfter;
	const isUsedUp = ({ remaining }: Quota) => (remaining === null ? status === 429 || status === 503 : remaining === 0);
	const waits = quotasOf(headers, nowMs)
		.filter(isUsedUp)
		.flatMap(({ resetMs }) => resetMs ?? []);
	return waits.length === 0 ? null : Math.max(...waits);
}

/** Milliseconds that a Retry-After header asks for (RFC 9110 10.2.3: seconds or an HTTP date); null if absent or unreadable. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
	if (header === undefined) return null;
	const text = header.trim();
	if (/^\d+$/.test(text)) return Number(text) * 1_000;
	// The asctime form names no zone and means GMT; Date.parse would take it for local time.
	const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(ASCTIME.test(text) ? `${text} GMT` : text) : Number.NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

/** The limits that the headers tell of: those of one limit, or the list of draft-ietf-httpapi-ratelimit-headers. */
function quotasOf(headers: Headers, nowMs: number): Quota[] {
	const told = (names: string[]) => names.map((name) => headers[name]).find((value) => value !== undefined);
	const single = { remaining: wholeNumber(told(REMAINING_HEADERS)), resetMs: untilMs(told(RESET_HEADERS), nowMs) };
	return [single, ...listedQuotas(headers.ratelimit ?? '', nowMs)];
}

/**
 * `"burst";r=0;t=30, "daily";r=900;t=40000` (draft 08 and later; t in seconds), or `limit=100, remaining=0, reset=30` (up to draft 07), where
 * all parts are of one limit.
 */
function listedQuotas(header: string, nowMs: number): Quota[] {
	const entries = header.slice(0, LONGEST_HEADER).split(',').map(parametersOf);
	const isOneLimit = entries.some((entry) => entry.has('limit') || entry.has('remaining') || entry.has('reset'));
	const limits = isOneLimit ? [new Map(entries.flatMap((entry) => [...entry]))] : entries;
	return limits.map((limit) => ({
		remaining: wholeNumber(limit.get('r') ?? limit.get('remaining')),
		resetMs: untilMs(limit.get('t') ?? limit.get('reset'), nowMs),
	}));
}

function parametersOf(entry: string): Map<string, string> {
	return new Map(
		entry.split(';').flatMap((parameter): Array<[string, string]> => {
			const [name = '', value] = parameter.split('=');
			return value === undefined ? [] : [[name.trim().toLowerCase(), value.trim()]];
		}),
	);
}

function wholeNumber(text: string | undefined): number | null {
	const trimmed = text?.trim() ?? '';
	return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Milliseconds until a reset, told as seconds from now, as seconds or milliseconds since 1970, or as an HTTP date; null once it is past. */
function untilMs(text: string | undefined, nowMs: number): number | null {
	const trimmed = text?.trim() ?? '';
	const told = /^\d{1,15}(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : null;
	const ms = told === null ? (retryAfterMs(trimmed, nowMs) ?? 0) : Math.ceil(millisecondsFrom(told, nowMs));
	return ms > 0 ? ms : null;
}

function millisecondsFrom(told: number, nowMs: number): number {
	if (told >= FIRST_EPOCH_MS) return told - nowMs;
	return told >= FIRST_EPOCH_S ? told * 1_000 - nowMs : told * 1_000;
}
