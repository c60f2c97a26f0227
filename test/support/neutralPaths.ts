import { z } from 'zod';
import { OUTPUT_SCHEMAS } from '../../core/shapes/outputs';
import { warning } from '../../core/shapes/warnings';

/** Places in a statement before it is sent, which warnings of an upload are about. */
const OF_A_STATEMENT = ['statement', 'account', 'transactions'];

/** Every place (`[]` for the entries of a list) of every output. */
function pathsIn(schema: z.ZodTypeAny, at = ''): string[] {
	if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return pathsIn(schema.unwrap(), at);
	if (schema instanceof z.ZodArray) return [at, ...pathsIn(schema.element, `${at}[]`)];
	if (!(schema instanceof z.ZodObject)) return [at];
	const shape: z.ZodRawShape = schema.shape;
	return [at, ...Object.entries(shape).flatMap(([key, part]) => pathsIn(part, at === '' ? key : `${at}.${key}`))];
}

const NEUTRAL = new Set(Object.values(OUTPUT_SCHEMAS).flatMap((schema) => pathsIn(schema)));

function isNeutral(path: string): boolean {
	return NEUTRAL.has(path) || OF_A_STATEMENT.some((place) => path === place || path.startsWith(`${place}[`));
}

const listOfWarnings = z.array(warning);

/** The paths of warnings, wherever they stand in a value, that are no neutral place. */
export function foreignPaths(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) => {
		const warnings = key === 'warnings' ? listOfWarnings.safeParse(entry) : null;
		if (warnings?.success !== true) return key === 'raw' ? [] : foreignPaths(entry);
		return warnings.data.map(({ path }) => path).filter((path) => !isNeutral(path));
	});
}
