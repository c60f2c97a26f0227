import { z } from 'zod';
import type { Params } from '../../../../core/provider/params';
import { choice, currencyCode, limitParam } from '../../../../core/provider/params';
import type { Subject } from '../../api';

/** The options of every kind of data, read. */
export const dataOptionsShape = {
	amountUnit: choice(['auto', 'major', 'cents']).default('auto'),
	currency: currencyCode,
	includeRaw: z.boolean().default(false),
};

/** The customer, or the one bank account of it that was chosen. */
export function subjectOf(params: Params): Subject {
	const customerId = params.text('customerId');
	const kind = params.read('subject', choice(['customer', 'bankAccount']));
	return { customerId, bankAccountId: kind === 'bankAccount' ? params.text('bankAccountId') : null };
}

/** How many entries to output; undefined for all. */
export function limitOf(params: Params): number | undefined {
	return params.read('returnAll', z.boolean()) ? undefined : params.read('limit', limitParam);
}
