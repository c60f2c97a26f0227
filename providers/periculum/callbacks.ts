import { createHmac } from 'node:crypto';
import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
} from '../../core/provider/callback';
import { memberBytes } from '../../core/callback/jsonBytes';
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

/** Outside of the signed answer, and so never proven by it. */
const UNSIGNED_FIELDS = ['statementId', 'customerId', 'reference'];

/** Webhooks as readme.io describes them: the HMAC-SHA512 of the inner answer stands in `metadata.hmacMessage`. */
export const callbacks: CallbacksOfProvider = {
	events: EVENTS,
	verifications: ['signature', 'secret', 'none'],
	notice:
		'Give the webhook URL above to Periculum, and put the 32-character webhook secret that Periculum gives you into the credential as Callback Secret.',
	read,
	isSigned,
};

interface Parts {
	kind: Kind;
	answer: Buffer;
	hmac: string;
	envelope: Reader;
	parsed: unknown;
}

function partsOf(body: Buffer): Parts {
	const parsed: unknown = JSON.parse(body.toString('utf8'));
	const envelope = Reader.of(parsed, '', []).optional;
	const metadata = envelope.object('metadata');
	const told = metadata.text('responseType')?.toUpperCase();
	const kind = kindOf(told);
	const answer = membersOf(body).get(KINDS[kind].member);
	if (answer === undefined || answer.toString() === 'null')
		throw new MalformedCallback(`The body has no ${KINDS[kind].member}.`);
	return { kind, answer, hmac: metadata.text('hmacMessage') ?? '', envelope, parsed };
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
function isOfAnotherKind(raw: unknown, kind: Kind): boolean {
	const [first]: unknown[] = Array.isArray(raw) ? raw : [raw];
	const answer = Reader.of(first, '', []).optional;
	return Object.entries(MARKS).some(([other, marks]) => other !== kind && answer.has(...marks));
}

function read({ body }: Delivery): ReadCallback {
	const { kind, answer, envelope, parsed } = partsOf(body);
	const raw: unknown = JSON.parse(answer.toString('utf8'));
	if (isOfAnotherKind(raw, kind)) throw new MalformedCallback(`${KINDS[kind].member} holds an answer of another kind.`);
	return {
		event: kind,
		// What is signed: the name, key and time beside it could be changed by whoever sends an old answer again.
		identity: answer,
		// Only the insights carry their own key and time; two scores can be the same to the letter.
		isUnique: kind === 'insights' && Reader.of(raw, '', []).optional.has('createdDate'),
		toItems: (context) => [itemOf(kind, raw, envelope, context)],
		raw: parsed,
	};
}

function itemOf(
	kind: Kind,
	raw: unknown,
	envelope: Reader,
	{ nowMs, currency }: { nowMs: number; currency: string | null },
): CallbackItem {
	const statementId = envelope.text('statementKey');
	const common = {
		customerId: statementId,
		statementId,
		registrationId: null,
		accountId: null,
		reference: envelope.text('statementName'),
	};
	if (kind === 'insights') {
		const insights = toInsights(raw, { currency, nowMs });
		const { id } = insights.subject;
		return {
			...common,
			...(id === null
				? { unsignedFields: UNSIGNED_FIELDS }
				: { customerId: id, statementId: id, reference: insights.reference }),
			status: insights.status,
			insights,
		};
	}
	if (kind === 'affordability') {
		return { ...common, status: 'ready', affordability: toAffordability(raw), unsignedFields: UNSIGNED_FIELDS };
	}
	const warnings: Warning[] = [];
	const scores = toScores(raw, warnings).map(({ score }) => score);
	return {
		...common,
		status: 'ready',
		scores,
		...(warnings.length === 0 ? {} : { warnings }),
		unsignedFields: UNSIGNED_FIELDS,
	};
}

function isSigned({ body }: Delivery, secrets: readonly string[]): boolean {
	const { answer, hmac } = partsOf(body);
	const expected = secrets.map((secret) => createHmac('sha512', secret).update(answer).digest('hex'));
	return isOneOf(hmac.toLowerCase(), expected);
}
