/** Plain text tables: the first column to the left, figures to the right. */
import { median, spread } from './statistics.mjs';

/** Rows of cells (the first row is the head) as lines of text. */
export function table(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const line = (row) =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
	return [line(rows[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}

/** The columns that a comparison can have. A figure is the median over the runs; `baseline` is the row that ratios refer to. */
const columns = {
	time: ['Median', ({ runs }) => milliseconds(median(runs.map(({ ms }) => ms)))],
	range: ['Fastest to slowest', ({ runs }) => range(spread(runs.map(({ ms }) => ms)))],
	ratio: ['Time ratio', (row, baseline) => ratio(row.runs, baseline.runs, ({ ms }) => ms)],
	lost: ['Items lost', counted(({ lost }) => lost)],
	refused: ['429s', counted(({ refused }) => refused)],
	unauthorised: ['401s', counted(({ unauthorised }) => unauthorised)],
	tokenCalls: ['Token calls', counted(({ tokenCalls }) => tokenCalls)],
	mostAtOnce: ['Most at once', counted(({ mostAtOnce }) => mostAtOnce)],
};

/** A comparison as text; ratios refer to its last row. */
export function comparisonTable(rows, names) {
	const shown = names.map((name) => columns[name]);
	const baseline = rows.at(-1);
	return table([
		['Node', ...shown.map(([title]) => title)],
		...rows.map((row) => [row.label, ...shown.map(([, read]) => read(row, baseline))]),
	]);
}

/** The median, over the rounds, of one contender's figure divided by the other's in the same round. */
export function ratio(runs, baselineRuns, read) {
	return median(runs.map((run, round) => read(run) / read(baselineRuns[round]))).toFixed(2);
}

export const milliseconds = (ms) => `${Math.round(ms).toLocaleString('en')} ms`;

const range = ({ min, max }) => `${Math.round(min).toLocaleString('en')} to ${Math.round(max).toLocaleString('en')}`;

/** A count that differed between the runs is shown with its extremes. */
function counted(read) {
	return ({ runs }) => {
		const { median: middle, min, max } = spread(runs.map(read));
		return min === max ? String(middle) : `${middle} (${min} to ${max})`;
	};
}
