import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import type { AnalysisStatus, StatusReason } from '../../../core/shapes/status';
import { parsedStatements } from './parsedStatement';
import { FORGED, meaningOf } from './states';

/** A document as its answer tells it. */
export interface ReadDocument {
	/** In the neutral shape. */
	neutral: CreditInsights['documents'][number] & { status: AnalysisStatus };
	/** Name of the file. */
	name: string | null;
	customerName: string | null;
	/** Whether it is or may be a bank statement: an ID card without a score says nothing of one. */
	isStatement: boolean;
	reasons: StatusReason[];
	warnings: Warning[];
}

/**
 * A document of POST or GET /customers/{id}/documents. Never throws. Verdict and scores count only once it is processed (Inscribe
 * gives `is_fraudulent` in no other state), and one that is missing then is null: it says nothing about whether it is genuine.
 */
export function toDocument(raw: unknown, path = ''): ReadDocument {
	const warnings: Warning[] = [];
	const answer = Reader.of(raw, path, warnings);
	const optional = answer.optional;
	const name = optional.text('name');
	const state = answer.text('state');
	const hasResult = answer.has('is_fraudulent') || answer.has('trust_score');
	const meaning = meaningOf(state) ?? unknownState(state, hasResult, answer.path, warnings);
	const isProcessed = meaning.status === 'ready';
	const verdict = isProcessed ? answer : null;
	const fraudulent = verdict?.flag('is_fraudulent') ?? null;
	const reason = fraudulent === true ? FORGED : meaning.reason;
	warnOfBalances(optional, warnings);
	return {
		neutral: {
			id: optional.text('id') ?? optional.text('uuid'),
			status: fraudulent === true ? 'rejected' : meaning.status,
			state,
			trustScore: verdict === null ? null : score(verdict, 'trust_score', warnings),
			qualityScore: verdict === null ? null : score(verdict.optional, 'quality_score', warnings),
			fraudulent,
			reviewStatus: optional.text('review_status'),
			parsingConfidence: null,
			createdAt: optional.moment('created_at'),
			modifiedAt: null,
		},
		name,
		customerName: optional.text('customer_name'),
		isStatement: mayBeStatement(raw),
		reasons: reason === undefined ? [] : [{ ...reason, message: `${titleOf(name)} ${reason.message}` }],
		warnings,
	};
}

/** By its type, and by what the parser found in it; a document of which no type is told may be one. */
export function mayBeStatement(raw: unknown): boolean {
	const type = Reader.of(raw, '', []).optional.text('document_type');
	return type === null || /statement/i.test(type) || parsedStatements([raw], []).length > 0;
}

function titleOf(name: string | null): string {
	return name === null ? 'The document' : `The document "${name}"`;
}

function unknownState(state: string | null, hasResult: boolean, path: string, warnings: Warning[]) {
	const told = state === null ? 'Inscribe tells no state' : `The state "${state}" is not known`;
	const taken = hasResult
		? 'its result is there, so the document is taken as processed'
		: 'the document is taken as still being processed';
	const message = `${told}; ${taken}.`;
	warnings.push({ code: 'STATUS_UNKNOWN', path: 'documents[].status', message, source: at(path, 'state') });
	return { status: hasResult ? ('ready' as const) : ('processing' as const), reason: undefined };
}

/** A score from 0 to 100. */
function score(answer: Reader, name: string, warnings: Warning[]): number | null {
	const told = answer.number(name);
	if (told === null || (told >= 0 && told <= 100)) return told;
	const path = at(answer.path, name);
	const message = `${path} should be between 0 and 100; it is left out.`;
	warnings.push({ code: 'SCORE_OUT_OF_RANGE', path: 'documents', message, source: path });
	return null;
}

/** A statement whose transactions do not lead from its first balance to its last was misread or tampered with. */
function warnOfBalances(optional: Reader, warnings: Warning[]): void {
	for (const account of optional.object('parsed_details').optional.list('bank_accounts')) {
		if (account.optional.flag('transactions_match_balances') !== false) continue;
		warnings.push({
			code: 'BALANCES_DO_NOT_ADD_UP',
			path: 'documents',
			source: account.path,
			message:
				'The transactions of the statement do not add up to its balances: it was misread or changed. A person should look at it.',
		});
	}
}

function at(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}
