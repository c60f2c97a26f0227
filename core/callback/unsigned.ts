import type { CallbackItem, ToldField } from '../provider/callback';
import { callbackFields } from '../shapes/outputs/creditCallback';

/** Whether something vouches for what a delivery tells in a key of the output. */
export type Vouches = (field: ToldField) => boolean;

/** A secret that comes along vouches for the whole delivery. */
export const vouchesForAll: Vouches = () => true;

/** A signature vouches for all but what stands outside of it. */
export function vouchesForAllBut(unsigned: readonly ToldField[]): Vouches {
	return (field) => !unsigned.includes(field);
}

/** A look-up vouches for what the provider has answered, and no verification for nothing. */
export function vouchesFor(proven: readonly ToldField[]): Vouches {
	return (field) => proven.includes(field);
}

/** The keys that tell something, if only an empty list, and for which nothing vouches, in the order of the output. */
export function unsignedFieldsOf(item: CallbackItem, vouches: Vouches): ToldField[] {
	const told = callbackFields.filter((field) => item[field] !== null && item[field] !== undefined);
	return (['event', ...told, 'raw'] as const).filter((field) => !vouches(field));
}
