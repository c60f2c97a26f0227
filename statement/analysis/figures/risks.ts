import { dayShifted } from '../../../core/base/dates';
import { daysOf, windowsOf } from '../../../core/insights/windows';
import type { CountedThing, CreditInsights } from '../../../core/shapes/insights';
import type { Category } from '../category';
import type { Row } from '../row';
import { type Book, major, ofCategories, totalOf } from './book';

/** The first transaction may come a day after the first day of the data. */
const DAYS_BEFORE_THE_FIRST = 1;

interface Counted {
	direction: 'in' | 'out';
	categories: readonly Category[];
}

/** Which rows each counted risk is made of. */
export const RISK_CATEGORIES = {
	gambling: { direction: 'out', categories: ['gambling'] },
	returnedPayments: { direction: 'in', categories: ['returnedPayment'] },
	returnedCheques: { direction: 'in', categories: ['returnedCheque'] },
	interventionFees: { direction: 'out', categories: ['interventionFee', 'returnFee', 'returnedChequeFee'] },
	// Penalties: what an account costs anybody says nothing of trouble.
	bankCharges: {
		direction: 'out',
		categories: ['interventionFee', 'returnFee', 'returnedChequeFee', 'overdraftFee'],
	},
	debtRecoveries: { direction: 'out', categories: ['debtRecovery'] },
	accountSeizures: { direction: 'out', categories: ['seizure'] },
} as const satisfies Partial<Record<keyof CreditInsights['risks'], Counted>>;

/** Fills what speaks of trouble: gambling, returned items, fees, recoveries and seizures. What only words can tell is not told without words. */
export function fillRisks(insights: CreditInsights, book: Book): void {
	const { risks } = insights;
	const out = (...categories: Category[]) => ofCategories(book.rows, ...categories).filter(({ amount }) => amount < 0);
	const fees = (rows: readonly Row[]) => ({ count: rows.length, total: major(totalOf(rows), book) });
	const isToldWithoutWords = (rows: readonly Row[]) => book.isCountryKnown || rows.length > 0;
	const fill = (name: keyof typeof RISK_CATEGORIES, into: (thing: CountedThing) => void) => {
		const rows = rowsOfRisk(RISK_CATEGORIES[name], book);
		if (isToldWithoutWords(rows)) into(counted(rows, book, insights.currency));
	};
	fill('gambling', (thing) => (risks.gambling = thing));
	fill('returnedPayments', (thing) => {
		risks.returnedPayments = { ...thing, fees: fees(out('returnFee')) };
	});
	fill('returnedCheques', (thing) => {
		risks.returnedCheques = { ...thing, fees: fees(out('returnedChequeFee')) };
	});
	fill('interventionFees', (thing) => (risks.interventionFees = thing));
	fill('bankCharges', (thing) => (risks.bankCharges = thing));
	fill('debtRecoveries', (thing) => (risks.debtRecoveries = thing));
	fill('accountSeizures', (thing) => (risks.accountSeizures = thing));
	if (isToldWithoutWords(out('overdraftFee'))) risks.overdraft.fees = fees(out('overdraftFee'));
	if (book.isCountryKnown) risks.debtManagement = out('debtRecovery').length > 0;
}

/** The rows that a risk counts. */
export function rowsOfRisk({ direction, categories }: Counted, { rows }: Pick<Book, 'rows'>): Row[] {
	return ofCategories(rows, ...categories).filter(({ amount }) => (direction === 'in' ? amount > 0 : amount < 0));
}

function counted(rows: readonly Row[], book: Book, currency: string | null): CountedThing {
	const { from, to } = book.span;
	const dated = rows.map(({ day, amount }) => ({ date: day, amount: major(Math.abs(amount), book) }));
	return {
		count: rows.length,
		total: major(totalOf(rows), book),
		days: daysOf(dated),
		windows: windowsOf(dated, { from: dayShifted(from, -DAYS_BEFORE_THE_FIRST), until: to, currency }),
	};
}
