import { parseDay } from '../../../../core/base/dates';
import { inputError } from '../../../../core/base/errors';
import { param } from '../../../../core/provider/param';
import { type Reader, anything, boolean, list, refuse } from '../../../../core/provider/paramTypes';
import type { AnalysisFilters } from '../../api';

/** A calendar day as `YYYY-MM-DD`, or null when left empty; of a date with a time the day as it is written. */
const day: Reader<string | null> = anything.transform((value, context) => {
	// Dates that expressions give are objects; as JSON each of them is an ISO 8601 text.
	const given: unknown = typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
	if (given === null || given === undefined || given === '') return null;
	return (typeof given === 'string' ? parseDay(given) : null) ?? refuse(context, 'must be a date such as 2026-01-31');
});

/** The documented filter of transactions and of the analysis alike. */
export const DOCUMENT_IDS = {
	documentIds: param(
		{
			displayName: 'Document IDs',
			name: 'documentIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 6e764ab5-4617-40d5-9076-0bd0e537b4d1',
			description: 'Only what these documents tell, their IDs separated by commas. Open-banking data is left out then.',
		},
		list,
	),
};

/** The documented filters of the analysis. */
export const ANALYSIS_FILTERS = {
	...DOCUMENT_IDS,
	endDate: param(
		{
			displayName: 'End Date',
			name: 'endDate',
			type: 'dateTime',
			default: '',
			description: 'Only transactions of this day or earlier',
			displayOptions: { show: { '/data': ['insights'] } },
		},
		day,
	),
	includeUnreconciled: param(
		{
			displayName: 'Include Unreconciled Documents',
			name: 'includeUnreconciled',
			type: 'boolean',
			default: false,
			description:
				'Whether to count documents whose transactions do not fit their balances, which Inscribe leaves out by itself',
			displayOptions: { show: { '/data': ['insights'] } },
		},
		boolean,
	),
	startDate: param(
		{
			displayName: 'Start Date',
			name: 'startDate',
			type: 'dateTime',
			default: '',
			description: 'Only transactions of this day or later',
			displayOptions: { show: { '/data': ['insights'] } },
		},
		day,
	),
};

/** The filters as read; a range that ends before it begins is refused. */
export function filtersOf(options: {
	startDate: string | null;
	endDate: string | null;
	documentIds: string[];
	includeUnreconciled: boolean;
}): AnalysisFilters {
	const { startDate, endDate, documentIds, includeUnreconciled } = options;
	if (startDate !== null && endDate !== null && startDate > endDate) {
		throw inputError('Start Date is later than End Date', 'Correct one of them.', 'INVALID_PARAMETER');
	}
	return { startDate, endDate, documentIds, includeUnreconciled };
}
