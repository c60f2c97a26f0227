import { fold, wordsIn } from '../../core/names/fold';

/** Longer texts say nothing more, and every row has one. */
const LONGEST_TEXT_CHARACTERS = 300;

/** A description as words that can be compared, a blank before, between and behind them. */
export function spaced(description: string): string {
	const words = wordsIn(fold(description.slice(0, LONGEST_TEXT_CHARACTERS), false));
	return ` ${words.join(' ')} `;
}

/** Words of rows that take an earlier one back: a payment that failed, was refused or refunded. */
const TAKEN_BACK =
	/ (?:rev|rvsl|rvrsl|reversal|reversed|reverse|refund|refunded|returned|return|rtn|rtd|unpaid|bounced|rejected|reject|rejection|failed|chargeback|cancelled|canceled|annulation|annule|rejet|rejete|impaye|retour|remboursement|storno|stornierung|storniert|rucklastschrift|ruecklastschrift|ruckbuchung|rueckbuchung|ruckgabe|rueckgabe|retoure|erstattung|gutschrift retoure|devolucion|devuelto|anulacion|impagado|stornering|terugboeking|geweigerd|terugbetaling|insoluto|estorno) /;

/** Whether a description says that an earlier payment is taken back. */
export function isTakenBack(text: string): boolean {
	return TAKEN_BACK.test(text);
}

/** How banks and people call a transfer between accounts of one person. */
const OWN_ACCOUNT =
	/ (?:self|to self|own (?:acct|account|a c|acc|savings|current|funds|transfer)|(?:my|mine) (?:own|acct|account|savings)|between (?:own |my )?accounts|internal transfer|inter account transfer|account transfer self|compte a compte|virement interne|vir interne|entre mes comptes|de mon compte|eigenubertrag|eigenuebertrag|umbuchung|eigenes konto|ubertrag eigenes konto|traspaso propio|traspaso entre cuentas|cuenta propia|eigen rekening|overboeking eigen rekening|van spaarrekening|naar spaarrekening|giroconto|girofondi) /;

/** Whether a description says that the other account is the holder's own. `holder` is the holder's name as words, empty where not told. */
export function isOwnAccount(text: string, holder: readonly string[]): boolean {
	if (OWN_ACCOUNT.test(text)) return true;
	return holder.length > 1 && holder.every((word) => text.includes(` ${word} `));
}
