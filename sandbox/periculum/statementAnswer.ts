import { toMajor } from '../statement/money';
import type { ProcessingStatus, Statement } from './store';
import { chronological } from '../statement/transaction';
import { clientId } from './tokens';

/**
 * A statement as POST, PUT and GET answer it: the metadata of the seed and of the current documentation, and the
 * analysis blocks once it is PROCESSED. `withAnalytics` false gives the metadata alone.
 */
export function statementAnswer(statement: Statement, status: ProcessingStatus, withAnalytics = true): object {
	const { read, key, name, source, statementType } = statement;
	const isRead = status !== 'UPLOADED' && status !== 'PROCESSING';
	const rows = isRead ? chronological(read.transactions) : [];
	const whenRead = (text: string | null) => (isRead ? text : null);
	return {
		key,
		uniqueCode: statement.uniqueCode,
		name,
		source,
		clientFullName: whenRead(read.clientFullName),
		clientPhoneNumber: null,
		accountId: null,
		accountType: whenRead(read.accountType),
		accountBalance: whenRead(read.accountBalance),
		accountName: whenRead(read.accountName),
		bankName: whenRead(read.bankName),
		statementType,
		startDate: atMidnight(rows[0]?.day),
		endDate: atMidnight(rows[rows.length - 1]?.day),
		createdDate: sevenDecimals(statement.createdMs),
		uploadedBy: clientId,
		processingStatus: status,
		clientIdentification: [...statement.identification].map(([identifierName, identifierValue]) => ({
			identifierName,
			identifierValue,
		})),
		agentLocationAnalysis: null,
		...(read.pdf === null
			? {}
			: {
					pdfCreatedDate: whenRead(read.pdf.createdDate),
					pdfModifiedDate: whenRead(read.pdf.modifiedDate),
					confidenceOnParsing: isRead ? read.pdf.confidence : null,
				}),
		...(withAnalytics && status === 'PROCESSED' ? statement.analytics : {}),
	};
}

/** The rows of a statement as GET /statements/{key}/transactions lists them, oldest first. */
export function transactionsAnswer(statement: Statement): object[] {
	return chronological(statement.read.transactions).map(({ day, amountMinor, type, description, balanceMinor }) => ({
		date: day,
		amount: toMajor(amountMinor),
		type,
		description: description.toLowerCase(),
		balance: balanceMinor === null ? null : toMajor(balanceMinor),
	}));
}

function atMidnight(day: string | undefined): string | null {
	return day === undefined ? null : `${day}T00:00:00`;
}

/** The statement's own date has seven decimals in the seed: 2021-11-10T15:57:13.2546941Z */
function sevenDecimals(timestampMs: number): string {
	return new Date(timestampMs).toISOString().replace('Z', '0000Z');
}
