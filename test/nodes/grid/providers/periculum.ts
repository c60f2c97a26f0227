import type { SandboxProcess } from '../../../support/sandboxProcess';
import { type Answer, noReport } from '../answer';
import type { Person } from '../people';
import { Runner } from './runner';

/** Periculum: the whole list as a statement, as it is printed, then the insights and the score of its key. */
export async function askPericulum({ periculum }: SandboxProcess, person: Person): Promise<Answer> {
	const { apiUrl, oidcTokenUrl, clientId, clientSecret } = periculum;
	const runner = new Runner('periculum', {
		environment: 'custom',
		apiUrl,
		tokenUrl: oidcTokenUrl,
		bodyStyle: 'form',
		audience: '',
		clientId,
		clientSecret,
		accessToken: '',
	});
	const uploaded = await runner.attempt('uploadBankStatement', {
		source: 'transactions',
		statementName: person.slug,
		statementType: person.kind === 'business' ? 'business' : 'consumer',
		format: 'periculum',
		statement: JSON.stringify({ transactions: person.rows.map(printed) }),
	});
	if ('refusal' in uploaded) return noReport(uploaded.refusal);
	const statementKey = String(uploaded.item.statementId);
	return {
		insights: await runner.insights({ statementKey, options: {} }),
		creditScore: await runner.creditScore({ statementKey, operation: 'generate' }),
		refusal: null,
	};
}

function printed({ date, description, printedCents, balanceCents }: Person['rows'][number]) {
	return {
		date,
		description,
		amount: Math.abs(printedCents) / 100,
		balance: balanceCents / 100,
		type: printedCents > 0 ? 'Credit' : 'Debit',
	};
}
