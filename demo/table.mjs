/** The printed table of decisions. */
const figure = (title, name) => ({ title, name, read: ({ inputs }) => money(inputs[name]), right: true });
const applicant = { title: 'Applicant', read: (record) => record.applicant };
const allColumns = [
	figure('Trust score', 'trustScore'),
	figure('Income / month', 'monthlyIncome'),
	figure('Living costs / month', 'monthlyLivingCosts'),
	figure('Affordable', 'affordableAmount'),
	figure('Asked for', 'requestedAmount'),
	figure('Score', 'score'),
	{ title: 'Decision', read: (record) => record.decision.toUpperCase() },
];
const reasonIndent = '    ';
const reasonWidth = 110;

/**
 * Decision records as text: one line of figures per applicant, the reasons below it. A dash is a figure nobody told; a figure that
 * the workflow does not look at has no column. `people` has the names that records leave out: `{ applicant: { name } }`.
 */
export function decisionTable(records, people) {
	const nameOf = (record) => people[record.applicant]?.name ?? '';
	const columns = [
		applicant,
		...(records.some(nameOf) ? [{ title: 'Made-up person', read: nameOf }] : []),
		...allColumns.filter(({ name }) => !name || records.some(({ inputs }) => name in inputs)),
	];
	const rows = records.map((record) => columns.map(({ read }) => read(record)));
	const widths = columns.map(({ title }, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
	const line = (cells) =>
		cells
			.map((cell, i) => (columns[i].right ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	const body = rows.flatMap((row, i) => [line(row), ...records[i].reasons.flatMap(reasonLines)]);
	return [line(columns.map(({ title }) => title)), rule, ...body].join('\n');
}

const money = (figure) => (figure === null || figure === undefined ? '-' : Math.round(figure).toLocaleString('en'));

function reasonLines(reason) {
	const lines = [''];
	for (const word of reason.split(/\s+/)) {
		const last = lines.at(-1);
		if (last.length + word.length + 1 > reasonWidth) lines.push(word);
		else lines[lines.length - 1] = last ? `${last} ${word}` : word;
	}
	return lines.map((text) => reasonIndent + text);
}
