/** One row of a made-up statement: positive is money in. Amounts in naira. */
export interface Row {
	date: string;
	description: string;
	amount: number;
	balance: number;
}

/**
 * Twelve made-up rows from 1 September to 30 November 2026, worked out by hand: money in 3 x 200,000 salary = 600,000; money out
 * 3 x 50,000 rent + 3 x 20,000 electricity + 3 x 10,000 groceries = 240,000; opening balance 100,000, closing 460,000.
 */
export const ROWS: Row[] = [
	{ date: '2026-09-01', description: 'HOUSE RENT SEPTEMBER', amount: -50_000, balance: 50_000 },
	{ date: '2026-09-25', description: 'ACME LTD SALARY SEPTEMBER', amount: 200_000, balance: 250_000 },
	{ date: '2026-09-26', description: 'EKEDC PREPAID ELECTRICITY', amount: -20_000, balance: 230_000 },
	{ date: '2026-09-27', description: 'POS PURCHASE CORNER SHOP', amount: -10_000, balance: 220_000 },
	{ date: '2026-10-01', description: 'HOUSE RENT OCTOBER', amount: -50_000, balance: 170_000 },
	{ date: '2026-10-25', description: 'ACME LTD SALARY OCTOBER', amount: 200_000, balance: 370_000 },
	{ date: '2026-10-26', description: 'EKEDC PREPAID ELECTRICITY', amount: -20_000, balance: 350_000 },
	{ date: '2026-10-27', description: 'POS PURCHASE CORNER SHOP', amount: -10_000, balance: 340_000 },
	{ date: '2026-11-01', description: 'HOUSE RENT NOVEMBER', amount: -50_000, balance: 290_000 },
	{ date: '2026-11-25', description: 'ACME LTD SALARY NOVEMBER', amount: 200_000, balance: 490_000 },
	{ date: '2026-11-26', description: 'EKEDC PREPAID ELECTRICITY', amount: -20_000, balance: 470_000 },
	{ date: '2026-11-30', description: 'POS PURCHASE CORNER SHOP', amount: -10_000, balance: 460_000 },
];

const isIn = ({ amount }: Row) => amount > 0;
const kobo = (naira: number) => naira * 100;
const monthFirst = (iso: string) => {
	const [year, month, day] = iso.split('-').map(Number);
	return `${month}/${day}/${year}`;
};

/** The rows in Periculum's own format. */
export const periculumStatement = (rows: Row[] = ROWS) => ({
	transactions: rows.map((row) => ({
		date: row.date,
		description: row.description,
		balance: row.balance,
		amount: Math.abs(row.amount),
		type: isIn(row) ? 'Credit' : 'Debit',
	})),
});

/** The rows as the newer Mono API answers them: amounts in kobo, ids named `id`, newest first. */
export const monoAnswer = (rows: Row[] = ROWS) => ({
	status: 'successful',
	message: 'Data retrieved successfully',
	data: [...rows].reverse().map((row, index) => ({
		id: `mono-${index}`,
		narration: row.description,
		amount: kobo(Math.abs(row.amount)),
		type: isIn(row) ? 'credit' : 'debit',
		balance: kobo(row.balance),
		date: `${row.date}T09:00:00.000Z`,
		category: null,
	})),
	meta: { total: rows.length, page: 1, previous: null, next: null },
});

/** The rows as Okra answers them, paging left in. */
export const okraAnswer = (rows: Row[] = ROWS) => ({
	status: 'success',
	message: 'Transactions retrieved',
	data: {
		pagination: { totalDocs: rows.length, limit: 100, hasPrevPage: false, hasNextPage: false, page: 1, totalPages: 1 },
		transaction: rows.map((row) => ({
			credit: isIn(row) ? row.amount : null,
			debit: isIn(row) ? null : -row.amount,
			balance: row.balance,
			trans_date: `${row.date}T09:00:00.000Z`,
			cleared_date: `${row.date}T09:00:00.000Z`,
			notes: { desc: row.description },
		})),
	},
});

/** The rows as Dojah answers them: amounts as text, paging left in. */
export const dojahAnswer = (rows: Row[] = ROWS) => ({
	entity: {
		transactions: rows.map((row) => ({
			transaction_date: row.date,
			value_date: row.date,
			trans_type: isIn(row) ? 'credit' : 'debit',
			bank_name: 'Made-up Bank',
			amount: Math.abs(row.amount).toFixed(2),
			available_balance: row.balance.toFixed(2),
			reference: '',
			narration: row.description,
		})),
		total: rows.length,
		previous_page: '',
		next_page: '',
		total_pages: 1,
		current_page: 1,
	},
});

/** The rows as MyBankStatement answers them: `result` is JSON text, numbers are text. */
export const myBankStatementAnswer = (rows: Row[] = ROWS) => ({
	status: '00',
	message: 'Successful',
	result: JSON.stringify({
		status: 'success',
		Name: 'Made-up Person',
		Nuban: '0000000000',
		Details: rows.map((row) => ({
			PTransactionDate: monthFirst(row.date),
			PValueDate: monthFirst(row.date),
			PNarration: row.description,
			PCredit: isIn(row) ? row.amount.toFixed(2) : '0',
			PDebit: isIn(row) ? '0' : (-row.amount).toFixed(2),
			PBalance: row.balance.toFixed(2),
		})),
	}),
});
