import { dotnetJson } from '../../../sandbox/callbacks/periculum/dotnetJson';
import { hmacMessage } from '../../../sandbox/callbacks/periculum/hmac';
import { periculumWebhook } from '../../../sandbox/callbacks/periculum/body';

/** Made with: printf '%s' '<json>' | openssl dgst -sha512 -hmac 'sandbox-secret-of-32-characters!' */
const vector = {
	secret: 'sandbox-secret-of-32-characters!',
	json: '[{"Key":7,"CalculatedScore":540.0,"DidPass":true}]',
	hmac:
		'29e0f2e6fad9e77392218c6dafb4e7987e22003f88779d9ec43a925d099486f1' +
		'd33908f9b0b38ae793cc506c0ef006b531d10faedffcf9bdfa99a9ee271ffec9',
};

describe('hmacMessage', () => {
	it('is what openssl makes of the same text', () => {
		expect(hmacMessage(vector.json, vector.secret)).toBe(vector.hmac);
	});

	it('agrees with RFC 4231, test case 2', () => {
		expect(hmacMessage('what do ya want for nothing?', 'Jefe')).toBe(
			'164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554' +
				'9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
		);
	});

	it('is another one once JavaScript has read and written the text', () => {
		expect(hmacMessage(JSON.stringify(JSON.parse(vector.json)), vector.secret)).not.toBe(vector.hmac);
	});
});

describe('dotnetJson', () => {
	it('keeps the decimals of doubles and writes whole numbers without, compactly', () => {
		const value = { Key: 7, score: 540, rate: 0.29, low: -3, none: null, list: [1, 2.5], text: 'a/b "é"' };

		expect(dotnetJson(value, (name) => name === 'Key')).toBe(
			'{"Key":7,"score":540.0,"rate":0.29,"low":-3.0,"none":null,"list":[1.0,2.5],"text":"a/b \\"é\\""}',
		);
	});

	it('leaves out what is not there', () => {
		expect(dotnetJson({ a: undefined, b: true }, () => true)).toBe('{"b":true}');
	});
});

describe('a Periculum webhook', () => {
	it('is documented metadata, the statement, and the signed text itself', () => {
		const subject = { name: 'Statement "1"', key: 12, uniqueCode: 'abc' };
		const response = [{ Key: 7, CalculatedScore: 540, DidPass: true }];
		const atMs = Date.parse('2022-07-05T03:10:09Z');

		expect(periculumWebhook('creditscore', subject, response, vector.secret, atMs)).toBe(
			'{"metadata":{"statusMessage":"SUCCESSFUL","statusCode":"200","timeStamp":"07/05/2022 03:10:09",' +
				`"responseType":"CREDITSCORE","hmacMessage":"${vector.hmac}"},` +
				'"statementName":"Statement \\"1\\"","statementKey":12,"statementUniqueCode":"abc",' +
				`"affordabilityResponse":null,"creditScoreResponse":${vector.json},"insightsResponse":null}`,
		);
	});
});
