import type { Warning } from '../../core/shapes/insights';
import { unnamedStatement, type BankStatement, type StatementEntry } from '../statement';
import type { FormatReader, ReadText } from './format';
import { joined } from './parts';
import { amountOf, compactDay, joinedTexts, unreadable } from './values';

const NAME = 'ofx';

/** One tag with the text behind it, up to the next tag. */
interface Tag {
	name: string;
	isEnd: boolean;
	text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', apos: "'", quot: '"' };

/** Text with the entities of the format resolved; a bare & stays, as banks write it. */
function plain(text: string): string {
	return text
		.replace(/&(#\d{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
			if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
			const code = Number(name.slice(1));
			return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole;
		})
		.trim();
}

/** The tags of a file: SGML of version 1, where leaves have no end, and XML of version 2 alike. */
function tagsOf(text: string): Tag[] {
	const tags: Tag[] = [];
	for (let at = text.indexOf('<'); at >= 0;) {
		const close = text.indexOf('>', at);
		if (close < 0) throw unreadable('OFX', 'it ends within a tag');
		const next = text.indexOf('<', close);
		const inside = text.slice(at + 1, close).trim();
		if (/^!(?:DOCTYPE|ENTITY)/i.test(inside)) throw unreadable('OFX', 'it declares entities of its own');
		const isEnd = inside.startsWith('/');
		const [name = ''] = (isEnd ? inside.slice(1) : inside).trim().split(/\s/, 1);
		tags.push({ name: name.toUpperCase(), isEnd, text: plain(text.slice(close + 1, next < 0 ? undefined : next)) });
		at = next;
	}
	return tags;
}

type Leaves = Map<string, string>;

/** What stands between the tags of one statement. */
interface Part {
	isCard: boolean;
	account: Leaves;
	statement: Leaves;
	ledger: Leaves;
	rows: Leaves[];
}

const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS']);
const ACCOUNTS = new Set(['BANKACCTFROM', 'CCACCTFROM']);

/** Sorts the leaves of a file into its statements. A row ends with its own end tag, with the next row, or with the list. */
function partsOf(tags: readonly Tag[]): Part[] {
	const parts: Part[] = [];
	let part: Part | null = null;
	let into: Leaves | null = null;
	for (const { name, isEnd, text } of tags) {
		if (STATEMENTS.has(name)) {
			if (isEnd) part = null;
			else {
				part = { isCard: name === 'CCSTMTRS', account: new Map(), statement: new Map(), ledger: new Map(), rows: [] };
				parts.push(part);
			}
			into = part?.statement ?? null;
			continue;
		}
		if (part === null) continue;
		if (name === 'STMTTRN' && !isEnd) {
			into = new Map();
			part.rows.push(into);
		} else if (ACCOUNTS.has(name)) into = isEnd ? part.statement : part.account;
		else if (name === 'LEDGERBAL') into = isEnd ? part.statement : part.ledger;
		else if (name === 'AVAILBAL' || name === 'BANKACCTTO' || name === 'CCACCTTO')
			into = isEnd ? part.statement : new Map();
		else if (name === 'BANKTRANLIST' || (name === 'STMTTRN' && isEnd)) into = part.statement;
		else if (!isEnd && text !== '' && into?.has(name) === false) into.set(name, text);
	}
	return parts;
}

function entryOf(row: Leaves, index: number): StatementEntry {
	const day = compactDay(row.get('DTPOSTED')) ?? compactDay(row.get('DTUSER'));
	const amount = amountOf(row.get('TRNAMT'));
	if (day === null) throw unreadable('OFX', `transaction ${index + 1} has no date`);
	if (amount === null) throw unreadable('OFX', `transaction ${index + 1} has no amount that can be read`);
	const type = row.get('TRNTYPE')?.toUpperCase();
	const sic = row.get('SIC');
	return {
		day,
		valueDay: null,
		description: joinedTexts(row.get('NAME'), row.get('EXTDNAME'), row.get('MEMO'), row.get('CHECKNUM')),
		amount,
		balance: null,
		codes: [...(type === undefined ? [] : [`OFX:${type}`]), ...(sic === undefined ? [] : [`MCC:${sic}`])],
		counterparty: null,
		id: row.get('FITID') ?? null,
	};
}

/** Rows that a later one replaces or deletes are taken out. */
function corrected(rows: readonly Leaves[]): Leaves[] {
	const gone = new Set(rows.flatMap((row) => row.get('CORRECTFITID') ?? []));
	return rows.filter((row) => {
		const isDeletion = row.get('CORRECTACTION')?.toUpperCase() === 'DELETE';
		return !isDeletion && (row.has('CORRECTFITID') || !gone.has(row.get('FITID') ?? ''));
	});
}

function statementOf({ isCard, account, statement, ledger, rows }: Part): BankStatement {
	const currency = statement.get('CURDEF')?.toUpperCase() ?? null;
	const isForeign = rows.some((row) => row.has('CURSYM') && row.get('CURSYM')?.toUpperCase() !== currency);
	if (isForeign) throw unreadable('OFX', 'it has amounts in several currencies');
	return {
		...unnamedStatement(corrected(rows).map(entryOf)),
		accountId: account.get('ACCTID') ?? null,
		accountType: isCard ? 'CREDITCARD' : (account.get('ACCTTYPE')?.toUpperCase() ?? null),
		currency: currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null,
		closing: amountOf(ledger.get('BALAMT')),
	};
}

const INVESTMENTS_LEFT_OUT: Warning = {
	code: 'ACCOUNTS_LEFT_OUT',
	path: 'balances.accounts',
	message: 'Investment accounts are left out: what moves in them is no income and no cost.',
};

/** OFX 1 and 2 and QFX. Amounts have the customer's sign in bank and card statements alike. There is no balance for each row. */
export const ofx: FormatReader = {
	name: NAME,
	recognises: (text) => /^\s*(?:OFXHEADER|<\?OFX|<OFX|<\?xml[^>]{0,200}>\s{0,20}<\??OFX)/i.test(text),
	read(text): ReadText {
		const tags = tagsOf(text);
		if (!tags.some(({ name, isEnd }) => name === 'OFX' && isEnd)) throw unreadable('OFX', 'its end is missing');
		const parts = partsOf(tags);
		if (parts.length === 0) throw unreadable('OFX', 'it holds no statement of a bank account or card');
		const statements = joined(parts.map(statementOf));
		const hasInvestments = tags.some(({ name }) => name === 'INVSTMTRS');
		return {
			statements: hasInvestments
				? statements.map((one) => ({ ...one, warnings: [...one.warnings, INVESTMENTS_LEFT_OUT] }))
				: statements,
			understood: { dateFormat: 'YYYYMMDD' },
		};
	},
};
