import { createHash } from 'node:crypto';
import { PemFault, readCertificate, readPrivateKey } from '../../../../providers/worldline/credential/pem';
import {
	certificateDer,
	certificatePem,
	ecPkcs8,
	ecSec1,
	encryptedPkcs1,
	encryptedPkcs8,
	MANGLINGS,
	pkcs1,
	pkcs8,
	privateKey,
	publicPem,
} from './fixtures/keys';

describe.each([
	['PKCS#8', pkcs8],
	['PKCS#1', pkcs1],
])('a private key in %s', (_, pem) => {
	test.each(MANGLINGS)('is read %s', (_how, mangle) => {
		expect(readPrivateKey(mangle(pem)).equals(privateKey)).toBe(true);
	});

	test('is found behind a certificate in the same text', () => {
		expect(readPrivateKey(`${certificatePem}${pem}`).equals(privateKey)).toBe(true);
	});
});

describe('what is no usable private key is refused in words that do not quote it', () => {
	test.each([
		['encrypted, PKCS#8', encryptedPkcs8, /^is encrypted/],
		['encrypted, PKCS#1', encryptedPkcs1, /^is encrypted/],
		['encrypted, line breaks lost', encryptedPkcs1.replaceAll('\n', ''), /^is encrypted/],
		['public', publicPem, /^is a public key/],
		['a certificate', certificatePem, /^is a certificate/],
		['of elliptic curves', ecPkcs8, /^is not an RSA key/],
		['of another kind', ecSec1, /^is a key of the kind "EC PRIVATE KEY"/],
		['cut off', pkcs8.slice(0, 400), /^is cut off/],
		['damaged', pkcs8.replace(/\n(.{20}).{20}/, '\n$1'), /^is broken/],
		['with characters of another text', pkcs8.replace(/\n(.{20})/, '\n$1#!'), /^holds characters/],
		['no PEM', 'sandbox-secret', /^is not in PEM form; it must begin with -----BEGIN PRIVATE KEY-----/],
	])('%s', (_, text, message) => {
		expect(() => readPrivateKey(text)).toThrow(PemFault);
		expect(() => readPrivateKey(text)).toThrow(message);
		try {
			readPrivateKey(text);
		} catch (error) {
			const said = error instanceof Error ? `${error.message}${error.stack ?? ''}` : '';
			for (const line of text.split('\n').filter((part) => /^[\w+/=]{20,}$/.test(part)))
				expect(said).not.toContain(line);
		}
	});
});

describe('a certificate', () => {
	test.each(MANGLINGS)('is read %s', (_how, mangle) => {
		const { fingerprint } = readCertificate(mangle(certificatePem));
		const sha1 = createHash('sha1').update(certificateDer).digest('hex');
		expect(fingerprint.replaceAll(':', '').toLowerCase()).toBe(sha1);
	});

	test.each([
		[pkcs8, /^is not a certificate/],
		[certificatePem.slice(0, 300), /^is cut off/],
		['sandbox-secret', /^is not in PEM form/],
	])('that is none is refused', (text, message) => {
		expect(() => readCertificate(text)).toThrow(message);
	});
});
