import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cache, inRoot } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { runLocal } from '../lib/spawn.mjs';

/** What every area is to reach by unit tests alone, in percent of its branches. */
const AIM_PERCENT = 95;
/** What an area has reached, rounded down: it never falls below. Raised with each gain; an area without one has not been measured yet. */
const FLOORS_PERCENT = { core: null, decision: 91, providers: null, report: null, statement: null };
const MOST_FILES = 5;

const folder = path.join(cache, 'coverage');

/**
 * `npm run coverage`: the share of branches of each area that unit tests reach, and the files that lack most; fails where one is below
 * its floor. Areas can be named (`-- decision`), each is then measured by the tests of its own folder. The lines are in .cache/coverage/index.html.
 */
export default async function coverage(args) {
	const unknown = args.filter((area) => !Object.hasOwn(FLOORS_PERCENT, area));
	if (unknown.length > 0)
		throw new Problem(`No area "${unknown.join(' ')}". Areas: ${Object.keys(FLOORS_PERCENT).join(', ')}.`);
	const areas = args.length > 0 ? args : Object.keys(FLOORS_PERCENT);
	await rm(folder, { recursive: true, force: true });
	const code = await runLocal('jest/bin/jest.js', [
		...['--selectProjects', 'unit', '--coverage', '--coverageProvider=v8', `--coverageDirectory=${folder}`],
		...['--coverageReporters=json-summary', '--coverageReporters=html'],
		...areas.flatMap((area) => [`--collectCoverageFrom=${area}/**/*.ts`, `--testPathPatterns=test/${area}/`]),
	]);
	if (code !== 0) return code;
	const files = JSON.parse(await readFile(path.join(folder, 'coverage-summary.json'), 'utf8'));
	return areas.map((area) => told(area, files)).every(Boolean) ? 0 : 1;
}

/** Prints how far an area is and what it lacks; answers whether it holds its floor. */
function told(area, files) {
	const own = Object.entries(files)
		.map(([file, { branches }]) => ({ ...branches, file: path.relative(inRoot(), file).split(path.sep).join('/') }))
		.filter(({ file }) => file.startsWith(`${area}/`))
		.map(({ file, total, covered }) => ({ file, total, covered, missed: total - covered }));
	const sumOf = (key) => own.reduce((sum, one) => sum + one[key], 0);
	const percent = (100 * sumOf('covered')) / sumOf('total');
	const floor = FLOORS_PERCENT[area];
	const aim = floor === null ? 'no floor yet' : `floor ${floor} %`;
	console.log(`\n${area}: ${percent.toFixed(1)} % of branches (${aim}, aim ${AIM_PERCENT} %)`);
	const lacking = own.filter(({ missed }) => missed > 0).sort((left, right) => right.missed - left.missed);
	for (const { file, missed } of lacking.slice(0, MOST_FILES)) console.log(`  ${missed} not reached in ${file}`);
	const holds = floor === null || percent >= floor;
	if (!holds) console.error(`FAILED: ${area} is below its floor. Rerun it alone with: npm run coverage -- ${area}`);
	return holds;
}
