import type { Transport } from '../../../../core/http/transport';
import { CreditError } from '../../../../core/base/errors';
import { Reader } from '../../../../core/insights/reader';
import type { Warning } from '../../../../core/shapes/insights';
import {
	type AnalysisFilters,
	type InsightType,
	type Subject,
	getBankAccounts,
	getCreditAnalysis,
	getCustomer,
	getDocuments,
	getTransactions,
} from '../../api';
import { type Answers, toDocument } from '../../normalise';
import { withResults } from '../documents';
import { notAvailable } from './notAvailable';

/** Where what was read has its neutral place. */
const PLACES = {
	customer: 'subject',
	documents: 'documents',
	'bank accounts': 'balances.accounts',
	transactions: 'period',
};

/** What was gathered for one item, and what of it could not be read. */
export interface Gathered {
	answers: Answers;
	warnings: Warning[];
}

/**
 * Gets everything for one item at once: the chosen kinds, and where it is asked for the customer, its documents, bank accounts and
 * transactions. A kind that is refused fails the item, and says whether the customer, the account or the contract is the cause.
 */
export async function gather(
	http: Transport,
	subject: Subject,
	{
		types,
		filters,
		withContext,
		withTransactions,
	}: { types: readonly InsightType[]; filters: AnalysisFilters; withContext: boolean; withTransactions: boolean },
): Promise<Gathered> {
	const { customerId } = subject;
	const warnings: Warning[] = [];
	const where = async <T>(isAsked: boolean, what: keyof typeof PLACES, read: () => Promise<T>) =>
		isAsked ? await unlessClosed(what, warnings, read) : null;
	const [analyses, customer, documents, bankAccounts, transactions] = await Promise.all([
		settled(types.map(async (type) => await getCreditAnalysis(http, subject, { type, filters }))),
		where(withContext, 'customer', async () => await getCustomer(http, customerId)),
		where(withContext, 'documents', async () => await documentResults(http, customerId)),
		where(withContext, 'bank accounts', async () => await getBankAccounts(http, customerId)),
		where(
			withContext || withTransactions,
			'transactions',
			async () => await filteredTransactions(http, subject, filters),
		),
	]);
	const answers = { analyses: {}, customer, documents, bankAccounts, transactions };
	const refused = analyses.findIndex(({ status }) => status === 'rejected');
	const failure = analyses[refused];
	if (failure?.status === 'rejected') {
		const pending = await pendingDocuments(http, customerId, documents, failure.reason);
		if (pending === null) throw await notAvailable(http, subject, types[refused] ?? 'general', failure.reason);
		return { answers: { ...answers, documents: pending }, warnings };
	}
	const bodies = analyses.map((answer) => (answer.status === 'fulfilled' ? answer.value : null));
	return {
		answers: { ...answers, analyses: Object.fromEntries(types.map((type, index) => [type, bodies[index]])) },
		warnings,
	};
}

/** The documents, where one that is still being processed explains why there are no insights (404) yet; else null. */
async function pendingDocuments(
	http: Transport,
	customerId: string,
	known: readonly unknown[] | null,
	cause: unknown,
): Promise<readonly unknown[] | null> {
	if (!(cause instanceof CreditError) || cause.detail.httpCode !== '404') return null;
	const documents =
		known ?? (await unlessClosed('documents', [], async () => await getDocuments(http, customerId))) ?? [];
	return documents.some((raw) => toDocument(raw).neutral.status === 'processing') ? documents : null;
}

/** All outcomes: the one that tells the cause best is not always the first to come. */
async function settled<T>(reads: ReadonlyArray<Promise<T>>): Promise<Array<PromiseSettledResult<T>>> {
	return await Promise.allSettled(reads);
}

/** A part that this account or customer does not offer is left out with a warning; any other failure is one. */
async function unlessClosed<T>(
	what: keyof typeof PLACES,
	warnings: Warning[],
	read: () => Promise<T>,
): Promise<T | null> {
	try {
		return await read();
	} catch (error) {
		const isClosed = error instanceof CreditError && ['403', '404'].includes(error.detail.httpCode ?? '');
		if (!isClosed) throw error;
		warnings.push({
			code: 'NOT_READ',
			path: PLACES[what],
			source: what,
			message: `Inscribe did not give the ${what} (${error.message}); what they would tell is missing.`,
		});
		return null;
	}
}

/** The documents with their results. */
async function documentResults(http: Transport, customerId: string): Promise<unknown[]> {
	return await withResults(http, customerId, await getDocuments(http, customerId));
}

/** The rows that the analysis is made of: their address takes documents, and no days. A row whose day cannot be read is left in, to be named. */
async function filteredTransactions(
	http: Transport,
	subject: Subject,
	{ startDate, endDate, documentIds }: AnalysisFilters,
): Promise<unknown[]> {
	const rows = await getTransactions(http, subject, { documentIds });
	return rows.filter((raw) => {
		const day = Reader.of(raw, '', []).optional.day('date');
		return day === null || ((startDate === null || day >= startDate) && (endDate === null || day <= endDate));
	});
}
