import type { Exceptions } from './exceptions';
import type { Fault } from './faults';
import type { Came, Lasts } from './provider';

/** Max Retries unless changed. */
export const MAX_RETRIES = 3;

export interface Case {
	/** What the call sends where nothing goes wrong. */
	whole: readonly Came[];
	/** The number of the request, from 1, that meets the fault. */
	step: number;
	fault: string;
	is: Fault;
	lasts: Lasts;
	/** Whether the provider does what it was asked before it misbehaves. */
	acts: boolean;
	exceptions: Exceptions;
	/** How a refused credential is met: with a key, with a token, or with a token from the same, refusing address. */
	access: 'key' | 'token' | 'tokenOfSameAddress';
}

export interface Expected {
	/** How many requests come to the provider. */
	requests: number;
	/** Where some go side by side: how many it can be at most. */
	atMost: number;
	ends: 'answer' | 'incomplete' | 'existing' | 'error' | 'unclear';
}

/** What the contract says of a call that meets a fault. */
export function expected(one: Case): Expected {
	const { whole, step, fault, is, lasts, exceptions } = one;
	const before = step - 1;
	const isWrite = whole[before]?.method !== 'GET';
	const all = whole.length;
	const exactly = (requests: number, ends: Expected['ends']): Expected => ({ requests, atMost: requests, ends });
	const isOptional = exceptions.optional?.step === step && exceptions.optional.faults.includes(fault);
	/** What a call still sends that goes on without the answer. */
	const after = isOptional ? all - step : 0;
	// A fault that lasts is met by these as well.
	const failure = isOptional && (after === 0 || lasts === 'once') ? 'incomplete' : 'error';

	if (is.meaning === 'fine') return exactly(all, 'answer');
	if (is.meaning === 'unreached') return exactly(0, 'error');
	const isUnanswered = is.meaning === 'unreadable' && (fault === 'empty' || fault === 'null');
	if (isUnanswered && isWrite && exceptions.needsNoAnswer !== undefined) return exactly(all, 'answer');

	const sideBySide = step === 1 ? (exceptions.sideBySide ?? 1) : 1;
	const several = (each: number, ends: Expected['ends']): Expected => ({
		requests: before + each + after,
		atMost: before + each * sideBySide + after,
		ends,
	});
	const mayGoAgain = is.meaning === 'pushedBack' || (is.meaning === 'lost' && !isWrite);
	if (mayGoAgain) return lasts === 'once' ? exactly(all + 1, 'answer') : several(1 + MAX_RETRIES, failure);
	if (fault === 'status-401') return unauthorised(one, several, exactly, failure);
	if (is.meaning === 'refused' || !isWrite) return several(1, failure);
	return exceptions.lookUp === undefined ? exactly(before + 1, 'unclear') : lookedUp(one, exactly);
}

function unauthorised(
	{ whole, lasts, access }: Case,
	several: (each: number, ends: Expected['ends']) => Expected,
	exactly: (requests: number, ends: Expected['ends']) => Expected,
	failed: Expected['ends'],
): Expected {
	if (access === 'key') return several(1, failed);
	// A token is renewed by n8n, which sends with the old one once more to see that it is refused.
	if (lasts === 'once') return exactly(whole.length + 1, 'answer');
	return several(access === 'token' ? 3 : 2, failed);
}

function lookedUp(
	{ step, is, lasts, acts }: Case,
	exactly: (requests: number, ends: Expected['ends']) => Expected,
): Expected {
	// The look-up is a read that meets the same fault where it lasts.
	if (lasts === 'always') return exactly(step + (is.meaning === 'lost' ? 1 + MAX_RETRIES : 1), 'unclear');
	return exactly(step + 1, acts ? 'existing' : 'unclear');
}
