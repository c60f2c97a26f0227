/** What a row counts as, by the way the money goes; `none` moves money without being income or cost. */
type Role = 'income' | 'cost' | 'repayment' | 'drawdown' | 'saving' | 'none';

interface Meaning {
	in: Role;
	out: Role;
	/** Of money that goes out. */
	nature?: 'fixed' | 'flexible';
	/** Of money that goes out: cannot be put off. */
	isEssential?: true;
}

const list = <C extends string>(meanings: Record<C, Meaning>): Readonly<Record<C, Meaning>> => meanings;

/**
 * What a row can be for a lender, the most telling first: where the words of one row say several things, the first counts. Money in that
 * is a refund, a loan, a win or the holder's own is no income, whatever else its text says.
 */
export const CATEGORIES = list({
	seizure: { in: 'none', out: 'cost' },
	debtRecovery: { in: 'none', out: 'cost' },
	returnFee: { in: 'none', out: 'cost' },
	returnedChequeFee: { in: 'none', out: 'cost' },
	interventionFee: { in: 'none', out: 'cost' },
	overdraftFee: { in: 'none', out: 'cost' },
	returnedCheque: { in: 'none', out: 'cost' },
	returnedPayment: { in: 'none', out: 'cost' },
	taxRefund: { in: 'none', out: 'cost' },
	refund: { in: 'none', out: 'cost' },
	gambling: { in: 'none', out: 'cost', nature: 'flexible' },
	wageAdvance: { in: 'drawdown', out: 'repayment' },
	highCostLoan: { in: 'drawdown', out: 'repayment' },
	mortgage: { in: 'drawdown', out: 'repayment', isEssential: true },
	studentLoan: { in: 'drawdown', out: 'repayment' },
	carLoan: { in: 'drawdown', out: 'repayment' },
	creditCard: { in: 'none', out: 'repayment' },
	bnpl: { in: 'none', out: 'repayment' },
	loan: { in: 'drawdown', out: 'repayment' },
	savings: { in: 'none', out: 'saving' },
	ownTransfer: { in: 'none', out: 'none' },
	maintenance: { in: 'income', out: 'cost', nature: 'fixed', isEssential: true },
	pension: { in: 'income', out: 'cost' },
	benefit: { in: 'income', out: 'cost' },
	bonus: { in: 'income', out: 'cost' },
	salary: { in: 'income', out: 'cost', nature: 'fixed' },
	sales: { in: 'income', out: 'cost' },
	selfEmployment: { in: 'income', out: 'cost' },
	rent: { in: 'income', out: 'cost', nature: 'fixed', isEssential: true },
	insurance: { in: 'none', out: 'cost', nature: 'fixed', isEssential: true },
	tax: { in: 'none', out: 'cost', isEssential: true },
	utilities: { in: 'none', out: 'cost', nature: 'fixed', isEssential: true },
	telecom: { in: 'none', out: 'cost', nature: 'fixed', isEssential: true },
	education: { in: 'none', out: 'cost', nature: 'fixed', isEssential: true },
	childcare: { in: 'none', out: 'cost', nature: 'fixed', isEssential: true },
	health: { in: 'none', out: 'cost', isEssential: true },
	groceries: { in: 'none', out: 'cost', nature: 'flexible', isEssential: true },
	transport: { in: 'none', out: 'cost', nature: 'flexible', isEssential: true },
	eatingOut: { in: 'none', out: 'cost', nature: 'flexible' },
	shopping: { in: 'none', out: 'cost', nature: 'flexible' },
	entertainment: { in: 'none', out: 'cost', nature: 'flexible' },
	subscription: { in: 'none', out: 'cost', nature: 'fixed' },
	travel: { in: 'none', out: 'cost', nature: 'flexible' },
	donation: { in: 'none', out: 'cost', nature: 'flexible' },
	interest: { in: 'income', out: 'cost' },
	cashDeposit: { in: 'none', out: 'cost' },
	cash: { in: 'none', out: 'cost', nature: 'flexible' },
	bankCharge: { in: 'none', out: 'cost' },
});

export type Category = keyof typeof CATEGORIES;

/** All categories, the most telling first. */
export const CATEGORY_NAMES = Object.keys(CATEGORIES).filter((name): name is Category =>
	Object.hasOwn(CATEGORIES, name),
);

/** Whether a text names a category. */
export function isCategory(name: string): name is Category {
	return Object.hasOwn(CATEGORIES, name);
}

/** What a categorised amount counts as; positive is money in. */
export function roleOf(category: Category, amount: number): Role {
	return CATEGORIES[category][amount > 0 ? 'in' : 'out'];
}

/** Debts whose instalments are repayments, by the category of the row. */
export const HIGH_COST: ReadonlySet<Category> = new Set(['highCostLoan', 'wageAdvance']);
