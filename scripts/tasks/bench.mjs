/** `npm run bench`: comparisons with what a user would use instead. Extra arguments: names of cases. */
export default async function bench(args) {
	const { runBench } = await import('../../bench/index.mjs');
	return runBench(args);
}
