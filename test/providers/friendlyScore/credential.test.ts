import { baseUrl } from '../../../providers/friendlyScore/credential';

const credential = (base: string) => ({ clientId: 'made-up', clientSecret: 'made-up-secret', baseUrl: base });

test.each([
	'https://api.friendlyscore.com',
	'https://api.friendlyscore.com/',
	'https://api.friendlyscore.com/public/v3',
	'https://api.friendlyscore.com/public/v3/',
])('the base URL %s is that of the API, with or without its version', (base) => {
	expect(baseUrl(credential(base))).toBe('https://api.friendlyscore.com');
});
