import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';

/** What is wrong with a key or certificate, in words that follow the name of its field; never quotes it. */
export class PemFault extends Error {}

interface PemBlock {
	label: string;
	body: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

const KEY_TYPES: Readonly<Record<string, 'pkcs1' | 'pkcs8' | undefined>> = {
	'RSA PRIVATE KEY': 'pkcs1',
	'PRIVATE KEY': 'pkcs8',
};

/**
 * The RSA private key of a PEM text, PKCS#1 or PKCS#8. Line breaks may be lost, turned into spaces or written as \n: a password
 * field of n8n has one line. Throws PemFault.
 */
export function readPrivateKey(text: string): KeyObject {
	const blocks = blocksOf(text, 'BEGIN PRIVATE KEY');
	const labels = blocks.map(({ label }) => label);
	if (blocks.some(({ label, body }) => label === 'ENCRYPTED PRIVATE KEY' || body.includes('ENCRYPTED'))) {
		throw new PemFault('is encrypted. Take its passphrase away first: openssl pkey -in encrypted.pem -out key.pem');
	}
	const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'));
	if (block === undefined) {
		const what = labels.includes('CERTIFICATE') ? 'a certificate' : 'a public key';
		throw new PemFault(`is ${what}. Put in the private key that belongs to it.`);
	}
	const type = Object.hasOwn(KEY_TYPES, block.label) ? KEY_TYPES[block.label] : undefined;
	if (type === undefined) throw new PemFault(`is a key of the kind "${block.label}"; it must be an RSA private key.`);
	const key = unbroken(() => createPrivateKey({ key: bytesOf(block), format: 'der', type }));
	if (key.asymmetricKeyType !== 'rsa') throw new PemFault('is not an RSA key. Worldline takes RSA keys only.');
	return key;
}

/** The certificate of a PEM text, however its line breaks were kept. Throws PemFault. */
export function readCertificate(text: string): X509Certificate {
	const block = blocksOf(text, 'BEGIN CERTIFICATE').find(({ label }) => label === 'CERTIFICATE');
	if (block === undefined) throw new PemFault('is not a certificate; it must begin with -----BEGIN CERTIFICATE-----.');
	return unbroken(() => new X509Certificate(bytesOf(block)));
}

function blocksOf(text: string, beginning: string): PemBlock[] {
	const plain = text.replace(/(?:\\r)?\\n/g, '\n');
	const blocks = [...plain.matchAll(BLOCK)].map(([, label = '', body = '']) => ({ label, body }));
	if (blocks.length > 0) return blocks;
	throw new PemFault(
		plain.includes('-----BEGIN')
			? 'is cut off: its end is missing, or begins otherwise than its beginning. Copy all of it.'
			: `is not in PEM form; it must begin with -----${beginning}-----.`,
	);
}

function bytesOf({ body }: PemBlock): Buffer {
	const base64 = body.replace(/\s/g, '');
	if (!BASE64.test(base64)) throw new PemFault('holds characters that do not belong there. Copy it again.');
	return Buffer.from(base64, 'base64');
}

/** The message of OpenSSL says nothing to a person, and is not for us to quote. */
function unbroken<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof PemFault) throw error;
		throw new PemFault('is broken: it cannot be read. Copy it again.');
	}
}
