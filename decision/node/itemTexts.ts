import type { IExecuteFunctions } from 'n8n-workflow';
import { at } from '../file/path';

/** Just a field of the item, such as `={{ $json.applicant.amount }}`. */
const FIELD_OF_ITEM = /^=\{\{\s*\$json((?:\??\.[A-Za-z_$][\w$]*)+)\s*\}\}$/;

/**
 * Reads a parameter for one item after the other. An expression that only names a field is read from the item: n8n takes half a
 * millisecond to work one out, which is the whole of the time for deciding ten applications.
 */
export function itemReader(ctx: IExecuteFunctions, name: string, byDefault: string): (item: number) => unknown {
	const stored: unknown = ctx.getNode().parameters[name] ?? byDefault;
	if (typeof stored !== 'string' || !stored.startsWith('=')) return () => stored;
	const [, field] = FIELD_OF_ITEM.exec(stored) ?? [];
	if (field === undefined) return (item) => ctx.getNodeParameter(name, item, '');
	const path = field.replaceAll('?', '').slice(1);
	const items = ctx.getInputData();
	return (item) => at(items[item]?.json, path);
}

/** Whether any of these parameters holds an expression, and so may be another one for each item. */
export function haveExpressions(ctx: IExecuteFunctions, names: readonly string[]): boolean {
	const { parameters } = ctx.getNode();
	return names.some((name) => holdsExpression(parameters[name]));
}

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression);
}
