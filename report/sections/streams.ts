import { asText } from '../../decision/file/path';
import { entriesAt, valueAt } from '../file/shown';
import type { View } from '../file/view';
import { type Html, html } from '../page/html';
import { NOT_TOLD, dayAt, figureAt, foreign, section, table, textAt } from '../page/parts';

const MOST_ROWS = 12;

/** Where the income comes from, payment by payment. */
export function streamsSection(view: View): Html {
	const { paths, others } = entriesAt(view.shown, 'insights.income.streams', { most: MOST_ROWS });
	const columns = [
		{ label: 'From', cell: (path: string) => textAt(view, `${path}.label`) },
		{ label: 'Kind', cell: (path: string) => html`${wordAt(view, `${path}.kind`)}` },
		{ label: 'How often', cell: (path: string) => html`${wordAt(view, `${path}.frequency`)}` },
		{ label: 'Each', isNumber: true, cell: (path: string) => figureAt(view, `${path}.averageAmount`, 'money') },
		{ label: 'A month', isNumber: true, cell: (path: string) => figureAt(view, `${path}.monthlyEquivalent`, 'money') },
		{ label: 'Last', cell: (path: string) => dayAt(view, `${path}.lastOn`) },
		{ label: 'Goes on', cell: (path: string) => yesNo(view, `${path}.active`) },
	];
	return section('Income by source', table('Series of payments that came in', paths, columns, others));
}

/** What is repaid to whom. */
export function debtsSection(view: View): Html {
	const { paths, others } = entriesAt(view.shown, 'insights.loans.debts', { most: MOST_ROWS });
	const columns = [
		{ label: 'Lender', cell: (path: string) => textAt(view, `${path}.lender`) },
		{ label: 'Kind', cell: (path: string) => html`${wordAt(view, `${path}.kind`)}` },
		{ label: 'A month', isNumber: true, cell: (path: string) => figureAt(view, `${path}.monthlyRepayment`, 'money') },
		{ label: 'Payments', isNumber: true, cell: (path: string) => figureAt(view, `${path}.count`, 'count') },
		{ label: 'Last', cell: (path: string) => dayAt(view, `${path}.lastOn`) },
		{ label: 'Goes on', cell: (path: string) => yesNo(view, `${path}.active`) },
	];
	return section('Debts', table('What is repaid, by lender', paths, columns, others));
}

/** A word of a vocabulary as people write it: `selfEmployment` is self employment. */
function wordAt(view: View, path: string): Html {
	const word = asText(valueAt(view.shown, path));
	if (word === null) return NOT_TOLD;
	return (
		foreign(
			word.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
			LONGEST_WORD,
		) ?? NOT_TOLD
	);
}
const LONGEST_WORD = 40;

function yesNo(view: View, path: string): Html {
	const flag = valueAt(view.shown, path);
	return typeof flag === 'boolean' ? html`${flag ? 'yes' : 'no'}` : NOT_TOLD;
}
