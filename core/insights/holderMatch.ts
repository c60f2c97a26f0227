import type { CreditInsights, Warning } from '../shapes/insights';
import { HOLDER_MATCHES, type HolderMatch } from '../shapes/status';
import { type Likeness, compareNames } from '../names/compare';
import { holdsName, mayBeProduct } from '../names/read';

/** The holders of one account or statement. */
export interface AccountHolders {
	names: readonly string[];
	/** Who says so. A name that the lender typed in proves nothing, and does not count. */
	source: 'bank' | 'statement' | 'lender';
}

/** The outcome, and what it adds to the warnings. */
export interface HolderCheck {
	/** Null where it was not asked for. */
	holderMatch: HolderMatch | null;
	warnings: Warning[];
}

const WARNINGS: Partial<Record<HolderMatch, Omit<Warning, 'path'>>> = {
	mismatch: {
		code: 'HOLDER_MISMATCH',
		message:
			"The account's holder is not the one who was expected: it may be somebody else's statement. A person should look at it.",
	},
	partial: {
		code: 'HOLDER_PARTIAL',
		message:
			"The account's holder agrees only in part with the one who was expected, such as in the surname and an initial. A person should compare the names.",
	},
};

/**
 * Compares the expected name (null: not asked for) with the holders of all accounts. One holder of a joint account has to fit, and every
 * account: the worst counts, in the order mismatch, partial, unknown, match. An account whose holder is not told is unknown, and so is no
 * account. Never throws; neither name is in the warnings.
 */
export function checkHolders(expectedName: string | null, accounts: readonly AccountHolders[]): HolderCheck {
	if (expectedName === null) return { holderMatch: null, warnings: [] };
	const found = accounts.map((account) => matchOf(expectedName, account));
	const worst = HOLDER_MATCHES.find((match) => found.includes(match)) ?? 'unknown';
	const warning = WARNINGS[worst];
	return { holderMatch: worst, warnings: warning === undefined ? [] : [{ ...warning, path: 'holderMatch' }] };
}

/** The same for insights, before `completeInsights` counts their warnings. */
export function fillHolderMatch(
	insights: CreditInsights,
	expectedName: string | null,
	accounts: readonly AccountHolders[],
): void {
	const check = checkHolders(expectedName, accounts);
	insights.holderMatch = check.holderMatch;
	insights.dataQuality.warnings.push(...check.warnings);
}

const BEST_FIRST: readonly HolderMatch[] = ['match', 'partial', 'mismatch', 'unknown'];

function matchOf(expectedName: string, { names, source }: AccountHolders): HolderMatch {
	if (source === 'lender' || !holdsName(expectedName)) return 'unknown';
	const found = names.filter(holdsName).map((name) => toMatch(compareNames(expectedName, name), name));
	return BEST_FIRST.find((match) => found.includes(match)) ?? 'unknown';
}

/** Where banks give the product's name for the holder's, it being another name says nothing. */
function toMatch(likeness: Likeness, name: string): HolderMatch {
	return likeness === 'mismatch' && mayBeProduct(name) ? 'unknown' : likeness;
}
