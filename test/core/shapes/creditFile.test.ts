import { CREDIT_FILE_FIELDS, firstObstacle, obstacleIn, problemIn } from '../../../core/shapes/creditFile';
import { untoldInsights } from '../../../core/insights/untold';
import { OUTPUT_SCHEMAS } from '../../../core/shapes/outputs';
import { type ANALYSIS_STATUSES } from '../../../core/shapes/status';

const problem = {
	step: 'Upload',
	error: 'The provider answered 401',
	message: 'Open the credential.',
	code: 'UNAUTHORIZED',
};
const insights = (status: (typeof ANALYSIS_STATUSES)[number]) =>
	untoldInsights('provider', { kind: 'statement', id: '1', holderType: null }, status);

describe('a problem', () => {
	it.each([
		['of a failed step', { status: 'error', problem }],
		['of a skipped step', { status: 'skipped', problem }],
		['that somebody wrote by hand', { problem: { ...problem, more: 1 } }],
	])('is read in a field %s', (_, value) => expect(problemIn(value)).toEqual(problem));

	it('needs its step and its error, no more', () => {
		expect(problemIn({ problem: { step: 'A', error: 'B' } })).toEqual({
			step: 'A',
			error: 'B',
			message: null,
			code: null,
		});
		expect(problemIn({ problem: 'no' })).toBeNull();
		expect(problemIn({ problem: { error: 'B' } })).toBeNull();
		expect(problemIn({ status: 'error' })).toBeNull();
		expect(problemIn(null)).toBeNull();
	});
});

describe('an obstacle', () => {
	it.each([
		['ready', null],
		['processing', null],
		['rejected', 'The provider rejected the data'],
		['failed', 'The analysis failed'],
		['insufficientData', 'There is too little data for an analysis'],
	] as const)('in insights that are %s is %p', (status, error) => {
		const expected = error === null ? null : { step: 'insights', error, message: null, code: status };
		expect(obstacleIn('insights', insights(status))).toEqual(expected);
	});

	it('tells the first of the reasons', () => {
		const reasons = [
			{ code: 'NO_BALANCE', message: 'The statement has no balance.', action: 'askApplicant' },
			{ code: 'OTHER', message: 'Other.', action: 'retry' },
		];
		expect(obstacleIn('statement', { provider: 'periculum', status: 'insufficientData', reasons })).toEqual({
			step: 'statement',
			error: 'There is too little data for an analysis',
			message: 'The statement has no balance.',
			code: 'NO_BALANCE',
		});
	});

	it('is found under a name of the user, and not in data that is none of ours', () => {
		expect(obstacleIn('ofBank', insights('rejected'))).toMatchObject({ step: 'ofBank', code: 'rejected' });
		expect(obstacleIn('payment', { provider: 'stripe', status: 'failed' })).toBeNull();
		expect(obstacleIn('customer', { status: 'rejected', name: 'Ada' })).toBeNull();
	});
});

describe('data that is none of ours', () => {
	const parses = () => Object.values(OUTPUT_SCHEMAS).map((schema) => jest.spyOn(schema, 'safeParse').mockClear());

	it('is told by its keys, and parsed by no schema', () => {
		const all = parses();
		const rows = Array.from({ length: 1_000 }, (_, id) => ({ id, provider: 'stripe', status: 'failed' }));
		const foreign = {
			payment: rows[0],
			rows,
			nested: { provider: 'p', status: 'rejected', customerId: '1', more: rows },
			text: 'failed',
			none: null,
		};
		expect(firstObstacle(foreign)).toBeNull();
		expect(all.flatMap((parse) => parse.mock.calls)).toEqual([]);
		jest.restoreAllMocks();
	});

	it('is parsed by the one schema whose keys it has', () => {
		const all = parses();
		expect(firstObstacle({ ofBank: insights('rejected') })).toMatchObject({ step: 'ofBank', code: 'rejected' });
		expect(all.flatMap((parse) => parse.mock.calls)).toHaveLength(1);
		jest.restoreAllMocks();
	});
});

describe('of a file', () => {
	it('the first obstacle counts, but not the one that is about to be overwritten', () => {
		const file = {
			applicant: 'A-1',
			statement: { provider: 'p', status: 'ready' },
			analysis: { status: 'error', problem: { ...problem, step: 'Check' } },
			insights: { status: 'skipped', problem: { ...problem, step: 'Get' } },
		};
		expect(firstObstacle(file)?.step).toBe('Check');
		expect(firstObstacle(file, 'analysis')?.step).toBe('Get');
		expect(firstObstacle({ applicant: 'A-1' })).toBeNull();
	});

	it('each node has a field of its own', () => {
		const fields = Object.values(CREDIT_FILE_FIELDS);
		expect(new Set(fields).size).toBe(fields.length);
	});
});
