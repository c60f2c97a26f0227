import { today } from '../../../../core/base/clock';
import { param } from '../../../../core/provider/param';
import { anything, oneOfItsOptions } from '../../../../core/provider/paramTypes';
import { ORIGIN, STATEMENT_TYPE } from '../../../../core/provider/statementParams';
import { verb } from '../../../../core/provider/verb';
import { prepareStatement } from '../../../../statement';
import { ANSWER_OPTIONS, DATE_FORMAT, additionalFields, statementName } from './parameters';
import { uploadPrepared } from './answer';

const format = param(
	{
		displayName: 'Format',
		name: 'format',
		type: 'options',
		options: [
			{ name: 'Dojah', value: 'dojah' },
			{ name: 'Mono', value: 'mono', description: 'Amounts in kobo, as Mono gives them' },
			{ name: 'MyBankStatement', value: 'mybankstatement' },
			{ name: 'Okra', value: 'okra' },
			{ name: 'Periculum', value: 'periculum' },
		],
		default: 'periculum',
		description: 'Format of the JSON. The answer of the named service can be handed on as it is.',
	},
	oneOfItsOptions,
);

const statement = param(
	{
		displayName: 'Statement',
		name: 'statement',
		type: 'json',
		default: '',
		placeholder: 'e.g. {{ $json.statement }}',
		description: 'The statement in the chosen format',
	},
	anything,
);

/** Uploads a statement given as JSON: checked and brought into the provider's form before anything is sent. */
export const json = verb('uploadBankStatement', {
	params: { ...STATEMENT_TYPE, statementName, format, statement, additionalFields },
	options: { ...ANSWER_OPTIONS, ...ORIGIN, ...DATE_FORMAT },
	run: async ({ statementType, additionalFields: account, options, ...values }, call) => {
		const prepared = prepareStatement({ ...values, account, dateFormat: options.dateFormat, today: today(call.clock) });
		return [
			await uploadPrepared(call, prepared, { format: values.format, statementType, origin: options.origin, options }),
		];
	},
});
