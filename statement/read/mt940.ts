import { inputError } from '../../core/base/errors';
import { dayOf, daysBetween } from '../../core/base/dates';
import { lastDayOf } from '../../core/base/months';
import { type BankStatement, type StatementEntry, unnamedStatement } from '../statement';
import type { FormatReader, ReadText } from './format';
import { joined } from './parts';
import { amountOf, joinedTexts, unreadable } from './values';

interface Field {
	tag: string;
	text: string;
}

/** The fields of each message. A field goes on until the next one; a message ends with a line that is a hyphen, or begins with the next :20:. */
function messagesOf(text: string): Field[][] {
	const messages: Field[][] = [];
	let fields: Field[] = [];
	const end = () => {
		if (fields.length > 0) messages.push(fields);
		fields = [];
	};
	for (const line of text.split(/\r\n|\r|\n/)) {
		const bare = line.replace(/^\{1:.{0,300}\{4:/, '').trimEnd();
		if (/^-\}?$/.test(bare)) {
			end();
			continue;
		}
		const [, tag, rest = ''] = /^:(\d{2}[A-Z]?):(.*)$/.exec(bare) ?? [];
		if (tag === '20') end();
		if (tag !== undefined) fields.push({ tag, text: rest });
		else {
			const last = fields.at(-1);
			if (last !== undefined && bare !== '') last.text += `\n${bare}`;
		}
	}
	end();
	return messages;
}

const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d.,]{1,20})$/;

function balanceOf({ tag, text }: Field): { amount: number; currency: string } {
	const [, side, , currency = '', digits] = BALANCE.exec(text.trim()) ?? [];
	const amount = amountOf(digits);
	if (amount === null) throw unreadable('MT940', `the balance in :${tag}: is none`);
	return { amount: side === 'D' ? 0 - amount : amount, currency };
}

const LINE = /^(\d{6})(\d{4}|\s{4})?(RC|RD|EC|ED|C|D)([A-Z])?([\d.,]{1,20})([A-Z][A-Z0-9]{3})?(.{0,200})$/;

/** YYMMDD; the 30th of February, which banks that count 30 days a month print, is the month's last day. */
function valueDay(text: string): string | null {
	const [year, month, day] = [2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6))];
	if (month < 1 || month > 12 || day < 1 || day > 31) return null;
	if (month !== 2) return dayOf(year, month, day);
	const last = lastDayOf(`${year}-02`);
	return day > Number(last.slice(8)) ? last : dayOf(year, month, day);
}

/** MMDD has no year: the one that is nearest to the value date. */
function entryDay(monthDay: string | undefined, value: string): string {
	if (monthDay === undefined || monthDay.trim() === '') return value;
	const year = Number(value.slice(0, 4));
	const days = [year - 1, year, year + 1].flatMap(
		(candidate) => dayOf(candidate, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2, 4))) ?? [],
	);
	const apart = (day: string) => Math.abs(daysBetween(day, value) ?? Infinity);
	return days.toSorted((left, right) => apart(left) - apart(right))[0] ?? value;
}

/** RC is a credit that was taken back and RD a debit that was: the money goes the other way. */
const SIGNS: Readonly<Record<string, number>> = { C: 1, D: -1, RC: -1, RD: 1, EC: 1, ED: -1 };

function entryOf({ text }: Field, information: string | undefined, number: number): StatementEntry {
	const [line = '', supplement] = text.split('\n');
	const [, value = '', entry, mark = '', , digits, type, references = ''] = LINE.exec(line) ?? [];
	const valued = valueDay(value);
	const amount = amountOf(digits);
	if (valued === null || amount === null)
		throw unreadable('MT940', `:61: number ${number} is not written as it should be`);
	const told = detailsOf(information ?? '');
	return {
		day: entryDay(entry, valued),
		valueDay: valued,
		description:
			joinedTexts(told.name, told.booking, told.text, told.text === '' ? supplement : '') || references.trim(),
		amount: 0 + amount * (SIGNS[mark] ?? 1),
		balance: null,
		codes: [...(type === undefined ? [] : [`MT:${type.slice(1)}`]), ...told.codes],
		counterparty: told.name,
		id: references.split('//')[1]?.trim() ?? null,
	};
}

interface Details {
	name: string | null;
	booking: string;
	text: string;
	codes: string[];
}

/** What :86: says: German subfields behind a business code, words between slashes, or plain text. Lines are cut anywhere. */
function detailsOf(information: string): Details {
	const whole = information.replaceAll('\n', '');
	const [, gvc, separator] = /^(\d{3})([?<~])/.exec(whole) ?? [];
	if (gvc !== undefined && separator !== undefined) return german(gvc, whole.slice(3), separator);
	if (/^\/[A-Z]{2,4}\//.test(whole)) return slashed(whole);
	return { name: null, booking: '', text: information.replaceAll('\n', ' '), codes: [] };
}

function german(gvc: string, text: string, separator: string): Details {
	const fields = new Map<string, string>();
	for (const part of text.split(separator)) {
		const number = part.slice(0, 2);
		if (/^\d{2}$/.test(number)) fields.set(number, part.slice(2));
	}
	const all = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index) => fields.get(String(from + index)) ?? '').join('');
	const purpose = all(20, 29) + all(60, 63);
	const name = all(32, 33).trim();
	const [, ofPurpose = purpose] =
		/SVWZ\+(.*?)(?=(?:EREF|KREF|MREF|CRED|DEBT|ABWA|ABWE|IBAN|BIC|PURP|BREF|RREF)\+|$)/.exec(purpose) ?? [];
	const [, code] = /PURP\+([A-Z]{4})/.exec(purpose) ?? [];
	return {
		name: name === '' ? null : name,
		booking: fields.get('00') ?? '',
		text: ofPurpose,
		codes: [`GVC:${gvc}`, ...(code === undefined ? [] : [`PURP:${code}`])],
	};
}

function slashed(text: string): Details {
	const [, name = ''] = /\/NAME\/([^/]{1,140})/.exec(text) ?? [];
	const [, party = ''] = /\/CNTP\/[^/]{0,40}\/[^/]{0,20}\/([^/]{0,140})/.exec(text) ?? [];
	const [, remittance = ''] = /\/REMI\/(?:USTD\/\/)?([^/]{1,300})/.exec(text) ?? [];
	const [, returned] = /\/RTRN\/([A-Z0-9]{4})/.exec(text) ?? [];
	const counterparty = (name || party).trim();
	return {
		name: counterparty === '' ? null : counterparty,
		booking: /\/TRTP\/([^/]{1,60})/.exec(text)?.[1] ?? '',
		text: remittance === '' ? text.replaceAll('/', ' ') : remittance,
		codes: returned === undefined ? [] : [`RTRN:${returned}`],
	};
}

function statementOf(fields: readonly Field[]): BankStatement {
	const first = (...tags: string[]) => fields.find(({ tag }) => tags.includes(tag));
	const opening = first('60F', '60M');
	const closing = first('62F', '62M');
	if (opening === undefined && (first('34F') !== undefined || first('13D') !== undefined)) {
		throw inputError(
			'The file is MT942, an interim report without balances.',
			'Ask the bank for the statement itself, MT940, CAMT.053 or CSV.',
			'STATEMENT_FORMAT',
		);
	}
	if (opening === undefined || closing === undefined)
		throw unreadable('MT940', 'a statement has no opening or no closing balance');
	const begin = balanceOf(opening);
	const entries = fields.flatMap((field, index): StatementEntry[] => {
		if (field.tag !== '61') return [];
		const next = fields[index + 1];
		return [entryOf(field, next?.tag === '86' ? next.text : undefined, index)];
	});
	const account = first('25', '25P')?.text.split('\n')[0]?.trim() ?? '';
	return {
		...unnamedStatement(entries),
		accountId: account === '' ? null : account,
		currency: begin.currency,
		opening: begin.amount,
		closing: balanceOf(closing).amount,
	};
}

/** MT940 of SWIFT, with the German, Dutch and free forms of :86:. */
export const mt940: FormatReader = {
	name: 'mt940',
	recognises: (text) => /^\s*(?:\{1:|:20:)/.test(text) || /^[^\n]{0,80}\r?\n\s*:20:/.test(text),
	read(text): ReadText {
		const messages = messagesOf(text).filter((fields) => fields.some(({ tag }) => tag !== '20' && /^\d/.test(tag)));
		if (messages.length === 0) throw unreadable('MT940', 'it holds no statement');
		return { statements: joined(messages.map(statementOf)), understood: { dateFormat: 'YYMMDD', decimal: ',' } };
	},
};
