import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** The key pair of the made-up initiating party: `keyId` names it in a signature. */
export interface TestKeys {
	publicKey: KeyObject;
	privateKeyPem: string;
	keyId: string;
}

let keys: TestKeys | null = null;

/**
 * An RSA key pair (2048 bits, PKCS#8) made when the process first needs it: no private key is ever stored. Worldline's key
 * id is the SHA-1 thumbprint of the uploaded certificate; there is no certificate here, so it is that of the public key.
 */
export function testKeys(): TestKeys {
	if (keys === null) {
		const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
		keys = {
			publicKey,
			privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
			keyId: createHash('sha1')
				.update(publicKey.export({ type: 'spki', format: 'der' }))
				.digest('hex')
				.toUpperCase(),
		};
	}
	return keys;
}
