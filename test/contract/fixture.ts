import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import type { SandboxProcess } from '../support/sandboxProcess';

/** One way to call a node; between them a provider's calls name every verb that it declares. */
export interface ContractCall {
	verb: string;
	/** What tells it from other calls of the verb. */
	name?: string;
	parameters: INodeParameters;
	binary?: IBinaryKeyData;
}

/** What a fixture prepares its things with: a node of the provider at its sandbox. Rejects where the node fails. */
export type First = (verb: string, parameters: INodeParameters) => Promise<IDataObject>;

/** What the contract suite has to know of a provider; one file in fixtures/ each, found by itself. */
export interface ProviderFixture {
	/** The provider's id. */
	provider: string;
	/** Arguments of the sandbox with which nothing has to be waited for. */
	sandboxArgs: string[];
	/** Brings the sandbox to where every call can succeed, and answers the calls. */
	prepare(first: First, sandbox: SandboxProcess): Promise<ContractCall[]>;
}
