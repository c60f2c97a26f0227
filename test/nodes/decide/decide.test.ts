import { type IDataObject, type INodeParameters, jsonParse } from 'n8n-workflow';
import { affordability, creditFile, insights } from '../../decision/application';
import { type Canvas, decideOnCanvas } from './canvas';

type Loose = Record<string, unknown>;

/** The test's day is today: the data ends ten days before. */
const asOf = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

const item = (changes: Loose = {}): IDataObject =>
	jsonParse<IDataObject>(
		JSON.stringify(
			creditFile({
				insights: insights({ asOf }),
				affordability: affordability(),
				requestedAmount: 100_000,
				termMonths: 12,
				...changes,
			}),
		),
	);
const earning = (monthlyIncome: number, changes: Loose = {}) =>
	item({
		insights: insights({
			asOf,
			summary: { monthlyIncome },
			bounds: { monthlyIncome: { low: monthlyIncome, high: monthlyIncome } },
		}),
		...changes,
	});

const FRAME: INodeParameters = {
	currency: 'NGN',
	maximumAmount: 1_000_000,
	maximumTermMonths: 36,
	annualInterestRate: '12',
};
const RULES: INodeParameters = {
	declineWhen: { rules: [{ condition: 'monthlyIncomeBelow', value: 100_000 }] },
	referWhen: { rules: [{ condition: 'monthlyIncomeBelow', value: 150_000 }] },
};
const POLICY = { ...FRAME, ...RULES };
const PEOPLE = [earning(200_000), earning(120_000), earning(90_000)];

const run = async (parameters: INodeParameters = POLICY, canvas: Partial<Canvas> = {}) =>
	await decideOnCanvas(parameters, { items: PEOPLE, ...canvas });

/** Outcomes by output. */
const outcomesOf = ({ lanes }: Awaited<ReturnType<typeof run>>) =>
	lanes.map((items) => items.map(({ json }) => (json.decision as IDataObject | undefined)?.outcome));
const decisionOf = ({ json }: { json: IDataObject }) => json.decision as IDataObject;
const reasonOf = (result: Awaited<ReturnType<typeof run>>) => {
	const [first] = result.lanes[0] ?? [];
	const [reason] = (first === undefined ? [] : decisionOf(first).reasons) as IDataObject[];
	return reason;
};

describe('the outputs', () => {
	test('are refer, approve and decline, in this order, with the input beside the decision', async () => {
		const result = await run(POLICY, { binary: { file: { data: 'JVBERi0=', mimeType: 'application/pdf' } } });
		expect(result.error).toBeUndefined();
		expect(outcomesOf(result)).toEqual([['refer'], ['approve'], ['decline']]);
		expect(result.lanes.map(([first]) => first?.pairedItem)).toEqual([{ item: 1 }, { item: 0 }, { item: 2 }]);
		const [approved] = result.lanes[1] ?? [];
		expect(approved?.json).toMatchObject({
			applicationId: 'A-1',
			requestedAmount: 100_000,
			insights: { status: 'ready' },
		});
		expect(approved?.binary).toHaveProperty('file');
	});

	test('are one where the option says so', async () => {
		expect(outcomesOf(await run({ ...POLICY, options: { outputs: 'one' } }))).toEqual([
			['approve', 'refer', 'decline'],
		]);
	});

	test('are the first alone for a tool, whose agent sees no other', async () => {
		const type = 'n8n-nodes-credit-insights.decideCreditApplicationTool';
		const result = await run({ ...POLICY, options: { figuresFrom: 'anyInput' } }, { type });
		expect(result.lanes[0]).toHaveLength(3);
		expect(result.lanes.slice(1).flat()).toEqual([]);
	});

	test('a node without an item decides nothing', async () => {
		expect((await run(POLICY, { items: [] })).lanes.flat()).toEqual([]);
	});
});

describe('nothing that goes wrong approves', () => {
	const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;
	const BROKEN: Array<[string, INodeParameters, RegExp]> = [
		[
			'a policy that is not JSON',
			{ policyFrom: 'json', policy: '={{ "{ oops" }}' },
			/The policy cannot be read: Policy, line 1: this is not JSON/,
		],
		[
			'a policy without limits',
			{ policyFrom: 'json', policy: '={{ { name: "x", currency: "NGN", rules: [] } }}' },
			/Policy: limits is missing/,
		],
		[
			'a policy that an expression did not find',
			{ policyFrom: 'json', policy: '={{ $json.nothing }}' },
			/Policy: it is missing/,
		],
		['a node as it is dropped on the canvas', {}, /The policy has no rules/],
		['rules without a frame', RULES, /Currency is missing/],
		['rules without a highest amount', { ...POLICY, maximumAmount: 0 }, /Maximum Amount must be more than 0/],
		[
			'a highest amount that an expression did not find',
			{ ...POLICY, maximumAmount: '={{ $json.nothing }}' },
			/Maximum Amount is missing/,
		],
		[
			'a line without a condition',
			{ ...POLICY, referFirst: { rules: [{ value: 5 }] } },
			/Refer First, line 1 has no condition yet/,
		],
		[
			'a line with an unknown condition',
			{ ...POLICY, referFirst: { rules: [{ condition: 'mood', value: 5 }] } },
			/Refer First, line 1 has a condition that this node does not know/,
		],
		[
			'a value that is no number',
			{ ...POLICY, declineWhen: { rules: [{ condition: 'monthlyIncomeBelow', value: '={{ "lots" }}' }] } },
			/Decline When, line 1, value must be a number/,
		],
		[
			'a share as a ratio',
			{ ...POLICY, declineWhen: { rules: [{ condition: 'debtToIncomeAbove', value: 0.4 }] } },
			/Decline When, line 1, value is in percent/,
		],
		[
			'an expression that throws',
			{ ...POLICY, policyName: '={{ $json.nothing.deeper.still }}', currency: '={{ nonsense( }}' },
			/policy cannot be read/,
		],
	];

	test.each(
		BROKEN.flatMap(([what, parameters, message]) =>
			MODES.map((onError) => [what, onError, parameters, message] as const),
		),
	)('%s, On Error %s: everything is referred, and says why', async (_what, onError, parameters, message) => {
		const result = await run(parameters, { onError });
		expect(outcomesOf(result).slice(0, 3)).toEqual([['refer', 'refer', 'refer'], [], []]);
		expect(result.lanes[3] ?? []).toEqual([]);
		expect(reasonOf(result)?.message).toMatch(message);
		expect(result.hints).toEqual([expect.stringMatching(/^Everything without a policy is referred/)]);
	});

	test('a deactivated node hands everything to the first output, which is Refer', async () => {
		const result = await run(POLICY, { disabled: true });
		expect(result.lanes.slice(1).flat()).toEqual([]);
	});

	test.each([
		['an amount that is missing', { requestedAmount: '={{ $json.nothing }}' }, 'AMOUNT_NOT_TOLD'],
		['an amount in words', { requestedAmount: 'a lot' }, 'AMOUNT_NOT_TOLD'],
		['an amount beyond the limit', { requestedAmount: '1000000000000' }, 'AMOUNT_OUTSIDE_LIMITS'],
		['an amount below 0', { requestedAmount: '-5' }, 'AMOUNT_OUTSIDE_LIMITS'],
		['a term of half a month', { termMonths: '0.5' }, 'TERM_NOT_TOLD'],
		['a term of a million years', { termMonths: '12000000' }, 'TERM_OUTSIDE_LIMITS'],
	])('%s is referred', async (_what, parameters, code) => {
		const result = await run({ ...POLICY, ...parameters }, { items: [earning(200_000)] });
		expect(outcomesOf(result)).toEqual([['refer'], [], []]);
		expect(reasonOf(result)).toMatchObject({ code });
	});

	test('an expression that fails for one item refers that item and no other', async () => {
		const items = [earning(200_000, { loan: { amount: 5_000 } }), earning(200_000)];
		const result = await run({ ...POLICY, requestedAmount: '={{ $json.loan.amount.toFixed(0) }}' }, { items });
		expect(outcomesOf(result)).toEqual([['refer'], ['approve'], []]);
		expect(result.lanes[0]?.[0]?.pairedItem).toEqual({ item: 1 });
	});
});

describe('whose figures count', () => {
	const approved = { ...FRAME, declineWhen: { rules: [{ condition: 'monthlyIncomeBelow', value: 100_000 }] } };
	const outcome = async (canvas: Partial<Canvas>, parameters: INodeParameters = approved) => {
		const result = await run(parameters, { items: [earning(200_000)], ...canvas });
		return { outcomes: outcomesOf(result), reason: reasonOf(result)?.code };
	};
	const APPROVED = { outcomes: [[], ['approve'], []], reason: undefined };
	const REFERRED = { outcomes: [['refer'], [], []], reason: 'NO_CREDIT_DATA' };

	test.each([
		['an active node of this package', [{ verb: 'getCreditInsights' }], APPROVED],
		['a trigger', [{ verb: 'creditCallbackTrigger' }], APPROVED],
		['nobody: the applicant brought it', [], REFERRED],
		['a deactivated node', [{ verb: 'getCreditInsights', disabled: true }], REFERRED],
		['a node of another package', [{ verb: 'getCreditInsights', foreign: true }], REFERRED],
		['a node that makes something else', [{ verb: 'getCreditScore' }, { verb: 'createCreditCustomer' }], REFERRED],
		['a node that answers alone', [{ verb: 'getCreditInsights', parameters: { includeInputFields: false } }], REFERRED],
		[
			'a node that answers under another name',
			[{ verb: 'getCreditInsights', parameters: { outputField: 'mine' } }],
			REFERRED,
		],
	])('insights of %s', async (_who, upstream, expected) => {
		expect(await outcome({ upstream })).toEqual(expected);
	});

	test('any input counts where the option says so', async () => {
		expect(await outcome({ upstream: [] }, { ...approved, options: { figuresFrom: 'anyInput' } })).toEqual(APPROVED);
	});

	test('what a callback does not vouch for is referred, unless a node has asked for it since', async () => {
		const items = [earning(200_000, { unsignedFields: ['insights'] })];
		expect(await outcome({ items, upstream: [{ verb: 'creditCallbackTrigger' }] })).toEqual({
			outcomes: [['refer'], [], []],
			reason: 'NOT_VOUCHED_FOR',
		});
		const both = [{ verb: 'creditCallbackTrigger' }, { verb: 'getCreditInsights' }];
		expect(await outcome({ items, upstream: both })).toEqual(APPROVED);
	});

	test('a step that failed before is told, and an error at the top becomes one', async () => {
		const failed = {
			status: 'error',
			problem: { step: 'Upload', error: 'The file is empty', message: null, code: null },
		};
		expect((await outcome({ items: [earning(200_000, { statement: failed })] })).reason).toBe('STEP_FAILED');
		const result = await run(approved, { items: [earning(200_000, { error: 'Not found' })] });
		expect(outcomesOf(result)).toEqual([['refer'], [], []]);
		expect(result.lanes[0]?.[0]?.json).not.toHaveProperty('error');
		expect(result.lanes[0]?.[0]?.json).toHaveProperty('inputError');
	});
});

describe('a policy', () => {
	test('from a preset needs no more than its frame', async () => {
		const result = await run({ ...FRAME, startFrom: 'consumerInstalmentLoan202612' }, { items: [item()] });
		expect(outcomesOf(result)).toEqual([[], ['approve'], []]);
		const [approved] = result.lanes[1] ?? [];
		expect(approved && decisionOf(approved).rules).toHaveLength(6);
	});

	test('from JSON is the same as from the form', async () => {
		const document = {
			name: 'Credit Policy',
			currency: 'NGN',
			limits: { maximumAmount: 1_000_000, maximumTermMonths: 36, annualInterestRate: 12 },
			rules: [
				{ group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: 100_000 },
				{ group: 'referWhen', figure: 'monthlyIncome', operator: 'below', value: 150_000 },
			],
		};
		const hashes = await Promise.all(
			[POLICY, { policyFrom: 'json', policy: JSON.stringify(document) }].map(async (parameters) => {
				const result = await run(parameters);
				expect(outcomesOf(result)).toEqual([['refer'], ['approve'], ['decline']]);
				const [first] = result.lanes[0] ?? [];
				return first === undefined ? undefined : (decisionOf(first).policy as IDataObject).hash;
			}),
		);
		expect(hashes[0]).toBe(hashes[1]);
	});

	const rows = [
		{
			id: 1,
			createdAt: '2026-11-01',
			group: 'declineWhen',
			figure: 'monthlyIncome',
			operator: 'below',
			value: '100000',
		},
		{ id: 2, group: 'referWhen', condition: 'monthlyIncomeBelow', value: 150_000, figure: null },
		{ id: 3, group: null, figure: '', value: null },
	];

	test('from the rows of the second input', async () => {
		const result = await run({ ...FRAME, policyFrom: 'rows' }, { rows });
		expect(outcomesOf(result)).toEqual([['refer'], ['approve'], ['decline']]);
	});

	test.each<[string, IDataObject[] | undefined, RegExp]>([
		['no rows', [], /The policy has no rules/],
		['no second input', undefined, /The policy has no rules/],
		[
			'a row without an operator',
			[{ group: 'declineWhen', figure: 'monthlyIncome', value: 5 }],
			/row 1, operator is missing/,
		],
		['a row without a group', [{ figure: 'monthlyIncome', operator: 'below', value: 5 }], /row 1, group is missing/],
		[
			'a row with an unknown figure',
			[{ group: 'declineWhen', figure: 'income', operator: 'below', value: 5 }],
			/row 1, figure is no figure/,
		],
	])('from %s refers everything', async (_what, given, message) => {
		const result = await run({ ...FRAME, policyFrom: 'rows' }, { rows: given });
		expect(outcomesOf(result)).toEqual([['refer', 'refer', 'refer'], [], []]);
		expect(reasonOf(result)?.message).toMatch(message);
	});

	test('can be another one for each item', async () => {
		const items = [earning(120_000, { least: 100_000 }), earning(120_000, { least: 130_000 })];
		const declineWhen = { rules: [{ condition: 'monthlyIncomeBelow', value: '={{ $json.least }}' }] };
		expect(outcomesOf(await run({ ...FRAME, declineWhen }, { items }))).toEqual([[], ['approve'], ['decline']]);
	});

	test('leaves out what nobody tells where the option names the rule', async () => {
		const declineWhen = {
			rules: [
				{ condition: 'monthlyIncomeBelow', value: 100 },
				{ condition: 'dscrBelow', value: 2 },
			],
		};
		expect(outcomesOf(await run({ ...FRAME, declineWhen }, { items: [item()] }))).toEqual([['refer'], [], []]);
		const ignoring = { ...FRAME, declineWhen, options: { ifNotTold: ['dscrBelow'] } };
		expect(outcomesOf(await run(ignoring, { items: [item()] }))).toEqual([[], ['approve'], []]);
	});

	test('takes its evidence from the options and the list of warnings', async () => {
		const old = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
		const warned = { coverageDays: 30, warnings: [{ code: 'UNIT_MISMATCH' }] };
		const items = [
			item({ insights: insights({ asOf: old, dataQuality: warned, authenticity: { verdict: 'unverified' } }) }),
		];
		const strict = await run(POLICY, { items });
		expect(outcomesOf(strict)).toEqual([['refer'], [], []]);
		expect(strict.hints).toEqual([
			'1 of 1 applications need a person, whatever the rules say: AUTHENTICITY_UNVERIFIED (1), DATA_TOO_OLD (1), DATA_TOO_SHORT (1), WARNING_FOR_PERSON (1). Each says why under <code>decision.reasons</code>.',
		]);
		const options = { acceptUnverified: true, maxDataAgeDays: 0, minCoverageDays: 0 };
		expect(outcomesOf(await run({ ...POLICY, options, warningsForPerson: [] }, { items }))).toEqual([
			[],
			['approve'],
			[],
		]);
	});
});

describe('replay and backtest', () => {
	const decided = async () => {
		const { lanes } = await run(POLICY);
		return lanes.flat().map(({ json }) => json);
	};

	test('kept decisions come out the same, and one that was changed says what', async () => {
		const [first, ...others] = jsonParse<IDataObject[]>(JSON.stringify(await decided()));
		const forged = { ...first, decision: { ...(first?.decision as IDataObject), outcome: 'approve' } };
		const { lanes } = await run({ operation: 'replay' }, { items: [forged, ...others] });
		expect(lanes).toHaveLength(1);
		expect(lanes[0]?.map(({ json }) => json.replay)).toEqual([
			expect.objectContaining({ same: false, was: 'approve', outcome: 'refer', causes: ['record'] }),
			expect.objectContaining({ same: true, causes: [] }),
			expect.objectContaining({ same: true, causes: [] }),
		]);
	});

	test('an item without a decision is a problem of its own where the node goes on', async () => {
		const items = [{ applicationId: 'A-9' }];
		expect((await run({ operation: 'replay' }, { items })).error).toBe('This item holds no decision');
		const { lanes } = await run({ operation: 'replay' }, { items, onError: 'continueRegularOutput' });
		expect(lanes[0]?.[0]?.json.replay).toMatchObject({
			status: 'error',
			problem: { error: 'This item holds no decision' },
		});
	});

	test('a backtest is one item, from whole files and from kept decisions', async () => {
		const comparePolicy = JSON.stringify({
			name: 'Stricter',
			currency: 'NGN',
			limits: { maximumAmount: 1_000_000, maximumTermMonths: 36 },
			rules: [{ group: 'declineWhen', figure: 'monthlyIncome', operator: 'below', value: 130_000 }],
		});
		const parameters = { ...POLICY, operation: 'backtest', comparePolicy, outcomeField: 'defaulted' };
		const files = [200_000, 120_000, 90_000].map((income, index) => ({
			...earning(income),
			applicationId: `A-${index}`,
			appliedOn: new Date().toISOString(),
			defaulted: index === 0 ? 'no' : null,
		}));
		for (const items of [files, (await decided()).map((json) => ({ ...json, defaulted: null }))]) {
			const { lanes, error } = await run({ ...parameters, dateField: 'appliedOn' }, { items });
			expect(error).toBeUndefined();
			expect(lanes).toHaveLength(1);
			expect(lanes[0]?.[0]?.json).toMatchObject({
				applications: 3,
				policies: [
					{ name: 'Credit Policy', approve: { count: 1 }, refer: { count: 1 }, decline: { count: 1 } },
					{ name: 'Stricter', approve: { count: 1 }, refer: { count: 0 }, decline: { count: 2 } },
				],
				swapSet: [{ from: 'refer', to: 'decline' }],
			});
		}
	});

	test('a backtest by a policy that cannot be read fails the node, and is an error item where it goes on', async () => {
		const parameters = { ...POLICY, operation: 'backtest', comparePolicy: '{ oops' };
		expect((await run(parameters)).error).toBe('Compare Policy, line 1: this is not JSON');
		const { lanes } = await run(parameters, { onError: 'continueRegularOutput' });
		expect(lanes[0]?.map(({ json }) => json.error)).toEqual(['Compare Policy, line 1: this is not JSON']);
	});
});
