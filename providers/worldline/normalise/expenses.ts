import { checkAverage } from './average';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { sumMoney } from '../../../core/base/money';
import { Reader } from '../../../core/insights/reader';
import { isPart, type Part, partOf, readBreakdown, settle } from './breakdown';
import { asObject } from './shape';
import { CURRENCY, magnitude, perMonth } from './shared';

type Nature = 'fixed' | 'flexible';

/** The parts of one side, and whether they are the side's own figure or the categories it is made of. */
interface Side {
	parts: Part[];
	isFigure: boolean;
}

const SIDES: ReadonlyArray<{ name: string; nature: Nature }> = [
	{ name: 'fixedCharges', nature: 'fixed' },
	{ name: 'otherExpenses', nature: 'flexible' },
];

/** Fills expenses from the Expenses block. Loan repayments are not among them: the engine behind (Algoan: `loans` beside `expenses`) keeps loans apart. */
export function fillExpenses(block: Reader, insights: CreditInsights, warnings: Warning[]): void {
	const { expenses, derived } = insights;
	expenses.total = magnitude(block, 'totalAmount');
	expenses.monthlyAverage = magnitude(block, 'monthlyAmount');
	expenses.includesLoanRepayments = false;
	checkAverage('expenses', { path: 'expenses.total', words: 'Expenses' }, expenses, warnings);

	const details = asObject(block.value('expensesDetails'));
	// The seed's table does not show whether the two stand inside the details or beside them.
	const inside = details === null ? null : Reader.of(details, `${block.path}.expensesDetails`, warnings);
	const sides = SIDES.map(({ name, nature }) => {
		const holder = inside?.has(name) ? inside : block;
		return { nature, ...readSide(holder, name, warnings) };
	});
	settle(
		sides.flatMap(({ parts }) => parts),
		expenses,
		block.path,
		warnings,
	);
	for (const { nature, parts, isFigure } of sides) {
		expenses[nature] = monthly(parts);
		const isTold = isFigure && parts.every(({ monthlyAverage }) => monthlyAverage !== null);
		if (expenses[nature] !== null && !isTold) derived.push(`expenses.${nature}`);
		if (!isFigure) expenses.categories.push(...parts.map((part) => categoryOf(part, nature)));
	}
	fillDetails(block, details, insights, warnings);
}

/** What expensesDetails tells beside fixedCharges and otherExpenses. */
function fillDetails(
	block: Reader,
	details: Readonly<Record<string, unknown>> | null,
	{ expenses }: CreditInsights,
	warnings: Warning[],
): void {
	const sides = SIDES.map(({ name }) => name.toLowerCase());
	const value =
		details === null
			? block.optional.raw('expensesDetails')
			: Object.fromEntries(Object.entries(details).filter(([key]) => !sides.includes(key.toLowerCase())));
	const path = `${block.path}.expensesDetails`;
	const { groups, months } = readBreakdown({ value, path }, magnitude, warnings);
	for (const group of groups) settle(group, expenses, path, warnings);
	expenses.categories.push(...groups.flat().map((part) => categoryOf(part, null)));
	expenses.months = months;
}

/** One side as a figure, as an object of figures, or as the list or object of its categories. */
function readSide(holder: Reader, name: string, warnings: Warning[]): Side {
	const value = holder.raw(name);
	const path = `${holder.path}.${name}`;
	const object = asObject(value);
	if (object !== null && isPart(object)) {
		const part = partOf(Reader.of(object, path, warnings).optional, name, { figure: magnitude, warnings });
		return { parts: [part], isFigure: true };
	}
	if (typeof value === 'object' && value !== null) {
		return { parts: readBreakdown({ value, path }, magnitude, warnings).groups.flat(), isFigure: false };
	}
	const amount = magnitude(holder, name);
	const part: Part = { category: name, total: null, monthlyAverage: null, amount, months: [] };
	return { parts: amount === null ? [] : [part], isFigure: true };
}

/** What a side costs per month; null as soon as one part's monthly figure cannot be told. */
function monthly(parts: Part[]): number | null {
	return sumMoney(
		parts.map(({ monthlyAverage, total }) => monthlyAverage ?? perMonth(total)),
		CURRENCY,
	);
}

function categoryOf(
	{ category, total, monthlyAverage, months }: Part,
	nature: Nature | null,
): CreditInsights['expenses']['categories'][number] {
	return { category, total, monthlyAverage, share: null, nature, months };
}
