import { INPUT_ERROR_FIELD, answersOfOtherNames, obstacleIn, problemIn } from '../../core/shapes/creditFile';
import type { EvidenceFact } from '../evidence/facts';
import { isOfPlace } from '../policy/warnings';
import { ageInDays } from './figures';
import type { FileParts, PartName } from './parts';
import { type Data, asList, asNumber, asText, at, isData } from './path';
import { isAboutTheSame, subjectOf } from './subject';

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
	const all = allAnswers(file, counted);
	const telling = TELLING.filter((name) => counted.has(name));
	return [
		...problemsOf(file),
		...statusesOf(counted),
		...statusesOfOthers(all, counted),
		fact('creditData', null, telling.length === 0 ? null : telling.join(', ')),
		fact('authenticity', null, authenticityOf(file, counted, all)),
		fact('subject', null, subjectOf(counted)),
		fact('holder', null, holderOf(all)),
		...unvouchedParts(file, parts),
		...(insights === undefined ? [] : [fact('accountCurrency', 'insights', asText(insights.currency))]),
		fact('amount', null, request.amount),
		fact('term', null, request.termMonths),
		...(request.currency === null ? [] : [fact('currency', null, request.currency)]),
		fact('dataAge', null, ageInDays(insights, today)),
		fact('coverage', null, asNumber(at(insights, 'dataQuality.coverageDays'))),
		...warningsOf(all),
		...(at(insights, 'risks.accountSweep') === true ? [fact('accountSweep', 'insights', 'yes')] : []),
		...assessedLoan(counted.get('affordability')),
	];
}

function fact(check: EvidenceFact['check'], part: string | null, actual: EvidenceFact['actual']): EvidenceFact {
	return { check, part, actual };
}

/** Answers by their field. */
type Answers = ReadonlyMap<string, Data>;

/**
 * The parts that count, and the answers that nodes put under names of their own, such as of a second document: no figure is taken from
 * these, but what they say against the application is heard.
 */
function allAnswers(file: Data, counted: FileParts['counted']): Answers {
	return new Map<string, Data>([
		...counted,
		...answersOfOtherNames(file).flatMap(([field, answer]): Array<[string, Data]> =>
			isData(answer) ? [[field, answer]] : [],
		),
	]);
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

/** Of the answers under names of their own: those that are not ready, unless a later look at the same thing is. */
function statusesOfOthers(all: Answers, counted: Answers): EvidenceFact[] {
	if (all.size === counted.size) return [];
	const ready = [...all.values()].filter((answer) => answer.status === 'ready');
	return [...all].flatMap(([name, answer]) => {
		if (counted.has(name) || problemOf(answer) !== null) return [];
		const isWaiting = answer.status === 'processing' && !ready.some((other) => isAboutTheSame(answer, other));
		if (!isWaiting && obstacleIn(name, answer) === null) return [];
		const timedOut = answer.timedOut === true ? [fact('timedOut', name, 'timedOut')] : [];
		return [fact('status', name, asText(answer.status)), ...timedOut];
	});
}

/** Whether a part has a status that matters: a made customer and a pending consent have one that does not. */
function isAsked(name: PartName, status: string | null): boolean {
	if (name === 'customer') return false;
	if (name === 'consent') return status !== null && DEAD_CONSENTS.has(status);
	return status !== null || name === 'insights';
}

/** The worst that any part says of forgery; verified where a bank or a fraud check vouches for the figures. */
function authenticityOf(file: Data, counted: FileParts['counted'], all: Answers): string {
	const verdict = at(counted.get('insights'), 'authenticity.verdict');
	const checks = [counted.get('analysis'), counted.get('statement')];
	const answers = [...all.values()];
	// A callback tells of documents beside the parts.
	const documents = [...answers, file].flatMap((part) => asList(part.documents));
	const isForged = [...answers, ...documents].some(
		(part) => at(part, 'fraudulent') === true || at(part, 'verdict') === 'suspicious',
	);
	const isRefuted = answers.some((part) => at(part, 'authenticity.verdict') === 'refuted');
	if (isForged || isRefuted) return 'refuted';
	return verdict === 'verified' || checks.some((part) => part?.verdict === 'genuine') ? 'verified' : 'unverified';
}

/** The worst that any part says of whose account it is; null where no name was expected. */
function holderOf(answers: Answers): string | null {
	const told = [...answers.values()].flatMap((part) => asText(part.holderMatch) ?? []);
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
function warningsOf(answers: Answers): EvidenceFact[] {
	const parts = new Map<string, string>();
	for (const [name, part] of answers) {
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
