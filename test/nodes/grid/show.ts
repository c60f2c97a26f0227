import type { Answer, ProviderId } from './answer';
import { type FieldPath, type Value, valueAt } from './fields';

export const NAMES: Record<ProviderId, string> = {
	friendlyScore: 'FriendlyScore',
	inscribe: 'Inscribe',
	local: 'Local Analysis',
	periculum: 'Periculum',
	qard: 'Qard',
	worldline: 'Worldline',
};

/** A figure as a person reads it: thousands apart, at most four digits after the point; `null` is shown as such. */
export function shown(value: Value): string {
	if (typeof value !== 'number') return String(value);
	const [whole = '', fraction] = String(Number(value.toFixed(Math.abs(value) < 10 ? 4 : 2))).split('.');
	const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction === undefined ? apart : `${apart}.${fraction}`;
}

/** A figure of an answer, with a star where the package worked it out; a dash where there is no report at all. */
export function cell({ insights }: Answer, path: FieldPath): string {
	if (insights === null) return '-';
	return `${shown(valueAt(insights, path))}${insights.derived.includes(path) ? '*' : ''}`;
}
