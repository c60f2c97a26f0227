import { PROVIDERS } from './answer';
import type { Asked } from './ask';
import { FIELDS } from './fields';
import { NAMES, cell, shown } from './show';

const FIRST_COLUMN = 34;
const COLUMN = 16;

/** All fields of one person by all providers, for the terminal: major units, `*` worked out by the package, `-` no report. */
export function gridOf({ person, answers }: Asked): string {
	const line = (first: string, others: string[]) =>
		first.padEnd(FIRST_COLUMN) + others.map((text) => text.padStart(COLUMN)).join('');
	const refused = PROVIDERS.flatMap((provider) => {
		const { refusal } = answers[provider];
		return refusal === null ? [] : [`${NAMES[provider]} has no report: ${refusal}`];
	});
	return [
		'',
		line(
			person.slug,
			PROVIDERS.map((provider) => NAMES[provider]),
		),
		...FIELDS.map(({ path }) =>
			line(
				path,
				PROVIDERS.map((provider) => cell(answers[provider], path)),
			),
		),
		line(
			'credit score',
			PROVIDERS.map((provider) => shown(answers[provider].creditScore)),
		),
		...refused,
	].join('\n');
}
