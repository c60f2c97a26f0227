import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { CreditError, inputError } from '../base/errors';
import { plainWords } from '../base/plainWords';
import { redact } from '../base/redact';
import {
	type Expression,
	type ParameterSource,
	cureOf,
	emptyError,
	expressionIn,
	unresolvedError,
} from './expressions';
import { refuseTooLarge } from './limits';
import { type Reader, refusalIn } from './paramTypes';

const LONGEST_QUOTE = 40;

const record = z.record(z.unknown());

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
		const label = field?.displayName ?? name;
		const value = this.value(name, label, field?.default);
		refuseTooLarge(value, field, label);
		return check(value, reader, field ?? { displayName: name }, () => expressionIn(this.raw(name), this.source));
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
				const expression = () => expressionIn(record.catch({}).parse(this.raw(name))[key], this.source);
				return [key, check(Object.hasOwn(stored, key) ? stored[key] : unset, reader, property, expression)];
			}),
		);
	}

	/** A collection as it is stored. */
	private stored(name: string): Record<string, unknown> {
		const field = this.fields.find((candidate) => candidate.name === name);
		const stored = record.catch({}).parse(this.value(name, field?.displayName ?? name, {}));
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

	/** What a field holds, its expression worked out. */
	private value(name: string, label: string, byDefault: unknown): unknown {
		try {
			return this.source.getNodeParameter(name, this.itemIndex, byDefault, { extractValue: true });
		} catch (thrown) {
			throw thrown instanceof CreditError
				? thrown
				: unresolvedError(label, thrown, expressionIn(this.raw(name), this.source));
		}
	}

	/** What stands in a field, its expression as it was written. */
	private raw(name: string): unknown {
		return this.source.getNodeParameter(name, this.itemIndex, null, { rawExpressions: true });
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

/** In the editor it is a switch. */
const wordsOfFields: z.ZodErrorMap = (issue, context) => {
	const { message } = plainWords(issue, context);
	return { message: message === 'must be true or false' ? 'must be on or off' : message };
};

type Labelled = Pick<INodeProperties, 'displayName' | 'typeOptions'>;

function check<T>(value: unknown, reader: Reader<T>, property: Labelled, expressionOf: () => Expression | null): T {
	let issue: z.ZodIssue | undefined;
	try {
		const parsed = reader.safeParse(value, { errorMap: wordsOfFields });
		if (parsed.success) return parsed.data;
		[issue] = parsed.error.issues;
	} catch (thrown) {
		// A reader of JSON refuses by itself.
		if (!isNothing(value)) throw thrown;
	}
	if (isNothing(value) && !saysEmptyItself(issue)) throw emptyError(property.displayName, expressionOf());
	throw refused(property, value, issue, expressionOf());
}

/** Whether a reader has words of its own for an empty field. */
function saysEmptyItself(issue: z.ZodIssue | undefined): boolean {
	return issue?.message.startsWith('is empty') === true && issue.message !== 'is empty';
}

function isNothing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function refused(
	{ displayName: label, typeOptions }: Labelled,
	value: unknown,
	issue: z.ZodIssue | undefined,
	expression: Expression | null,
) {
	const why = issue?.message ?? 'is not valid';
	const { cure, isPrivate = typeOptions?.password === true } = refusalIn(issue);
	const isQuotable = !isPrivate && (typeof value === 'string' || Number.isFinite(value));
	const quote = isQuotable ? redact(String(value)) : '';
	const shown =
		quote === '' ? '' : ` (it is "${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}...` : quote}")`;
	return inputError(`${label} ${why}${shown}`, cure ?? cureOf(label, expression), 'INVALID_PARAMETER');
}
