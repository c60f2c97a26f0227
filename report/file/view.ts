import type { CreditReport } from '../../core/shapes/outputs/creditReport';
import type { Decision } from '../../core/shapes/outputs/decision';
import { definitionOf, FIGURE_NAMES, type FigureName } from '../../decision/figures/catalogue';
import { type Figure, type NotTold, figureOf, untoldFigure } from '../../decision/figures/figure';
import { readFigures } from '../../decision/file/figures';
import { type FileParts, type Makers, partsOf } from '../../decision/file/parts';
import { type Data, asText, at } from '../../decision/file/path';
import { keptFigure } from '../../decision/record/kept';
import { keptDecisionIn } from '../../decision/record/replay';
import { saidIn } from '../../decision/record/saidIn';
import { Formats } from '../words/formats';
import type { Locale } from '../words/locales';

/** Whose answers count: those of active nodes before this one, or anybody's. */
export interface Trusted {
	makers: Makers;
	/** Whether an active node before this one decides. */
	isDecided: boolean;
}

/** A credit file as it is shown. */
export interface View {
	/** The whole file, for problems anywhere in it. */
	file: Data;
	parts: FileParts;
	/** The parts that count by name, the decision and the figures of the report: all that is printed stands in here. */
	shown: Data;
	decision: Decision | null;
	/** Why no decision is shown; null where one is. */
	undecided: Extract<NotTold, 'notInFile' | 'notUpstream' | 'unreadable'> | null;
	figures: CreditReport['figures'];
	formats: Formats;
}

/** Figures that hang on the loan or on the day: only a decision tells them. */
const OF_DECISION: readonly FigureName[] = FIGURE_NAMES.filter((name) => definitionOf(name).places.length === 0);

/** Reads a file for a page in `locale`; the decision speaks in it too. */
export function viewOf(file: Data, { makers, isDecided }: Trusted, locale: Locale): View {
	const parts = partsOf(file, makers);
	const kept = keptDecisionIn({ decision: file.decision });
	const decision = isDecided && kept !== null ? saidIn(kept, locale) : null;
	const figures = figuresOf(parts, decision);
	return {
		file,
		parts,
		shown: { ...Object.fromEntries(parts.counted), decision, report: { figures } },
		decision,
		undecided: decision === null ? whyUndecided(file, isDecided) : null,
		figures,
		formats: new Formats(locale),
	};
}

function whyUndecided(file: Data, isDecided: boolean): View['undecided'] {
	if (file.decision === undefined || file.decision === null) return 'notInFile';
	return isDecided ? 'unreadable' : 'notUpstream';
}

/** Every figure that there is a name for: from the file as it is, and what was worked out for the loan from the decision. */
function figuresOf(parts: FileParts, decision: Decision | null): CreditReport['figures'] {
	const read = readFigures(
		FIGURE_NAMES.filter((name) => !OF_DECISION.includes(name)),
		parts,
		null,
	);
	return FIGURE_NAMES.flatMap((name) => {
		if (!OF_DECISION.includes(name)) return [keptFigure(figureOf(read, name))];
		return decision?.figures.find((figure) => figure.name === name) ?? (decision === null ? [] : [notUsed(name)]);
	});
}

function notUsed(name: FigureName): ReturnType<typeof keptFigure> {
	const figure: Figure = untoldFigure(name, 'notInFile');
	return keptFigure(figure);
}

/** ISO 4217 code in which a part's amounts are; null where nobody tells it. */
export function currencyOf({ shown, parts }: View, path: string): string | null {
	const [part = ''] = path.split('.');
	const own = asText(at(shown[part], 'currency'));
	return own ?? asText(parts.counted.get('insights')?.currency);
}
