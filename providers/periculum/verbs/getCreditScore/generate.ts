import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { inputError } from '../../../../core/base/errors';
import { redact } from '../../../../core/base/redact';
import { postScore, postScoreByScorecard, statementKeyParam } from '../../api';
import { optionalText } from '../shared';
import { scoreItem } from './item';

const text = optionalText.transform((value) => value.trim());
const scorecardFields = z.object({
	values: z.array(z.object({ fieldName: text, fieldValue: text })).default([]),
});

/** Asks Periculum for a score: by a named scorecard (v2) when there is one, else by the account's own rules. */
export async function generate(call: Call): Promise<object[]> {
	const { params } = call;
	const statementKey = params.read('statementKey', statementKeyParam);
	const scorecard = params.read('scorecard', text);
	const fields = customFields(call);
	if (scorecard === '' && fields.length > 0) {
		throw inputError(
			'Scorecard Fields are filled in, but Scorecard is empty',
			'Name the scorecard, or remove its fields.',
		);
	}
	const { includeRaw } = params.collection('options', { includeRaw: z.boolean().default(false) });
	const raw =
		scorecard === ''
			? await postScore(call, statementKey)
			: await postScoreByScorecard(call, { statementKey, scorecard, fields });
	return [scoreItem(raw, statementKey, includeRaw)];
}

function customFields({ params }: Call) {
	const { values } = params.read('scorecardFields', scorecardFields);
	if (values.some(({ fieldName }) => fieldName === '')) {
		throw inputError('A scorecard field has no name', 'Fill in its Field Name, or remove it.');
	}
	const empty = values.find(({ fieldValue }) => fieldValue === '');
	if (empty !== undefined) {
		throw inputError(
			`The scorecard field "${redact(empty.fieldName)}" has no value`,
			'Fill it in, or remove the field.',
		);
	}
	return values.map(({ fieldName, fieldValue }) => ({ name: fieldName, value: fieldValue }));
}
