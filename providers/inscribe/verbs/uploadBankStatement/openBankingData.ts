import { z } from 'zod';
import type { OpenBankingFormat } from '../../api';
import { refuseFailedAnswer } from '../../../../statement';
import { jsonInput, jsonObject } from '../../../../core/provider/jsonInput';

/** How many objects deep a list of entries may stand. */
const DEEPEST_LIST = 3;

const inReport = <T extends z.ZodTypeAny>(items: T) =>
	z.union([z.object({ report: z.object({ items }) }), z.object({ items })]);
const withItems = inReport(z.array(jsonObject).min(1));
const withAccounts = inReport(
	z.array(jsonObject).refine((items) => items.some(({ accounts }) => Array.isArray(accounts) && accounts.length > 0)),
);

/** The report as Plaid answers it, or the part of it under `report`. */
const plaidAssetReport = jsonObject
	.refine((data) => withItems.safeParse(data).success, 'the asset report has no items, so no bank is in it')
	.refine(
		(data) => withAccounts.safeParse(data).success,
		'no bank in the asset report has an account, so there is nothing to analyse',
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
	const label = 'Open Banking Data';
	refuseFailedAnswer(jsonInput(value, jsonObject, label), label);
	return jsonInput(value, SCHEMAS[format], label);
}

/** A Plaid asset report out of a text; null where the text is none. */
export function readAssetReport(text: string): unknown {
	try {
		return jsonInput(text, plaidAssetReport, 'Asset report');
	} catch {
		return null;
	}
}
