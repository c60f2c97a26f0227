import { type CataloguedWarning, WARNINGS, WARNING_CODES } from '../../../core/shapes/warnings';

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

const RULES_OUT = { amounts: 'any amount, and a decision', decision: 'any decision', yes: 'a yes' };
const FIGURES = {
	income: 'the income',
	expenses: 'the expenses',
	repayments: 'the loan repayments',
	ofPath: 'the income, the expenses or the loan repayments, where `path` is one of them',
};
const SIDES = { above: 'may be higher', below: 'may be lower', both: 'may be higher or lower' };

function consequence(warning: CataloguedWarning): string {
	if ('harmless' in warning) return `leaves it: ${warning.harmless}`;
	if ('bounds' in warning) return `opens the bounds: ${FIGURES[warning.bounds]} ${SIDES[warning.side]}`;
	const where =
		warning.at === undefined ? '' : `, where \`path\` is ${warning.at.map((at) => `\`${at}\``).join(' or ')}`;
	return `keeps from ${RULES_OUT[warning.rulesOut]}${where}`;
}

/** The page for users, of the catalogue. */
export function warningsPage(): string {
	return [
		'# Warnings',
		'',
		'Every answer can hold warnings: what could not be read, and what must be known before a figure is used. `code` is stable, `message` says it of the',
		'case, `path` is the neutral place it is about (empty: none, or the whole answer), and `source` is what the provider calls the place in its own answer,',
		'which the raw answer shows.',
		'',
		'What a warning is for a decision by Assess Affordability, Method Calculated, is said here too. Where it opens the bounds of a figure, `sizes` of the',
		'warning tells which (`figure`: income, expenses, repayments), to which side (`below`, `above`) and by how much a month (`monthlyAmount`; null: nothing limits',
		'it); without `sizes` it is the figure and side of this list, without a limit. All of them together make `bounds` of the insights: the decision is made at both',
		'ends, and stands where both agree. A code that is not in this list, in insights of another version, keeps from a yes.',
		'',
		'This page is made of `core/shapes/warnings.ts` (`WRITE_WARNINGS=1 npx jest test/core/shapes/warnings`).',
		'',
		row(['Code', 'Means', 'For a decision']),
		row(['---', '---', '---']),
		...WARNING_CODES.map((code) => row([`\`${code}\``, WARNINGS[code].means, consequence(WARNINGS[code])])),
		'',
	].join('\n');
}
