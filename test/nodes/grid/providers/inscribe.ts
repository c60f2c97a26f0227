import { readPerson } from '../../../../sandbox/people/read';
import { plaidReport } from '../../../../sandbox/inscribe/plaidReport';
import type { SandboxProcess } from '../../../support/sandboxProcess';
import type { Answer } from '../answer';
import type { Person } from '../people';
import { FILLED, Runner } from './runner';

/**
 * Inscribe: a customer, a year of open-banking data, and the insights. Data of the bank tells most: a document adds a verdict
 * on forgery, but no currency. Inscribe does not score.
 */
export async function askInscribe({ inscribe }: SandboxProcess, person: Person): Promise<Answer> {
	const runner = new Runner('inscribe', { apiKey: inscribe.apiKey, baseUrl: inscribe.apiUrl });
	const [firstName = '', ...lastNames] = person.name.split(' ');
	const who =
		person.kind === 'business'
			? { company: JSON.stringify({ name: person.name }) }
			: { persons: JSON.stringify([{ first_name: firstName, last_name: lastNames.join(' ') }]) };
	const created = await runner.first('createCreditCustomer', { name: person.name, additionalFields: who });
	const customerId = String(created.customerId);
	await runner.first('uploadBankStatement', {
		source: 'openBanking',
		customerId,
		openBankingData: JSON.stringify(plaidReport(await readPerson(person.slug), 12)),
	});
	return {
		insights: await runner.insights({ customerId, options: {} }),
		filled: await runner.insights({ customerId, options: FILLED }),
		creditScore: null,
		refusal: null,
	};
}
