import { untoldInsights } from '../../core/insights/untold';
import { checkedCallbacks, posted } from './delivery';
import { checkExecution, checkItems as checkItemsOf, checkOutput, checked, checkedEach } from './neutral';

const insights = () => untoldInsights('periculum', { kind: 'statement', id: '1', holderType: null }, 'ready');
const customer = { provider: 'qard', customerId: 'user-1', reference: null, status: 'created' };

describe('an output', () => {
	test('that keeps to its schema passes', () => {
		expect(() => checkOutput('credit-insights', insights())).not.toThrow();
		expect(() => checkOutput('credit-customer', customer)).not.toThrow();
	});

	test.each([
		['has a key that nobody knows', { ...customer, customerID: 'user-1' }, 'customerID'],
		['lacks a key', { ...customer, reference: undefined }, "required property 'reference'"],
		['has a word of its own', { ...customer, status: 'made' }, '/status'],
		['is nothing', undefined, 'object'],
	])('that %s is refused, and the fault named', (_, value, fault) => {
		expect(() => checkOutput('credit-customer', value)).toThrow(fault);
	});

	test.each([
		['a figure as text', '1200.50'],
		['a figure that is no number', Number.NaN],
		['an endless figure', Number.POSITIVE_INFINITY],
	])('with %s is refused, as deep as it may stand', (_, closing) => {
		const told = insights();
		expect(() => checkOutput('credit-insights', { ...told, balances: { ...told.balances, closing } })).toThrow(
			'/balances/closing',
		);
	});

	test('without the list of what was worked out is refused', () => {
		const { derived: _derived, ...without } = insights();
		expect(() => checkOutput('credit-insights', without)).toThrow('derived');
	});
});

describe('the items of a node', () => {
	const checkItems = (verb: string, parameters: object, items: object[]) =>
		checkItemsOf(verb, { includeInputFields: false, ...parameters }, items);
	const status = {
		verdict: 'unknown',
		provider: 'periculum',
		customerId: '1',
		statementId: '1',
		status: 'ready',
		providerStatus: null,
		fraudulent: null,
		reasons: [],
		warnings: [],
	};

	test('are checked with the insights in them', () => {
		const upload = { ...status, insights: insights() };
		expect(() => checkItems('uploadBankStatement', {}, [upload])).not.toThrow();
		const broken = { ...upload, insights: { ...insights(), status: 'done' } };
		expect(() => checkItems('uploadBankStatement', {}, [upload, broken])).toThrow('/insights/status');
	});

	test('of Get Credit Insights are what its parameters ask for', () => {
		const answer = insights();
		const { summary } = answer;
		expect(() => checkItems('getCreditInsights', {}, [answer])).not.toThrow();
		expect(() => checkItems('getCreditInsights', { output: 'summary' }, [{ ...summary, raw: [] }])).not.toThrow();
		expect(() => checkItems('getCreditInsights', { output: 'raw' }, [{ provider: 'qard', raw: null }])).not.toThrow();
		expect(() => checkItems('getCreditInsights', {}, [{ ...summary }])).toThrow('credit-insights');
		expect(() => checkItems('getCreditInsights', { output: 'raw' }, [{ provider: 'qard' }])).toThrow('raw');
		expect(() => checkItems('getCreditInsights', { data: 'transactions' }, [answer])).toThrow('transaction');
		expect(() => checkItems('getCreditInsights', { data: 'bankAccounts' }, [answer])).toThrow('bank-account');
		expect(() => checkItems('getCreditInsights', { data: 'others' }, [answer])).toThrow('others');
	});

	test('that stand for a failed one have the error and nothing of an answer', () => {
		expect(() => checkItems('getCreditInsights', {}, [{ error: 'It failed', message: 'Try later' }])).not.toThrow();
		expect(() => checkItems('getCreditInsights', {}, [{ error: 'It failed', provider: 'qard' }])).toThrow('error');
		expect(() => checkItems('getCreditInsights', {}, [{ error: '' }])).toThrow('error');
	});

	test('of a node that is not known are refused', () => {
		expect(() => checkItems('toString', {}, [customer])).toThrow('toString');
	});
});

describe('the items of a node that hands on its input', () => {
	const problem = { step: 'Create', error: 'It failed', message: null, code: null };

	test('hold its answer in its field, or in that of the user', () => {
		expect(() => checkItemsOf('createCreditCustomer', {}, [{ a: 1, customer }])).not.toThrow();
		expect(() => checkItemsOf('createCreditCustomer', { outputField: 'mine' }, [{ mine: customer }])).not.toThrow();
		expect(() => checkItemsOf('createCreditCustomer', {}, [{ customer: { ...customer, status: 'x' } }])).toThrow(
			'/status',
		);
		expect(() => checkItemsOf('createCreditCustomer', {}, [customer])).toThrow('failed-step');
		expect(() => checkItemsOf('createCreditCustomer', {}, [{ a: 1 }])).toThrow('failed-step');
	});

	test('hold a list in one field, or the problem', () => {
		const list = [insights(), insights()];
		expect(() => checkItemsOf('getCreditInsights', {}, [{ insights: list }, { insights: [] }])).not.toThrow();
		expect(() => checkItemsOf('getCreditInsights', {}, [{ insights: [...list, {}] }])).toThrow('credit-insights');
		expect(() => checkItemsOf('getCreditInsights', {}, [{ insights: { status: 'error', problem } }])).not.toThrow();
		expect(() => checkItemsOf('getCreditInsights', {}, [{ insights: { status: 'ready', problem } }])).toThrow(
			'/status',
		);
	});

	test('have no error at their top', () => {
		expect(() => checkItemsOf('createCreditCustomer', {}, [{ error: null, customer }])).toThrow('run the node again');
	});
});

describe('a normaliser', () => {
	test('that gives something else than it should is refused', () => {
		const broken = checked('credit-insights', (status: string) => ({ ...insights(), status }));
		expect(broken('ready')).toEqual(insights());
		expect(() => broken('done')).toThrow('/status');
		const item = checked(
			'credit-customer',
			(id: unknown) => ({ id }),
			({ id }) => ({ ...customer, customerId: id }),
		);
		expect(item('1')).toEqual({ id: '1' });
		expect(() => item(1)).toThrow('/customerId');
	});

	test('is refused for any entry of what it gives', () => {
		const list = checkedEach('credit-customer', (statuses: string[]) =>
			statuses.map((status) => ({ ...customer, status })),
		);
		expect(list(['created', 'existing'])).toHaveLength(2);
		expect(() => list(['created', 'found'])).toThrow('/status');
	});
});

test("a provider's callback that tells something else than it should is refused", () => {
	const item = {
		customerId: '1',
		statementId: null,
		registrationId: null,
		accountId: null,
		reference: null,
		status: 'ready' as const,
	};
	const callbacks = (told: typeof item) =>
		checkedCallbacks({
			events: [],
			verifications: ['none'],
			notice: '',
			read: () => ({ event: 'done', identity: '1', isUnique: true, toldAtMs: null, toItems: () => [told], raw: {} }),
		});
	const context = { nowMs: 0, currency: null };
	const items = (told: typeof item) => callbacks(told).read(posted('{}'), context).toItems();
	expect(items(item)).toEqual([item]);
	expect(() => items({ ...item, ...{ customer: '1' } })).toThrow('customer');
});

describe('an execution of n8n', () => {
	const execution = (output: object, { node = {}, run = {} } = {}) => ({
		workflowData: {
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
				{
					name: 'Create',
					type: 'n8n-nodes-credit-insights.createCreditCustomer',
					parameters: { provider: 'qard', includeInputFields: false },
					...node,
				},
			],
		},
		data: {
			resultData: {
				runData: {
					Start: [{ data: { main: [[{ json: {} }]] } }],
					Create: [
						{ data: { main: [[{ json: customer }]] } },
						{
							data: { main: [[{ json: customer }, { json: output }], [{ json: { error: 'It failed', name: 'Ada' } }]] },
							...run,
						},
					],
				},
			},
		},
	});

	test('is checked in every run of every node of the package', () => {
		expect(() => checkExecution(execution(customer))).not.toThrow();
		expect(() => checkExecution(execution({ ...customer, status: 'found' }))).toThrow('"Create": No valid');
	});

	test('is not checked where a node handed on what it got', () => {
		const input = { name: 'Ada' };
		expect(() => checkExecution(execution(input))).toThrow('provider');
		expect(() => checkExecution(execution(input, { node: { disabled: true } }))).not.toThrow();
		const { workflowData, data } = execution(input);
		const resultData = { ...data.resultData, pinData: { Create: [{ json: input }] } };
		expect(() => checkExecution({ workflowData, data: { resultData } })).not.toThrow();
		expect(() => checkExecution(execution(input, { run: { error: { message: 'It failed' } } }))).not.toThrow();
	});

	test('may hold nodes that never ran', () => {
		expect(() => checkExecution(execution(customer, { node: { name: 'Never' } }))).not.toThrow();
	});
});
