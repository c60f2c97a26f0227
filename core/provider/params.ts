import type { IGetNodeParameterOptions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { inputError } from '../base/errors';
import { redact } from '../base/redact';
import { refuseTooLarge } from './limits';
import { type Reader, refusalIn } from './paramTypes';

const LONGEST_QUOTE = 40;

const record = z.record(z.unknown());

/** Where parameters are read: a run of a node, or its state in the editor. */
export interface ParameterSource {
	getNodeParameter(name: string, itemIndex: number, fallback?: unknown, options?: IGetNodeParameterOptions): unknown;
}

/** Parameters of one item, read through zod: a value that does not fit is refused by its label, before anything is sent. */
export class Params {
	constructor(
		private readonly source: ParameterSource,
		readonly itemIndex: number,
		/** The fields that the chosen provider has, `options` among them. */
		private readonly fields: readonly INodeProperties[],
		/** The fields of every provider of this node, for the labels of what is left over from another one. */
		private readonly allFields: readonly INodeProperties[],
	) {}

	/** A parameter, checked by `schema`; a stored choice that this provider does not offer is refused. */
	read<T>(declared: string | INodeProperties, reader: Reader<T>): T {
		const name = typeof declared === 'string' ? declared : declared.name;
		const field = typeof declared === 'string' ? this.fields.find((candidate) => candidate.name === name) : declared;
		const value: unknown = this.source.getNodeParameter(name, this.itemIndex, field?.default, { extractValue: true });
		refuseTooLarge(value, field, field?.displayName ?? name);
		return check(value, reader, field ?? { displayName: name });
	}

	/** The entries of a collection; one that is not set has its default. An entry that this provider does not have is refused by its label. */
	entries(
		name: string,
		declared: Record<string, { property: INodeProperties; reader: Reader<unknown> }>,
	): Record<string, unknown> {
		const stored = this.stored(name);
		return Object.fromEntries(
			Object.entries(declared).map(([key, { property, reader }]) => {
				const unset: unknown = reader instanceof z.ZodOptional ? undefined : property.default;
				return [key, check(Object.hasOwn(stored, key) ? stored[key] : unset, reader, property)];
			}),
		);
	}

	/** A collection as it is stored. */
	private stored(name: string): Record<string, unknown> {
		const field = this.fields.find((candidate) => candidate.name === name);
		const stored = record
			.catch({})
			.parse(this.source.getNodeParameter(name, this.itemIndex, {}, { extractValue: true }));
		refuseTooLarge(stored, field, field?.displayName ?? name);
		const known = labelsOf(field === undefined ? [] : [field]);
		const stale = Object.keys(stored).find((key) => !known.has(key));
		if (stale !== undefined) {
			const label = labelsOf(this.allFields.filter((candidate) => candidate.name === name)).get(stale) ?? stale;
			throw inputError(
				`"${label}" under ${field?.displayName ?? name} does not belong to the chosen provider`,
				'It is left over from another provider: remove it there, or choose that provider again.',
				'STALE_PARAMETER',
			);
		}
		return stored;
	}
}

/** Labels of the entries of collections, by name. */
function labelsOf(collections: readonly INodeProperties[]): Map<string, string> {
	return new Map(
		collections
			.flatMap(({ options }) => options ?? [])
			.map((option) => [option.name, 'displayName' in option ? option.displayName : option.name]),
	);
}

const WORDS_BY_TYPE: Readonly<Record<string, string>> = {
	boolean: 'must be on or off',
	number: 'must be a number',
	string: 'must be a text',
};

/** Words for a person where a schema has none of its own; zod's are for programmers. */
const plainWords: z.ZodErrorMap = (issue, { defaultError }) => {
	const isOfZod = /^(Expected |Required$|Invalid input$)/.test(defaultError);
	if (!isOfZod) return { message: defaultError };
	return { message: (issue.code === 'invalid_type' ? WORDS_BY_TYPE[issue.expected] : undefined) ?? 'is not valid' };
};

type Labelled = Pick<INodeProperties, 'displayName' | 'typeOptions'>;

function check<T>(value: unknown, reader: Reader<T>, property: Labelled): T {
	const parsed = reader.safeParse(value, { errorMap: plainWords });
	if (parsed.success) return parsed.data;
	throw refused(property, value, parsed.error.issues[0]);
}

function refused({ displayName: label, typeOptions }: Labelled, value: unknown, issue: z.ZodIssue | undefined) {
	const why = issue?.message ?? 'is not valid';
	const { cure, isPrivate = typeOptions?.password === true } = refusalIn(issue);
	const isQuotable = !isPrivate && (typeof value === 'string' || typeof value === 'number');
	const quote = isQuotable ? redact(String(value)) : '';
	const shown =
		quote === '' ? '' : ` (it is "${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}...` : quote}")`;
	return inputError(`${label} ${why}${shown}`, cure, 'INVALID_PARAMETER');
}
