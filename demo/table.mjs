/** The printed table of decisions. */
const figure = (title, read) => ({ title, figure: ({ file }) => read(file), right: true });
const application = { title: 'Application', read: (record) => record.applicationId };
const allColumns = [
	figure('Trust score', ({ analysis }) => analysis?.trustScore),
	figure('Income / month', ({ insights }) => insights?.summary?.monthlyIncome),
	figure('Living costs / month', ({ insights }) => insights?.summary?.monthlyLivingCosts),
	figure('Affordable / month', ({ affordability }) => affordability?.monthlyAmount),
	figure('Instalment', ({ decision }) => decision.instalment),
	figure('Asked for', ({ decision }) => decision.amount),
	figure('Score', ({ creditScore }) => creditScore?.score?.value),
	{ title: 'Decision', read: (record) => record.decision.toUpperCase() },
].map((column) => (column.figure ? { ...column, read: (record) => money(column.figure(record)) } : column));
const reasonIndent = '    ';
const reasonWidth = 110;

/**
 * Decision records as text: one line of figures per applicant, the reasons below it. A dash is a figure nobody told; a figure that
 * no application has, has no column. `people` has the names that records leave out: `{ applicationId: { name } }`.
 */
export function decisionTable(records, people) {
	const nameOf = (record) => people[record.applicationId]?.name ?? '';
	const columns = [
		application,
		...(records.some(nameOf) ? [{ title: 'Made-up person', read: nameOf }] : []),
		...allColumns.filter(({ figure }) => !figure || records.some((record) => typeof figure(record) === 'number')),
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
