import { redact } from '../../core/base/redact';
import type { CreditInsights } from '../../core/shapes/insights';
import { type Book, type Sorted, major } from './figures/book';
import { RISK_CATEGORIES, rowsOfRisk } from './figures/risks';
import type { Basis, Row } from './row';

type Evidence = NonNullable<CreditInsights['evidence']>[number];

const CONFIDENCE: Readonly<Record<NonNullable<Basis>, Evidence['confidence']>> = {
	code: 'high',
	pair: 'high',
	words: 'medium',
};

/**
 * The rows that each total rests on, by the rule that told them apart; what a path's rows come to is its figure. Texts are without account
 * numbers, e-mail addresses and the like.
 */
export function evidenceOf(book: Book, by: Sorted): Evidence[] {
	const shown = new Map<string, string>();
	const clean = (text: string) => {
		const known = shown.get(text) ?? redact(text);
		shown.set(text, known);
		return known;
	};
	const risks = Object.entries(RISK_CATEGORIES).map(([name, risk]): [string, Row[]] => [
		`risks.${name}.total`,
		rowsOfRisk(risk, book),
	]);
	const figures: Array<[path: string, rows: readonly Row[]]> = [
		['income.total', by.income],
		['expenses.total', [...by.costs, ...by.refunds]],
		['expenses.savings.total', by.savings],
		['loans.repayments.total', by.repayments],
		['loans.drawdowns.total', by.drawdowns],
		['bounds.monthlyIncome.high', by.unclear],
		...risks,
	];
	return figures.flatMap(([path, rows]) =>
		[...groupedByRule(rows)].map(([rule, own]) => ({
			path,
			rule: rule === '' ? null : rule,
			confidence: confidenceOf(own),
			rows: own.map(({ ref, day, amount, transaction }) => ({
				row: ref,
				date: day,
				amount: amount < 0 ? -major(-amount, book) : major(amount, book),
				description: clean(transaction.description ?? ''),
			})),
		})),
	);
}

function groupedByRule(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const own = groups.get(row.rule ?? '');
		if (own === undefined) groups.set(row.rule ?? '', [row]);
		else own.push(row);
	}
	return groups;
}

/** What nothing says anything about counts, but for nothing certain. */
function confidenceOf([row]: readonly Row[]): Evidence['confidence'] {
	return row?.basis == null ? 'low' : CONFIDENCE[row.basis];
}
