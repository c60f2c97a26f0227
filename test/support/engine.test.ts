import { runNode } from './engine';

const CUSTOMER = { provider: 'periculum', customerId: '1', reference: null, status: 'existing', identifiers: ['bvn'] };
let output: object = CUSTOMER;

jest.mock('../../dist/core/index.js', () => ({
	...jest.requireActual<object>('../../dist/core/index.js'),
	execute: async () => await Promise.resolve([[{ json: output, pairedItem: { item: 0 } }]]),
}));

const run = async (told: object) => {
	output = told;
	return await runNode('createCreditCustomer', {
		parameters: { provider: 'periculum', statementKey: '1' },
		credential: {},
	});
};

test('a node that keeps to the published schema of its output runs', async () => {
	expect((await run(CUSTOMER)).outputs[0]).toMatchObject([{ json: CUSTOMER }]);
});

test('a node that outputs anything else fails the test that runs it', async () => {
	await expect(run({ ...CUSTOMER, status: 'found' })).rejects.toThrow('/status');
	await expect(run({ ...CUSTOMER, bvn: '1' })).rejects.toThrow('bvn');
});
