import { inputError } from '../../../../core/base/errors';
import { redact } from '../../../../core/base/redact';
import { withRaw } from '../../../../core/provider/answers';
import { param } from '../../../../core/provider/param';
import { optionalText, rows } from '../../../../core/provider/paramTypes';
import { INCLUDE_RAW } from '../../../../core/provider/sharedOptions';
import { verb } from '../../../../core/provider/verb';
import { postScore, postScoreByScorecard } from '../../api';
import { statementKey } from '../shared';
import { scoreItem } from './item';

const scorecard = param(
	{
		displayName: 'Scorecard',
		name: 'scorecard',
		type: 'string',
		default: '',
		placeholder: 'e.g. Default',
		description: "Name of a scorecard. Leave it empty to score by your account's own rules.",
	},
	optionalText,
);

const scorecardFields = param(
	{
		displayName: 'Scorecard Fields',
		name: 'scorecardFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		description: 'Values for the custom fields of the scorecard, where one is named',
		options: [
			{
				displayName: 'Values',
				name: 'values',
				values: [
					{
						displayName: 'Field Name',
						name: 'fieldName',
						type: 'string',
						default: '',
						placeholder: 'e.g. YearsEmployed',
						description: 'Name of the field in the scorecard',
					},
					{ displayName: 'Field Value', name: 'fieldValue', type: 'string', default: '', description: 'Its value' },
				],
			},
		],
	},
	rows({ fieldName: optionalText, fieldValue: optionalText }),
);

/** Asks Periculum for a score: by a named scorecard (v2) when there is one, else by the account's own rules. */
export const generate = verb('getCreditScore', {
	params: { statementKey, scorecard, scorecardFields },
	options: INCLUDE_RAW,
	run: async ({ statementKey, scorecard, scorecardFields, options }, call) => {
		refuseIncomplete(scorecardFields);
		if (scorecard === '' && scorecardFields.length > 0) {
			throw inputError(
				'Scorecard Fields are filled in, but Scorecard is empty',
				'Name the scorecard, or remove its fields.',
			);
		}
		const fields = scorecardFields.map(({ fieldName, fieldValue }) => ({ name: fieldName, value: fieldValue }));
		const raw =
			scorecard === ''
				? await postScore(call, statementKey)
				: await postScoreByScorecard(call, { statementKey, scorecard, fields });
		return [withRaw(scoreItem(raw, statementKey), raw, options)];
	},
});

function refuseIncomplete(fields: ReadonlyArray<{ fieldName: string; fieldValue: string }>): void {
	if (fields.some(({ fieldName }) => fieldName === '')) {
		throw inputError('A scorecard field has no name', 'Fill in its Field Name, or remove it.');
	}
	const empty = fields.find(({ fieldValue }) => fieldValue === '');
	if (empty !== undefined) {
		throw inputError(
			`The scorecard field "${redact(empty.fieldName)}" has no value`,
			'Fill it in, or remove the field.',
		);
	}
}
