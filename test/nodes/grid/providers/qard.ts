import { giveConsent } from '../../../support/people';
import type { SandboxProcess } from '../../../support/sandboxProcess';
import { type Answer, noReport } from '../answer';
import type { Person } from '../people';
import { FILLED, Runner, UNTIL_DONE } from './runner';

/** Qard: a user, the consent at a bank that works, a sync, and the insights. Qard does not score. */
export async function askQard({ qard }: SandboxProcess, person: Person): Promise<Answer> {
	const runner = new Runner('qard', {
		apiKey: qard.apiKey,
		baseUrl: qard.apiUrl,
		callbackSecret: '',
		previousCallbackSecret: '',
	});
	const userType = person.kind === 'business' ? 'legal' : 'natural';
	const created = await runner.first('createCreditCustomer', { userType, name: person.name, additionalFields: {} });
	const userId = String(created.customerId);
	const { consentUrl } = await runner.first('requestBankConsent', {
		userId,
		bankProvider: qard.bankProvider,
		dataTypes: 'BANK_ACCOUNT, BANK_TRANSACTION, BANK_CREDIT_INSIGHTS',
		additionalFields: {},
	});
	await giveConsent(consentUrl, { bank: 'banque-du-lac', person: person.slug });
	const { status } = await runner.first('checkAnalysisStatus', { userId, options: { ...UNTIL_DONE, startSync: true } });
	if (status !== 'ready') return noReport(String(status));
	return {
		insights: await runner.insights({ userId, options: {} }),
		filled: await runner.insights({ userId, options: FILLED }),
		creditScore: null,
		refusal: null,
	};
}
