import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { z } from 'zod';
import { affordability, creditFile, insights } from '../decision/application';
import { type Upstream, decideOnCanvas } from '../nodes/decide/canvas';
import { EXAMPLES, type ExampleNode, decidersOf, downstreamOf, nodesOf, verbOf } from './examples';

/** What anybody could ask for who wants more than he gets. */
const TRILLION = 1e12;
const MILLION_YEARS_IN_MONTHS = 12e6;
const WEALTHY = 100_000_000;

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

const frame = z.object({
	/** That of the application, where an expression says so. */
	currency: z.string().transform((currency) => (currency.startsWith('=') ? 'EUR' : currency)),
	minimumAmount: z.number(),
	maximumAmount: z.number(),
	minimumTermMonths: z.number(),
	maximumTermMonths: z.number(),
	annualInterestRate: z.string().regex(/^\d/),
});

/** The nodes of the package before the deciding one, as they are set. */
const upstreamOf = (file: string, decider: ExampleNode, disabled: boolean): Upstream[] =>
	nodesOf(file)
		.filter((node) => node !== decider && downstreamOf(file, node.name).has(decider.name))
		.flatMap((node) => {
			const verb = verbOf(node);
			const { includeInputFields, outputField } = node.parameters;
			const parameters = {
				...(typeof includeInputFields === 'boolean' ? { includeInputFields } : {}),
				...(typeof outputField === 'string' ? { outputField } : {}),
			};
			return verb === null ? [] : [{ verb, disabled, parameters }];
		});

const offer = z.object({ requestedAmount: z.coerce.number(), termMonths: z.coerce.number() });

/** Where nobody asks for an amount, the loan that the node itself offers; else null. */
function offers({ parameters }: ExampleNode): z.infer<typeof offer> | null {
	const parsed = offer.safeParse(parameters);
	return parsed.success ? parsed.data : null;
}

interface Changes {
	item?: IDataObject;
	insights?: IDataObject;
	affordability?: IDataObject;
	disabled?: boolean;
}

/** Decides, by an example's own node, the file of somebody against whom nothing stands, changed as told. Answers the outcome. */
async function outcomeIn(file: string, decider: ExampleNode, changes: Changes = {}): Promise<string> {
	const { currency, maximumAmount, maximumTermMonths, annualInterestRate, ...least } = frame.parse(decider.parameters);
	const offered = offers(decider);
	const requestedAmount = offered?.requestedAmount ?? Math.round((least.minimumAmount + maximumAmount) / 2);
	const termMonths = offered?.termMonths ?? Math.round((least.minimumTermMonths + maximumTermMonths) / 2);
	const loan = { principal: requestedAmount, termMonths, annualInterestRate: Number(annualInterestRate) };
	const rich = insights({
		summary: {
			...{ monthlyIncome: WEALTHY, monthlyIncomeLow: WEALTHY, monthlyDisposable: WEALTHY, creditScore: 1_000 },
			...{ monthlyDisposableLow: WEALTHY, gamblingShareOfIncome: 0, monthlyLoanRepayments: 0, closingBalance: WEALTHY },
		},
		bounds: {
			monthlyIncome: { low: WEALTHY, high: WEALTHY },
			monthlyRepayments: { low: 0, high: 0 },
			monthlyOutgoings: { low: 0, high: 0 },
		},
		balances: { average: WEALTHY, minimum: WEALTHY },
		income: { trend: 'stable', recentMonthlyAverage: WEALTHY },
		asOf: daysFromNow(-5),
		currency,
		...changes.insights,
	});
	const answer = affordability({
		...{
			currency,
			termMonths,
			dscr: 10,
			monthlyAmount: WEALTHY,
			monthlyAmountLow: WEALTHY,
			monthlyAmountHigh: WEALTHY,
		},
		assumptions: loan,
		...changes.affordability,
	});
	const ready = { provider: 'periculum', status: 'ready', statementId: '125' };
	const item: IDataObject = JSON.parse(
		JSON.stringify({
			...creditFile({ insights: rich }),
			affordability: answer,
			creditScore: { ...ready, score: { value: 1_000 } },
			analysis: { ...ready, trustScore: 100, verdict: 'genuine' },
			statement: ready,
			unsignedFields: [],
			requestedAmount,
			termMonths,
			currency,
			// Of a loan that is looked at for the first time.
			...{ firstIncome: null, firstRepayments: null, firstReturnedItems: null },
			...changes.item,
		}),
	);
	// An application by HTTP stays in the body of its item.
	item.body = { requestedAmount: item.requestedAmount, termMonths: item.termMonths };
	const parameters: INodeParameters = JSON.parse(
		JSON.stringify({ ...decider.parameters, options: { ...optionsOf(decider), outputs: 'three' } }),
	);
	const { lanes, error } = await decideOnCanvas(parameters, {
		items: [item],
		upstream: upstreamOf(file, decider, changes.disabled === true),
	});
	expect(error).toBeUndefined();
	const outcomes = lanes.slice(0, 3).flatMap((items, lane) => items.map(() => ['refer', 'approve', 'decline'][lane]));
	expect(outcomes).toHaveLength(1);
	return String(outcomes[0]);
}

const optionsOf = ({ parameters: { options } }: ExampleNode): object =>
	typeof options === 'object' && options !== null ? options : {};

const cases = EXAMPLES.flatMap((file) =>
	decidersOf(file)
		.filter(({ parameters }) => (parameters.operation ?? 'decide') === 'decide')
		.map((decider) => [file, decider] as const),
);

test('there are decisions to look at', () => {
	expect(cases.length).toBeGreaterThan(0);
});

/** Loans that no policy is for. */
const GREEDY: Array<[string, IDataObject]> = [
	['a trillion over a million years', { requestedAmount: TRILLION, termMonths: MILLION_YEARS_IN_MONTHS }],
	['a trillion over a term that is allowed', { requestedAmount: TRILLION }],
	['a modest amount over a million years', { termMonths: MILLION_YEARS_IN_MONTHS }],
	['an amount that is no number', { requestedAmount: '400,000' }],
	['nothing', { requestedAmount: null }],
	['an amount below zero', { requestedAmount: -5 }],
	['a term in words', { termMonths: 'a year' }],
];

describe.each(cases)('%s', (file, decider) => {
	const outcome = async (changes?: Changes) => await outcomeIn(file, decider, changes);
	const warned = (code: string) => ({
		insights: { dataQuality: { coverageDays: 180, warnings: [{ code, path: 'transactions', message: code }] } },
	});

	test('approves whom nothing stands against', async () => {
		expect(await outcome()).toBe('approve');
	});

	// Who works the loan out itself is asked for none.
	if (offers(decider) === null) {
		test.each(GREEDY)('never approves %s', async (_, loan) => {
			// Affordability says yes to exactly this loan.
			const assumptions = {
				...('requestedAmount' in loan ? { principal: loan.requestedAmount } : {}),
				annualInterestRate: Number(decider.parameters.annualInterestRate),
			};
			const termMonths = 'termMonths' in loan ? { termMonths: loan.termMonths } : {};
			expect(await outcome({ item: loan, affordability: { ...termMonths, assumptions } })).not.toBe('approve');
		});
	}

	test.each([
		['that nobody vouches for', { authenticity: { verdict: 'unverified', by: 'none' } }],
		['that a fraud check refuted', { authenticity: { verdict: 'refuted', by: 'arithmetic' } }],
		['of 1996', { asOf: '1996-10-31' }],
		['of the year before', { asOf: daysFromNow(-365) }],
		['dated ahead', { asOf: daysFromNow(365) }],
		['without a date', { asOf: null }],
		['in another currency', { currency: 'JPY' }],
		['in no currency', { currency: null }],
		['of somebody else', { holderMatch: 'mismatch' }],
		['that are not ready', { status: 'processing' }],
	] satisfies Array<[string, IDataObject]>)('never approves figures %s', async (_, changed) => {
		// Nothing else vouches for them either.
		expect(await outcome({ insights: changed, item: { analysis: null } })).not.toBe('approve');
	});

	const answering = upstreamOf(file, decider, false).filter(({ verb }) => verb !== 'createCreditReport');
	if (answering.length > 1) {
		test('never approves figures that are about different people', async () => {
			expect(await outcome({ insights: { subject: { kind: 'statement', id: '126' } } })).not.toBe('approve');
		});
	}

	test.each(['BALANCES_DO_NOT_ADD_UP', 'ROWS_REPEATED', 'DATES_IN_FUTURE', 'UNIT_MISMATCH', 'STATEMENT_INCOMPLETE'])(
		'never approves figures with the warning %s',
		async (code) => {
			expect(await outcome(warned(code))).not.toBe('approve');
		},
	);

	test('never approves figures that the application brought along, where the nodes are turned off', async () => {
		expect(await outcome({ disabled: true })).not.toBe('approve');
	});

	test('never approves where a step before failed', async () => {
		const problem = { step: 'Get Credit Insights', error: 'It failed', message: null, code: null };
		expect(await outcome({ item: { insights: { status: 'error', problem } } })).not.toBe('approve');
	});

	if (JSON.stringify(decider.parameters).includes('affordableIsNotYes')) {
		test('never approves a loan that is not affordable, or of which nobody can say it', async () => {
			for (const affordable of ['no', 'undecided']) {
				expect(await outcome({ affordability: { affordable } })).not.toBe('approve');
			}
		});
	}
});
