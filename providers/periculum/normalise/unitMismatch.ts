import type { Warning } from '../../../core/shapes/insights';

const UNITS_PER_HUNDREDTH = 100;
const TOLERANCE = 0.001;

/**
 * A closing balance that is told a hundred times too large or too small against the last row (both in major units) means
 * that the provider read hundredths as units or the reverse, and that every figure of the analysis is wrong by as much.
 */
export function unitMismatch(lastBalance: number | null, toldClosing: number | null): Warning[] {
	if (lastBalance === null || toldClosing === null || lastBalance === 0) return [];
	const factor = toldClosing / lastBalance;
	const isOff = [UNITS_PER_HUNDREDTH, 1 / UNITS_PER_HUNDREDTH].some((off) => Math.abs(factor / off - 1) < TOLERANCE);
	if (!isOff) return [];
	const direction = factor > 1 ? 'larger' : 'smaller';
	return [
		{
			code: 'UNIT_MISMATCH',
			path: 'balances.closing',
			message: `The closing balance that Periculum tells is a hundred times ${direction} than the statement's last row: its figures are in another unit. Do not decide on them.`,
		},
	];
}
