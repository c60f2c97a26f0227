import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inputError } from '../base/errors';
import { FOR_ROWS } from '../provider/creditFileFields';
import { CREDIT_FILE_FIELDS, type FailedStep, type FilingVerb, firstObstacle } from '../shapes/creditFile';
import { filedAnswer } from '../shapes/filedAnswers';
import { fieldsToPassOn } from './inputFields';
import { toProblem } from './nodeErrors';
import { otherAnswers } from './otherAnswers';
import { outputField } from './outputField';
import { type OutputForm, answerAlone, errorItem, hasErrorOutput } from './outputForm';

/** How the node's parameters ask for its answers: each in the credit file of its input item, or alone. */
export function outputForm(ctx: IExecuteFunctions, verb: FilingVerb): OutputForm {
	try {
		return isFiling(ctx) ? creditFile(ctx, verb) : answerAlone(ctx);
	} catch {
		// Its check refuses every item with the reason.
		return creditFile(ctx, verb);
	}
}

/** Throws CreditError where it cannot be told. */
function isFiling(ctx: IExecuteFunctions): boolean {
	// n8n 2.0 has no other way to tell a tool.
	if (ctx.getNode().type.endsWith('Tool') || takesRows(ctx)) return false;
	const included: unknown = ctx.getNodeParameter('includeInputFields', 0, true);
	if (typeof included === 'boolean') return included;
	throw inputError('Include Input Fields must be on or off', undefined, 'INVALID_PARAMETER');
}

/** Of a parameter that the chosen provider does not have n8n has no value here, though one may be stored. */
function takesRows(ctx: IExecuteFunctions): boolean {
	return Object.entries(FOR_ROWS).some(([name, values]) => values.includes(String(ctx.getNodeParameter(name, 0, ''))));
}

/** Values of the parameters by which a node gives a list and not one answer. */
const LISTS: Readonly<Record<string, readonly unknown[]>> = {
	data: ['bankAccounts', 'transactions'],
	operation: ['getAll'],
};

/**
 * Each answer stands in a field of its input item, whose other fields and files go on with it. A failure stands there too, and the
 * nodes that come after it let the item pass: one item per application goes through the whole workflow whatever happens.
 */
function creditFile(ctx: IExecuteFunctions, verb: FilingVerb): OutputForm {
	const items = ctx.getInputData().map(({ json, binary }) => ({ file: fieldsToPassOn(json), binary }));
	const counts = { failed: 0, skipped: 0, staying: 0 };
	const others = otherAnswers(ctx, verb);

	const fileOf = (item: number) => items[item]?.file ?? {};
	const own = CREDIT_FILE_FIELDS[verb];
	const field = (item: number) => outputField(ctx, verb, fileOf(item));
	/** Where the answer may not stand its problem may not either: it takes the field that is always this node's own. */
	const fieldOfFailure = (item: number) => {
		try {
			return field(item);
		} catch {
			return own;
		}
	};
	const filed = (item: number, name: string, value: object): INodeExecutionData[] => {
		const binary = items[item]?.binary;
		return [
			{
				json: { ...fileOf(item), [name]: value },
				...(binary === undefined ? {} : { binary }),
				pairedItem: { item },
			},
		];
	};

	return {
		isPerItem: true,
		check: ([item = 0]) => {
			isFiling(ctx);
			field(item);
		},
		skipped: ([item = 0]) => {
			const [file, name] = [fileOf(item), field(item)];
			const staying = others.staying(name, file[name]);
			if (staying !== null) {
				counts.staying += 1;
				return filed(item, name, staying);
			}
			const problem = firstObstacle(file, name);
			if (problem !== null) {
				counts.skipped += 1;
				return filed(item, name, { status: 'skipped', problem } satisfies FailedStep);
			}
			others.refuseToReplace(name, file[name]);
			return null;
		},
		answered: ([item = 0], answers) => {
			const values = answers.map((answer) => filedAnswer(verb, answer));
			const [only] = values;
			const isOne = only !== undefined && values.length === 1 && !isListAskedFor(ctx, item);
			const [name, value] = [field(item), isOne ? only : values];
			others.refuseToReplace(name, fileOf(item)[name], value);
			return filed(item, name, value);
		},
		failed: (unit, thrown) => {
			if (hasErrorOutput(ctx)) return [errorItem(ctx, unit, thrown)];
			const [item = 0] = unit;
			counts.failed += 1;
			const failure: FailedStep = { status: 'error', problem: toProblem(ctx.getNode(), thrown, item) };
			return filed(item, fieldOfFailure(item), failure);
		},
		finish: () => tellProblems(ctx, items.length, counts),
	};
}

function isListAskedFor(ctx: IExecuteFunctions, item: number): boolean {
	return Object.entries(LISTS).some(([name, values]) => values.includes(ctx.getNodeParameter(name, item, '')));
}

/** The execution counts as a success: the yellow box above the output says that not every item is one. */
function tellProblems(
	ctx: IExecuteFunctions,
	total: number,
	{ failed, skipped, staying }: { failed: number; skipped: number; staying: number },
) {
	const withProblem = failed + skipped + staying;
	if (withProblem === 0) return;
	const parts = [
		...(failed === 0 ? [] : [`${failed} failed here`]),
		...(skipped === 0 ? [] : [`${skipped} skipped because of an earlier problem`]),
		...(staying === 0
			? []
			: [`${staying} left as another node filled the field (to ask all the same, turn on Replace Earlier Answer)`]),
	];
	ctx.addExecutionHints({
		type: 'warning',
		location: 'outputPane',
		message: `${withProblem} of ${total} items have a problem: ${parts.join(', ')}. Each says why under <code>problem</code> in its field.`,
	});
}
