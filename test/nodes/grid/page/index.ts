import path from 'node:path';
import { PROVIDERS, type ProviderId } from '../answer';
import type { Asked } from '../ask';
import { FIELDS, type FieldPath, valueAt } from '../fields';
import { NAMES } from '../show';
import { SHARED } from '../shared';
import { decidedSection } from './decided';
import { HOW, NOTES } from './notes';
import { personTable } from './people';
import { secondOpinionSection } from './secondOpinion';
import { row } from './table';

/** The page that is held to what comes out. */
export const PAGE_FILE = path.join(__dirname, '..', '..', '..', '..', 'docs', 'what-each-provider-tells.md');

const NAMES_OF_COLUMNS = PROVIDERS.map((provider) => NAMES[provider]);

/** The whole page, as it has to stand in the documentation. */
export function pageOf(all: Asked[]): string {
	return [
		'# What each provider tells',
		'',
		'Every made-up person of `sandbox/people` goes through all six providers by the nodes of this package, and these tables are what comes',
		'out. `test/nodes/grid` holds every figure to what is true of the person, which it works out apart from the package and from the sandbox,',
		'any two providers to each other where they tell the same, and this page to what comes out: `WRITE_GRID=1 npx jest test/nodes/grid`',
		'writes it again. Local Analysis reads their statements itself; the other providers are the sandbox, written from their documents: what these leave open is in its README.',
		'',
		'`null` is not told, and never 0. Amounts are in major units, money out has no sign.',
		'',
		'## How each is asked',
		'',
		row(['', ...NAMES_OF_COLUMNS]),
		row(['---', ...PROVIDERS.map(() => '---')]),
		...HOW.map(([name, cells]) => row([name, ...PROVIDERS.map((provider) => cells[provider])])),
		'',
		'## Field by field',
		'',
		"**told**: the provider's own figure, or what its document says of every answer. **worked out**: by this package from what the provider",
		'tells; such a figure is listed in `derived`. **-**: null.',
		'Numbers are notes below.',
		'',
		...fieldTable(all),
		'',
		...secondOpinionSection(all),
		'## How near to the truth',
		'',
		...nearness(),
		'',
		...decidedSection(all),
		'## The people',
		'',
		'`*` was worked out by this package, `-` is no report. The truth of expenses is with loan repayments, without savings and what came back; Periculum and',
		'Worldline tell expenses without loan repayments. Worldline is to be compared with the truth of three months, the others with that of twelve.',
		'',
		'Every provider that scores puts the steady salary (Adaeze Nwokolo) above the gambler (Musa Adigun) above the seized account (Festus Ogbeide). The others it orders by rules',
		'of its own: a score is never compared with that of another provider.',
		'',
		...all.flatMap(personTable),
	].join('\n');
}

function fieldTable(all: Asked[]): string[] {
	const notes: string[] = [];
	const rows = FIELDS.map(({ path: field, means }) =>
		row([
			`\`${field}\``,
			means,
			...PROVIDERS.map((provider) => {
				const note = NOTES[field]?.[provider];
				if (note === undefined) return howTold(all, provider, field);
				notes.push(`${notes.length + 1}. ${NAMES[provider]}, \`${field}\`: ${note}.`);
				return `${howTold(all, provider, field)} (${notes.length})`;
			}),
		]),
	);
	return [
		row(['Field', 'What it is', ...NAMES_OF_COLUMNS]),
		row(['---', '---', ...PROVIDERS.map(() => '---')]),
		...rows,
		'',
		...notes,
	];
}

/** Whether any person's figure is told, or worked out by the package. */
function howTold(all: Asked[], provider: ProviderId, field: FieldPath): string {
	const told = all.flatMap(({ answers }) => {
		const { insights } = answers[provider];
		if (insights === null || valueAt(insights, field) === null) return [];
		return [insights.derived.includes(field) ? 'worked out' : 'told'];
	});
	return [...new Set(told)].sort().join(', or ') || '-';
}

function nearness(): string[] {
	const inexact = FIELDS.filter(({ within }) => within.amount > 0);
	const reasons = new Map(inexact.map(({ within }) => [within.because, within.amount]));
	const fieldsOf = (because: string) =>
		inexact.filter(({ within }) => within.because === because).map(({ path: field }) => `\`${field}\``);
	return [
		'Each figure is that of the truth, with the divisor and the meaning that the notes above give it, exactly but for these, and for averages of Local Analysis, which',
		'count a rhythm and not the days: within 5 %.',
		'',
		row(['Within', 'Because', 'Fields']),
		row(['---:', '---', '---']),
		...[...reasons].map(([because, amount]) => row([String(amount), because, fieldsOf(because).join(', ')])),
		'',
		'Two providers that tell the same figure agree. Where their windows differ, each is compared with the truth of its own window, and how far they are from it with',
		'each other: so is Worldline, with its three months. Averages are compared for accounts with a whole year.',
		'',
		row(['Figure', 'Told by', 'Within', 'Because', 'Not compared for']),
		row(['---', '---', '---:', '---', '---']),
		...SHARED.map(({ figure, paths, within, because, except = [] }) =>
			row([
				figure,
				PROVIDERS.filter((provider) => paths[provider] !== undefined)
					.map((provider) => NAMES[provider])
					.join(', '),
				within === 0 ? 'exactly' : `${Number((within * 100).toFixed(2))} %`,
				because,
				except.map(({ who }) => who).join('; '),
			]),
		),
	];
}
