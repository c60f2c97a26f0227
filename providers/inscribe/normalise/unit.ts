import Big from 'big.js';
import type { Warning } from '../../../core/shapes/insights';
import { decimalsOf } from '../../../core/base/money';

/**
 * The unit of Inscribe's amounts. Its public schema tells sums in cents and says nothing of the rows; as other accounts may be set up
 * otherwise, the user can say it.
 */
export type AmountUnit = 'major' | 'cents';
export type AmountUnitOption = AmountUnit | 'auto';

type Figures = ReadonlyArray<number | null>;

/** Where amounts stand: the neutral place, and what Inscribe calls it. */
type Place = Required<Pick<Warning, 'path' | 'source'>>;

/** The statistics feed cash flow, income and expenses alike. */
export const STATISTICS: Place = { path: 'cashFlow', source: 'general.summary_statistics' };

const CENTS_PER_UNIT = 100;
const TOLERANCE = 0.001;

/** Cents are whole: an amount with a fraction is in major units. Null where no amount has one. */
export function unitByFractions(amounts: Figures): AmountUnit | null {
	return amounts.some((amount) => amount !== null && !Number.isInteger(amount)) ? 'major' : null;
}

/** The unit of listed amounts: an amount with a fraction is no cents whatever was set, else it is as set; null where that leaves it open. */
export function unitOf(amounts: Figures, option: AmountUnitOption): AmountUnit | null {
	return unitByFractions(amounts) ?? (option === 'auto' ? null : option);
}

/** How many times as much `told` is as `other`, which tells the same in its own unit: 1, 100 or a hundredth; null where none of them. */
export function factorBetween(told: number | null, other: number | null): 0.01 | 1 | 100 | null {
	if (told === null || other === null || other === 0) return null;
	const factor = told / other;
	return ([1, CENTS_PER_UNIT, 0.01] as const).find((known) => Math.abs(factor / known - 1) < TOLERANCE) ?? null;
}

/** The unit of `told`, given the same figure in major units: equal, or a hundred times as much. Null where neither fits. */
export function unitByComparison(told: number | null, inMajorUnits: number | null): AmountUnit | null {
	const factor = factorBetween(told, inMajorUnits);
	if (factor === 1) return 'major';
	return factor === CENTS_PER_UNIT ? 'cents' : null;
}

/** An amount in major units; as sent where the unit is not known. Cents are the smallest unit of the currency. */
export function toMajorUnits(amount: number | null, unit: AmountUnit | null, currency: string | null): number | null {
	if (amount === null || unit !== 'cents') return amount;
	return new Big(amount).div(new Big(10).pow(decimalsOf(currency))).toNumber();
}

/** The warning that amounts stand as sent because nothing tells their unit; none where all of them are zero or not told. */
export function unitUnconfirmed({ path, source }: Place, unit: AmountUnit | null, amounts: Figures): Warning[] {
	if (unit !== null || amounts.every((amount) => amount === null || amount === 0)) return [];
	return [
		{
			code: 'UNIT_UNCONFIRMED',
			path,
			source,
			message:
				'Whether these amounts are whole units or cents cannot be told from them; they stand as Inscribe sent them. Set Amount Unit under Options.',
		},
	];
}

const UNIT_NAMES: Readonly<Record<AmountUnit, string>> = { major: 'Whole Units', cents: 'Cents' };

/** The warning that amounts show another unit than the one that was set: they are a hundred times off in one of the two. */
export function unitMismatch({ path, source }: Place, set: AmountUnitOption, shown: AmountUnit | null): Warning[] {
	if (set === 'auto' || shown === null || shown === set) return [];
	return [
		{
			code: 'UNIT_MISMATCH',
			path,
			source,
			message: `Amount Unit is set to ${UNIT_NAMES[set]}, and the amounts show ${UNIT_NAMES[shown]}: they may be a hundred times off. Use no figure before Amount Unit is corrected under Options.`,
		},
	];
}
