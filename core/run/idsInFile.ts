import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { inputError } from '../base/errors';
import type { Provider } from '../provider/provider';

/** The answers in the file that a default such as `={{ $json.statement?.statementId }}` looks at, each with the key of its ID. */
const LOOKED_AT = /\$json\.(\w+)\?\.(\w+)/g;

const answer = z.record(z.unknown());
const locator = z.object({ value: z.unknown() }).passthrough();

/** What stands in a field: of a choice from a list or by ID the ID. */
function writtenIn(stored: unknown): unknown {
	const parsed = locator.safeParse(stored);
	return parsed.success ? parsed.data.value : stored;
}

/**
 * Throws CreditError where an ID that the node found in the file by itself is not this provider's: under the same number it may have
 * somebody else, whose figures would then decide. What the user filled in is not looked at.
 */
export function refuseForeignIds(
	ctx: IExecuteFunctions,
	{ id, displayName }: Provider,
	fields: readonly INodeProperties[],
	item: number,
): void {
	const { parameters } = ctx.getNode();
	const file = ctx.getInputData()[item]?.json ?? {};
	for (const { name, displayName: label, default: declared } of fields) {
		const byDefault = writtenIn(declared);
		if (typeof byDefault !== 'string' || writtenIn(parameters[name]) !== byDefault) continue;
		for (const [, field = '', key = ''] of byDefault.matchAll(LOOKED_AT)) {
			const found = answer.safeParse(file[field]);
			if (!found.success || (found.data[key] ?? null) === null) continue;
			if (found.data.provider === id) break;
			throw inputError(
				`${label} is not known: "${field}" in the input was not made at ${displayName}`,
				`Fill in ${label} with the ID that ${displayName} gave. Nothing was sent for this item.`,
				'ID_OF_ANOTHER_PROVIDER',
			);
		}
	}
}
