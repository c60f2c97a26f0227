import type { CreditScore } from '../../periculum/creditscore/score';
import { dotnetJson } from './dotnetJson';
import { hmacMessage } from './hmac';

export const periculumKinds = ['insights', 'affordability', 'creditscore'] as const;
export type PericulumKind = (typeof periculumKinds)[number];

/** The made-up tenant's secret key: 32 characters, as documented. */
export const webhookSecret = 'sandbox-secret-of-32-characters!';

/** The statement a webhook is about. */
export interface WebhookSubject {
	name: string;
	key: number;
	uniqueCode: string;
}

/** Counts and keys; every other figure is a double. Which are which is not documented. */
const integerNames =
	/^(key|statementKey|loanTenure|returnCheque|expectedSalaryPaymentDay|number[A-Z]\w*|totalNumberOf\w*)$/i;

const members = {
	insights: 'insightsResponse',
	affordability: 'affordabilityResponse',
	creditscore: 'creditScoreResponse',
} as const;

/**
 * The body of one webhook as Periculum documents it (reference/webhooks): the signature is inside, over the text of the
 * response object alone, so nothing else in the body is protected. `nowMs` gives the time stamp.
 */
export function periculumWebhook(
	kind: PericulumKind,
	subject: WebhookSubject,
	response: unknown,
	secret: string,
	nowMs: number,
): string {
	const inner = dotnetJson(response, (name) => integerNames.test(name));
	const metadata = {
		statusMessage: 'SUCCESSFUL',
		statusCode: '200',
		timeStamp: dotnetTime(nowMs),
		responseType: kind.toUpperCase(),
		hmacMessage: hmacMessage(inner, secret),
	};
	const parts: Record<string, string> = {
		metadata: JSON.stringify(metadata),
		statementName: JSON.stringify(subject.name),
		statementKey: JSON.stringify(subject.key),
		statementUniqueCode: JSON.stringify(subject.uniqueCode),
		affordabilityResponse: 'null',
		creditScoreResponse: 'null',
		insightsResponse: 'null',
		[members[kind]]: inner,
	};
	return `{${Object.entries(parts)
		.map(([name, text]) => `"${name}":${text}`)
		.join(',')}}`;
}

/** What `creditScoreResponse` holds: a list, and PascalCase inside where the REST answer has camelCase. */
export function creditScoreResponse(statementKey: number, score: CreditScore): object[] {
	return [
		{
			Key: statementKey,
			RulesScore: score.rulesScore,
			BaseScore: score.baseScore,
			CalculatedScore: score.calculatedScore,
			DidPass: score.didPass,
			PassReasons: score.passReasons,
			FailReasons: score.failReasons,
			Type: score.type,
		},
	];
}

/** "07/05/2022 03:10:09": month first, as .NET writes it without a culture; the sandbox's is in UTC. */
function dotnetTime(timestampMs: number): string {
	const [day = '', time = ''] = new Date(timestampMs).toISOString().split('T');
	const [year, month, date] = day.split('-');
	return `${month}/${date}/${year} ${time.slice(0, 8)}`;
}
