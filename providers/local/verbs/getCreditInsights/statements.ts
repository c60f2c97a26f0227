import { z } from 'zod';
import { inputError } from '../../../../core/base/errors';
import { param } from '../../../../core/provider/param';
import { anything } from '../../../../core/provider/paramTypes';
import { jsonInput } from '../../../../core/provider/jsonInput';
import { bankStatement } from '../../../../core/shapes/outputs/bankStatement';
import { transaction } from '../../../../core/shapes/outputs/transaction';
import { type AnalysedAccount, accountsByNumber } from '../../../../statement';

/** What Upload Bank Statement gave, as far as it is needed here. */
const uploaded = bankStatement
	.pick({ account: true, transactions: true, holderType: true, reference: true, fingerprint: true })
	.partial()
	.strip()
	.extend({ transactions: z.array(transaction.strip()) });

const LABEL = 'Statements';

export const statements = param(
	{
		displayName: 'Statements',
		name: 'statements',
		type: 'json',
		default: '={{ $json.statement }}',
		placeholder: 'e.g. {{ $json.statement }}',
		description:
			'What Upload Bank Statement gave, one or a list of them; or the transactions of any provider, as Get Credit Insights gives them',
	},
	anything,
);

/** Statements that were handed over, with what is known of whose they are. */
export interface Given {
	accounts: AnalysedAccount[];
	holderType: 'individual' | 'business' | null;
	reference: string | null;
}

/** Reads what was handed over: statements, one or several, or a list of transactions. Throws an input error in words. */
export function given(value: unknown): Given {
	const parsed = jsonInput(value ?? '', z.unknown(), LABEL);
	const list = Array.isArray(parsed) ? parsed : [parsed];
	if (list.length === 0) throw nothing();
	const rows = z.array(transaction.strip()).safeParse(list);
	if (rows.success) return { accounts: accountsByNumber(rows.data), holderType: null, reference: null };
	const read = list.map((one) => jsonInput(one, uploaded, LABEL));
	return {
		accounts: read.map(({ account, transactions }) => ({
			id: account?.id ?? null,
			name: null,
			type: account?.type ?? null,
			bankName: account?.bankName ?? null,
			holders: account?.holders ?? [],
			closing: account?.closing ?? null,
			transactions,
		})),
		holderType: read.find(({ holderType }) => holderType != null)?.holderType ?? null,
		reference: read.find(({ reference }) => reference != null)?.reference ?? null,
	};
}

function nothing() {
	return inputError(
		`${LABEL} is empty`,
		'Run Upload Bank Statement before, and drag its output here.',
		'STATEMENT_UNREADABLE',
	);
}
