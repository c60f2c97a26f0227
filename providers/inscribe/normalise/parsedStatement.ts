import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { sumMoney } from '../../../core/base/money';
import { figureOf, wordsOf } from './bankAccount';
import { type AmountUnit, unitByComparison, unitByFractions } from './unit';

/** An account as Inscribe parsed it from one document (`parsed_details.bank_accounts[]`). Amounts as sent. */
export interface ParsedStatement {
	number: string | null;
	type: string | null;
	bankName: string | null;
	beginning: number | null;
	ending: number | null;
	/** The unit of both balances, as what was printed shows it; null where it does not. */
	unit: AmountUnit | null;
	/** Day of the last transaction, to tell the newest of several statements of an account. */
	lastDay: string | null;
}

/** The accounts parsed from documents, where their answers hold them; a broken field of them is named once. Never throws. */
export function parsedStatements(rawDocuments: readonly unknown[], warnings: Warning[]): ParsedStatement[] {
	const own: Warning[] = [];
	const statements = rawDocuments.flatMap((raw, index) =>
		Reader.of(raw, `documents[${index}]`, own)
			.optional.object('parsed_details')
			.optional.list('bank_accounts')
			.map((entry) => readStatement(entry.optional)),
	);
	// The documents themselves have been read before.
	warnings.push(...own.filter(({ source }) => !warnings.some((known) => known.source === source)));
	return statements;
}

function readStatement(account: Reader): ParsedStatement {
	const beginning = figureOf(account, 'beginning_balance');
	const ending = figureOf(account, 'ending_balance');
	const days = account.list('transactions').flatMap((row) => row.optional.day('date') ?? []);
	return {
		number: wordsOf(account, 'number'),
		type: account.text('account_type'),
		bankName: account.text('institution_name'),
		beginning,
		ending,
		unit:
			unitByFractions([beginning, ending]) ??
			unitAsPrinted(account, 'ending_balance', ending) ??
			unitAsPrinted(account, 'beginning_balance', beginning),
		lastDay: days.sort().at(-1) ?? null,
	};
}

/** The unit of a balance beside its `raw` text: banks print whole units, and their decimals. */
function unitAsPrinted(account: Reader, name: string, normalized: number | null): AmountUnit | null {
	const told = account.raw(name);
	if (typeof told !== 'object' || told === null) return null;
	const digits =
		account
			.object(name)
			.optional.text('raw')
			?.replace(/[^\d.]/g, '') ?? '';
	const printed = /^\d+\.\d{2}$/.test(digits) ? Number(digits) : null;
	return unitByComparison(normalized === null ? null : Math.abs(normalized), printed);
}

/** The newest statement of an account by its number; null where none fits, or several do and their order is not told. */
export function newestStatementOf(
	number: string | null,
	statements: readonly ParsedStatement[],
): ParsedStatement | null {
	const wanted = digitsOf(number);
	const fitting = statements.filter((statement) => wanted !== '' && digitsOf(statement.number) === wanted);
	if (fitting.length > 1 && fitting.some(({ lastDay }) => lastDay === null)) return null;
	return fitting.sort((left, right) => (right.lastDay ?? '').localeCompare(left.lastDay ?? ''))[0] ?? null;
}

/** What all statements together gained, ending less beginning; null as soon as one does not tell both. */
export function netChange(statements: readonly ParsedStatement[]): number | null {
	return sumMoney(
		statements.flatMap(({ beginning, ending }) => [ending, beginning === null ? null : -beginning]),
		null,
	);
}

/** The digits of an account number, by which two spellings of it are the same. */
export function digitsOf(number: string | null): string {
	return (number ?? '').replace(/\D/g, '');
}
