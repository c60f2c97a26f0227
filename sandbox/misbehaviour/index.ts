import { HttpError } from '../http';
import { MISBEHAVIOURS, type Misbehaviour } from './kinds';

/** Below this prefix every provider is found once more, misbehaving: `/_faults/<fault>[@from[-[to]]][.label]/<provider>/...`. */
export const FAULTS_PREFIX = '_faults';

/** One request that came to an address that misbehaves. */
export interface Came {
	method: string;
	/** What follows the provider's name. */
	path: string;
	/** Whether the provider did what was asked: it may do so and then misbehave. */
	acted: boolean;
}

/** Older addresses are forgotten, so that a long demo does not fill the memory. */
const MAX_ADDRESSES = 2_000;

const NAME = /^([a-z0-9-]+?)(?:@(\d+)(-(\d*))?)?(?:\.[\w-]+)?$/;

/** The name of the address that misbehaves, and the parts of the path as if it were not there; null for any other path. */
export function misbehavingAddress(pathname: string): { name: string; parts: string[] } | null {
	const [, prefix, name = '', ...rest] = pathname.split('/');
	return prefix === FAULTS_PREFIX ? { name, parts: ['', ...rest] } : null;
}

/** How an address answers its request of this number, counted from 1; 404 where no fault has its name. */
function kindOf(address: string, number: number): Misbehaviour {
	const [, name = '', from = '1', range = '', to = ''] = NAME.exec(address) ?? [];
	const kind = Object.hasOwn(MISBEHAVIOURS, name) ? MISBEHAVIOURS[name] : undefined;
	if (kind === undefined || MISBEHAVIOURS.none === undefined) {
		const known = Object.keys(MISBEHAVIOURS).join(', ');
		throw new HttpError(404, { message: `There is no fault "${address}". There are: ${known}.` });
	}
	const isOne = address.includes('@') && range === '';
	const last = isOne ? Number(from) : to === '' ? Infinity : Number(to);
	return number >= Number(from) && number <= last ? kind : MISBEHAVIOURS.none;
}

/** The addresses that misbehave, with what came to each. */
export class Addresses {
	private readonly byName = new Map<string, Came[]>();

	/** Notes a request; the caller sets `acted`. */
	take(name: string, method: string, path: string): { came: Came; kind: Misbehaviour } {
		const earlier = this.cameTo(name);
		const kind = kindOf(name, earlier.length + 1);
		const came: Came = { method, path, acted: false };
		this.byName.set(name, [...earlier, came]);
		const [oldest] = this.byName.keys();
		if (this.byName.size > MAX_ADDRESSES && oldest !== undefined) this.byName.delete(oldest);
		return { came, kind };
	}

	/** What came to an address, in order. */
	cameTo(name: string): Came[] {
		return this.byName.get(name) ?? [];
	}

	clear(): void {
		this.byName.clear();
	}
}
