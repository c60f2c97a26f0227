import Big from 'big.js';
import { daysBetween } from '../../core/base/dates';
import { subtractMoney } from '../../core/base/money';
import { FIGURES, type FigureName, type Place, definitionOf } from '../figures/catalogue';
import { type Figure, type FigureSource, toldFigure, untoldFigure } from '../figures/figure';
import { doubtedSide } from '../policy/warnings';
import type { FileParts } from './parts';
import { type Data, asList, asNumber, asText, at } from './path';

const PERCENT = 100;
const DECLARED = new Set(['declared', 'minimum']);

/** Reads these figures of a credit file by their fixed paths. */
export function readFigures(
	names: Iterable<FigureName>,
	parts: FileParts,
	today: string | null,
): Map<FigureName, Figure> {
	const figures = new Map<FigureName, Figure>();
	for (const name of names) {
		const figure = name === 'dataAgeDays' ? readAge(parts, today) : readFigure(name, parts);
		if (figure !== null) figures.set(name, figure);
	}
	return figures;
}

/** Days from the last day of the data to today; below zero where it is dated ahead, null where nobody tells. */
export function ageInDays(insights: Data | undefined, today: string | null): number | null {
	const asOf = asText(insights?.asOf);
	return asOf === null || !/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? null : daysBetween(asOf, today);
}

function readAge({ counted }: FileParts, today: string | null): Figure {
	const insights = counted.get('insights');
	const days = ageInDays(insights, today);
	if (days === null) return untoldFigure('dataAgeDays', 'notInFile');
	const provider = asText(insights?.provider);
	return toldFigure('dataAgeDays', Math.max(0, days), { path: 'insights.asOf', provider, source: 'derived' });
}

/** The first place that tells it; where none does, why. Null for figures that are not read but worked out. */
function readFigure(name: FigureName, parts: FileParts): Figure | null {
	const { places } = definitionOf(name);
	let untold: Figure | null = null;
	for (const place of places) {
		const figure = readPlace(name, place, parts);
		if (figure.value !== null) return figure;
		if (untold === null || untold.notTold === 'notInFile') untold = figure;
	}
	return untold;
}

function readPlace(name: FigureName, place: Place, { counted, ignored }: FileParts): Figure {
	const path = `${place.part}.${place.path}`;
	const part = counted.get(place.part);
	if (part === undefined) return untoldFigure(name, ignored.has(place.part) ? 'notUpstream' : 'notInFile', path);
	const value = at(part, place.path);
	if (value === undefined || value === null) return untoldFigure(name, 'notInFile', path);
	const origin = { path, provider: asText(part.provider), source: sourceOf(part, place) };
	const { words } = definitionOf(name);
	if (words !== undefined) {
		const word = asWord(value);
		return words.includes(word) ? toldFigure(name, word, origin) : untoldFigure(name, 'unreadable', path);
	}
	const number = inUnit(name, asNumber(value));
	return number === null
		? untoldFigure(name, 'unreadable', path)
		: toldFigure(name, number, origin, endsOf(name, number, place, part));
}

function asWord(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'string' ? value : '';
}

/** Shares are ratios in a file and percent in a policy. */
function inUnit(name: FigureName, number: number | null): number | null {
	return number !== null && FIGURES[name].unit === 'percent' ? new Big(number).times(PERCENT).toNumber() : number;
}

type Ends = { low: number; high: number };

/** The two ends of a figure; never narrower than the figure itself. Null where the part tells no bounds of it, and nothing doubts it. */
function endsOf(name: FigureName, value: number, place: Place, part: Data): Ends | null {
	const { ends, openAbove } = place;
	if (ends === undefined) {
		const doubted = doubtedEnds(value, place, part);
		const isOpenAbove = openAbove !== undefined && at(part, openAbove) === null;
		return isOpenAbove ? { low: doubted?.low ?? value, high: Infinity } : doubted;
	}
	const { low: lowPath, high: highPath } = ends;
	const isTold = [lowPath, typeof highPath === 'string' ? highPath : highPath.of].some(
		(path) => at(part, path) !== undefined,
	);
	if (!isTold) return null;
	const low = inUnit(name, asNumber(at(part, lowPath))) ?? -Infinity;
	const high = inUnit(name, highEndOf(highPath, part)) ?? Infinity;
	return { low: Math.min(low, value), high: Math.max(high, value) };
}

/** A figure that a warning doubts in a way that has no size: open on that side, down to nothing or up without end. */
function doubtedEnds(value: number, { path, derivedAs }: Place, part: Data): Ends | null {
	const ends: Ends = { low: value, high: value };
	for (const warning of asList(at(part, 'dataQuality.warnings'))) {
		const [code, where] = [asText(at(warning, 'code')), asText(at(warning, 'path'))];
		const side = code === null || (where !== path && where !== derivedAs) ? null : doubtedSide(code);
		if (side === null) continue;
		if (side !== 'above') ends.low = Math.min(0, value);
		if (side !== 'below') ends.high = Infinity;
	}
	return ends.low === ends.high ? null : ends;
}

function highEndOf(path: string | { of: string; less: string }, part: Data): number | null {
	if (typeof path === 'string') return asNumber(at(part, path));
	return subtractMoney(asNumber(at(part, path.of)), [asNumber(at(part, path.less))], asText(part.currency));
}

function sourceOf(part: Data, { part: name, path, derivedAs }: Place): FigureSource {
	if (name === 'affordability') return affordabilitySource(part);
	const derived = asList(part.derived);
	return derived.includes(path) || (derivedAs !== undefined && derived.includes(derivedAs)) ? 'derived' : 'told';
}

/** What an answer rests on: a figure that was declared makes it a declared one. */
function affordabilitySource(part: Data): FigureSource {
	if (part.method !== 'calculated') return 'told';
	const sources = ['monthlyIncomeSource', 'monthlyExpensesSource', 'monthlyRepaymentsSource'];
	const isDeclared = sources.some((key) => DECLARED.has(String(at(part.assumptions, key))));
	return isDeclared ? 'declared' : 'derived';
}
