import { readWorldlineOptions } from '../../../sandbox/worldline/arguments';

const given = {
	'collect-seconds': '0',
	'analysis-seconds': '0.5',
	'consent-seconds': '60',
	'callback-retry-seconds': '1,2.5',
};

function fail(message: string): never {
	throw new Error(message);
}

describe('the options of the sandbox command that are about Worldline', () => {
	it('are read as numbers, without a callback unless one is given', () => {
		expect(readWorldlineOptions(given, fail)).toEqual({
			collectSeconds: 0,
			analysisSeconds: 0.5,
			consentSeconds: 60,
			callback: { url: null, secret: null, retrySeconds: [1, 2.5] },
		});
	});

	it('can switch further attempts off', () => {
		const options = readWorldlineOptions({ ...given, 'callback-retry-seconds': 'none' }, fail);

		expect(options.callback.retrySeconds).toEqual([]);
	});

	it.each([
		['collect-seconds', 'soon', '--collect-seconds must be a number from 0 to 86400.'],
		['callback-retry-seconds', '1,,2', '--callback-retry-seconds must be a number from 0 to 86400.'],
		['callback-url', 'localhost', '--callback-url must be an http or https address.'],
	])('name what is wrong with --%s %s', (name, value, message) => {
		expect(() => readWorldlineOptions({ ...given, [name]: value }, fail)).toThrow(message);
	});
});
