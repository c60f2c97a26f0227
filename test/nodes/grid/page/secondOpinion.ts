import { PROVIDERS } from '../answer';
import type { Asked } from '../ask';
import { FIELDS, type FieldPath, valueAt } from '../fields';
import { NAMES } from '../show';
import { row } from './table';

/** How many of the figures each provider tells of anybody, alone and with what its own transactions tell. */
export function secondOpinionSection(all: readonly Asked[]): string[] {
	const told = PROVIDERS.map((provider) => {
		const tells = (which: 'insights' | 'filled') => (path: FieldPath) =>
			all.some(({ answers }) => {
				const insights = answers[provider][which];
				return insights != null && valueAt(insights, path) !== null;
			});
		const paths = FIELDS.map((field) => field.path);
		const [alone, filled] = [paths.filter(tells('insights')), paths.filter(tells('filled'))];
		return { provider, alone, filled, added: filled.filter((path) => !alone.includes(path)) };
	});
	return [
		'## With a second opinion',
		'',
		`How many of these ${FIELDS.length} figures each provider tells of anybody, and with **Fill From Transactions** under Options, by which its own transactions are read as`,
		'Local Analysis reads them. A filled figure is held to the truth as those of Local Analysis are; what a provider tells stays as it is.',
		'',
		row(['', 'Alone', 'With its transactions', 'Filled']),
		row(['---', '---:', '---:', '---']),
		...told.map(({ provider, alone, filled, added }) =>
			row([
				NAMES[provider],
				String(alone.length),
				filled.length === 0 ? '-' : String(filled.length),
				added.map((path) => `\`${path}\``).join(', '),
			]),
		),
		'',
	];
}
