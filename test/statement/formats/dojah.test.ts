import { dojahRows, ofForm, prepare, refusal, withRow } from '../statements';

const rows = dojahRows();
const wholeStatement = { total: 10, previous_page: '', next_page: '', total_pages: 1, current_page: 1 };

describe('the format dojah', () => {
	it('sends rows and paging fields as they are, figures as texts', () => {
		const entity = { transactions: rows, ...wholeStatement };
		const { body, transactionCount, lastBalance, warnings } = prepare('dojah', { entity });
		expect(body).toEqual({ statementName: 'Test statement', entity });
		expect({ transactionCount, lastBalance, warnings: ofForm(warnings) }).toEqual({
			transactionCount: 10,
			lastBalance: 21814.25,
			warnings: [],
		});
	});

	it.each([
		[2000, '2000.00'],
		['2,000.50', '2000.50'],
		['2000', '2000'],
		[0.125, '0.125'],
	])('writes the amount %p as the text %p', (amount, text) => {
		const { body } = prepare('dojah', { entity: { transactions: withRow(rows, 1, { amount }) } });
		expect(body.entity).toMatchObject({ transactions: [{ amount: text }, ...Array(9).fill({})] });
	});

	it.each([{ total: 440 }, { total_pages: 2 }, { next_page: '2' }, { previous_page: '1' }])(
		'warns of an incomplete statement: %p',
		(paging) => {
			const { warnings } = prepare('dojah', { entity: { transactions: rows, ...wholeStatement, ...paging } });
			expect(ofForm(warnings)).toMatchObject([{ code: 'STATEMENT_INCOMPLETE' }]);
		},
	);

	it('warns of balances that are missing', () => {
		const { body, warnings } = prepare('dojah', {
			entity: { transactions: withRow(rows, 1, { available_balance: '' }) },
		});
		expect(body.entity).toMatchObject({ transactions: [{ available_balance: null }, ...Array(9).fill({})] });
		expect(ofForm(warnings)).toMatchObject([{ code: 'BALANCE_MISSING' }]);
	});

	it('names its own fields in a refusal', () => {
		const { message } = refusal(() =>
			prepare('dojah', { entity: { transactions: withRow(rows, 9, { trans_type: 'x' }) } }),
		);
		expect(message).toBe('Row 9: trans_type "x" is neither debit nor credit.');
	});
});
