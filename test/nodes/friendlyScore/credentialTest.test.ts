import { builtCredential } from '../../support/engine';

test("the credential's test looks for a customer, and counts only 401 and 403 as refusals", () => {
	const { test: request } = builtCredential('friendlyScoreApi');
	expect(request).toMatchObject({
		request: {
			url: '/public/v3/customers',
			qs: { 'by-user-reference': 'credential-test' },
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403] },
		},
		rules: [
			{ type: 'responseCode', properties: { value: 401 } },
			{ type: 'responseCode', properties: { value: 403 } },
		],
	});
});
