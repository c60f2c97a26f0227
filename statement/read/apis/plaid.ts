import { z } from 'zod';
import { inputError } from '../../../core/base/errors';
import type { Warning } from '../../../core/shapes/insights';
import { asCount, asList, asRecord } from '../../envelope';
import { Faults } from '../../faults';
import { type BankStatement, type StatementEntry, unnamedStatement } from '../../statement';
import { joinedTexts } from '../values';
import { type Answer, type ApiReader, PAGES_MISSING, amount, day, isPart, optionally, rowsOf, text } from './answers';

/** Plaid's OpenAPI, `Transaction` of Transactions and `AssetReportTransaction`: a positive amount is money that went out. */
const transaction = z.object({
	transaction_id: text,
	account_id: text,
	amount,
	date: day,
	pending: z.boolean().nullish(),
	iso_currency_code: text,
	unofficial_currency_code: text,
	name: text,
	original_description: text,
	merchant_name: text,
	payment_meta: optionally(z.object({ payee: text, payer: text })),
	personal_finance_category: optionally(z.object({ detailed: text, confidence_level: text })),
});
type Transaction = z.output<typeof transaction>;

const account = z.object({
	account_id: z.string().min(1),
	type: text,
	subtype: text,
	balances: optionally(z.object({ current: optionally(amount), iso_currency_code: text })),
	owners: optionally(z.array(z.object({ names: z.array(text) }))),
});

/** An account with its rows and the institution that keeps it. */
interface Found {
	account: z.output<typeof account>;
	bankName: string | null;
	rows: Transaction[];
}

/** Labels of a model: only those it is sure of, and never alone for income (statement/analysis/codes has none that is). */
const SURE = new Set(['HIGH', 'VERY_HIGH']);

function entryOf(row: Transaction): StatementEntry {
	const { payment_meta: meta, personal_finance_category: label } = row;
	const moved = 0 - row.amount;
	const party = row.merchant_name || (moved > 0 ? meta?.payer : meta?.payee) || '';
	return {
		day: row.date,
		valueDay: null,
		description: joinedTexts(row.original_description || row.name, party),
		amount: moved,
		balance: null,
		codes: label != null && label.detailed !== '' && SURE.has(label.confidence_level) ? [`PFC:${label.detailed}`] : [],
		counterparty: party === '' ? null : party,
		id: row.transaction_id === '' ? null : row.transaction_id,
	};
}

/** Accounts whose rows are a person's payments; in loans and investments money in is no income. */
const OF_PAYMENTS = new Set(['depository', 'credit', '']);

function statementOf({ account: { account_id: id, type, subtype, balances, owners }, bankName, rows }: Found) {
	const booked = rows.filter(({ pending }) => pending !== true);
	const codes = new Set(booked.map((row) => row.iso_currency_code || row.unofficial_currency_code));
	if (codes.size > 1) {
		throw inputError(
			`One account has amounts in ${[...codes].slice(0, 3).join(', ') || 'several currencies'}.`,
			'Make one statement of each currency.',
			'MIXED_CURRENCY',
		);
	}
	const currency = booked[0]?.iso_currency_code || balances?.iso_currency_code || null;
	const current = balances?.current ?? null;
	const isCard = type === 'credit';
	return {
		...unnamedStatement(booked.map(entryOf)),
		accountId: id,
		accountType: isCard ? 'CREDITCARD' : (subtype || type).toUpperCase() || null,
		bankName,
		holder: owners?.flatMap(({ names }) => names).find((name) => name !== '') ?? null,
		currency,
		// Of a card it is what is owed.
		closing: current === null ? null : isCard ? 0 - current : current,
	} satisfies BankStatement;
}

/** Only a currency of ISO 4217 can be summed: others are Plaid's own, such as of crypto accounts. */
const isOfPayments = ({ account: { type }, rows }: Found) =>
	OF_PAYMENTS.has(type) && rows.every((row) => row.iso_currency_code !== '' || row.unofficial_currency_code === '');

/** One answer of /transactions/get, or of /transactions/sync from its beginning; rows alone stand for the first. */
function transactionsIn(answers: readonly Answer[]): { found: Found[]; isPart: boolean } {
	const faults = new Faults();
	const given = answers.flatMap((answer) => [
		...(asList(answer.transactions) ?? []),
		...(asList(answer.added) ?? []),
		...('transaction_id' in answer ? [answer] : []),
	]);
	refuseChanges(answers);
	const accounts = new Map<string, Found>();
	for (const { row } of rowsOf(
		answers.flatMap((answer) => asList(answer.accounts) ?? []),
		account,
		faults,
	))
		accounts.set(row.account_id, { account: row, bankName: null, rows: [] });
	const seen = new Map<string, { rowNumber: number; row: Transaction }>();
	for (const { rowNumber, row } of rowsOf(given, transaction, faults)) {
		const before = row.transaction_id === '' ? undefined : seen.get(row.transaction_id);
		if (before !== undefined) {
			const isSame =
				before.row.amount === row.amount && before.row.date === row.date && before.row.pending === row.pending;
			if (isSame) continue;
			const problem = `it has the transaction_id of row ${before.rowNumber}, and another amount, date or state`;
			faults.add(
				rowNumber,
				'ROWS_CONTRADICT',
				problem,
				'Fetch all pages again in one go: the transactions changed in between.',
			);
		}
		seen.set(row.transaction_id, { rowNumber, row });
		if (row.account_id === '') faults.add(rowNumber, 'FIELD_UNREADABLE', 'account_id is missing', UNCHANGED);
		const known = accounts.get(row.account_id) ?? { account: untold(row.account_id), bankName: null, rows: [] };
		known.rows.push(row);
		accounts.set(row.account_id, known);
	}
	faults.throwIfAny();
	const total = Math.max(0, ...answers.flatMap(({ total_transactions: count }) => asCount(count) ?? []));
	const pages = answers.flatMap(({ has_more: more }) =>
		typeof more === 'boolean' ? [{ hasNext: more, hasPrevious: false }] : [],
	);
	const count = [...accounts.values()].reduce((sum, { rows }) => sum + rows.length, 0);
	return { found: [...accounts.values()], isPart: total > count || isPart(pages) };
}

const UNCHANGED = "Hand over Plaid's answer unchanged.";

function untold(id: string): Found['account'] {
	return { account_id: id, type: '', subtype: '', balances: null, owners: null };
}

/** /transactions/sync with a cursor tells what changed since, which is no statement. */
function refuseChanges(answers: readonly Answer[]): void {
	const isChange = answers.some(({ modified, removed }) =>
		[modified, removed].some((list) => (asList(list) ?? []).length > 0),
	);
	if (!isChange) return;
	throw inputError(
		'The answer of /transactions/sync changes or removes transactions of an earlier one.',
		'Fetch /transactions/get, or /transactions/sync from the beginning (without a cursor), and hand over all pages as one list.',
		'STATEMENT_FORMAT',
	);
}

/** All accounts of an asset report; balances of single days in it are worked out by Plaid from the rows, and prove nothing. */
function reportIn(answer: Answer): Found[] {
	const report = asRecord(answer.report) ?? answer;
	const faults = new Faults();
	const found = (asList(report.items) ?? []).flatMap((item) => {
		const bankName = text.parse(asRecord(item)?.institution_name);
		return (asList(asRecord(item)?.accounts) ?? []).flatMap((one): Found[] => {
			const [of] = rowsOf([one], account, faults);
			if (of === undefined) return [];
			const rows = rowsOf(asList(asRecord(one)?.transactions) ?? [], transaction, faults);
			return [{ account: of.row, bankName: bankName || null, rows: rows.map(({ row }) => row) }];
		});
	});
	faults.throwIfAny();
	return found;
}

/** Plaid says in a report for which connections it could not get transactions. */
function lacksTransactions(answer: Answer): boolean {
	const lists = [answer.warnings, asRecord(answer.report)?.warnings];
	const codes = lists.flatMap((list) => (asList(list) ?? []).map((warning) => asRecord(warning)?.warning_code));
	return codes.includes('TRANSACTIONS_UNAVAILABLE');
}

const WITHOUT_TRANSACTIONS: Warning = {
	code: 'STATEMENT_INCOMPLETE',
	path: 'transactions',
	message:
		'Plaid could not get the transactions of all connections: have the applicant connect them again, and make the report anew.',
};

function leftOut(others: readonly Found[]): Warning[] {
	if (others.length === 0) return [];
	const kinds = [...new Set(others.map(({ account: { type } }) => type || 'without a currency'))].join(', ');
	const message = `${others.length} account${others.length === 1 ? ' is' : 's are'} left out (${kinds}): what moves in them is no income and no cost.`;
	return [{ code: 'ACCOUNTS_LEFT_OUT', path: 'balances.accounts', message }];
}

function statementsOf(found: readonly Found[], warnings: readonly Warning[]): BankStatement[] {
	const statements = found.filter(isOfPayments).map(statementOf);
	if (statements.length === 0) {
		throw inputError(
			"Plaid's answer holds no bank account or card.",
			'Have the applicant connect the account that receives the income.',
			'NO_ACCOUNTS',
		);
	}
	const all = [...warnings, ...leftOut(found.filter((one) => !isOfPayments(one)))];
	return statements.map((statement) => ({ ...statement, warnings: all }));
}

const isRow = (row: unknown) => {
	const values = asRecord(row);
	return values !== null && 'transaction_id' in values && 'account_id' in values && 'amount' in values;
};

/** Plaid's /transactions/get and /transactions/sync, one page or several. Only what is posted counts. */
export const plaidTransactions: ApiReader = {
	name: 'plaid',
	recognises(answer) {
		if (isRow(answer) || (asList(answer.added) !== null && asList(answer.modified) !== null)) return true;
		const rows = asList(answer.transactions);
		const [first] = asList(answer.accounts) ?? [];
		return rows !== null && (isRow(rows[0]) || (rows.length === 0 && asRecord(first)?.account_id !== undefined));
	},
	read(answers) {
		const { found, isPart: isOnlyPart } = transactionsIn(answers);
		return statementsOf(found, isOnlyPart ? [PAGES_MISSING] : []);
	},
};

/** Plaid's asset report, as it is answered or its `report` alone. */
export const plaidAssetReport: ApiReader = {
	name: 'plaidAssetReport',
	recognises: (answer) => {
		const items = asList((asRecord(answer.report) ?? answer).items);
		return items !== null && (items.length === 0 || items.some((item) => asList(asRecord(item)?.accounts) !== null));
	},
	read: (answers) =>
		statementsOf(answers.flatMap(reportIn), answers.some(lacksTransactions) ? [WITHOUT_TRANSACTIONS] : []),
};
