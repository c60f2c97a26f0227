import type { FigureName } from './catalogue';

/** Where a figure comes from: told by a provider, worked out by this package, or declared by the applicant or the lender. */
export type FigureSource = 'told' | 'derived' | 'declared';

/** Why a figure is not told. */
export type NotTold =
	/** No answer in the file holds it. */
	| 'notInFile'
	/** An answer holds it, but no active node of this package before this one makes that answer. */
	| 'notUpstream'
	/** What stands there is no figure. */
	| 'unreadable'
	/** The policy has no interest rate to work it out with. */
	| 'noInterestRate'
	/** A figure that it is worked out from is not told. */
	| 'inputNotTold';

/** A figure of an application. Money in major units of the policy's currency, shares in percent. */
export interface Figure {
	readonly name: FigureName;
	/** Null where nobody tells it; infinite where it is above every limit. */
	readonly value: number | string | null;
	/** Between these ends lies what is true; alike where nobody doubts the figure, infinite where no bound is known. */
	readonly low: number;
	readonly high: number;
	readonly path: string | null;
	readonly provider: string | null;
	readonly source: FigureSource | null;
	readonly notTold: NotTold | null;
}

/** The figures of an application by name; one that is not here is not told. */
export type Figures = ReadonlyMap<FigureName, Figure>;

type Origin = Partial<Pick<Figure, 'path' | 'provider' | 'source'>>;

/** A figure that somebody told; without bounds it is exactly that. */
export function toldFigure(
	name: FigureName,
	value: number | string,
	{ path = null, provider = null, source = 'told' }: Origin = {},
	bounds: { low: number; high: number } | null = null,
): Figure {
	const point = typeof value === 'number' ? value : 0;
	const { low, high } = bounds ?? { low: point, high: point };
	return { name, value, low, high, path, provider, source, notTold: null };
}

/** A figure that nobody told, and why. */
export function untoldFigure(name: FigureName, notTold: NotTold, path: string | null = null): Figure {
	return { name, value: null, low: 0, high: 0, path, provider: null, source: null, notTold };
}

/** The figure of that name, not told where the application does not have it. */
export function figureOf(figures: Figures, name: FigureName): Figure {
	return figures.get(name) ?? untoldFigure(name, 'notInFile');
}

/** The number, or null where it is not told, a word, or above every limit. */
export function numberOf({ value }: Figure): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
