import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { redact } from '../../../core/base/redact';
import { checkHolders } from '../../../core/insights/holderMatch';
import { periculum } from '../../../providers/periculum';
import { callTrigger } from '../../support/webhook';
import { toInsights } from '../qard/normalise/checked';
import { flow, sampleInsights } from '../qard/normalise/fixtures/insights';

const SECRET = 'sandbox-webhook-secret-32-chars!';
const SCORE = '[{"RulesScore":60,"BaseScore":300,"CalculatedScore":360.0,"PassReasons":[],"FailReasons":[]}]';

const name = { kind: z.string() };
const caseSchema = z.discriminatedUnion('verb', [
	z.object({
		...name,
		verb: z.literal('callback'),
		provider: z.literal('periculum'),
		verification: z.literal('signature'),
		bom: z.boolean().default(false),
		inner: z.string().default(SCORE),
		expect: z.object({ status: z.number(), started: z.boolean(), notStatus: z.string() }).partial().strict(),
	}),
	z.object({
		...name,
		verb: z.literal('holder'),
		expectedName: z.string(),
		told: z.string(),
		expect: z.object({ not_: z.string() }).strict(),
	}),
	z.object({ ...name, verb: z.literal('redact'), text: z.string(), expect: z.object({ absent: z.array(z.string()) }) }),
	z.object({
		...name,
		verb: z.literal('qard'),
		flows: z.array(z.tuple([z.string(), z.string(), z.number()])),
		expect: z.object({
			either: z.array(
				z.object({ monthlyExpenses: z.number(), costsLow: z.number(), warning: z.string() }).partial().strict(),
			),
		}),
	}),
]);
type Case = z.infer<typeof caseSchema>;
type CaseOf<V extends Case['verb']> = Extract<Case, { verb: V }>;

async function callback({ bom, inner, expect: expected }: CaseOf<'callback'>): Promise<void> {
	const hmac = createHmac('sha512', SECRET).update(inner).digest('hex');
	const body = `{"metadata":{"responseType":"CREDITSCORE","hmacMessage":"${hmac}"},"statementName":"A","statementKey":3,"creditScoreResponse":${inner}}`;
	const { status, items } = await callTrigger([periculum], {
		parameters: { provider: 'periculum', verification: 'signature', events: ['creditScore'], options: {} },
		credential: { callbackSecret: SECRET },
		rawBody: Buffer.from(`${bom ? '\uFEFF' : ''}${body}`),
	});
	// An accepted delivery is answered by n8n itself, with the status that the node's description gives.
	if (expected.started !== undefined) expect([status, items?.length]).toEqual([undefined, expected.started ? 1 : 0]);
	if (expected.notStatus === 'ready-without-warning') {
		expect(items).toHaveLength(1);
		for (const item of items ?? []) expect(item.status === 'ready' && item.warnings === undefined).toBe(false);
	}
}

function qard({ flows, expect: { either } }: CaseOf<'qard'>): void {
	const months = ['2024-01', '2024-02', '2024-03'];
	const insights = toInsights(
		{
			...sampleInsights(),
			cash_flows: flows.map(([category, label, amount]) =>
				flow({
					category,
					label,
					total: (months.length * amount).toFixed(2),
					months: Object.fromEntries(months.map((month) => [month, amount])),
				}),
			),
		},
		{ userId: 'user-1', userType: 'natural', currency: null, nowMs: Date.parse('2024-04-02T12:00:00Z') },
	);
	const codes = insights.dataQuality.warnings.map(({ code }) => code);
	const holds = either.map(
		({ monthlyExpenses, costsLow, warning }) =>
			(monthlyExpenses === undefined || insights.expenses.monthlyAverage === monthlyExpenses) &&
			(costsLow === undefined || insights.bounds.monthlyLivingCosts.low === costsLow) &&
			(warning === undefined || codes.some((code) => new RegExp(warning).test(code))),
	);
	expect(holds).toContain(true);
}

async function check(given: Case): Promise<void> {
	switch (given.verb) {
		case 'callback':
			return await callback(given);
		case 'holder': {
			const { holderMatch } = checkHolders(given.expectedName, [{ names: [given.told], source: 'bank' }]);
			return expect(holderMatch).not.toBe(given.expect.not_);
		}
		case 'redact':
			for (const absent of given.expect.absent) expect(redact(given.text)).not.toContain(absent);
			return;
		case 'qard':
			return qard(given);
	}
}

const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));

test('there are cases', () => {
	expect(files.length).toBeGreaterThan(0);
});

test.each(files)('%s', async (file) => {
	await check(caseSchema.parse(JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'))));
});
