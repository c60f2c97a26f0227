import type { Warning } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import { negative } from '../../../core/insights/warnings';
import { currencyCodeOf } from './shared';

/** One of the five objects of an answer, with what reading its money needs. */
export interface Block {
	fields: Reader;
	/** Whether its money is in another currency than the answer's main one: such figures are not read. */
	isForeign: boolean;
	warnings: Warning[];
}

/** The objects of an answer. */
export interface Blocks {
	income: Block;
	expenditure: Block;
	patterns: Block;
	markers: Block;
	employment: Block;
	currency: string | null;
}

/** The objects in the order in which the first that tells a currency decides. */
const NAMES = {
	income: 'income',
	expenditure: 'expenditure',
	markers: 'financial_markers',
	patterns: 'financial_patterns',
	employment: 'employment',
} as const;

/** Opens the objects. Figures in other currencies than the main one are left out, and MIXED_CURRENCY names those currencies. */
export function openBlocks(answer: Reader, statedCurrency: string | null, warnings: Warning[]): Blocks {
	const readers = {
		income: answer.object(NAMES.income),
		expenditure: answer.object(NAMES.expenditure),
		markers: answer.object(NAMES.markers),
		patterns: answer.object(NAMES.patterns),
		employment: answer.object(NAMES.employment),
	};
	const told = new Map(Object.values(readers).map((fields) => [fields, currencyCodeOf(fields.text('currency'))]));
	const currencies = [...told.values()].flatMap((code) => code ?? []);
	const currency = currencies[0] ?? statedCurrency;
	const others = [...new Set(currencies.filter((code) => code !== currency))];
	if (others.length > 0) {
		const message = `The figures are those in ${currency}. Figures in ${others.join(', ')} are left out.`;
		warnings.push({ code: 'MIXED_CURRENCY', path: 'currency', message });
	}
	const open = (fields: Reader): Block => {
		const own = told.get(fields) ?? null;
		return { fields, isForeign: own !== null && own !== currency, warnings };
	};
	return {
		income: open(readers.income),
		expenditure: open(readers.expenditure),
		markers: open(readers.markers),
		patterns: open(readers.patterns),
		employment: open(readers.employment),
		currency,
	};
}

/** Money received, which cannot be below zero: then it is left out with AMOUNT_NEGATIVE. In major units. */
export function received({ isForeign, warnings }: Block, from: Reader, name: string): number | null {
	const amount = isForeign ? null : from.number(name);
	if (amount === null || amount >= 0) return amount;
	warnings.push(negative(from.pathOf([name])));
	return null;
}

/** Money paid as a positive amount, with or without a minus before it. In major units. */
export function paid({ isForeign }: Block, from: Reader, name: string): number | null {
	const amount = isForeign ? null : from.number(name);
	return amount === null ? null : Math.abs(amount);
}
