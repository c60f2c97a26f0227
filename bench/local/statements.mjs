/** A made-up statement as CSV: some ten years of rows with a balance after each, salary and rent among them. */
export function csvOf(rows) {
	const start = Date.UTC(2016, 0, 1);
	const lines = ['Date,Description,Debit,Credit,Balance'];
	let balance = 100_000_000;
	for (let index = 0; index < rows; index += 1) {
		const day = new Date(start + Math.floor((index * 3_650) / rows) * 86_400_000).toISOString().slice(0, 10);
		const cents = index % 10 === 4 ? 50_000_000 : -(100 + ((index * 7_919) % 500_000));
		balance += cents;
		const [year, month, date] = day.split('-');
		const amount = (Math.abs(cents) / 100).toFixed(2);
		const [debit, credit] = cents < 0 ? [amount, ''] : ['', amount];
		const text = `${TEXTS[index % TEXTS.length]} ${index % 37}`;
		lines.push([`${date}/${month}/${year}`, text, debit, credit, (balance / 100).toFixed(2)].join(','));
	}
	return lines.join('\n');
}

const TEXTS = [
	...[
		'POS PURCHASE GREENBASKET MARKET',
		'NIP TRF RENT 14 BAMBOO ROAD',
		'SMS ALERT CHARGES',
		'AIRTIME TOPUP',
		'ACME LTD SALARY',
	],
	...['ATM WDL YABA', 'QUICKNAIRA LOAN REPAYMENT', 'BET9JA DEPOSIT', 'TRANSFER FROM JOHN', 'ELECTRICITY'],
];

/** What somebody writes in a Code node instead: the cells, the sums by month, and what a few words say. */
export function scripted(csv) {
	const [header, ...lines] = csv.split('\n');
	const names = header.split(',');
	const months = new Map();
	const words = { salary: 0, rent: 0, loan: 0, gambling: 0 };
	for (const line of lines) {
		const row = Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell]));
		const amount = Number(row.Credit || 0) - Number(row.Debit || 0);
		const month = row.Date.slice(3);
		const { inflow, outflow } = months.get(month) ?? { inflow: 0, outflow: 0 };
		months.set(month, { inflow: inflow + Math.max(amount, 0), outflow: outflow + Math.max(-amount, 0) });
		const text = row.Description.toLowerCase();
		if (text.includes('salary')) words.salary += amount;
		if (text.includes('rent')) words.rent += amount;
		if (text.includes('loan')) words.loan += amount;
		if (text.includes('bet')) words.gambling += amount;
	}
	return { months: [...months], words };
}
