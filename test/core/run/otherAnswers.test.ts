import type { IDataObject } from 'n8n-workflow';
import { untoldInsights } from '../../../core/insights/untold';
import type { Verb } from '../../../core/provider/provider';
import { CREDIT_FILE_FIELDS } from '../../../core/shapes/creditFile';
import { type FakeRun, NODE } from '../fakes';
import { STATUS, type SetUp, fileBy } from './filing';

const GOES_ON: FakeRun = { continueOnFail: true, node: { onError: 'continueRegularOutput' } };
const PACKAGE = 'n8n-nodes-credit-insights';

/** An active node before this one, "Earlier", of the same kind. */
const earlierNode = (verb: Verb, parameters: IDataObject = {}, changes: object = {}) => [
	{
		...NODE,
		name: 'Earlier',
		type: `${PACKAGE}.${verb}`,
		parameters: parameters as never,
		disabled: false,
		...changes,
	},
];
const behind = (verb: Verb, parameters?: IDataObject, changes?: object): SetUp => ({
	verb,
	parents: earlierNode(verb, parameters, changes),
	node: { type: `${PACKAGE}.${verb}`, onError: 'continueRegularOutput' },
	continueOnFail: true,
});
const problemOf = (step: string) => ({ step, error: 'It failed', message: null, code: null });
const failedAt = (step: string) => ({ status: 'error', problem: problemOf(step) });
const insightsOf = (id: string, status: 'ready' | 'rejected' | 'processing' = 'ready', provider = 'provider') =>
	untoldInsights(provider, { kind: 'statement', id, holderType: null }, status);
const UPLOADED = {
	verdict: 'unknown',
	provider: 'provider',
	customerId: null,
	statementId: '1',
	status: 'ready',
	providerStatus: null,
	fraudulent: null,
	reasons: [],
	warnings: [],
};
const loss = expect.objectContaining({ code: 'OUTPUT_FIELD', error: expect.stringContaining('"Earlier"') });

describe('a problem of another node in the own field', () => {
	it.each(Object.keys(CREDIT_FILE_FIELDS) as Verb[])('stays, and %s asks nobody', async (verb) => {
		const field = CREDIT_FILE_FIELDS[verb];
		const { json, asked, hints } = await fileBy([{ a: 1, [field]: failedAt('Earlier') }], { verb, ...GOES_ON });
		expect(json).toEqual([{ a: 1, [field]: failedAt('Earlier') }]);
		expect(asked).toEqual([]);
		expect(hints[0]?.message).toMatch(/^1 of 1 items have a problem: 1 left as another node filled the field/);
	});

	it('stays through a third node and a fourth', async () => {
		const { json } = await fileBy([{ analysis: failedAt('Earlier') }], GOES_ON);
		const again = await fileBy(json, { ...GOES_ON, node: { ...GOES_ON.node, name: 'Third' } });
		expect(again.json).toEqual([{ analysis: failedAt('Earlier') }]);
	});

	it('is told without whatever else stands beside it, which anybody may have written', async () => {
		const forged = { ...failedAt('Earlier'), verdict: 'genuine', fraudulent: false };
		expect((await fileBy([{ analysis: forged }], GOES_ON)).json).toEqual([{ analysis: failedAt('Earlier') }]);
	});

	it('stays under a name of the user, too', async () => {
		const values = { outputField: 'second' };
		const { json } = await fileBy([{ second: failedAt('Earlier') }], { values, ...GOES_ON });
		expect(json).toEqual([{ second: failedAt('Earlier') }]);
	});

	it('of this node, or one that it was skipped for and that is no more, lets it ask again', async () => {
		for (const own of [failedAt('Node'), { status: 'skipped', problem: problemOf('Upload') }]) {
			expect((await fileBy([{ analysis: own }], GOES_ON)).json).toEqual([{ analysis: STATUS }]);
		}
	});
});

describe('an answer of another node in the own field', () => {
	it.each([
		['a document that was rejected', { ...STATUS, id: '6', status: 'rejected' }],
		['an analysis that failed', { ...STATUS, status: 'failed' }],
	])('such as %s stays as it is, and nothing is asked', async (_, analysis) => {
		const { json, asked } = await fileBy([{ analysis }], behind('checkAnalysisStatus'));
		expect(json).toEqual([{ analysis }]);
		expect(asked).toEqual([]);
	});

	it.each([
		['a status', 'checkAnalysisStatus', { ...STATUS, status: 'processing' }, STATUS],
		['insights', 'getCreditInsights', insightsOf('1', 'processing'), insightsOf('1')],
	] as const)('about the same thing gives way to the later one: %s', async (_, verb, earlier, later) => {
		const field = CREDIT_FILE_FIELDS[verb];
		const { json } = await fileBy([{ [field]: earlier }], { ...behind(verb), work: () => [later] });
		expect(json).toEqual([{ [field]: later }]);
	});

	it.each([
		['another document', 'checkAnalysisStatus', { ...STATUS, id: '6' }, STATUS],
		[
			'another document that is still read',
			'checkAnalysisStatus',
			{ ...STATUS, id: '6', status: 'processing' },
			STATUS,
		],
		['another statement', 'getCreditInsights', insightsOf('2'), insightsOf('1')],
		['another provider', 'getCreditInsights', insightsOf('1', 'ready', 'other'), insightsOf('1')],
	] as const)('about %s is not overwritten', async (_, verb, earlier, later) => {
		const field = CREDIT_FILE_FIELDS[verb];
		const { json } = await fileBy([{ [field]: earlier }], { ...behind(verb), work: () => [later] });
		expect(json).toEqual([{ [field]: { status: 'error', problem: loss } }]);
	});

	it('about another loan is not overwritten, and about the same one is', async () => {
		const earlier = {
			provider: 'provider',
			method: 'provider',
			affordable: 'yes',
			statementId: '1',
			monthlyAmount: 1,
			totalAmount: null,
			dti: null,
			termMonths: 12,
			canAfford: true,
			assumptions: {},
			createdAt: null,
			warnings: [],
		};
		const run = async (later: object) =>
			(await fileBy([{ affordability: earlier }], { ...behind('assessAffordability'), work: () => [later] })).json[0];
		expect(await run({ ...earlier, termMonths: 24 })).toEqual({ affordability: { status: 'error', problem: loss } });
		expect(await run(earlier)).toEqual({ affordability: earlier });
	});

	it('that was made, such as an upload, is not overwritten, and nothing is sent', async () => {
		const { json, asked } = await fileBy([{ statement: UPLOADED }], behind('uploadBankStatement'));
		expect(json).toEqual([{ statement: { status: 'error', problem: loss } }]);
		expect(asked).toEqual([]);
	});

	it('that is a list is not overwritten, and nothing is sent', async () => {
		const insights = [{ ...insightsOf('1') }];
		const { json, asked } = await fileBy([{ insights }], behind('getCreditInsights'));
		expect(json).toEqual([{ insights: { status: 'error', problem: loss } }]);
		expect(asked).toEqual([]);
	});

	it.each([
		['one that is deactivated', {}, { disabled: true }],
		['one that answers alone', { includeInputFields: false }, {}],
		['one with a name of its own', { outputField: 'first' }, {}],
		['one of another package', {}, { type: 'other.uploadBankStatement' }],
		['one of another kind', {}, { type: `${PACKAGE}.getCreditInsights` }],
		['this node itself, in a loop', {}, { name: 'Node' }],
	])('is nobody’s where the node before is %s', async (_, parameters, changes) => {
		const work = () => [{ ...UPLOADED, statementId: '2' }];
		const setUp = { ...behind('uploadBankStatement', parameters, changes), work };
		const { json } = await fileBy([{ statement: UPLOADED }], setUp);
		expect(json).toEqual([{ statement: { ...UPLOADED, statementId: '2' } }]);
	});
});

describe('Replace Earlier Answer', () => {
	const values = { replaceAnswer: true };

	it.each([
		['a problem', failedAt('Earlier')],
		['a dead end', insightsOf('1', 'rejected', 'other')],
		['an answer of another provider', insightsOf('1', 'ready', 'other')],
	])('asks, and puts the answer in the place of %s', async (_, insights) => {
		const work = () => [insightsOf('1')];
		const { json } = await fileBy([{ insights }], { ...behind('getCreditInsights'), values, work });
		expect(json).toEqual([{ insights: insightsOf('1') }]);
	});

	it('does not go on after a problem of another step', async () => {
		const file = { statement: failedAt('Upload'), insights: failedAt('Earlier') };
		const { json, asked } = await fileBy([file], { ...behind('getCreditInsights'), values });
		expect(json).toEqual([{ ...file, insights: { status: 'skipped', problem: problemOf('Upload') } }]);
		expect(asked).toEqual([]);
	});
});
