import type { Call } from '../../../../core/provider/call';
import type { ValuesOf } from '../../../../core/provider/param';
import type { OutputOf } from '../../../../core/shapes/outputs';
import type { StatusReason } from '../../../../core/shapes/status';
import { type BankStatement, type Understood, accountOf, analyse, transactionsOf } from '../../../../statement';
import { PROVIDER } from '../shared';
import type { OPTIONS } from './parameters';

/** What was handed over besides the file. */
interface Handed {
	statementType: 'business' | 'consumer';
	reference: string;
	options: ValuesOf<typeof OPTIONS>;
}

const TOO_LITTLE: StatusReason = {
	code: 'TOO_FEW_TRANSACTIONS',
	message: 'The statement has fewer than 10 transactions or covers fewer than 30 days.',
	action: 'askApplicant',
};

/** The output for one statement that was read: its rows, what the check of them says, and the insights worked out from them. */
export function answerFor(
	call: Call,
	statement: BankStatement,
	understood: Understood,
	{ statementType, reference, options }: Handed,
): OutputOf<'uploadBankStatement'> {
	const { currency, country, expectedName, origin } = options;
	const transactions = transactionsOf(statement, { provider: PROVIDER, currency });
	const holderType = statementType === 'business' ? 'business' : 'individual';
	const account = accountOf(statement, transactions);
	const { insights, fingerprint } = analyse([account], {
		provider: PROVIDER,
		subject: { kind: 'statement', id: null },
		reference: reference === '' ? null : reference,
		holderType,
		country,
		currency,
		origin,
		expectedName,
		warnings: statement.warnings,
		nowMs: call.clock.now(),
	});
	const isTooLittle = insights.status === 'insufficientData';
	return {
		verdict: 'unknown',
		provider: PROVIDER,
		customerId: fingerprint,
		statementId: fingerprint,
		reference: insights.reference,
		status: insights.status,
		providerStatus: null,
		fraudulent: null,
		reasons: isTooLittle ? [TOO_LITTLE] : [],
		understood,
		holderType,
		account: {
			id: statement.accountId,
			type: statement.accountType,
			bankName: statement.bankName,
			holders: [...account.holders],
			currency: insights.currency,
			opening: statement.opening,
			closing: statement.closing ?? insights.balances.closing,
		},
		period: { from: insights.period.from, to: insights.period.to },
		authenticity: insights.authenticity,
		fingerprint,
		warnings: insights.dataQuality.warnings,
		transactions,
		insights,
	};
}
