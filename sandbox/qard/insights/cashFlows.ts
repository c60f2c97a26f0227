import type { BankRow } from '../../people/bankRows';
import { descriptionRoot } from '../../statement/descriptionRoot';
import { groupBy } from '../../statement/groupBy';
import { monthOf } from '../../statement/months';
import { toMajor } from '../../statement/money';
import { currencyOf, totalCents, transactionAnswer } from './transaction';
import { categoryOf, typeOf } from './vocabulary';

export type CashFlow = ReturnType<typeof cashFlowAnswer>;

/** How often each of two amounts has to come for a cash flow to be split by them. */
const minRowsOfPiece = 3;

/** Every row in one cash flow, by category, medium, currency and what the descriptions have in common; rejected rows too. */
export function cashFlows(rows: BankRow[]): CashFlow[] {
	const groups = groupBy(rows, (row) =>
		[categoryOf(row), typeOf(row), currencyOf(row), descriptionRoot(row.description)].join('\n'),
	);
	return [...groups.values()].flatMap((group) => {
		const pieces = piecesOf(group);
		return pieces.map((piece) => cashFlowAnswer(piece, pieces.length > 1));
	});
}

/** "Split into two smaller pieces [that] share similarities in terms of amount": two amounts that both come again and again. */
function piecesOf(rows: BankRow[]): BankRow[][] {
	const byAmount = [...groupBy(rows, ({ amountCents }) => String(amountCents)).values()];
	const isSplit = byAmount.length === 2 && byAmount.every((piece) => piece.length >= minRowsOfPiece);
	return isSplit ? byAmount : [rows];
}

function cashFlowAnswer(rows: BankRow[], isPiece: boolean) {
	const [first] = rows;
	if (first === undefined) throw new Error('A cash flow has at least one row.');
	const root = descriptionRoot(first.description);
	return {
		type: typeOf(first),
		category: categoryOf(first),
		label_root: root,
		label: isPiece ? `${root} ${amountText(Math.abs(first.amountCents))}` : root,
		total_amount: amountText(totalCents(rows)),
		calendar: [...groupBy(rows, ({ date }) => monthOf(date))].map(([month, ofMonth]) => ({
			month,
			amount: amountText(totalCents(ofMonth)),
		})),
		transactions: rows.map(transactionAnswer),
	};
}

/** Amounts of a cash flow and its calendar are strings, negative for expenses. */
function amountText(cents: number): string {
	return toMajor(cents).toFixed(2);
}
