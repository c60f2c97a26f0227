import { z } from 'zod';
import { inputError } from '../../../core/base/errors';
import { asCount, asList, asRecord } from '../../envelope';
import { Faults } from '../../faults';
import { type BankStatement, type StatementEntry, unnamedStatement } from '../../statement';
import { joined } from '../parts';
import { joinedTexts } from '../values';
import {
	type Answer,
	type ApiReader,
	PAGES_MISSING,
	amount,
	currencyCode,
	isPart,
	optionalDay,
	optionally,
	rowsOf,
	text,
} from './answers';
import { isoCodes } from './isoCodes';

/** An amount is never signed: the indicator beside it tells the direction. A zero is a credit. */
const unsigned = amount.pipe(z.number().nonnegative());
const money = z.object({ Amount: unsigned, Currency: currencyCode });
const side = z
	.string()
	.transform((word) => word.trim().toLowerCase())
	.pipe(z.enum(['credit', 'debit']));
const party = optionally(z.object({ Name: text }));
const code = optionally(z.object({ Code: text, SubCode: text }));

/** Whether a status counts as booked, in the words of version 3 and the codes of version 4. */
const STATUSES: Readonly<Record<string, boolean>> = {
	booked: true,
	book: true,
	pending: false,
	pdng: false,
	rejected: false,
	rjct: false,
	info: false,
	information: false,
	futr: false,
	future: false,
};

const balance = z.object({
	AccountId: text,
	CreditDebitIndicator: side,
	Type: text,
	DateTime: optionalDay,
	Amount: money,
	CreditLine: optionally(z.array(z.object({ Included: z.boolean() }))),
});
type Balance = z.output<typeof balance>;

/** `OBTransaction6` of the Account and Transaction API, version 3.1, and its successor in 4.0. */
const transaction = z.object({
	AccountId: text,
	TransactionId: text,
	CreditDebitIndicator: side,
	Status: z
		.string()
		.transform((word) => STATUSES[word.trim().toLowerCase()])
		.pipe(z.boolean()),
	BookingDateTime: optionalDay,
	ValueDateTime: optionalDay,
	TransactionInformation: text,
	TransactionReference: text,
	Amount: money,
	Balance: optionally(balance),
	BankTransactionCode: code,
	ProprietaryBankTransactionCode: code,
	MerchantDetails: optionally(z.object({ MerchantName: text, MerchantCategoryCode: text })),
	CreditorAccount: party,
	DebtorAccount: party,
	CategoryPurposeCode: text,
	PaymentPurposeCode: text,
});
type Transaction = z.output<typeof transaction>;

const identification = z.object({ Identification: text, Name: text });
const account = z.object({
	AccountId: text,
	AccountType: text,
	AccountSubType: text,
	AccountTypeCode: text,
	Account: optionally(z.array(identification)),
});
type Account = z.output<typeof account>;

/** Balances of what is booked; available ones may hold an agreed overdraft. */
const BOOKED_BALANCE = /^(?:(?:Closing|Interim)Booked|CLBD|ITBD)$/i;

function signed({ Amount, CreditDebitIndicator }: Pick<Balance, 'Amount' | 'CreditDebitIndicator'>): number {
	return CreditDebitIndicator === 'debit' ? 0 - Amount.Amount : Amount.Amount;
}

function bookedBalance(told: Balance | null | undefined): number | null {
	if (told == null || !BOOKED_BALANCE.test(told.Type)) return null;
	return told.CreditLine?.some(({ Included }) => Included) === true ? null : signed(told);
}

function entryOf(row: Transaction, booked: string): StatementEntry {
	const moved = signed(row);
	const other = moved > 0 ? row.DebtorAccount : row.CreditorAccount;
	const counterparty = row.MerchantDetails?.MerchantName || other?.Name || '';
	return {
		day: booked,
		valueDay: row.ValueDateTime ?? null,
		description: joinedTexts(counterparty, row.TransactionInformation) || row.TransactionReference,
		amount: moved,
		balance: bookedBalance(row.Balance),
		codes: isoCodes({
			family: row.BankTransactionCode?.Code,
			subFamily: row.BankTransactionCode?.SubCode,
			proprietary: row.ProprietaryBankTransactionCode?.Code,
			purpose: row.PaymentPurposeCode || row.CategoryPurposeCode,
			merchantCategory: row.MerchantDetails?.MerchantCategoryCode,
		}),
		counterparty: counterparty === '' ? null : counterparty,
		id: row.TransactionId === '' ? null : row.TransactionId,
	};
}

const dataOf = (answer: Answer) => asRecord(answer.Data) ?? answer;
const listsOf = (answers: readonly Answer[], name: string) =>
	answers.flatMap((answer) => asList(dataOf(answer)[name]) ?? []);

/** The booked rows of each account, each row once: pages may overlap. */
function bookedRows(
	answers: readonly Answer[],
	faults: Faults,
): Map<string, Array<{ entry: StatementEntry; currency: string }>> {
	const accounts = new Map<string, Array<{ entry: StatementEntry; currency: string }>>();
	const seen = new Set<string>();
	for (const { rowNumber, row } of rowsOf(listsOf(answers, 'Transaction'), transaction, faults)) {
		const rows = accounts.get(row.AccountId) ?? [];
		accounts.set(row.AccountId, rows);
		if (!row.Status) continue;
		const booked = row.BookingDateTime ?? row.ValueDateTime;
		if (booked == null) {
			faults.add(
				rowNumber,
				'DATE_MISSING',
				'BookingDateTime is missing',
				'Ask the bank for CSV, where each row has its date.',
			);
			continue;
		}
		const entry = entryOf(row, booked);
		const key = [row.AccountId, entry.id, entry.day, entry.amount, entry.balance].join('\n');
		if (entry.id !== null && seen.has(key)) continue;
		seen.add(key);
		rows.push({ entry, currency: row.Amount.Currency });
	}
	return accounts;
}

/** The balance at the end of the rows: the latest booked one, where it is not older than they are. */
function closingOf(balances: readonly Balance[], entries: readonly StatementEntry[], id: string): number | null {
	const lastDay = entries.reduce((latest, entry) => (entry.day > latest ? entry.day : latest), '');
	const [latest] = balances
		.filter((one) => one.AccountId === id && bookedBalance(one) !== null && (one.DateTime ?? '') >= lastDay)
		.toSorted((left, right) => ((left.DateTime ?? '') < (right.DateTime ?? '') ? 1 : -1));
	return latest === undefined ? null : signed(latest);
}

function statementOf(
	id: string,
	rows: ReadonlyArray<{ entry: StatementEntry; currency: string }>,
	balances: readonly Balance[],
	told: Account | undefined,
): BankStatement {
	const currencies = [...new Set(rows.map(({ currency }) => currency))];
	if (currencies.length > 1) {
		throw inputError(
			`One account has amounts in ${currencies.slice(0, 3).join(', ')}.`,
			'Make one statement of each currency.',
			'MIXED_CURRENCY',
		);
	}
	const entries = rows.map(({ entry }) => entry);
	const [identified] = told?.Account ?? [];
	const kind = told === undefined ? '' : told.AccountSubType || told.AccountTypeCode;
	return {
		...unnamedStatement(entries),
		accountId: identified?.Identification || id || null,
		accountType: kind === '' ? null : kind.toUpperCase(),
		holder: identified?.Name || null,
		currency: currencies[0] ?? null,
		closing: closingOf(balances, entries, id),
	};
}

/**
 * Open Banking UK: the answers of transactions (all pages), and with them those of balances and accounts, in versions 3.1 and 4.0. Only what is
 * booked counts.
 */
export const openBankingUk: ApiReader = {
	name: 'openBankingUk',
	recognises: (answer) =>
		asList(dataOf(answer).Transaction) !== null || ('CreditDebitIndicator' in answer && 'Status' in answer),
	read(answers) {
		const faults = new Faults();
		const isRow = (answer: Answer) => 'CreditDebitIndicator' in answer && 'Status' in answer;
		const bare = answers.filter(isRow);
		const whole =
			bare.length === 0 ? answers : [{ Data: { Transaction: bare } }, ...answers.filter((answer) => !isRow(answer))];
		const accounts = bookedRows(whole, faults);
		const balances = rowsOf(listsOf(whole, 'Balance'), balance, faults).map(({ row }) => row);
		const details = rowsOf(listsOf(whole, 'Account'), account, faults).map(({ row }) => row);
		faults.throwIfAny();
		const pages = whole.filter((answer) => asList(dataOf(answer).Transaction) !== null);
		const total = Math.max(0, ...pages.flatMap((page) => asCount(asRecord(page.Meta)?.TotalPages) ?? []));
		const links = pages
			.map(({ Links }) => asRecord(Links))
			.map((link) => ({ hasNext: isTold(link?.Next), hasPrevious: isTold(link?.Prev) }));
		const isOnlyPart = isPart(links, Number.isFinite(total) ? total : 0);
		return [...accounts].flatMap(([id, rows]) => {
			const statement = statementOf(
				id,
				rows,
				balances,
				details.find(({ AccountId }) => AccountId === id),
			);
			return joined([{ ...statement, warnings: isOnlyPart ? [PAGES_MISSING] : [] }]);
		});
	},
};

const isTold = (link: unknown) => typeof link === 'string' && link !== '';
