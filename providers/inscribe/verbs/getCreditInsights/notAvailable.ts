import { CreditError } from '../../../../core/base/errors';
import type { Transport } from '../../../../core/http/transport';
import { type InsightType, type Subject, getBankAccounts, getCustomer } from '../../api';
import { toBankAccount } from '../../normalise';

const NAMES: Readonly<Record<InsightType, string>> = {
	general: 'general credit insights',
	income: 'income insights',
	risk: 'risk insights',
	expenditure: 'expenditure insights',
	loan: 'loan insights',
	cashflow: 'cash flow insights',
};

/**
 * The cause of a refusal of credit insights. Inscribe has to enable them for an account, and answers 403, or 404 although the customer
 * exists, where it has not: with 404 the customer and the bank account are looked up to tell that from a wrong ID.
 */
export async function notAvailable(
	http: Transport,
	subject: Subject,
	type: InsightType,
	cause: unknown,
): Promise<unknown> {
	if (!(cause instanceof CreditError)) return cause;
	const { httpCode } = cause.detail;
	if (httpCode === '403') return notEnabled(type, cause);
	if (httpCode !== '404') return cause;
	return (await missing(http, subject)) ?? notEnabled(type, cause);
}

function notEnabled(type: InsightType, { message, detail }: CreditError): CreditError {
	return new CreditError('provider', `Inscribe does not give the ${NAMES[type]} (${message})`, {
		...detail,
		description:
			'They are most likely not enabled for your Inscribe account: ask Inscribe to enable credit analysis. If they are, the customer has no processed statement or open-banking data yet.',
		code: 'NOT_ENABLED',
	});
}

/** The error about a customer or bank account that is not there; null where both are. */
async function missing(http: Transport, { customerId, bankAccountId }: Subject): Promise<CreditError | null> {
	try {
		await getCustomer(http, customerId);
		if (bankAccountId === null) return null;
		const accounts = await getBankAccounts(http, customerId);
		const isThere = accounts.some(
			(raw, index) => toBankAccount(raw, { index, currency: null, unit: null }).accountId === bankAccountId,
		);
		if (isThere) return null;
	} catch (error) {
		if (error instanceof CreditError && error.detail.httpCode === '404') return error;
		throw error;
	}
	return new CreditError('provider', 'Inscribe does not know this bank account of the customer', {
		description: 'Choose the bank account from the list, or get the bank accounts of the customer first.',
		httpCode: '404',
		code: 'NO_SUCH_BANK_ACCOUNT',
	});
}
