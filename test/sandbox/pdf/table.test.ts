import { readTable } from '../../../sandbox/pdf/table';
import type { Line, TextItem } from '../../../sandbox/pdf/text';

function item(text: string, x: number, right: number): TextItem {
	return { text, x, right, y: 0 };
}

/** Titles lined up with their figures on the right, as on most printed statements. */
const titles: Line = [
	item('Trans. Date', 46, 90),
	item('Particulars', 114, 160),
	item('Debit', 385, 406),
	item('Credit', 450, 474),
	item('Balance', 518, 548),
];

describe('the table of a printed statement', () => {
	it('puts a wide figure into the column whose right edge it shares, though it starts below the one before', () => {
		const row = [
			item('05-Oct-2026', 46, 90),
			item('NIP TRF FRM A', 114, 180),
			item('10,000,000.00', 426, 474),
			item('-10,000,000.50', 496, 548),
		];

		expect(readTable([[titles, row]])).toEqual({
			rows: [
				{
					day: '2026-10-05',
					time: '00:00:00',
					description: 'NIP TRF FRM A',
					type: 'credit',
					amountMinor: 1_000_000_000,
					balanceMinor: -1_000_000_050,
				},
			],
			unread: 0,
		});
	});

	it('takes a row with a balance alone as the opening balance: a debit of 0', () => {
		const row = [item('05 Oct 2026', 46, 90), item('BALANCE B/F', 114, 180), item('250.00', 520, 548)];

		expect(readTable([[titles, row]]).rows).toMatchObject([{ type: 'debit', amountMinor: 0, balanceMinor: 25000 }]);
	});

	it('does not guess at a row with both a debit and a credit', () => {
		const row = [item('2026-10-05', 46, 90), item('1.00', 390, 406), item('2.00', 460, 474)];

		expect(readTable([[titles, row]])).toEqual({ rows: [], unread: 1 });
	});

	it('goes on over pages that do not repeat the titles, and leaves their footers out', () => {
		const row = [item('2026-10-05', 46, 90), item('FIRST', 114, 180), item('1.00', 390, 406)];
		const footer = [item('Page 1 of 2', 250, 300)];

		expect(readTable([[titles, row, footer], [row]]).rows.map(({ description }) => description)).toEqual([
			'FIRST',
			'FIRST',
		]);
	});
});
