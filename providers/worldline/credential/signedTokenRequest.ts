import { type KeyObject, sign } from 'node:crypto';

/** Who asks for a token, as Worldline registered it. */
export interface Signer {
	app: string;
	client: string;
	id: string;
	keyId: string;
	key: KeyObject;
}

/**
 * Headers of the version 1 token request ("Digital Signatures" in Worldline's documentation, after draft-cavage-http-signatures-12):
 * RSA-SHA256 over the four headers, one per line. The date is in the form of HTTP (RFC 1123).
 */
export function signedHeaders({ app, client, id, keyId, key }: Signer, nowMs: number): Record<string, string> {
	const date = new Date(nowMs).toUTCString();
	const signed = `app: ${app}\nclient: ${client}\nid: ${id}\ndate: ${date}`;
	const signature = sign('sha256', Buffer.from(signed), key).toString('base64');
	return {
		App: app,
		Client: client,
		Id: id,
		Date: date,
		Authorization: `Signature keyId="${keyId}", algorithm="SHA256withRSA", headers="app client id date", signature="${signature}"`,
	};
}
