import Ajv from 'ajv';
import fc from 'fast-check';
import { creditInsights, type CreditInsights } from '../../../core/shapes/insights';
import { untoldInsights } from '../../../core/insights/untold';
import { ANALYSIS_STATUSES } from '../../../core/shapes/status';
import { schemaScript } from '../../support/neutral';

const published = new Ajv({ strict: false, allErrors: true }).compile(
	schemaScript.publishedSchema('credit-insights', creditInsights),
);

const untold = () => untoldInsights('provider', { kind: 'statement', id: '125', holderType: null }, 'ready');

/** Insights in which every list has an entry and every figure is told. */
function full(): CreditInsights {
	const months = [{ month: '2021-03', amount: 5 }];
	const counted = { count: 1, total: 2.5, days: 3, windows: [{ days: 90, count: 1, total: 2.5 }] };
	const insights = untold();
	insights.reference = 'March';
	insights.holderMatch = 'partial';
	insights.summary.holderMatch = 'unknown';
	insights.generatedAt = '2021-04-01T10:00:00Z';
	insights.asOf = '2021-03-31';
	insights.currency = 'NGN';
	insights.subject.holderType = 'business';
	insights.period = { from: '2021-01-01', to: '2021-03-31', days: 90, months: 3.5 };
	insights.income.salary.expectedDay = 31;
	insights.income.salary.expected = [{ amount: 5, on: '2021-04-25', frequency: 'monthly' }];
	insights.income.sources = [{ category: 'sales', total: 5, monthlyAverage: 2, share: 0.5, months }];
	insights.income.months = months;
	insights.income.lowestMonth = { month: '2021-02', amount: 4 };
	insights.income.trend = 'falling';
	insights.income.streams = [
		{
			label: 'Employer',
			kind: 'salary',
			frequency: 'fourWeekly',
			averageAmount: 100,
			monthlyEquivalent: 108.33,
			count: 3,
			firstOn: '2021-01-04',
			lastOn: '2021-03-01',
			nextOn: '2021-03-29',
			active: true,
			confidence: 'high',
		},
	];
	insights.bounds.monthlyIncome = { low: 1.5, high: 2 };
	insights.authenticity = {
		verdict: 'refuted',
		by: 'fraudCheck',
		steps: 10,
		brokenSteps: 1,
		brokenRows: [4],
		origin: 'applicant',
	};
	insights.balances.months = [{ month: '2021-03', closing: 5, lowest: -5, daysNegative: 2 }];
	insights.loans.debts = [
		{
			lender: 'Lender',
			kind: 'instalment',
			monthlyRepayment: 5,
			count: 3,
			firstOn: '2021-01-05',
			lastOn: '2021-03-05',
			active: true,
		},
	];
	insights.expenses.categories = [
		{ category: 'rent', total: 5, monthlyAverage: 2, share: 1.5, months, nature: 'fixed' },
	];
	insights.recurring = [
		{
			label: 'rent',
			category: null,
			direction: 'out',
			count: 3,
			total: 5,
			averageAmount: 1.5,
			variance: 0.1,
			stability: { amount: 1, frequency: null, longevity: 0.5 },
			months,
		},
	];
	insights.cashFlow.months = [{ month: '2021-03', inflow: 1, outflow: 2, net: -1 }];
	insights.balances.negativeShare = 0.5;
	insights.balances.accounts = [
		{
			id: '1',
			name: null,
			type: 'current',
			bankName: 'Bank',
			holders: ['Ada'],
			balance: -5,
			currency: 'NGN',
			asOf: '2021-03-31',
		},
	];
	insights.loans.lenders = ['Lender'];
	insights.risks.gambling = { ...counted, transactions: [{ date: '2021-03-01', description: 'bet', amount: -5 }] };
	insights.risks.returnedPayments = { ...counted, fees: { count: 1, total: 3 } };
	insights.risks.newDebt = true;
	insights.scores = [
		{
			name: 'credit',
			value: 640,
			min: 300,
			max: 900,
			higherIsBetter: true,
			band: 'good',
			passed: false,
			horizonMonths: 0.5,
			parts: { base: 300, rules: null },
			reasons: [{ code: 'A', met: false, points: 0, variable: 'v', operator: '>', operand: '5', message: 'why' }],
			principalReasons: [{ variable: 'v', points: 0, maxPoints: 10, pointsLost: 10 }],
			derived: ['min', 'principalReasons'],
		},
	];
	insights.documents = [
		{
			id: 'd',
			status: 'rejected',
			state: 'PROCESSED',
			trustScore: 50,
			qualityScore: null,
			fraudulent: true,
			reviewStatus: null,
			parsingConfidence: 0.9,
			createdAt: '2021-04-01',
			modifiedAt: null,
		},
	];
	insights.dataQuality.warnings = [{ code: 'FIELD_MISSING', path: 'income', message: 'why', source: 'incomeAnalysis' }];
	insights.derived = ['period.days'];
	return insights;
}

type Path = Array<string | number>;

function pathsOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

/** A copy with `value` put in the place of what is at `path`, or with that left out. */
function changed(insights: CreditInsights, path: Path, value: unknown, leaveOut = false): unknown {
	if (path.length === 0) return value;
	const copy: unknown = structuredClone(insights);
	let holder = copy as Record<string, unknown>;
	for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
	const last = String(path.at(-1));
	if (leaveOut && Array.isArray(holder)) holder.splice(Number(last), 1);
	else if (leaveOut) delete holder[last];
	else holder[last] = value;
	return copy;
}

const accepts = (value: unknown) => ({ zod: creditInsights.safeParse(value).success, published: published(value) });
const bothAccept = { zod: true, published: true };
const bothRefuse = { zod: false, published: false };

describe('insights in which nothing is told', () => {
	it.each(ANALYSIS_STATUSES)('fit the schema with the status %s', (status) => {
		expect(accepts(untoldInsights('provider', { kind: 'customer', id: null, holderType: null }, status))).toEqual(
			bothAccept,
		);
	});

	it('hold no figure but their own count of warnings, and that no amount is below zero', () => {
		const told = pathsOf(untold())
			.map((path) => path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], untold()))
			.filter((value) => typeof value === 'number' || typeof value === 'boolean');
		expect(told).toEqual([0, 0, 0, 0, 0]);
	});

	it('share no object with another', () => {
		const changedOne = untold();
		changedOne.risks.gambling.count = 5;
		changedOne.loans.repayments.total = 5;
		changedOne.risks.returnedPayments.fees.total = 5;
		changedOne.derived.push('x');
		expect(untold().risks.gambling.count).toBeNull();
		expect(untold().risks.bankCharges.count).toBeNull();
		expect(changedOne.risks.bankCharges.count).toBeNull();
		expect(changedOne.loans.drawdowns.total).toBeNull();
		expect(changedOne.risks.returnedCheques.fees.total).toBeNull();
		expect(untold().derived).toEqual([]);
	});
});

describe('the published JSON schema', () => {
	it('accepts full insights like zod', () => {
		expect(accepts(full())).toEqual(bothAccept);
	});

	it.each([{ bank: 'answer' }, null, 5, []])('accepts %j as the raw answer like zod', (raw) => {
		expect(accepts({ ...full(), raw })).toEqual(bothAccept);
	});

	it.each([
		['another version', { schemaVersion: '2' }],
		['an unknown field', { unknown: 1 }],
		['an unknown status', { status: 'done' }],
		['an unknown holder match', { holderMatch: 'yes' }],
		['a day that is none', { asOf: '31/03/2021' }],
		['a day with a time', { asOf: '2021-03-31T10:00:00Z' }],
		['a moment that is none', { generatedAt: 'yesterday' }],
		['a missing provider', { provider: undefined }],
		['money as text', { income: { ...untold().income, total: '5' } }],
		['a negative count', { dataQuality: { ...untold().dataQuality, transactionCount: -1 } }],
		['a count with a fraction', { dataQuality: { ...untold().dataQuality, transactionCount: 1.5 } }],
		['a ratio above one', { balances: { ...untold().balances, negativeShare: 1.5 } }],
		['a month that is none', { income: { ...untold().income, months: [{ month: '2021-3', amount: 1 }] } }],
	])('refuses %s like zod', (_case, change) => {
		const value: unknown = JSON.parse(JSON.stringify({ ...full(), ...change }));
		expect(accepts(value)).toEqual(bothRefuse);
	});

	const paths = pathsOf(full()).filter((path) => path.length > 0);
	const replacement = fc.oneof(
		fc.jsonValue({ maxDepth: 1 }),
		fc.constantFrom<unknown>(
			null,
			0,
			-1,
			0.5,
			1.5,
			1e300,
			32,
			'',
			'ready',
			'mismatch',
			'fixed',
			'out',
			'2021-03-31',
			'2021-03-31T',
			'2021-03-31T10:00:00Z\nx',
			'2021-03',
			'2021-03\n',
			true,
			[],
			{},
		),
	);

	it('judges any changed field like zod', () => {
		fc.assert(
			fc.property(fc.constantFrom(...paths), replacement, (path, value) => {
				const judged = accepts(JSON.parse(JSON.stringify(changed(full(), path, value))));
				expect(judged.published).toBe(judged.zod);
			}),
			{ numRuns: 5_000 },
		);
	});

	it.each(paths.map((path) => [path.join('.'), path] as const))('judges %s left out like zod', (_name, path) => {
		const judged = accepts(changed(full(), path, null, true));
		expect(judged.published).toBe(judged.zod);
	});

	it('judges an added field like zod', () => {
		for (const path of paths) {
			const judged = accepts(changed(full(), [...path.slice(0, -1), 'added'], 5));
			expect(judged.published).toBe(judged.zod);
		}
	});
});
