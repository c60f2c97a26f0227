import { LONGEST_CELL_CHARACTERS, MOST_ROWS, refuseOversized } from '../../statement/limits';
import { prepareStatement } from '../../statement/prepare';
import { periculumStatement } from '../support/statements';

const row = (rowNumber: number, description: string) => ({
	rowNumber,
	values: { description, amount: 1, empty: null },
});

test('a row may be as long as the limit, and not a character longer', () => {
	expect(() => refuseOversized([row(1, 'x'.repeat(LONGEST_CELL_CHARACTERS))])).not.toThrow();
	expect(() => refuseOversized([row(1, ''), row(2, 'x'.repeat(LONGEST_CELL_CHARACTERS + 1))])).toThrow(/row 2/i);
});

test('a statement may have as many rows as the limit, and not one more', () => {
	const rows = (count: number) => Array.from({ length: count }, () => row(1, ''));
	expect(() => refuseOversized(rows(MOST_ROWS))).not.toThrow();
	expect(() => refuseOversized(rows(MOST_ROWS + 1))).toThrow('one statement may have 500000');
});

test('a statement as JSON is refused by the row that is too long, without its text', () => {
	const { transactions } = periculumStatement();
	const long = transactions.map((transaction, index) =>
		index === 4 ? { ...transaction, description: 'secret '.repeat(2_000) } : transaction,
	);
	const prepare = () =>
		prepareStatement({
			format: 'periculum',
			statementName: 'application-1',
			account: {},
			statement: { transactions: long },
			dateFormat: 'auto',
			today: '2026-12-01',
		});
	expect(prepare).toThrow(/row 5/i);
	expect(prepare).not.toThrow(/secret/);
});
