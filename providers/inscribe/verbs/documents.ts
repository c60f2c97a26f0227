import type { Call } from '../../../core/provider/call';
import { type WaitOptions, pollUntilDone } from '../../../core/run/poll';
import type { OutputOf } from '../../../core/shapes/outputs';
import type { Transport } from '../../../core/http/transport';
import { getDocument } from '../api';
import { type ReadDocument, type Verdict, toDocument, toVerdict } from '../normalise';

/** Documents with their answers, as last seen. */
export interface Seen {
	raws: unknown[];
	documents: ReadDocument[];
}

/** Reads answers about documents. */
export function seen(raws: unknown[]): Seen {
	return { raws, documents: raws.map((raw, index) => toDocument(raw, raws.length > 1 ? `documents[${index}]` : '')) };
}

/** Looks again until every document has left PROCESSING or the deadline has passed, where the user asked for that. */
export async function followDocuments(
	call: Call,
	options: WaitOptions,
	known: Seen,
	look: (before: Seen) => Promise<Seen>,
): Promise<Seen & { timedOut?: true }> {
	let last = known;
	const followed = await pollUntilDone(call, options, withStatus(known), async () => {
		last = await look(last);
		return withStatus(last);
	});
	return { ...last, ...(followed.timedOut === undefined ? {} : { timedOut: followed.timedOut }) };
}

/** One document that was refused early does not end the waiting for the others. */
function withStatus({ documents }: Seen) {
	const isPending = documents.some(({ neutral }) => neutral.status === 'processing');
	return { status: isPending ? ('processing' as const) : toVerdict(documents).status };
}

/** What the output says of the documents, together and one by one. */
export function verdictOfAll({ documents, timedOut }: Seen & { timedOut?: true }): Verdict & {
	documents: NonNullable<OutputOf<'checkAnalysisStatus'>['documents']>;
	timedOut?: true;
} {
	const { warnings, ...verdict } = toVerdict(documents);
	return {
		...verdict,
		documents: documents.map(({ neutral, name, reasons }) => ({ ...neutral, name, reasons })),
		...(timedOut === undefined ? {} : { timedOut }),
		warnings,
	};
}

/** Documents of a list with their results, which it may leave out: one request for each that is done and has none. */
export async function withResults(http: Transport, customerId: string, listed: readonly unknown[]): Promise<unknown[]> {
	return await Promise.all(
		listed.map(async (raw) => {
			const { neutral } = toDocument(raw);
			const isComplete = typeof raw === 'object' && raw !== null && 'parsed_details' in raw;
			if (neutral.id === null || neutral.status === 'processing' || isComplete) return raw;
			return await getDocument(http, customerId, neutral.id);
		}),
	);
}
