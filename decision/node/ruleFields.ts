import type { INodeProperties } from 'n8n-workflow';
import { WARNING_CODES } from '../../core/shapes/warnings';
import { WARNINGS_FOR_PERSON, meaningOf } from '../policy/warnings';
import { CONDITIONS_WITHOUT_VALUE, CONDITION_OPTIONS } from './conditions';
import { PRESETS, groupParameter } from './presets';
import { BY_FORM, WITH_FRAME } from './shown';

const NOTICE: INodeProperties = {
	displayName:
		'Each line is one rule. A figure that nobody told never passes: it needs a person. A met "Refer First" comes before a met "Decline When".',
	name: 'rulesNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: BY_FORM },
};

/** The three groups of rules; each once for every preset, whose rules it starts with. */
function ruleGroups(): INodeProperties[] {
	const starts = [{ value: '', referFirst: [], declineWhen: [], referWhen: [] }, ...PRESETS];
	return starts.flatMap(({ value, referFirst, declineWhen, referWhen }) => {
		const show = { ...BY_FORM, startFrom: [value] };
		return [
			ruleGroup(
				'Refer First',
				groupParameter('referFirst', value),
				'A person decides before anything is declined',
				referFirst,
				show,
			),
			ruleGroup('Decline When', groupParameter('declineWhen', value), 'One met rule declines', declineWhen, show),
			ruleGroup(
				'Refer When',
				groupParameter('referWhen', value),
				'A person decides what is not declined',
				referWhen,
				show,
			),
		];
	});
}

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

function ruleGroup(
	displayName: string,
	name: string,
	description: string,
	rules: ReadonlyArray<{ condition: string; value: number }>,
	show: Show,
): INodeProperties {
	const group: INodeProperties = {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, fixedCollection: { layout: 'inline' } },
		placeholder: 'Add Rule',
		default: {},
		description,
		options: [
			{
				displayName: 'Rules',
				name: 'rules',
				values: [
					{
						displayName: 'Condition',
						name: 'condition',
						type: 'options',
						options: CONDITION_OPTIONS,
						default: '',
						description: 'The figure, and on which side of the value the rule is met',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'number',
						default: 0,
						description: 'The value itself is on the good side. Shares are in percent: 40 is 40 %.',
						displayOptions: { hide: { condition: CONDITIONS_WITHOUT_VALUE } },
					},
				],
			},
		],
		displayOptions: { show },
	};
	return rules.length === 0 ? group : { ...group, default: { rules: rules.map(asStored) } };
}

/** As n8n stores a line, which leaves out what is at its default. */
function asStored({ condition, value }: { condition: string; value: number }): { condition: string; value?: number } {
	return value === 0 ? { condition } : { condition, value };
}

const byName = (left: { name: string }, right: { name: string }) => left.name.localeCompare(right.name);

const WARNINGS: INodeProperties = {
	displayName: 'Warnings That Need a Person',
	name: 'warningsForPerson',
	type: 'multiOptions',
	options: WARNING_CODES.map((code) => ({ name: labelOf(code), value: code, description: meaningOf(code) })).sort(
		byName,
	),
	default: [...WARNINGS_FOR_PERSON],
	description: 'After which warnings of the nodes before this one an application is referred',
	displayOptions: { show: WITH_FRAME },
};

/** `UNIT_MISMATCH` as a label: Unit Mismatch. */
function labelOf(code: string): string {
	return code
		.toLowerCase()
		.replace(
			/(^|_)(.)/g,
			(_match, start: string, letter: string) => `${start === '' ? '' : ' '}${letter.toUpperCase()}`,
		);
}

/** The rules in three groups, and the warnings after which a person decides. */
export const RULE_FIELDS: INodeProperties[] = [NOTICE, ...ruleGroups(), WARNINGS];
