import { CreditError } from '../../../core/base/errors';
import { unusableAnswer } from '../../../core/http/providerFault';
import type { Transport } from '../../../core/http/transport';
import { Reader } from '../../../core/insights/reader';
import { verb } from '../../../core/provider/verb';
import { CREATE_AGAIN, findCustomer, postCustomer } from '../api';
import { PROVIDER } from '../normalise';
import { userReference } from './shared';

/** How FriendlyScore refuses a reference that is taken is not documented: any of these is looked into. */
const MAY_BE_TAKEN = ['400', '409', '422'];

export const createCreditCustomer = verb('createCreditCustomer', {
	params: { userReference },
	run: async ({ userReference }, { http }) => {
		const outcome = await createOrFind(http, userReference);
		return [{ provider: PROVIDER, reference: userReference, ...outcome }];
	},
});

async function createOrFind(
	http: Transport,
	userReference: string,
): Promise<{ customerId: string; status: 'created' | 'existing' }> {
	const created = await post(http, userReference);
	if (typeof created === 'string') return { customerId: created, status: 'created' };
	const customerId = await look(http, userReference, created);
	if (customerId === null) throw created;
	return { customerId, status: 'existing' };
}

/** The ID of the new customer, or the failure that leaves open whether there is one. */
async function post(http: Transport, userReference: string): Promise<string | CreditError> {
	try {
		const id = Reader.of(await postCustomer(http, userReference), '', []).optional.text('id');
		return id ?? withoutId();
	} catch (error) {
		if (!(error instanceof CreditError)) throw error;
		const mayExist = error.detail.mayHaveHappened === true || MAY_BE_TAKEN.includes(error.detail.httpCode ?? '');
		if (!mayExist && error.detail.code !== 'MALFORMED_ANSWER') throw error;
		return error;
	}
}

function withoutId(): CreditError {
	return unusableAnswer('FriendlyScore', 'answered without an ID of the customer', {
		isWrite: true,
		ifUnclear: CREATE_AGAIN,
		hint: 'If it stays, ask FriendlyScore.',
	});
}

/** Looks the customer up by its reference; where that fails too, the first failure says more. */
async function look(http: Transport, userReference: string, failure: CreditError): Promise<string | null> {
	try {
		return await findCustomer(http, userReference);
	} catch (error) {
		if (error instanceof CreditError && error.kind === 'cancelled') throw error;
		throw failure;
	}
}
