import { createHmac } from 'node:crypto';
import type { INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
	type ReadContext,
	type ToldField,
} from '../../core/provider/callback';
import { instantOf } from '../../core/base/dates';
import { identityOf } from '../../core/callback/identity';
import { memberBytes } from '../../core/base/jsonBytes';
import { isOneOf } from '../../core/callback/secret';
import type { Warning } from '../../core/shapes/insights';
import { Reader } from '../../core/insights/reader';
import { toAffordability, toInsights, toScores } from './normalise';

/** Periculum's kinds (metadata.responseType) and the member that holds the answer of each. */
const KINDS = {
	insights: { responseType: 'INSIGHTS', member: 'insightsResponse' },
	affordability: { responseType: 'AFFORDABILITY', member: 'affordabilityResponse' },
	creditScore: { responseType: 'CREDITSCORE', member: 'creditScoreResponse' },
} as const;

type Kind = keyof typeof KINDS;

const NAMES: readonly Kind[] = ['insights', 'affordability', 'creditScore'];

/** What only an answer of this kind has: the kind itself stands outside of the signature. */
const MARKS: Readonly<Record<Kind, readonly string[]>> = {
	insights: ['processingStatus', 'incomeAnalysis', 'spendAnalysis', 'cashFlowAnalysis'],
	affordability: ['affordability_amount', 'loanTenure'],
	creditScore: ['calculatedScore', 'rulesScore', 'baseScore'],
};

const EVENTS: INodePropertyOptions[] = [
	{ name: 'Affordability', value: 'affordability', description: 'An affordability assessment is there' },
	{ name: 'Credit Score', value: 'creditScore', description: 'A credit score is there' },
	{ name: 'Insights', value: 'insights', description: 'The analysis of a statement is there' },
];

/** Outside of the signed answer, unless that has a key of its own. */
const ENVELOPE_FIELDS: readonly ToldField[] = ['customerId', 'statementId', 'reference'];

/** Webhooks as readme.io describes them: the HMAC-SHA512 of the inner answer stands in `metadata.hmacMessage`. */
export const callbacks: CallbacksOfProvider = {
	events: EVENTS,
	verifications: ['signature', 'secret', 'none'],
	notice:
		'Give the Production URL to Periculum, and put the 32-character webhook secret that Periculum gives you into the credential as Callback Secret.',
	read,
};

const object = z.record(z.unknown());

function read({ body, json }: Delivery, context: ReadContext): ReadCallback {
	const envelope = Reader.of(json, '', []).optional;
	const metadata = envelope.object('metadata');
	const kind = kindOf(metadata.text('responseType')?.toUpperCase());
	const { member } = KINDS[kind];
	const signed = membersOf(body).get(member);
	// The one member of this name, so it says what the signed bytes say.
	const answer: unknown = object.parse(json)[member];
	if (signed === undefined || answer === null) throw new MalformedCallback(`The body has no ${member}.`);
	if (isOfAnotherKind(answer, kind)) throw new MalformedCallback(`${member} holds an answer of another kind.`);
	const own = ownOf(kind, answer);
	return {
		event: kind,
		// What is signed, and whose it is: two statements can have scores that are the same to the letter.
		identity: own.key === null ? identityOf(answer, envelope.text('statementKey')) : identityOf(answer),
		isUnique: own.createdAt !== null,
		toldAtMs: own.createdAt === null ? null : instantOf(own.createdAt),
		toItems: () => [itemOf(kind, answer, envelope, context)],
		raw: json,
		isSigned: (secrets) => isSigned(signed, metadata.text('hmacMessage') ?? '', secrets),
		unsignedFields: [
			...(own.key === null ? ENVELOPE_FIELDS : []),
			...(hasMark(answer, kind) ? [] : (['event'] as const)),
			...(holdsAnother(envelope, kind) ? (['raw'] as const) : []),
		],
	};
}

/** What the signed answer says of itself: only the insights do. */
function ownOf(kind: Kind, answer: unknown): { key: string | null; createdAt: string | null } {
	if (kind !== 'insights') return { key: null, createdAt: null };
	const insights = Reader.of(answer, '', []).optional;
	return { key: insights.text('key'), createdAt: insights.text('createdDate') };
}

function kindOf(responseType: string | undefined): Kind {
	if (responseType === KINDS.insights.responseType) return 'insights';
	if (responseType === KINDS.affordability.responseType) return 'affordability';
	if (responseType === KINDS.creditScore.responseType) return 'creditScore';
	throw new MalformedCallback('The body is none of the webhooks that Periculum describes.');
}

function membersOf(body: Buffer): Map<string, Buffer> {
	try {
		return memberBytes(body);
	} catch {
		throw new MalformedCallback('A member of the body stands twice.');
	}
}

/** An old signed answer must not be sent again under another kind: it would pass for a new event. */
function isOfAnotherKind(answer: unknown, kind: Kind): boolean {
	return NAMES.some((other) => other !== kind && hasMark(answer, other));
}

function hasMark(answer: unknown, kind: Kind): boolean {
	const [first]: unknown[] = Array.isArray(answer) ? answer : [answer];
	return Reader.of(first, '', []).optional.has(...MARKS[kind]);
}

/** Whether figures stand beside the signed answer, which anybody could have put there. */
function holdsAnother(envelope: Reader, kind: Kind): boolean {
	return NAMES.some((other) => other !== kind && envelope.has(KINDS[other].member));
}

function isSigned(answer: Buffer, hmac: string, secrets: readonly string[]): boolean {
	const expected = secrets.map((secret) => createHmac('sha512', secret).update(answer).digest('hex'));
	return isOneOf(hmac.toLowerCase(), expected);
}

function itemOf(kind: Kind, answer: unknown, envelope: Reader, context: ReadContext): CallbackItem {
	const statementId = envelope.text('statementKey');
	const common = {
		customerId: statementId,
		statementId,
		registrationId: null,
		accountId: null,
		reference: envelope.text('statementName'),
	};
	if (kind === 'insights') {
		const insights = toInsights(answer, context);
		const { id } = insights.subject;
		const own = id === null ? {} : { customerId: id, statementId: id, reference: insights.reference };
		return { ...common, ...own, status: insights.status, insights };
	}
	if (kind === 'affordability') return { ...common, status: 'ready', affordability: toAffordability(answer) };
	const warnings: Warning[] = [];
	const scores = toScores(answer, warnings).map(({ score }) => score);
	return { ...common, status: 'ready', scores, ...(warnings.length === 0 ? {} : { warnings }) };
}
