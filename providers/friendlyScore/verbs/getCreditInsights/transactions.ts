import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { inputError } from '../../../../core/base/errors';
import { choice, currencyCode, limitParam } from '../../../../core/provider/params';
import { getTransactions } from '../../api';
import { toTransaction } from '../../normalise';
import { optionalText } from '../shared';
import { timeParam } from './timeParam';

/** The transactions of a customer, one object each, in the provider's order. */
export async function transactions(call: Call): Promise<object[]> {
	const { params, http } = call;
	const customerId = params.text('customerId');
	const limit = params.read('returnAll', z.boolean()) ? undefined : params.read('limit', limitParam);
	const filters = filtersOf(call);
	const { currency, includeRaw } = params.collection('options', {
		currency: currencyCode,
		includeRaw: z.boolean().default(false),
	});
	const rows = await getTransactions(http, customerId, { filters, ...(limit === undefined ? {} : { limit }) });
	return rows.map((raw, index) => ({
		...toTransaction(raw, { index, currency }),
		...(includeRaw ? { raw } : {}),
	}));
}

/** The filters that are set, in the document's spelling. */
function filtersOf({ params }: Call): Record<string, string | number> {
	const told = params.collection('additionalFields', {
		accountNumber: optionalText,
		accountType: choice(['', 'Business', 'Personal']).default(''),
		bankSlug: optionalText,
		bookedFrom: timeParam('start'),
		bookedTo: timeParam('end'),
		categoryId: optionalText,
		currency: currencyCode,
	});
	if (told.bookedFrom !== null && told.bookedTo !== null && told.bookedFrom > told.bookedTo) {
		throw inputError('Booked From is later than Booked To', 'Correct one of them.', 'INVALID_PARAMETER');
	}
	const query = {
		account_number: told.accountNumber,
		account_type: told.accountType,
		bank_slug: told.bankSlug,
		booking_date_time_from: told.bookedFrom,
		booking_date_time_to: told.bookedTo,
		category_id: told.categoryId,
		currency: told.currency,
	};
	return Object.fromEntries(
		Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const])),
	);
}
