/**
 * The nodes that are compared, each ready to be put into a workflow: `{ label, credential, node }`. `credential` is `{ type, data }`
 * for a new n8n credential. A failed item goes on as an item with `error`, so that losses can be counted.
 */
const client = { clientId: 'bench-client', clientSecret: 'bench-secret' };
const onError = 'continueRegularOutput';

/** One of our nodes, with the Periculum credential. */
function ours(server, label, type, parameters) {
	return {
		label,
		credential: {
			type: 'periculumApi',
			data: { environment: 'custom', apiUrl: server.url, tokenUrl: server.tokenUrl, bodyStyle: 'form', ...client },
		},
		node: {
			type: `n8n-nodes-credit-insights.${type}`,
			typeVersion: 1,
			onError,
			parameters: { provider: 'periculum', includeInputFields: false, ...parameters },
		},
	};
}

/** n8n's HTTP Request node, with n8n's own OAuth2 client credentials, as it is set up without this package. */
function httpRequest(server, label, parameters) {
	return {
		label,
		credential: {
			type: 'oAuth2Api',
			data: {
				grantType: 'clientCredentials',
				accessTokenUrl: server.tokenUrl,
				scope: '',
				authentication: 'body',
				...client,
			},
		},
		node: {
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			onError,
			parameters: {
				authentication: 'genericCredentialType',
				genericAuthType: 'oAuth2Api',
				...parameters,
			},
		},
	};
}

/** Reads one statement's insights per item. */
export const getInsights = (server, { label = 'Get Credit Insights', output = 'insights' } = {}) =>
	ours(server, label, 'getCreditInsights', { data: 'insights', statementKey: '={{ $json.key }}', output });

/** Reads one statement per item; `batch` is `{ batchSize, batchInterval }` (ms), as someone sets it who knows the limit. */
export const httpGet = (server, { label = 'HTTP Request', batch } = {}) =>
	httpRequest(server, label, {
		url: `=${server.url}/statements/{{ $json.key }}`,
		options: batch === undefined ? {} : { batching: { batch } },
	});

/** Uploads `statement` (Periculum's own format) once per item, under a name of its own. */
export const uploadStatement = (server, statement) =>
	ours(server, 'Upload Bank Statement', 'uploadBankStatement', {
		source: 'transactions',
		statementType: 'consumer',
		statementName: '=Statement {{ $json.key }}',
		transactionsFrom: 'json',
		format: 'periculum',
		statement: JSON.stringify(statement),
	});

/** Sends the same statement as a JSON body. */
export const httpPost = (server, statement) =>
	httpRequest(server, 'HTTP Request', {
		method: 'POST',
		url: `${server.url}/statements/analytics?format=periculum&statementType=consumer`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: JSON.stringify(statement),
		options: {},
	});

/** Uploads the PDF of each item. */
export const uploadPdf = (server) =>
	ours(server, 'Upload Bank Statement', 'uploadBankStatement', {
		source: 'pdf',
		statementType: 'consumer',
		binaryPropertyName: 'data',
		password: '',
	});

/** Sends the PDF of each item as multipart/form-data. */
export const httpPut = (server) =>
	httpRequest(server, 'HTTP Request', {
		method: 'PUT',
		url: `${server.url}/statements`,
		sendBody: true,
		contentType: 'multipart-form-data',
		bodyParameters: {
			parameters: [
				{ parameterType: 'formBinaryData', name: 'file', inputDataFieldName: 'data' },
				{ parameterType: 'formData', name: 'statementType', value: 'consumer' },
			],
		},
		options: {},
	});
