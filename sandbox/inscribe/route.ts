import { HttpError, type SandboxReply, type SandboxRequest } from '../http';
import type { Account, Customer } from './model';

export interface InscribeCall {
	account: Account;
	request: SandboxRequest;
	params: Record<string, string>;
}

/** A route below `/api/v2`; it is reached with a valid API key and within the limit only. */
export interface InscribeRoute {
	method: string;
	path: string;
	handle(call: InscribeCall): SandboxReply | Promise<SandboxReply>;
}

/** The customer that a path names as `:customerId`; 404 for one of another account too. */
export function customerOf({ account, params }: InscribeCall): Customer {
	const customer = account.customers.get(params.customerId ?? '');
	if (customer === undefined) throw notFound(`There is no customer with id ${params.customerId}.`);
	return customer;
}

export function notFound(message: string): HttpError {
	return new HttpError(404, { message });
}
