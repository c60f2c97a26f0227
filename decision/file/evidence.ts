import { INPUT_ERROR_FIELD, problemIn } from '../../core/shapes/creditFile';
import type { EvidenceFact } from '../evidence/facts';
import { isOfPlace } from '../policy/warnings';
import { ageInDays } from './figures';
import type { FileParts, PartName } from './parts';
import { type Data, asList, asNumber, asText, at, isData } from './path';
import { subjectOf } from './subject';

/** Parts that hold figures of the applicant. */
const TELLING: readonly PartName[] = ['insights', 'affordability', 'creditScore'];
const DEAD_CONSENTS = new Set(['failed', 'revoked']);

/** The loan as it was asked for, with its currency. */
export interface LoanRequest {
	amount: number | null;
	termMonths: number | null;
	/** ISO 4217; null where the application tells none of its own. */
	currency: string | null;
}

/** Everything of a file that is looked at before any rule. */
export function readEvidence(file: Data, parts: FileParts, request: LoanRequest, today: string | null): EvidenceFact[] {
	const { counted } = parts;
	const insights = counted.get('insights');
	const telling = TELLING.filter((name) => counted.has(name));
	return [
		...problemsOf(file),
		...statusesOf(counted),
		fact('creditData', null, telling.length === 0 ? null : telling.join(', ')),
		fact('authenticity', null, authenticityOf(file, counted)),
		fact('subject', null, subjectOf(counted)),
		fact('holder', null, holderOf(counted)),
		...unvouchedParts(file, parts),
		...(insights === undefined ? [] : [fact('accountCurrency', 'insights', asText(insights.currency))]),
		fact('amount', null, request.amount),
		fact('term', null, request.termMonths),
		...(request.currency === null ? [] : [fact('currency', null, request.currency)]),
		fact('dataAge', null, ageInDays(insights, today)),
		fact('coverage', null, asNumber(at(insights, 'dataQuality.coverageDays'))),
		...warningsOf(counted),
		...(at(insights, 'risks.accountSweep') === true ? [fact('accountSweep', 'insights', 'yes')] : []),
		...assessedLoan(counted.get('affordability')),
	];
}

function fact(check: EvidenceFact['check'], part: string | null, actual: EvidenceFact['actual']): EvidenceFact {
	return { check, part, actual };
}

/** Problems anywhere in the file, whatever the field is called, and an error that came in with it. */
function problemsOf(file: Data): EvidenceFact[] {
	const found = new Map<string, EvidenceFact>();
	const add = (problem: EvidenceFact) => found.set(`${problem.part ?? ''}: ${problem.actual ?? ''}`, problem);
	for (const [field, value] of Object.entries(file)) {
		const problem = problemOf(value);
		// A step that was skipped repeats the problem that it was skipped for.
		if (problem !== null) add(fact('problem', problem.step, problem.error));
		else if (field === INPUT_ERROR_FIELD || field === 'error') inputErrorOf(value).forEach(add);
	}
	return [...found.values()];
}

/** Looked for before it is parsed: hardly any part has one, and a schema that does not fit takes its time. */
function problemOf(value: unknown) {
	return isData(value) && Object.hasOwn(value, 'problem') ? problemIn(value) : null;
}

function inputErrorOf(value: unknown): EvidenceFact[] {
	if (value === null || value === undefined || value === '' || value === false) return [];
	const error = asText(value) ?? asText(at(value, 'error')) ?? asText(at(value, 'message')) ?? 'an error came in';
	return [fact('problem', asText(at(value, 'step')) ?? 'input', error)];
}

/**
 * How far each analysis is. An upload that was still being processed says nothing any more once a later answer is ready, and a consent
 * that was pending has been given where there are insights.
 */
function statusesOf(counted: FileParts['counted']): EvidenceFact[] {
	const isLaterReady = (['analysis', 'insights'] as const).some((name) => counted.get(name)?.status === 'ready');
	return [...counted].flatMap(([name, part]) => {
		const status = asText(part.status);
		const isOver = name === 'statement' && isLaterReady && status === 'processing';
		if (problemOf(part) !== null || isOver || !isAsked(name, status)) return [];
		return [fact('status', name, status), ...(part.timedOut === true ? [fact('timedOut', name, 'timedOut')] : [])];
	});
}

/** Whether a part has a status that matters: a made customer and a pending consent have one that does not. */
function isAsked(name: PartName, status: string | null): boolean {
	if (name === 'customer') return false;
	if (name === 'consent') return status !== null && DEAD_CONSENTS.has(status);
	return status !== null || name === 'insights';
}

/** The worst that any part says of forgery; verified where a bank or a fraud check vouches for the figures. */
function authenticityOf(file: Data, counted: FileParts['counted']): string {
	const insights = counted.get('insights');
	const verdict = at(insights, 'authenticity.verdict');
	const checks = [counted.get('analysis'), counted.get('statement')];
	// A callback tells of documents beside the parts.
	const documents = [insights, ...checks, file].flatMap((part) => asList(part?.documents));
	const isForged = [...checks, ...documents].some(
		(part) => at(part, 'fraudulent') === true || at(part, 'verdict') === 'suspicious',
	);
	if (isForged || verdict === 'refuted') return 'refuted';
	return verdict === 'verified' || checks.some((part) => part?.verdict === 'genuine') ? 'verified' : 'unverified';
}

/** The worst that any part says of whose account it is; null where no name was expected. */
function holderOf(counted: FileParts['counted']): string | null {
	const told = [...counted.values()].flatMap((part) => asText(part.holderMatch) ?? []);
	return ['mismatch', 'partial', 'unknown', 'match'].find((match) => told.includes(match)) ?? told[0] ?? null;
}

/** What says whose figures a callback brought: figures under somebody else's key are genuine, and not this applicant's. */
const WHOSE = ['customerId', 'statementId', 'registrationId'];

/** Parts of which a callback brought figures that neither signature nor secret covers, or not as this applicant's, and that no node has asked for since. */
function unvouchedParts(file: Data, { counted, fromTrigger }: FileParts): EvidenceFact[] {
	const names = asList(file.unsignedFields).flatMap((field) => asText(field)?.split('.')[0] ?? []);
	const unsigned = new Set(names.map((name) => (name === 'scores' ? 'creditScore' : name)));
	return [...counted.keys()]
		.filter((name) => fromTrigger.has(name) && (unsigned.has(name) || WHOSE.some((id) => unsigned.has(id))))
		.map((name) => fact('vouched', name, 'unsigned'));
}

/** The codes of all warnings, each once. */
function warningsOf(counted: FileParts['counted']): EvidenceFact[] {
	const parts = new Map<string, string>();
	for (const [name, part] of counted) {
		for (const warning of [...asList(part.warnings), ...asList(at(part, 'dataQuality.warnings'))]) {
			const code = asText(at(warning, 'code'));
			if (code === null || parts.has(code) || !isOfPlace(code, asText(at(warning, 'path')) ?? '')) continue;
			parts.set(code, name);
		}
	}
	return [...parts].map(([code, name]) => fact('warning', name, code));
}

/** For which loan calculated affordability was asked; of a provider's own, only the term is known, if that. */
function assessedLoan(affordability: Data | undefined): EvidenceFact[] {
	if (affordability === undefined || problemOf(affordability) !== null) return [];
	const term = asNumber(affordability.termMonths);
	const ofTerm = term === null ? [] : [fact('affordabilityTerm', 'affordability', term)];
	if (affordability.method !== 'calculated') return ofTerm;
	const assumed = (key: string) => asNumber(at(affordability.assumptions, key));
	return [
		fact('accountCurrency', 'affordability', asText(affordability.currency)),
		fact('affordabilityAmount', 'affordability', assumed('principal')),
		fact('affordabilityTerm', 'affordability', term),
		fact('affordabilityRate', 'affordability', assumed('annualInterestRate')),
	];
}
