import type { IExecuteFunctions } from 'n8n-workflow';
import { inputError } from '../base/errors';
import { CREDIT_FILE_FIELDS, type FilingVerb, INPUT_ERROR_FIELD } from '../shapes/creditFile';
import { isFiledBy } from '../shapes/filedAnswers';

/** What an expression can name without brackets; also nothing that JavaScript gives a meaning, such as `__proto__`. */
const PLAIN_NAME = /^[A-Za-z]\w{0,63}$/;

/** What others put into a file: what n8n takes for a failure, what such a failure becomes, the decision and the report. */
const NEVER_OURS: readonly string[] = ['error', INPUT_ERROR_FIELD, 'decision', 'report'];

/**
 * The field of a file in which a node's answer is to stand. Throws CreditError for a name that cannot be used, that belongs to another
 * node, or under which the file holds anything but an earlier answer of such a node: overwriting it would be a loss.
 */
export function outputField(ctx: IExecuteFunctions, verb: FilingVerb, file: Readonly<Record<string, unknown>>): string {
	const own = CREDIT_FILE_FIELDS[verb];
	const given: unknown = ctx.getNodeParameter('outputField', 0, own);
	const name = typeof given === 'string' ? given.trim() : '';
	if (name === own) return name;
	if (!PLAIN_NAME.test(name)) {
		throw refused(
			'Output Field is not a plain name',
			`Use letters, digits and underscores, such as ${own}, and begin with a letter.`,
		);
	}
	if (NEVER_OURS.includes(name) || Object.values<string>(CREDIT_FILE_FIELDS).includes(name)) {
		throw refused(`Output Field "${name}" belongs to another step`, `Use a name of your own, or ${own}.`);
	}
	if (Object.hasOwn(file, name) && !isFiledBy(verb, file[name])) {
		throw refused(
			`The input item already has a field "${name}", which the answer would overwrite`,
			'Choose another name under Output Field. Nothing was sent for this item.',
		);
	}
	return name;
}

function refused(message: string, cure: string) {
	return inputError(message, cure, 'OUTPUT_FIELD');
}
