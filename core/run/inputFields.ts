import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';
import { redact } from '../base/redact';
import { type FailedStep, INPUT_ERROR_FIELD } from '../shapes/creditFile';

const LONGEST_TEXT = 500;

/** An error as n8n's nodes put it out: its text, or an object that has one. */
const errorText = z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]);

/**
 * The fields of an input item that go on with it, by reference. A top-level `error` does not: n8n runs a node again, calls and all,
 * whose output has one. It becomes a problem of the input, unless it says that there is none.
 */
export function fieldsToPassOn(json: IDataObject): IDataObject {
	if (!Object.hasOwn(json, 'error')) return json;
	const { error, ...fields } = json;
	return isNone(error) ? fields : { ...fields, [INPUT_ERROR_FIELD]: problemOfInput(error, json.message) };
}

function isNone(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return !error;
	return Object.keys(error).length === 0 && !(error instanceof Error);
}

/** In the item's own words as far as it has any: n8n's error items say what happened in `error`, some with a `message` beside it. */
function problemOfInput(error: unknown, message: unknown): FailedStep {
	const text = errorText.safeParse(error);
	return {
		status: 'error',
		problem: {
			step: 'input',
			error: text.success ? quoted(text.data) : 'The input item came with an error',
			message: typeof message === 'string' && message !== '' ? quoted(message) : null,
			code: 'INPUT_ERROR',
		},
	};
}

function quoted(text: string): string {
	return redact(text.slice(0, LONGEST_TEXT));
}
