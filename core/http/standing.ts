import { CreditError } from '../base/errors';

/** After so many items in a row that fared alike, the next ones are not tried. */
const MOST_IN_A_ROW = 5;

/** What the requests of one item have in common. */
export interface Item {
	/** Whether anything of it was sent in this run. */
	hasSent: boolean;
}

/** How a run stands with its provider: whether the credential was let in, and whether anybody answers. */
export class Standing {
	/** Set once the provider has let the credential in: a 401 may then be about one record. */
	private wasLetIn = false;
	private refusal: CreditError | null = null;
	/** Items that used up their tries without an answer, since the last one that came. */
	private readonly unanswered = new Set<Item>();
	/** Items refused with 401 although the credential had been let in, since it was let in last. */
	private readonly refused = new Set<Item>();

	constructor(private readonly providerName: string) {}

	/** An answer of the provider itself, to whatever was asked. */
	answered(status: number): void {
		this.unanswered.clear();
		// A gateway refuses for its rate, or fails, without a look at the credential.
		if (status === 401 || status === 429 || status >= 500) return;
		this.wasLetIn = true;
		this.refused.clear();
	}

	/** An item has used up its tries, and no complete answer came. */
	gaveUp(item: Item): void {
		this.unanswered.add(item);
	}

	/**
	 * A 401 that stays. It ends the run where nothing was let in before, or where it has met too many items in a row; else it is about this
	 * item. Returns whether it is the credential's.
	 */
	unauthorised(item: Item, error: CreditError): boolean {
		this.refused.add(item);
		if (this.wasLetIn && this.refused.size < MOST_IN_A_ROW) return false;
		this.refuse(error);
		return true;
	}

	/** The credential is refused: no further item is sent. */
	refuse(error: CreditError): void {
		this.refusal ??= error;
	}

	/** Throws for an item that cannot fare better than those before it; one of which a part was sent is told the cause alone. */
	check(item: Item): void {
		if (this.refusal !== null) {
			throw item.hasSent ? this.refusal : notSent(this.refusal, this.refusal.message, this.refusal.detail.description);
		}
		if (!item.hasSent && this.unanswered.size >= MOST_IN_A_ROW) {
			const words = `${this.providerName} has not answered for the last ${this.unanswered.size} items`;
			throw notSent(new CreditError('network', words), words, `Run it again once ${this.providerName} answers.`);
		}
	}
}

function notSent({ kind, detail }: CreditError, why: string, cure = ''): CreditError {
	return new CreditError(kind, `Not sent: ${why}`, {
		...detail,
		description: `Nothing of this item was sent, so it is safe to run again. ${cure}`.trim(),
		code: 'NOT_SENT',
	});
}
