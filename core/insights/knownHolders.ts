import { CreditError } from '../base/errors';
import type { AccountHolders } from './holderMatch';
import type { Warning } from '../shapes/insights';

/** The holders of the accounts, and what of them could not be read. */
export interface KnownHolders {
	accounts: AccountHolders[];
	warnings: Warning[];
}

export const NO_HOLDERS: Readonly<KnownHolders> = { accounts: [], warnings: [] };

/**
 * Reads holders with calls of their own, of `what`; none where nobody is expected. A failure is a warning: it never
 * costs the answer that the holders go with. Throws only when the execution was stopped.
 */
export async function readHolders(
	expectedName: string | null,
	what: string,
	read: () => Promise<AccountHolders[]>,
): Promise<Readonly<KnownHolders>> {
	if (expectedName === null) return NO_HOLDERS;
	try {
		return { accounts: await read(), warnings: [] };
	} catch (error) {
		if (!(error instanceof CreditError) || error.kind === 'cancelled') throw error;
		const message = `The ${what} could not be read (${error.message}), so the holder is not known.`;
		return { accounts: [], warnings: [{ code: 'NOT_READ', path: 'holderMatch', message, source: what }] };
	}
}
