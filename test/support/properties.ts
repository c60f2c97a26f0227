import type * as FastCheck from 'fast-check';

const DEFAULT_RUNS = 100;

/**
 * Property tests draw the same cases in every run, so that a change fails for what it did and never by luck. `PROPERTY_SEED=random`
 * draws others (a failure prints its seed; `PROPERTY_SEED=<seed>` draws those again), `PROPERTY_TIMES=20` twenty times as many.
 */
jest.mock('fast-check', () => {
	const actual = jest.requireActual<typeof FastCheck>('fast-check');
	const told = process.env.PROPERTY_SEED ?? '20260101';
	const seed = told === 'random' ? Date.now() % 0x7fffffff : Number(told);
	const times = Number(process.env.PROPERTY_TIMES ?? 1);
	const assert = new Proxy(actual.assert, {
		apply(target, self, [property, parameters]: [unknown, FastCheck.Parameters | undefined]) {
			const numRuns = (parameters?.numRuns ?? DEFAULT_RUNS) * times;
			return Reflect.apply(target, self, [property, { seed, ...parameters, numRuns }]);
		},
	});
	return { ...actual, assert, default: { ...actual, assert }, __esModule: true };
});
