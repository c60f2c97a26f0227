import type { IExecuteFunctions } from 'n8n-workflow';
import { inputError } from '../../core/base/errors';
import { ANYBODY } from '../../decision/file/parts';
import { asText, isData } from '../../decision/file/path';
import { isDecidedUpstream, makersUpstream } from '../../decision/node/upstream';
import type { Trusted } from '../file/view';
import { DEFAULT_LOCALE, LOCALES, type Locale, isLocale } from '../words/locales';

/** What the node's parameters say for one item. */
export interface Settings {
	applicationId: string | null;
	audience: 'underwriter' | 'applicant';
	locale: Locale;
	alsoAsText: boolean;
	howToContest: string;
	lenderName: string;
	binaryPropertyName: string;
	trusted: Trusted;
}

/** What n8n takes for the name of a file's field. */
const FIELD_NAME = /^[A-Za-z_]\w{0,63}$/;

/** Reads the parameters for an item. Throws CreditError for what cannot be used. */
export function settingsFor(ctx: IExecuteFunctions, item: number): Settings {
	const read = (name: string, byDefault: unknown): unknown => ctx.getNodeParameter(name, item, byDefault);
	const given: unknown = read('options', {});
	const options = isData(given) ? given : {};
	return {
		applicationId: asText(read('applicationId', '')),
		audience: oneOf('Audience', ['underwriter', 'applicant'], read('audience', 'underwriter')),
		locale: localeOf(read('locale', DEFAULT_LOCALE)),
		alsoAsText: flag('Also as Text', read('alsoAsText', false)),
		howToContest: asText(read('howToContest', '')) ?? '',
		lenderName: asText(options.lenderName) ?? '',
		binaryPropertyName: fieldName(options.binaryPropertyName ?? 'report'),
		trusted: trustedBy(ctx, options.figuresFrom ?? 'creditNodesUpstream'),
	};
}

function trustedBy(ctx: IExecuteFunctions, given: unknown): Trusted {
	const from = oneOf('Figures From', ['anyInput', 'creditNodesUpstream'], given);
	return from === 'anyInput'
		? { makers: ANYBODY, isDecided: true }
		: { makers: makersUpstream(ctx), isDecided: isDecidedUpstream(ctx) };
}

function oneOf<Value extends string>(label: string, values: readonly Value[], given: unknown): Value {
	const value = values.find((known) => known === given);
	if (value === undefined) throw refused(`${label} must be one of: ${values.join(', ')}`);
	return value;
}

function localeOf(given: unknown): Locale {
	if (typeof given === 'string' && isLocale(given)) return given;
	throw refused(`Locale must be one of: ${LOCALES.join(', ')}`);
}

function flag(label: string, given: unknown): boolean {
	if (typeof given === 'boolean') return given;
	throw refused(`${label} must be on or off`);
}

function fieldName(given: unknown): string {
	if (typeof given === 'string' && FIELD_NAME.test(given.trim())) return given.trim();
	throw refused('Put Output File in Field is not a plain name: use letters, digits and underscores');
}

function refused(message: string) {
	return inputError(message, undefined, 'INVALID_PARAMETER');
}
