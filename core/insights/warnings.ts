import { subtractMoney } from '../base/money';
import type { DoubtSize, Warning, WarningCode } from '../shapes/warnings';

/** A warning about a place in the provider's own answer, as the provider calls it, and the neutral place that it feeds, where it is one. */
export function about(code: WarningCode, source: string, message: string, path = ''): Warning {
	return { code, path, message, ...(source === '' ? {} : { source }) };
}

/** A field that is not what it should be (`expected`, in words). */
export function unreadable(source: string, expected: string, path = ''): Warning {
	return about('FIELD_UNREADABLE', source, `${source} should be ${expected}; it is left out.`, path);
}

/** An amount that cannot be below zero and is. */
export function negative(source: string): Warning {
	return about('AMOUNT_NEGATIVE', source, `${source} should not be below zero; it is left out.`);
}

/** Two of a provider's own figures contradict each other, at a neutral place; both are kept. */
export function totalsDisagree(path: string, message: string, source?: string): Warning {
	return {
		code: 'TOTALS_DISAGREE',
		path,
		message: `${message} Both figures are kept as told.`,
		...(source === undefined ? {} : { source }),
	};
}

/** The same warning with what it opens, in major units a month: of each figure the side on which the true one can lie, and by how much. */
export function sized(warning: Warning, ...sizes: DoubtSize[]): Warning {
	return { ...warning, sizes };
}

/** What another reading of a monthly figure opens: the side on which it lies, and how far away; nothing where it is the same or not told. */
export function awayFrom(figure: DoubtSize['figure'], told: number | null, other: number | null): DoubtSize[] {
	if (told === null || other === null || told === other) return [];
	const monthlyAmount = subtractMoney(Math.max(told, other), [Math.min(told, other)], null);
	return [{ figure, side: other > told ? 'above' : 'below', monthlyAmount }];
}
