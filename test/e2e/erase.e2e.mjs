import assert from 'node:assert/strict';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { runChain, step } from './chain.mjs';

/** n8n's own HTTP Request node with a credential of this package, as the README's recipes have it. */
const request = (name, method, url, credentialType, credentials, options = {}) =>
	step(
		name,
		'n8n-nodes-base.httpRequest',
		{ method, url, authentication: 'predefinedCredentialType', nodeCredentialType: credentialType, options },
		{ typeVersion: 4.2, credentials: { [credentialType]: credentials[credentialType] } },
	);
const statusOnly = { response: { response: { fullResponse: true, neverError: true } } };

/** The recipes that erase a customer at a provider. Each is shown to have erased by asking for the customer again. */
export function tests({ client, credentials, sandbox }) {
	const { inscribe, qard, worldline } = sandbox.ready;
	const create = (provider, parameters, type = 'createCreditCustomer') => ({
		...step('Create', type, { provider, ...parameters }),
		credentials: { [`${provider}Api`]: credentials[`${provider}Api`] },
	});
	/** Creates, erases and asks again; answers the HTTP status of both. */
	const erased = async (name, { first, url, again = url, credentialType }) => {
		const execution = await runChain(client, name, [
			...first,
			request('Erase', 'DELETE', url, credentialType, credentials, statusOnly),
			request('Ask again', 'GET', again, credentialType, credentials, statusOnly),
		]);
		return [itemsOf(execution, 'Erase')[0], itemsOf(execution, 'Ask again')[0]];
	};
	return [
		[
			'Inscribe: a customer is erased with all documents',
			async () => {
				const [erase, again] = await erased('Erase at Inscribe', {
					first: [create('inscribe', { name: 'application-erase' })],
					url: `=${inscribe.apiUrl}/customers/{{ $('Create').item.json.customerId }}`,
					credentialType: 'inscribeApi',
				});
				assert.deepEqual([erase.statusCode, again.statusCode], [204, 404]);
			},
		],
		[
			'Worldline: a registration is erased',
			async () => {
				const path = "/ob/ais/v3/register/{{ $('Create').item.json.registrationId }}";
				const registration = { registrationId: 'application-erase', psuId: 'applicant-erase', scores: 'NONE' };
				const [erase, again] = await erased('Erase at Worldline', {
					first: [create('worldline', registration)],
					url: `=${worldline.apiUrl}${path}`,
					again: `=${worldline.apiUrl}${path}/status`,
					credentialType: 'worldlineApi',
				});
				assert.ok([200, 204].includes(erase.statusCode), String(erase.statusCode));
				assert.equal(again.statusCode, 404);
			},
		],
		[
			'Qard: each data connection is erased with what came from it',
			async () => {
				const user = "{{ $('Create').item.json.customerId }}";
				const connections = `=${qard.apiUrl}/users/${user}/data-connections`;
				const consent = {
					...create('qard', { userId: `=${user}`, bankProvider: qard.bankProvider }, 'requestBankConsent'),
					name: 'Connect',
				};
				const [erase, again] = await erased('Erase at Qard', {
					first: [
						create('qard', { userType: 'natural', name: 'Example' }),
						consent,
						request('Connections', 'GET', connections, 'qardApi', credentials),
						step('Each', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'result', options: {} }),
					],
					url: `${connections}/{{ $('Each').item.json.id }}`,
					again: connections,
					credentialType: 'qardApi',
				});
				assert.equal(erase.statusCode, 204);
				assert.deepEqual(again.body.result, []);
			},
		],
	];
}
