/** The printed table of decisions. */
const columns = [
	{ title: 'Applicant', read: (record) => record.applicant },
	{ title: 'Income / month', read: (record) => money(record.inputs.monthlyIncome), right: true },
	{ title: 'Expenses / month', read: (record) => money(record.inputs.monthlyExpenses), right: true },
	{ title: 'Affordable', read: (record) => money(record.inputs.affordableAmount), right: true },
	{ title: 'Asked for', read: (record) => money(record.inputs.requestedAmount), right: true },
	{ title: 'Score', read: (record) => money(record.inputs.score), right: true },
	{ title: 'Decision', read: (record) => record.decision.toUpperCase() },
];
const reasonIndent = '    ';
const reasonWidth = 110;

/** Decision records as text: one line of figures per applicant, the reasons below it. A dash is a figure nobody told. */
export function decisionTable(records) {
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
