import { PROVIDERS } from '../answer';
import type { Asked } from '../ask';
import { type Cell, SHARES, decideAll, isRightlyOpen } from '../decided';
import { NAMES } from '../show';
import { row } from './table';

/** Which share is shown person by person. */
const SHOWN_SHARE = 0.1;

/** What Assess Affordability, Calculated, decides of everybody: how often, and person by person. */
export function decidedSection(all: readonly Asked[]): string[] {
	const cells = decideAll(all);
	const [first] = all;
	if (first === undefined) return [];
	return [
		'## What is decided',
		'',
		'A loan without interest over ten months, asked of Assess Affordability (Calculated, defaults and default gates) a week after each statement ends, on what each provider tells and whose account it is: with',
		'nothing else declared, and with income, living costs and repayments (by a bureau) declared as they truly are. The instalment is a share of the true income of a month. An answer is',
		'right where it is that of the same rules on what is true. Of the undecided ones, some could not be right either way: accounts that are too young or too short, and forged statements.',
		'',
		row([
			'Instalment, of the true income',
			'Declared',
			'Reports',
			'Yes',
			'No',
			'Undecided',
			'of these too young, too short or forged',
			'Wrong',
		]),
		row(['---:', '---', ...Array.from({ length: 6 }, () => '---:')]),
		...SHARES.flatMap((share) =>
			[false, true].map((isDeclared) =>
				countsRow(
					cells.filter((cell) => cell.share === share && cell.isDeclared === isDeclared),
					share,
					isDeclared,
				),
			),
		),
		'',
		`At ${SHOWN_SHARE * 100} %, with nothing declared; what keeps from an answer stands behind it:`,
		'',
		row(['', ...PROVIDERS.map((provider) => NAMES[provider])]),
		row(['---', ...PROVIDERS.map(() => '---')]),
		...all.map(({ person }) => personRow(cells, person)),
		'',
	];
}

function countsRow(cells: readonly Cell[], share: number, isDeclared: boolean): string {
	const count = (keep: (cell: Cell) => boolean) => String(cells.filter(keep).length);
	return row([
		`${share * 100} %`,
		isDeclared ? 'everything' : 'nothing',
		String(cells.length),
		count(({ affordable }) => affordable === 'yes'),
		count(({ affordable }) => affordable === 'no'),
		count(({ affordable }) => affordable === 'undecided'),
		count((cell) => cell.affordable === 'undecided' && isRightlyOpen(cell)),
		count(({ isWrong }) => isWrong),
	]);
}

function personRow(cells: readonly Cell[], { slug, name }: Asked['person']): string {
	return row([
		name,
		...PROVIDERS.map((provider) => {
			const cell = cells.find(
				(each) => each.slug === slug && each.provider === provider && each.share === SHOWN_SHARE && !each.isDeclared,
			);
			if (cell === undefined) return '-';
			return cell.affordable === 'undecided' ? `undecided: \`${cell.reasons[0] ?? ''}\`` : cell.affordable;
		}),
	]);
}
