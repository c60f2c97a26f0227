import { type Faults, quoted } from './faults';
import { isEmpty, readPlainNumber } from './plainNumber';

export type Direction = 'debit' | 'credit';

interface CreditAndDebit {
	credit: number | null;
	debit: number | null;
	movement: number | null;
}

/** One transaction of a JSON statement, read field by field; what is wrong goes to the faults and reads as null. */
export class StatementRow {
	constructor(
		/** 1-based, as the user counts. */
		readonly rowNumber: number,
		readonly values: Record<string, unknown>,
		private readonly faults: Faults,
	) {}

	/** The first of the fields that tells anything. */
	firstTold(...fields: string[]): { field: string; value: unknown } {
		const field = fields.find((name) => !isEmpty(this.values[name])) ?? fields[0] ?? '';
		return { field, value: this.values[field] };
	}

	/** `debit` or `credit`, whatever the case. */
	direction(field: string): Direction | null {
		const value = this.values[field];
		const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
		if (word === 'debit' || word === 'credit') return word;
		const problem = isEmpty(value) ? `${field} is empty` : `${field} ${quoted(value)} is neither debit nor credit`;
		this.faults.add(this.rowNumber, 'TYPE_UNKNOWN', problem, `Set ${field} to debit or credit.`);
		return null;
	}

	/** A required amount that is not negative, for formats where another field tells the direction. */
	amount(field: string): number | null {
		if (!isEmpty(this.values[field])) return this.optionalAmount(field);
		this.faults.add(this.rowNumber, 'AMOUNT_MISSING', `${field} is empty`, `Fill in ${field}.`);
		return null;
	}

	/** An amount that is not negative, or null where none is told. */
	optionalAmount(field: string): number | null {
		const amount = this.number(field, 'AMOUNT_UNREADABLE');
		if (amount === null || amount >= 0) return amount;
		this.faults.add(
			this.rowNumber,
			'AMOUNT_NEGATIVE',
			`${field} ${quoted(this.values[field])} is negative`,
			'Give every amount without a sign: whether it is a debit or a credit is told apart from it.',
		);
		return null;
	}

	/** A balance of either sign, or null where none is told. */
	balance(field: string): number | null {
		return this.number(field, 'BALANCE_UNREADABLE');
	}

	/** A balance of either sign; none told is a fault. */
	requiredBalance(field: string): number | null {
		if (!isEmpty(this.values[field])) return this.balance(field);
		this.faults.add(
			this.rowNumber,
			'BALANCE_MISSING',
			`${field} is empty`,
			'Fill in the balance of the account after each transaction: Periculum does not analyse a statement without it.',
		);
		return null;
	}

	/** Two fields of which at most one may be set; `movement` is positive for money in and null where neither is told. */
	creditAndDebit(creditField: string, debitField: string): CreditAndDebit {
		const credit = this.optionalAmount(creditField);
		const debit = this.optionalAmount(debitField);
		if (credit !== null && debit !== null && credit !== 0 && debit !== 0) {
			this.faults.add(
				this.rowNumber,
				'BOTH_DEBIT_AND_CREDIT',
				`${creditField} and ${debitField} are both set`,
				'Split the row into one for the credit and one for the debit.',
			);
		}
		return { credit, debit, movement: credit === null && debit === null ? null : (credit ?? 0) - (debit ?? 0) };
	}

	private number(field: string, code: string): number | null {
		const value = this.values[field];
		if (isEmpty(value)) return null;
		const reading = readPlainNumber(value);
		if ('value' in reading) return reading.value;
		this.faults.add(this.rowNumber, code, `${field} ${quoted(value)} ${reading.problem}`, reading.cure);
		return null;
	}
}
