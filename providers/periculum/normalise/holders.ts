import type { AccountHolders } from '../../../core/insights/holderMatch';
import { type Statement, openStatement } from './statement';

/** What tells a statement that was read from a PDF: the dates of the file. */
const DATES_OF_A_PDF = ['pdfCreatedDate', 'pdfModifiedDate'];

/**
 * Who holds the account of a statement. Names of a PDF were read from it, and MyBankStatement's come from the bank; in the other formats
 * clientFullName and accountName are parameters of the upload (seed, common request body parameters) and say what the sender typed in.
 */
export function toHolders(raw: unknown): AccountHolders {
	return holdersOf(openStatement(raw, []));
}

/** The same of a statement that is open already. */
export function holdersOf({ fields, status }: Statement): AccountHolders {
	const optional = fields.optional;
	const names = [optional.text('clientFullName'), optional.text('accountName')].flatMap((name) => name ?? []);
	// The year 1 is .NET's word for a date that is not set.
	const isPdf = DATES_OF_A_PDF.some((name) => !(optional.moment(name) ?? '0001').startsWith('0001'));
	if (isPdf || status.fraudulent === true) return { names, source: 'statement' };
	const isOfBank = /^(mbs|my ?bank ?statement)/i.test(optional.text('source') ?? '');
	return { names, source: isOfBank ? 'bank' : 'lender' };
}
