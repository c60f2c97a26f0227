import { z } from 'zod';
import type { OpenBankingFormat } from '../../api';
import { jsonInput, jsonObject } from '../../../../core/provider/jsonInput';

/** How many objects deep a list of entries may stand. */
const DEEPEST_LIST = 3;

const items = z.array(jsonObject).min(1);
const report = z.union([z.object({ report: z.object({ items }) }), z.object({ items })]);

/** The report as Plaid answers it, or the part of it under `report`. */
const plaidAssetReport = jsonObject.refine(
	(data) => report.safeParse(data).success,
	'the asset report has no items, so no bank is in it',
);

/** MX's answers and Inscribe's own format are not public in full: whatever they hold, they hold it in lists. */
const holdsEntries = jsonObject.refine((data) => hasEntries(data, DEEPEST_LIST), 'none of its lists has an entry');

const SCHEMAS: Readonly<Record<OpenBankingFormat, z.ZodType<unknown, z.ZodTypeDef, unknown>>> = {
	plaidAssetReport,
	mxAggregatedData: holdsEntries,
	inscribeFinancialData: holdsEntries,
};

function hasEntries(value: unknown, depth: number): boolean {
	if (Array.isArray(value)) return value.length > 0;
	if (depth === 0 || typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((entry) => hasEntries(entry, depth - 1));
}

/** Open-banking data, checked for its shape and otherwise exactly as given. It is never quoted: it may hold a social security number. */
export function openBankingData(value: unknown, format: OpenBankingFormat): unknown {
	return jsonInput(value, SCHEMAS[format], 'Open Banking Data');
}
