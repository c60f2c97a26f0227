import { parseDay } from '../../core/base/dates';
import { inputError } from '../../core/base/errors';
import type { Warning } from '../../core/shapes/insights';
import { type BankStatement, type StatementEntry, unnamedStatement } from '../statement';
import { germanCode } from './apis/isoCodes';
import type { FormatReader, ReadText } from './format';
import { joined } from './parts';
import { amountOf, joinedTexts, unreadable } from './values';
import { XmlNode, xmlDocument } from './xml';

/** An amount with its sign from the direction beside it. */
function signed(node: XmlNode, what: string): number {
	const amount = amountOf(node.at('Amt').text);
	const direction = node.at('CdtDbtInd').text;
	if (amount === null || amount < 0 || !['CRDT', 'DBIT'].includes(direction))
		throw unreadable('CAMT', `${what} has no amount or no direction`);
	return direction === 'DBIT' ? 0 - amount : amount;
}

const dayIn = (node: XmlNode) =>
	parseDay(node.at('Dt').text.slice(0, 10)) ?? parseDay(node.at('DtTm').text.slice(0, 10));

/** A name, as versions up to 06 and from 07 have it. */
const nameIn = (party: XmlNode) => party.at('Nm').told ?? party.at('Pty', 'Nm').told;

function codesIn(entry: XmlNode, details: XmlNode): string[] {
	const codes = [details, entry].map((node) => {
		const domain = node.at('BkTxCd', 'Domn');
		const parts = [domain.at('Cd').text, domain.at('Fmly', 'Cd').text, domain.at('Fmly', 'SubFmlyCd').text];
		return parts.every((part) => part !== '') ? parts.join('-') : null;
	});
	const purpose = details.at('Purp', 'Cd').told;
	const gvc = germanCode(details.at('BkTxCd', 'Prtry', 'Cd').told ?? entry.at('BkTxCd', 'Prtry', 'Cd').text);
	const isReturn = details.at('RtrInf').isThere;
	return [
		...codes.flatMap((code) => code ?? []).slice(0, 1),
		...(gvc === undefined ? [] : [`GVC:${gvc}`]),
		...(purpose === null ? [] : [`PURP:${purpose}`]),
		...(isReturn ? [`RTRN:${details.at('RtrInf', 'Rsn', 'Cd').told ?? 'NARR'}`] : []),
	];
}

/** The other side: of a credit the debtor, of a debit the creditor; exchanged where a payment came back. */
function counterpartyIn(details: XmlNode, isCredit: boolean): string | null {
	const parties = details.at('RltdPties');
	const isDebtor = isCredit !== details.at('RtrInf').isThere;
	return nameIn(parties.at(isDebtor ? 'UltmtDbtr' : 'UltmtCdtr')) ?? nameIn(parties.at(isDebtor ? 'Dbtr' : 'Cdtr'));
}

function entryWith(entry: XmlNode, details: XmlNode, amount: number): StatementEntry {
	const day = dayIn(entry.at('BookgDt')) ?? dayIn(entry.at('ValDt'));
	if (day === null) throw unreadable('CAMT', 'a booking has no date');
	const counterparty = counterpartyIn(details, amount > 0);
	const remittance = details
		.at('RmtInf')
		.all('Ustrd')
		.map(({ text }) => text);
	return {
		day,
		valueDay: dayIn(entry.at('ValDt')),
		description: joinedTexts(
			counterparty,
			...remittance,
			remittance.length === 0 ? details.at('RmtInf', 'Strd', 'CdtrRefInf', 'Ref').text : '',
			details.at('AddtlTxInf').text,
			entry.at('AddtlNtryInf').text,
		),
		amount,
		balance: null,
		codes: codesIn(entry, details),
		counterparty,
		id: entry.at('AcctSvcrRef').told ?? entry.at('NtryRef').told,
	};
}

/** The rows of one booking: its details one by one where they come to its amount, else as a whole. */
function entriesOf(entry: XmlNode): StatementEntry[] {
	const status = entry.at('Sts', 'Cd').told ?? entry.at('Sts').text;
	if (status !== 'BOOK') return [];
	const amount = signed(entry, 'a booking');
	const details = entry.all('NtryDtls').flatMap((each) => each.all('TxDtls'));
	const parts = details.map((detail) => {
		const own = amountOf(detail.at('Amt').text) ?? amountOf(detail.at('AmtDtls', 'TxAmt', 'Amt').text);
		return own === null ? null : Math.sign(amount) * own;
	});
	const sum = parts.reduce<number>((total, part) => total + Math.round((part ?? 0) * 100_000), 0);
	const isSplit = details.length > 1 && parts.every((part) => part !== null) && sum === Math.round(amount * 100_000);
	if (!isSplit)
		return [entryWith(entry, details.length === 1 ? (details[0] ?? new XmlNode(null)) : new XmlNode(null), amount)];
	return details.map((detail, index) => entryWith(entry, detail, parts[index] ?? 0));
}

/** The booked balance of one of these kinds; where a day has several, the first kind that is there. */
function balanceOf(statement: XmlNode, ...kinds: string[]): number | null {
	const balances = statement.all('Bal');
	for (const kind of kinds) {
		const found = balances.find((balance) => balance.at('Tp', 'CdOrPrtry', 'Cd').text === kind);
		if (found !== undefined) return signed(found, 'a balance');
	}
	return null;
}

/** Banks disagree on whether a reversal turns the sign: what leads from the opening to the closing balance is right. */
function withReversals(
	entries: readonly StatementEntry[],
	reversed: ReadonlySet<StatementEntry>,
	moved: number | null,
) {
	if (reversed.size === 0) return { entries, warnings: [] };
	const minor = (amount: number) => Math.round(amount * 100_000);
	const sum = (list: readonly StatementEntry[]) => list.reduce((total, { amount }) => total + minor(amount), 0);
	const turned = entries.map((entry) => (reversed.has(entry) ? { ...entry, amount: 0 - entry.amount } : entry));
	if (moved !== null && sum(entries) === minor(moved)) return { entries, warnings: [] };
	const isTurned = moved !== null && sum(turned) === minor(moved);
	if (isTurned) return { entries: turned, warnings: [] };
	const message = 'Which way reversals went cannot be told: no balances stand beside them that fit.';
	return { entries, warnings: [{ code: 'TRANSACTION_TYPE_UNKNOWN', path: 'transactions', message } satisfies Warning] };
}

function statementOf(statement: XmlNode): BankStatement {
	const account = statement.at('Acct');
	const opening = balanceOf(statement, 'OPBD', 'PRCD');
	const closing = balanceOf(statement, 'CLBD', 'ITBD');
	const reversed = new Set<StatementEntry>();
	const currencies = new Set<string>();
	const entries = statement.all('Ntry').flatMap((entry) => {
		currencies.add(entry.at('Amt').attribute('Ccy'));
		const rows = entriesOf(entry);
		if (entry.at('RvslInd').text === 'true') for (const row of rows) reversed.add(row);
		return rows;
	});
	currencies.delete('');
	const [currency, other] = [...currencies];
	if (other !== undefined) throw unreadable('CAMT', 'one account has bookings in several currencies');
	const moved = opening === null || closing === null ? null : closing - opening;
	const read = withReversals(entries, reversed, moved);
	return {
		...unnamedStatement(read.entries),
		accountId: account.at('Id', 'IBAN').told ?? account.at('Id', 'Othr', 'Id').told,
		bankName: account.at('Svcr', 'FinInstnId', 'Nm').told,
		holder: nameIn(account.at('Ownr')),
		currency: account.at('Ccy').told ?? currency ?? null,
		opening,
		closing,
		warnings: [...read.warnings, ...incomplete(statement)],
	};
}

function incomplete(statement: XmlNode): Warning[] {
	const pages = ['RptPgntn', 'StmtPgntn'].map((name) => statement.at(name, 'LastPgInd').text);
	return pages.includes('false') ? [morePages('This is not the last page of the statement: fetch all of it.')] : [];
}

function morePages(message: string): Warning {
	return { code: 'STATEMENT_INCOMPLETE', path: 'transactions', message };
}

/** CAMT.052 and CAMT.053 in any version, by local names. Only what is booked counts. */
export const camt: FormatReader = {
	name: 'camt',
	recognises: (text) => /^\s*<(?!!doctype html|html|table|OFX|\?OFX)/i.test(text),
	read(text): ReadText {
		const root = xmlDocument(text);
		if (root.at('BkToCstmrDbtCdtNtfctn').isThere) {
			throw inputError(
				'The file is CAMT.054, which tells single bookings without balances.',
				'Ask the bank for CAMT.053.',
				'STATEMENT_FORMAT',
			);
		}
		const statements = [...root.at('BkToCstmrStmt').all('Stmt'), ...root.at('BkToCstmrAcctRpt').all('Rpt')].filter(
			(statement) => !['DUPL', 'CODU'].includes(statement.at('CpyDplctInd').text),
		);
		if (statements.length === 0) throw unreadable('XML', 'it holds no account statement (CAMT.052 or CAMT.053)');
		const page = root.at('BkToCstmrStmt', 'GrpHdr', 'MsgPgntn', 'LastPgInd').text;
		const read = joined(statements.map(statementOf));
		const isPart = page === 'false';
		return {
			statements: isPart ? read.map((one) => ({ ...one, warnings: [...one.warnings, LATER_PAGES] })) : read,
			understood: { dateFormat: 'YYYY-MM-DD', decimal: '.' },
		};
	},
};

const LATER_PAGES = morePages('This is not the last page of the message: fetch all of them.');
