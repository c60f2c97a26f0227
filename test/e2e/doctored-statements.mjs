/** Statements that somebody made up or changed to be lent to, out of an honest one in Periculum's format. */

const cents = (amount) => Math.round(amount * 100) / 100;
const years = (row, count) => ({ ...row, date: `${Number(row.date.slice(0, 4)) + count}${row.date.slice(4)}` });

/** Balances that follow from the amounts again. */
function balanced(rows, opening) {
	let balance = opening;
	return rows.map((row) => {
		balance = cents(balance + (row.type === 'credit' ? row.amount : -row.amount));
		return { ...row, balance };
	});
}

/** Six months of a salary and of little spending, typed by hand; every balance is right. */
function typed() {
	const rows = ['05', '06', '07', '08', '09', '10'].flatMap((month) => [
		{ date: `2026-${month}-03`, description: 'RENT', amount: 60_000, type: 'debit' },
		{ date: `2026-${month}-10`, description: 'POS PURCHASE SHOPWELL', amount: 20_000, type: 'debit' },
		{ date: `2026-${month}-15`, description: 'ELECTRICITY', amount: 6_000, type: 'debit' },
		{ date: `2026-${month}-18`, description: 'AIRTIME', amount: 1_000, type: 'debit' },
		{ date: `2026-${month}-22`, description: 'POS PURCHASE MARKET', amount: 9_000, type: 'debit' },
		{ date: `2026-${month}-28`, description: 'SALARY NORTHGATE LTD', amount: 900_000, type: 'credit' },
	]);
	return balanced(rows, 150_000);
}

/**
 * `{ title, statement, isSeen }` each; `isSeen` where the arithmetic, the dates or the rows of the statement give it away, so that
 * not even a bank's word helps. The others are only stopped because nobody vouches for them.
 */
export function doctored(honest) {
	const rows = honest?.transactions ?? [];
	const changed = (title, isSeen, change) => ({
		title,
		isSeen,
		statement: honest && { ...honest, transactions: change(rows) },
	});
	return [
		changed('a statement typed by hand', false, typed),
		changed('the same balance in every row', true, (all) => all.map((row) => ({ ...row, balance: 500_000 }))),
		changed('balances at random', true, (all) => all.map((row, i) => ({ ...row, balance: (i * 7919) % 900_000 }))),
		changed('a statement of six years ago', true, (all) => all.map((row) => years(row, -6))),
		changed('a statement of 1996', true, (all) => all.map((row) => years(row, -30))),
		changed('a statement dated ahead', true, (all) => all.map((row) => years(row, 5))),
		changed('the statement of somebody else', false, (all) => all),
		changed('every credit twice', true, (all) => all.flatMap((row) => (row.type === 'credit' ? [row, row] : [row]))),
		changed('a salary made six times as high, balances left as they were', true, (all) =>
			all.map((row) => (/SALARY/i.test(row.description) ? { ...row, amount: row.amount * 6 } : row)),
		),
		changed('own money in as a salary, out again the next day', true, (all) =>
			balanced(
				[
					...all,
					...['06', '07', '08', '09', '10'].flatMap((month) => [
						{ date: `2026-${month}-05`, description: 'SALARY SELF TRF FROM OWN ACCT', amount: 300_000, type: 'credit' },
						{ date: `2026-${month}-06`, description: 'PIGGYVEST SAVINGS OWN ACCT', amount: 300_000, type: 'debit' },
					]),
				].sort((left, right) => left.date.localeCompare(right.date)),
				(all[0]?.balance ?? 0) + (all[0]?.amount ?? 0),
			),
		),
		changed('kobo sent as naira', false, (all) =>
			all.map((row) => ({ ...row, amount: cents(row.amount * 100), balance: cents(row.balance * 100) })),
		),
		changed('only the best month', true, (all) => all.filter(({ date }) => date.startsWith('2026-10'))),
	];
}
