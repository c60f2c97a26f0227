import { giveConsent } from '../../../support/people';
import type { SandboxProcess } from '../../../support/sandboxProcess';
import { type Answer, noReport } from '../answer';
import type { Person } from '../people';
import { FILLED, Runner, UNTIL_DONE } from './runner';

/** FriendlyScore: a customer, the consent at a bank with a year of transactions, insights with balances, and the score. */
export async function askFriendlyScore({ friendlyScore }: SandboxProcess, person: Person): Promise<Answer> {
	const { clientId, clientSecret, apiUrl } = friendlyScore;
	const secrets = { clientSecret, accessToken: '', callbackSecret: '', previousCallbackSecret: '' };
	const runner = new Runner('friendlyScore', { clientId, baseUrl: apiUrl, ...secrets });
	const isBusiness = person.kind === 'business';
	const accountKind = isBusiness ? 'business' : 'personal';
	const { customerId } = await runner.first('createCreditCustomer', { userReference: person.slug });
	const { consentUrl } = await runner.first('requestBankConsent', {
		userReference: person.slug,
		email: 'name@example.com',
		customerType: isBusiness ? 'Business' : 'Individual',
		additionalFields: {},
	});
	await giveConsent(consentUrl, { bank: 'northgate-bank', person: person.slug });
	const report = { customerId: String(customerId), accountKind };
	const { status } = await runner.first('checkAnalysisStatus', { ...report, options: UNTIL_DONE });
	if (status !== 'ready') return noReport(String(status));
	return {
		insights: await runner.insights({ ...report, options: { includeBalances: true } }),
		filled: await runner.insights({ ...report, options: { includeBalances: true, ...FILLED } }),
		creditScore: await runner.creditScore(report),
		refusal: null,
	};
}
