import type { Truth } from '../../support/people';
import type { Person, Row } from './people';

const DAY_MS = 24 * 3600 * 1000;

/** What is true of one window of a person's account, in major units: the truth, and what it has no figure for from the list itself. */
export class Facts {
	readonly truth: Truth;
	readonly rows: readonly Row[];
	/** The days of the first and last row. */
	readonly firstDay: string;
	readonly lastDay: string;

	constructor(
		readonly person: Person,
		readonly window: 3 | 6 | 12,
	) {
		this.truth = person.truth[window];
		this.rows = person.rows.filter(({ date }) => date >= this.truth.from);
		this.firstDay = this.rows[0]?.date ?? '';
		this.lastDay = this.rows.at(-1)?.date ?? '';
	}

	/** From the first to the last day with a row, both counted. */
	get days(): number {
		return (Date.parse(this.lastDay) - Date.parse(this.firstDay)) / DAY_MS + 1;
	}

	/** The calendar months (`YYYY-MM`) from the first to the last row. */
	get months(): string[] {
		const months: string[] = [];
		for (let month = this.firstDay.slice(0, 7); month <= this.lastDay.slice(0, 7); month = monthAfter(month)) {
			months.push(month);
		}
		return months;
	}

	/** The rows of some categories. */
	of(...categories: string[]): Row[] {
		return this.rows.filter(({ category }) => categories.includes(category));
	}

	/** Money that came in as income, whatever its source. */
	get earned(): number {
		const { salary, pension, sales, other } = this.truth.income;
		return sum(salary.total, pension.total, sales.total, other.total);
	}

	/** The debits that came back, cheques and direct debits: what left the account and was put back. */
	get cameBack(): number {
		return totalOf(this.of('returnedPayment').filter(isOut));
	}

	/** What was moved to other accounts of the same person. */
	get movedAway(): number {
		return totalOf(this.of('ownTransfer').filter(isOut));
	}

	/** All that was paid but savings, own transfers and what came back: loan repayments, gambling, seizures and recoveries are in it. */
	get spent(): number {
		return sum(this.truth.moneyOut, -this.truth.savings.total, -this.movedAway, -this.cameBack);
	}
}

export function isOut({ cents }: Row): boolean {
	return cents < 0;
}

export function isIn({ cents }: Row): boolean {
	return cents > 0;
}

/** What rows come to, without a sign. */
export function totalOf(rows: readonly Row[]): number {
	return Math.abs(rows.reduce((total, { cents }) => total + cents, 0)) / 100;
}

/** Sums in cents, so that no floating point shows. */
export function sum(...amounts: number[]): number {
	return amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;
}

/** A total over a number of months, to the cent. */
export function per(total: number, months: number): number {
	return Math.round((total * 100) / months) / 100;
}

/** A share of a whole; null where there is no whole. */
export function share(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}

/** The calendar month of a row. */
export function monthOf({ date }: Row): string {
	return date.slice(0, 7);
}

export function distinct<Value>(values: Value[]): Value[] {
	return [...new Set(values)];
}

function monthAfter(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
