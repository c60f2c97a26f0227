import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SandboxControl } from './sandboxControl';
import { startSandboxProcess } from './sandboxProcess';

export type { Fault, SentRequest } from './sandboxControl';

/** The sandbox's Periculum with what tests ask of it. */
export class PericulumSandbox extends SandboxControl {
	static async start(args: string[] = []): Promise<PericulumSandbox> {
		return new PericulumSandbox(await startSandboxProcess(args));
	}

	/** A credential without a token yet, for the newer token endpoint unless told otherwise. */
	credential(changes: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		const { apiUrl, oidcTokenUrl, clientId, clientSecret } = this.process.periculum;
		return {
			environment: 'custom',
			apiUrl,
			tokenUrl: oidcTokenUrl,
			bodyStyle: 'form',
			audience: '',
			clientId,
			clientSecret,
			accessToken: '',
			...changes,
		};
	}

	/** A credential for the older, Auth0-like token endpoint. */
	auth0Credential(): ICredentialDataDecryptedObject {
		const { auth0TokenUrl, audience } = this.process.periculum;
		return this.credential({ tokenUrl: auth0TokenUrl, bodyStyle: 'json', audience });
	}
}
