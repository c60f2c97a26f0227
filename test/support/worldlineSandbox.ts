import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SandboxControl } from './sandboxControl';
import { startSandboxProcess } from './sandboxProcess';

/** The sandbox's Worldline with what tests ask of it. */
export class WorldlineSandbox extends SandboxControl {
	static async start(args: string[] = []): Promise<WorldlineSandbox> {
		return new WorldlineSandbox(await startSandboxProcess(args));
	}

	/** A credential without a token yet, for the signed token request. */
	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		const { apiUrl, tokenUrlV1, app, client, id, keyId, privateKeyPem } = this.process.worldline;
		return {
			apiVersion: 'v1',
			apiUrl,
			tokenUrl: tokenUrlV1,
			app,
			client,
			initiatingPartyId: id,
			keyId,
			privateKey: privateKeyPem,
			accessToken: '',
			...changes,
		};
	}

	/** A credential for the token request with a client secret. */
	secretCredential(): ICredentialDataDecryptedObject {
		const { apiUrl, tokenUrlV2, clientId, clientSecret, scope } = this.process.worldline;
		return { apiVersion: 'v2', apiUrl, tokenUrl: tokenUrlV2, clientId, clientSecret, scope, accessToken: '' };
	}
}
