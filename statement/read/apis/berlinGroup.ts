import { z } from 'zod';
import { inputError } from '../../../core/base/errors';
import { asList, asRecord } from '../../envelope';
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
	texts,
} from './answers';
import { isoCodes } from './isoCodes';

/** A minus is a debit. */
const money = z.object({ amount, currency: currencyCode });

const balance = z.object({
	balanceAmount: money,
	balanceType: text,
	creditLimitIncluded: optionally(z.boolean()),
	referenceDate: optionalDay,
});
type Balance = z.output<typeof balance>;

const accountReference = optionally(
	z.object({
		iban: text,
		bban: text,
		resourceId: text,
		maskedPan: text,
		currency: text,
		ownerName: text,
		name: text,
		cashAccountType: text,
	}),
);

/** `transactions` of the NextGenPSD2 OpenAPI 1.3, with the fields that GoCardless adds. */
const transaction = z.object({
	transactionId: text,
	internalTransactionId: text,
	entryReference: text,
	bookingDate: optionalDay,
	bookingDateTime: optionalDay,
	valueDate: optionalDay,
	transactionAmount: money,
	creditorName: text,
	ultimateCreditor: text,
	debtorName: text,
	ultimateDebtor: text,
	remittanceInformationUnstructured: text,
	remittanceInformationUnstructuredArray: texts,
	remittanceInformationStructured: text,
	additionalInformation: text,
	bankTransactionCode: text,
	proprietaryBankTransactionCode: text,
	purposeCode: text,
	merchantCategoryCode: text,
	balanceAfterTransaction: optionally(balance),
});
type Transaction = z.output<typeof transaction>;

function bookedBalance(told: Balance | null | undefined, types: RegExp): number | null {
	if (told == null || told.creditLimitIncluded === true || !types.test(told.balanceType)) return null;
	return told.balanceAmount.amount;
}

/** Beside a row a balance is that after it, unless it is the one that can be spent. */
const AFTER_ROW = /^(?!.*(?:available|authorised|expected))/i;

function entryOf(row: Transaction, booked: string): StatementEntry {
	const moved = row.transactionAmount.amount + 0;
	const counterparty = moved > 0 ? row.ultimateDebtor || row.debtorName : row.ultimateCreditor || row.creditorName;
	const remittance = [row.remittanceInformationUnstructured, ...row.remittanceInformationUnstructuredArray];
	const isFree = remittance.some((part) => part !== '');
	const id = row.internalTransactionId || row.transactionId || row.entryReference;
	return {
		day: booked,
		valueDay: row.valueDate ?? null,
		description: joinedTexts(
			counterparty,
			...remittance,
			isFree ? '' : row.remittanceInformationStructured,
			row.additionalInformation,
		),
		amount: moved,
		balance: bookedBalance(row.balanceAfterTransaction, AFTER_ROW),
		codes: isoCodes({
			whole: row.bankTransactionCode,
			proprietary: row.proprietaryBankTransactionCode,
			purpose: row.purposeCode,
			merchantCategory: row.merchantCategoryCode,
		}),
		counterparty: counterparty === '' ? null : counterparty,
		id: id === '' ? null : id,
	};
}

/** Families of debits as the account holder's bank books them. */
const MONEY_OUT = /^PMNT-(?:ICDT|RDDT|CCRD|CNTR-CWDL|IRCT)/;
/** So many rows of money in, of which none tells who paid, are too many to be believed. */
const FEWEST_UNSIGNED = 5;

/** Some banks leave the sign out: all amounts are then positive, although rows tell of payments to somebody. */
function refuseLostSigns(rows: readonly Transaction[]): void {
	const moving = rows.filter(({ transactionAmount }) => transactionAmount.amount !== 0);
	if (moving.some(({ transactionAmount }) => transactionAmount.amount < 0)) return;
	const isOut = (row: Transaction) =>
		MONEY_OUT.test(row.bankTransactionCode) || (row.creditorName !== '' && row.debtorName === '');
	const isIn = (row: Transaction) => row.debtorName !== '' || /^PMNT-(?:RCDT|IDDT|RRCT)/.test(row.bankTransactionCode);
	const saysNothing = moving.length >= FEWEST_UNSIGNED && !moving.some(isIn);
	if (!moving.some(isOut) && !saysNothing) return;
	throw inputError(
		'All amounts are positive, although some of them went out: the bank leaves the minus of debits out.',
		'Ask the bank for CAMT.053 or CSV instead.',
		'SIGNS_MISSING',
	);
}

/** One list of transactions, with what stands beside it. */
interface Report {
	account: z.output<typeof accountReference>;
	booked: unknown[];
	balances: unknown[];
	links: { hasNext: boolean; hasPrevious: boolean };
}

/** The object with `booked` of an answer: the answer itself, or its `transactions`. */
function listIn(answer: Answer): Answer | null {
	const inner = asRecord(answer.transactions) ?? answer;
	return asList(inner.booked) === null ? null : inner;
}

function reportIn(answer: Answer): Report[] {
	const list = listIn(answer);
	if (list === null) return [];
	const links = asRecord(list._links);
	return [
		{
			account: accountReference.parse(answer.account),
			booked: asList(list.booked) ?? [],
			balances: asList(answer.balances) ?? [],
			links: { hasNext: links?.next !== undefined, hasPrevious: links?.previous !== undefined },
		},
	];
}

const numberOf = (account: Report['account']) =>
	account?.iban || account?.bban || account?.resourceId || account?.maskedPan || '';

/** Opening and closing balance, as far as they are those of the time of the rows: banks also tell those of today. */
function balancesOf(balances: readonly Balance[], entries: readonly StatementEntry[]) {
	const days = entries.map((entry) => entry.day).toSorted();
	const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
	const at = (types: RegExp, fits: (referenceDay: string | null) => boolean) =>
		balances.find((one) => bookedBalance(one, types) !== null && fits(one.referenceDate ?? null))?.balanceAmount
			.amount ?? null;
	return {
		opening: at(/^openingBooked$/i, (on) => on !== null && on <= first),
		closing:
			at(/^closingBooked$/i, (on) => on === null || on >= last) ??
			at(/^interimBooked$/i, (on) => on === null || on >= last),
	};
}

function statementOf(
	reports: readonly Report[],
	details: Report['account'],
	toldBalances: readonly unknown[],
): BankStatement {
	const faults = new Faults();
	const seen = new Set<string>();
	const rows: Transaction[] = [];
	const entries: StatementEntry[] = [];
	for (const { rowNumber, row } of rowsOf(
		reports.flatMap(({ booked }) => booked),
		transaction,
		faults,
	)) {
		const on = row.bookingDate ?? row.bookingDateTime ?? row.valueDate;
		if (on == null) {
			faults.add(
				rowNumber,
				'DATE_MISSING',
				'bookingDate is missing',
				'Ask the bank for CAMT.053 or CSV, where each row has its date.',
			);
			continue;
		}
		const entry = entryOf(row, on);
		// transactionId may stand for several rows; the one that GoCardless gives stands for one.
		const isSure = row.internalTransactionId !== '' || entry.balance !== null;
		const key = [entry.id, entry.day, entry.amount, entry.balance].join('\n');
		if (isSure && entry.id !== null && seen.has(key)) continue;
		seen.add(key);
		rows.push(row);
		entries.push(entry);
	}
	const balances = rowsOf([...reports.flatMap((report) => report.balances), ...toldBalances], balance, faults).map(
		({ row }) => row,
	);
	faults.throwIfAny();
	const currencies = [...new Set(rows.map(({ transactionAmount }) => transactionAmount.currency))];
	if (currencies.length > 1) {
		throw inputError(
			`One account has amounts in ${currencies.slice(0, 3).join(', ')}.`,
			'Make one statement of each currency.',
			'MIXED_CURRENCY',
		);
	}
	refuseLostSigns(rows);
	const account = reports[0]?.account ?? details;
	const currency = currencies[0] ?? null;
	const isOnlyPart = isPart(reports.map(({ links }) => links));
	return {
		...unnamedStatement(entries),
		...balancesOf(
			balances.filter(({ balanceAmount }) => currency === null || balanceAmount.currency === currency),
			entries,
		),
		accountId: numberOf(account) || numberOf(details) || null,
		accountType: account?.cashAccountType || details?.cashAccountType || null,
		holder: account?.ownerName || details?.ownerName || null,
		currency: currency ?? (account?.currency || null),
		warnings: isOnlyPart ? [PAGES_MISSING] : [],
	};
}

const SIGNS_UNSURE = 'The answer is of a card account, in which banks do not agree on what a minus means.';

/**
 * Berlin Group NextGenPSD2 and GoCardless Bank Account Data: answers of transactions (all pages), and with them those of balances and of the
 * account. Only what is booked counts.
 */
export const berlinGroup: ApiReader = {
	name: 'berlinGroup',
	recognises: (answer) =>
		listIn(answer) !== null || asRecord(answer.cardTransactions) !== null || 'transactionAmount' in answer,
	read(answers) {
		if (answers.some((answer) => asRecord(answer.cardTransactions) !== null))
			throw inputError(SIGNS_UNSURE, 'Ask the bank for CSV of the card.', 'STATEMENT_FORMAT');
		if (answers.some((answer) => 'transactionAmount' in answer)) {
			throw inputError(
				'The transactions are handed over without what stands around them, so that booked and pending ones cannot be told apart.',
				'Hand over the whole answer, with "transactions" and in it "booked".',
				'STATEMENT_FORMAT',
			);
		}
		const others = answers.filter((answer) => listIn(answer) === null);
		const reports = answers.flatMap(reportIn);
		const accounts = new Map<string, Report[]>();
		for (const [index, report] of reports.entries()) {
			// Answers that name no account may be of several.
			const key = numberOf(report.account) || `unnamed ${index}`;
			accounts.set(key, [...(accounts.get(key) ?? []), report]);
		}
		const isOne = accounts.size === 1;
		const details = isOne
			? others.map(({ account }) => accountReference.parse(account)).find((one) => one != null)
			: null;
		const balances = isOne ? others.flatMap((answer) => asList(answer.balances) ?? []) : [];
		return [...accounts.values()].flatMap((ofAccount) => joined([statementOf(ofAccount, details, balances)]));
	},
};
