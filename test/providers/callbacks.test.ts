import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Provider } from '../../core/provider/provider';
import { friendlyScore } from '../../providers/friendlyScore';
import { inscribe } from '../../providers/inscribe';
import { periculum } from '../../providers/periculum';
import { worldline } from '../../providers/worldline';
import { type Call, callTrigger, newWorkflow } from '../support/webhook';

const SECRET = 'sandbox-webhook-secret-32-chars!';

/** A body of Periculum's as its document describes it, with the HMAC-SHA512 of the inner answer inside. */
function periculumBody(responseType: string, member: string, answer: string, statementKey = 3): string {
	const hmac = createHmac('sha512', SECRET).update(answer).digest('hex');
	return `{"metadata":{"responseType":"${responseType}","hmacMessage":"${hmac}"},"statementName":"A","statementKey":${statementKey},"${member}":${answer}}`;
}

const scoreBody = (answer: string, statementKey?: number) =>
	periculumBody('CREDITSCORE', 'creditScoreResponse', answer, statementKey);
const SCORE = '[{"RulesScore":60,"BaseScore":300,"CalculatedScore":360.0,"PassReasons":[],"FailReasons":[]}]';

interface Sample {
	provider: Provider;
	verification: string;
	event: string;
	body: string;
	query?: string;
}

/** One delivery of each provider that posts, proven by a secret or a signature. */
const SAMPLES: Sample[] = [
	{ provider: periculum, verification: 'signature', event: 'creditScore', body: scoreBody(SCORE) },
	{ provider: periculum, verification: 'secret', event: 'creditScore', body: scoreBody(SCORE) },
	{
		provider: inscribe,
		verification: 'secret',
		event: 'documentStateChanged',
		body: '{"id":17,"customer_id":5,"state":"PROCESSED","document_type":"BANK_STATEMENT","trust_score":96}',
	},
	{
		provider: worldline,
		verification: 'secret',
		event: 'analysisFinalised',
		body: '{"RegistrationId":"loan-1","PsuId":"psu-1","Incomes":{"totalAmount":6000,"monthlyAmount":2000}}',
	},
	{
		provider: friendlyScore,
		verification: 'secret',
		event: 'NEW_EVENT',
		body: '{"msg":"New event","event_id":9,"customer_id":42,"webhook_type":"NEW_EVENT"}',
		query: `?secret=${encodeURIComponent(SECRET)}`,
	},
];
const titled = SAMPLES.map((sample): [string, Sample] => [
	`${sample.provider.displayName} by ${sample.verification}`,
	sample,
]);

async function deliver(
	{ provider, verification, event, query }: Sample,
	body: Buffer | string,
	more: Partial<Call> = {},
) {
	const parameters: IDataObject = { provider: provider.id, verification, events: [event], options: {} };
	return await callTrigger([provider], {
		parameters,
		credential: { callbackSecret: SECRET },
		headers: { 'x-callback-secret': SECRET },
		query,
		...more,
		rawBody: Buffer.from(body),
	});
}

test.each(titled)('%s: a byte order mark before the body changes nothing', async (_, sample) => {
	const plain = await deliver(sample, sample.body);
	const marked = await deliver(sample, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sample.body)]));
	expect(plain.items).toHaveLength(1);
	expect(marked.items).toEqual(plain.items);
});

test.each(titled)('%s: two hundred copies that differ in blanks alone start once', async (_, sample) => {
	const workflowId = newWorkflow();
	let started = 0;
	for (let blanks = 0; blanks < 200; blanks += 1) {
		const { items } = await deliver(sample, `${sample.body}${' '.repeat(blanks)}`, { workflowId });
		started += items?.length ?? 0;
	}
	expect(started).toBe(1);
});

test.each(titled)('%s: a secret vouches for everything, and without a proof nothing does', async (_, sample) => {
	const [proven] = (await deliver(sample, sample.body)).items ?? [];
	const [unproven] = (await deliver({ ...sample, verification: 'none' }, sample.body)).items ?? [];
	const told = ['customerId', 'reference', 'status', 'insights', 'scores', 'documents'].filter((key) => {
		const value: unknown = unproven?.[key];
		return value !== undefined && value !== null;
	});
	expect(told.length).toBeGreaterThan(1);
	expect(unproven?.unsignedFields).toEqual(expect.arrayContaining(['event', ...told, 'raw']));
	expect(proven?.unsignedFields).toEqual(
		sample.verification === 'signature' ? ['customerId', 'statementId', 'reference'] : [],
	);
});

describe('Periculum', () => {
	const sample = { provider: periculum, verification: 'signature', event: 'creditScore', body: '' };

	test.each([
		['no score', scoreBody('[]'), 'creditScore'],
		['a score that says nothing', scoreBody('[{}]'), 'creditScore'],
		['affordability that says nothing', periculumBody('AFFORDABILITY', 'affordabilityResponse', '{}'), 'affordability'],
		[
			'insights that say nothing',
			periculumBody('INSIGHTS', 'insightsResponse', '{"key":3,"processingStatus":"PROCESSED"}'),
			'insights',
		],
	])('a signed answer with %s is not ready, and warns', async (_, body, event) => {
		const [item] = (await deliver({ ...sample, event }, body)).items ?? [];
		expect(item).toMatchObject({ verifiedBy: 'signature', status: 'insufficientData' });
		expect(item?.warnings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'NO_DATA' })]));
	});

	test('scores of two statements that are the same to the letter both start, each once', async () => {
		const workflowId = newWorkflow();
		const send = async (statementKey: number) =>
			(await deliver(sample, scoreBody(SCORE, statementKey), { workflowId })).items?.map((item) => item.statementId);
		expect([await send(3), await send(4), await send(3), await send(4)]).toEqual([['3'], ['4'], undefined, undefined]);
	});

	test('signed insights under the name, key and time of another statement are the same event', async () => {
		const workflowId = newWorkflow();
		const insights =
			'{"key":7,"createdDate":"2026-11-10T15:57:13Z","processingStatus":"PROCESSED","cashFlowAnalysis":{"closingBalance":540.0}}';
		const send = async (statementKey: number) =>
			(
				await deliver(
					{ ...sample, event: 'insights' },
					periculumBody('INSIGHTS', 'insightsResponse', insights, statementKey),
					{ workflowId },
				)
			).items?.map((item) => item.statementId);
		expect([await send(3), await send(4)]).toEqual([['7'], undefined]);
	});
});

test.each([inscribe, periculum, worldline])(
	'$displayName: the notice names the Production URL, as the Test URL is shown first',
	({ callbacks }) => {
		expect(callbacks?.notice).toContain('Production URL');
		expect(callbacks?.notice).not.toMatch(/\babove\b/);
	},
);
