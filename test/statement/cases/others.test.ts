import { createHmac } from 'node:crypto';
import { redact } from '../../../core/base/redact';
import { compareNames } from '../../../core/names/compare';
import { periculum } from '../../../providers/periculum';
import { toInsights } from '../../../providers/qard/normalise';
import { flow, sampleInsights } from '../../providers/qard/normalise/fixtures/insights';
import { callTrigger } from '../../support/webhook';
import { type OtherCase, readOtherCases } from './read';

const SECRET = 'a-secret-of-thirty-two-characters';
const SCORE = '[{"RulesScore":60,"BaseScore":300,"CalculatedScore":360.0,"PassReasons":[],"FailReasons":[]}]';
/** Four months, of which the last is not whole. */
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04'];

/** A signed score of Periculum's, given to its trigger. */
async function deliver(inner: string, begin = '') {
	const hmacMessage = createHmac('sha512', SECRET).update(inner).digest('hex');
	const metadata = JSON.stringify({ responseType: 'CREDITSCORE', hmacMessage });
	return await callTrigger([periculum], {
		parameters: { provider: periculum.id, verification: 'signature', events: ['creditScore'], options: {} },
		credential: { callbackSecret: SECRET },
		rawBody: Buffer.from(`${begin}{"metadata":${metadata},"statementKey":3,"creditScoreResponse":${inner}}`),
	});
}

function costsOf({ flows }: Extract<OtherCase, { verb: 'qard' }>) {
	const nothing = { total_amount: 0, transactions: [] };
	const none = { ...nothing, total_fees_amount: 0, fees_transactions: [] };
	return toInsights(
		{
			...sampleInsights(),
			loans: {
				repayments: { total_amount: 0, monthly_amount: 0, details: [] },
				drawdowns: { count: 0, total_amount: 0, details: [] },
			},
			risks: {
				incidents: { payment_rejections: none, check_rejections: none },
				overdraft: { duration: 0, fees: nothing },
				heavy_failures: { direct_recovery_of_debt: nothing, bank_account_seizure: nothing },
			},
			cash_flows: flows.map(([category, label, amount]) =>
				flow({
					category,
					label,
					total: (MONTHS.length * amount).toFixed(2),
					months: Object.fromEntries(MONTHS.map((month) => [month, amount])),
				}),
			),
		},
		{ userId: 'user-1', userType: 'natural', currency: null, nowMs: Date.parse('2024-05-02T12:00:00Z') },
	);
}

async function check(given: OtherCase): Promise<void> {
	switch (given.verb) {
		case 'holder':
			expect(compareNames(given.expectedName, given.told)).not.toBe(given.expect.not_);
			return;
		case 'redact':
			for (const absent of given.expect.absent) {
				expect(given.text).toContain(absent);
				expect(redact(given.text)).not.toContain(absent);
			}
			return;
		case 'qard': {
			const [{ monthlyExpenses }, { costsLow }, { warning }] = given.expect.either;
			const { expenses, bounds, dataQuality } = costsOf(given);
			const codes = dataQuality.warnings.map(({ code }) => code);
			expect([
				expenses.monthlyAverage === monthlyExpenses,
				bounds.monthlyLivingCosts.low === costsLow,
				codes.some((code) => new RegExp(warning).test(code)),
			]).toContain(true);
			return;
		}
		case 'callback':
			if ('bom' in given) {
				const { result, items } = await deliver(SCORE, '\uFEFF');
				expect(given.expect).toEqual({ status: 200, started: items?.length === 1 });
				expect(result).not.toHaveProperty('noWebhookResponse');
				return;
			}
			for (const item of (await deliver(given.inner)).items ?? []) {
				expect([item.status === 'ready', item.warnings ?? []]).not.toEqual([true, []]);
			}
	}
}

it.each(readOtherCases().map((given): [string, OtherCase] => [given.file, given]))('%s', (_, given) => check(given));
