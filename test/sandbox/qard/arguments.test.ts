import { readQardOptions } from '../../../sandbox/qard/arguments';

const given = { 'qard-connect-seconds': '0', 'qard-sync-seconds': '0.5', 'qard-retry-seconds': '1,2.5' };

function fail(message: string): never {
	throw new Error(message);
}

describe('the options of the sandbox command that are about Qard', () => {
	it('are read as numbers', () => {
		expect(readQardOptions(given, fail)).toEqual({ connectSeconds: 0, syncSeconds: 0.5, retrySeconds: [1, 2.5] });
		expect(readQardOptions({ ...given, 'qard-retry-seconds': 'none' }, fail).retrySeconds).toEqual([]);
	});

	it.each([
		['qard-connect-seconds', 'soon'],
		['qard-sync-seconds', '-1'],
		['qard-retry-seconds', '1,,2'],
	])('name what is wrong with --%s %s', (name, value) => {
		expect(() => readQardOptions({ ...given, [name]: value }, fail)).toThrow(
			`--${name} must be a number from 0 to 86400.`,
		);
	});
});
