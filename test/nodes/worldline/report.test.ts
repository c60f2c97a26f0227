import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import axios from 'axios';
import { z } from 'zod';
import { creditInsights } from '../../../core/shapes/insights';
import { toInsights } from '../../providers/worldline/normalise/checked';
import { truthOf } from '../../support/people';
import { WorldlineSandbox } from '../../support/worldlineSandbox';

const people = path.join(__dirname, '..', '..', '..', 'sandbox', 'people');
/** The report is of accounts in euro: nobody whose account has a currency of its own gets one. */
const slugs = readdirSync(people)
	.filter((slug) => statSync(path.join(people, slug)).isDirectory())
	.filter((slug) => {
		const file = readFileSync(path.join(people, slug, 'person.json'), 'utf8');
		return z.object({ currency: z.string().optional() }).parse(JSON.parse(file)).currency === undefined;
	});

let sandbox: WorldlineSandbox;
let server: Server;
let url: string;
const received: string[] = [];

beforeAll(async () => {
	sandbox = await WorldlineSandbox.start();
	server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			received.push(Buffer.concat(chunks).toString('utf8'));
			response.writeHead(204).end();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	url = `http://127.0.0.1:${address.port}/results`;
});
afterAll(async () => {
	server.close();
	await sandbox.stop();
});

/** The body that the sandbox posts. */
async function delivered(callback: object): Promise<unknown> {
	const ids = { registrationId: 'application-1', psuId: 'applicant-1' };
	const sent = { provider: 'worldline', to: url, ...ids, ...callback };
	await axios.post(`${sandbox.process.url}/_sandbox/callbacks`, sent);
	const body: unknown = JSON.parse(received.at(-1) ?? 'null');
	return body;
}

const WRAPPINGS = [
	{ casing: 'documented', envelope: 'flat' },
	{ casing: 'documented', envelope: 'insights' },
	{ casing: 'camel', envelope: 'flat' },
	{ casing: 'camel', envelope: 'result' },
];

describe.each(slugs)('the report about %s', (person) => {
	test('is read without a warning and the same however it is wrapped, and tells what is true', async () => {
		const answers = [];
		for (const wrapping of WRAPPINGS) {
			const body = await delivered({ kind: 'results', person, option: 'CSPS', ...wrapping });
			answers.push(toInsights(body, { nowMs: Date.parse('2026-11-20T00:00:00Z') }));
		}
		const [[insights] = []] = answers;
		if (insights === undefined) throw new Error('There is no answer');
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights.dataQuality.warnings.filter(({ code }) => code !== 'LOAN_WITHOUT_REPAYMENTS')).toEqual([]);
		for (const answer of answers) expect(answer).toEqual([insights]);

		const { income, spending } = truthOf(person, 3);
		const earned = income.salary.total + income.pension.total + income.sales.total + income.other.total;
		expect(insights).toMatchObject({ status: 'ready', reference: 'application-1', subject: { id: 'applicant-1' } });
		expect(insights.income.total).toBeCloseTo(earned, 2);
		expect(insights.expenses.fixed).toBeCloseTo(spending.fixedTotal / 3, 2);
		expect(insights.scores.map(({ name }) => name)).toEqual(['worldlineCredit', 'worldlinePayment']);
	});
});

test.each([
	['NONE', []],
	['CS', ['worldlineCredit']],
	['PS', ['worldlinePayment']],
])('with the option %s the scores are %p', async (option, names) => {
	const [insights] = toInsights(await delivered({ kind: 'results', option }), { nowMs: 0 });
	expect(insights?.scores.map(({ name }) => name)).toEqual(names);
});

test('a data collection error is failed', async () => {
	const [insights] = toInsights(await delivered({ kind: 'dataCollectionError' }), { nowMs: 0 });
	expect(insights).toMatchObject({ status: 'failed', reference: 'application-1', subject: { id: 'applicant-1' } });
});
