import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { startClient, type SandboxClient } from '../fixtures/client';
import { startLender, until } from '../fixtures/lender';
import { tenRowStatement } from '../fixtures/tenRows';

let client: SandboxClient;
let lender: Awaited<ReturnType<typeof startLender>>;

beforeEach(async () => {
	client = await startClient();
	lender = await startLender();
});

afterEach(async () => {
	lender.close();
	await client.sandbox.close();
});

const bodySchema = z
	.object({
		metadata: z.object({ responseType: z.string(), hmacMessage: z.string() }),
		statementName: z.string(),
		statementKey: z.number(),
	})
	.passthrough();

function bodies() {
	return lender.received.map(({ body }) => bodySchema.parse(JSON.parse(body)));
}

describe("the tenant's webhook", () => {
	it('is sent for a statement, an affordability and a credit score', async () => {
		await client.control.post('/periculum/webhook', { url: lender.url });
		const statement = await client.api.post('/statements/analytics?format=periculum', tenRowStatement('webhook'));
		const terms = { statementKey: statement.data.key, dti: 0.3, loanTenure: 6 };
		const affordability = await client.api.post('/affordability', terms);
		const score = await client.api.post(`/creditscore/${statement.data.key}`);
		await until(async () => (await client.control.get('/periculum/deliveries')).data.length === 3);

		const byType = new Map(bodies().map((body) => [body.metadata.responseType, body]));
		expect([...byType.keys()].sort()).toEqual(['AFFORDABILITY', 'CREDITSCORE', 'INSIGHTS']);
		for (const body of bodies())
			expect(body).toMatchObject({ statementName: 'webhook', statementKey: terms.statementKey });
		expect(byType.get('INSIGHTS')?.['insightsResponse']).toEqual(statement.data);
		expect(byType.get('AFFORDABILITY')?.['affordabilityResponse']).toEqual(affordability.data);
		expect(byType.get('CREDITSCORE')?.['creditScoreResponse']).toMatchObject([
			{ CalculatedScore: score.data.calculatedScore },
		]);
	});

	it('is signed with the secret that was set', async () => {
		const secret = 'another-secret-of-32-characters!';
		await client.control.post('/periculum/webhook', { url: lender.url, secret });
		await client.api.post('/statements/analytics?format=periculum', tenRowStatement('signed'));
		await until(() => lender.received.length === 1);

		const text = lender.received[0]?.body ?? '';
		const inner = text.slice(text.indexOf('"insightsResponse":') + '"insightsResponse":'.length, -1);
		expect(bodies()[0]?.metadata.hmacMessage).toBe(createHmac('sha512', secret).update(inner).digest('hex'));
	});

	it('is not sent before an address is set, nor after a reset', async () => {
		await client.api.post('/statements/analytics?format=periculum', tenRowStatement('before'));
		await client.control.post('/periculum/webhook', { url: lender.url });
		await client.api.post('/creditscore/1');
		await until(() => lender.received.length === 1);
		await client.control.post('/reset');

		expect(bodies().map(({ metadata }) => metadata.responseType)).toEqual(['CREDITSCORE']);
		expect((await client.control.get('/periculum/deliveries')).data).toEqual([]);
	});
});
