import 'reflect-metadata';
import path from 'node:path';
import {
	type IBinaryKeyData,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeExecutionData,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IRequestOptionsSimplified,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	Workflow,
	createRunExecutionData,
} from 'n8n-workflow';
import { Credentials, ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { checkItems } from './neutral';
import { mock } from './stub';

const PACKAGE = 'n8n-nodes-credit-insights';
const dist = path.join(__dirname, '..', '..', 'dist');

/** A node or credential class as it is shipped. */
function built<T>(file: string, className: string): T {
	const loaded: Record<string, new () => T> = require(path.join(dist, file));
	const Class = loaded[className];
	if (Class === undefined) throw new Error(`${file} does not export ${className}: build the package first`);
	return new Class();
}

/** The node of a verb, from dist. */
export function builtNode(verb: string): INodeType {
	const className = `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}`;
	return built<INodeType>(`nodes/${className}/${className}.node.js`, className);
}

/** As n8n makes a tool of a node that is usable as one: what it shows hangs on the name (n8n, node-types.js). */
function asTool(node: INodeType): INodeType {
	const { description } = node;
	return Object.assign(Object.create(node), { description: { ...description, name: `${description.name}Tool` } });
}

/** A credential type, from dist. */
export function builtCredential(name = 'periculumApi'): ICredentialType {
	const className = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
	return built<ICredentialType>(`credentials/${className}.credentials.js`, className);
}

const credentialExpressions = new Workflow({
	nodes: [],
	connections: {},
	active: false,
	nodeTypes: mock<INodeTypes>({ getByNameAndVersion: () => undefined }),
}).expression;

/** n8n's credentials helper, as far as nodes meet it: token fetched when empty or refused, and kept (n8n, credentials-helper.js). */
class StoredCredential extends ICredentialsHelper {
	private readonly type: ICredentialType;

	constructor(
		typeName: string,
		readonly stored: ICredentialDataDecryptedObject,
	) {
		super();
		this.type = builtCredential(typeName);
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type;
		if (typeof authenticate === 'function') return await authenticate(credentials, mock(options));
		return mock<IHttpRequestOptions>({ ...options, headers: { ...options.headers, ...this.headers(credentials) } });
	}

	/** The headers that the credential type adds, its expressions resolved as n8n does. */
	private headers(credentials: ICredentialDataDecryptedObject): Record<string, unknown> {
		const { authenticate } = this.type;
		if (authenticate === undefined || typeof authenticate === 'function') throw new Error('Not a generic credential');
		const node = mock<INode>({ id: 'credential', name: 'Credential', typeVersion: 1, parameters: {} });
		const resolved = (value: unknown) =>
			credentialExpressions.getSimpleParameterValue(node, String(value), 'internal', { $credentials: credentials });
		const { headers = {} } = authenticate.properties;
		return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, resolved(value)]));
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		_node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		if (this.type.preAuthentication === undefined) return undefined;
		if (credentials.accessToken !== '' && !expired) return undefined;
		const output = (await this.type.preAuthentication.call(helpers, credentials)) as ICredentialDataDecryptedObject;
		Object.assign(this.stored, output);
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		return new Credentials({ id: details.id, name: details.name }, type);
	}

	async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		return { ...this.stored };
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(): INodeProperties[] {
		return this.type.properties;
	}
}

const URLS = [
	'webhookBaseUrl',
	'webhookWaitingBaseUrl',
	'webhookTestBaseUrl',
	'formWaitingBaseUrl',
	'instanceBaseUrl',
	'restApiUrl',
];

export interface EngineRun {
	/** Items of the node's outputs: [success] or [success, error]. */
	outputs: INodeExecutionData[][];
	/** The error that failed the node, with what n8n stores of it. */
	error:
		| { name?: string; message: string; description?: string | null; httpCode?: string | null; context?: IDataObject }
		| undefined;
	/** All that n8n would store of the run, as text: to look for what must not be in it. */
	stored: string;
}

export interface EngineOptions {
	/** Include Input Fields is off unless told otherwise: most tests look at the answer alone. */
	parameters: INodeParameters;
	items?: IDataObject[];
	/** Binary data of the items, by index; content base64. */
	binary?: IBinaryKeyData[];
	onError?: INode['onError'];
	/** Changes of the stored node, such as Retry On Fail. */
	node?: Partial<INode>;
	/** Whether it runs as n8n's tool variant of the node. */
	asTool?: boolean;
	/** Of the provider that the parameters choose; null for a node without any. */
	credential: ICredentialDataDecryptedObject | null;
	/** Aborts the execution after so many milliseconds. */
	stopAfterMs?: number;
}

let credentialNumber = 0;

/**
 * Runs one node of the built package in the real n8n-core on the given items, with one stored credential. Whatever it outputs must
 * be valid by the published schema of its output.
 */
export async function runNode(verb: string, options: EngineOptions): Promise<EngineRun> {
	const type = `${PACKAGE}.${verb}${options.asTool === true ? 'Tool' : ''}`;
	const parameters: INodeParameters = { includeInputFields: false, ...options.parameters };
	const node = options.asTool === true ? asTool(builtNode(verb)) : builtNode(verb);
	const feeder: INodeType = {
		description: mock({ ...node.description, name: 'feeder', displayName: 'Feeder', properties: [], credentials: [] }),
		execute: async () => [
			(options.items ?? [{}]).map((json, index) => ({
				json,
				...(options.binary?.[index] === undefined ? {} : { binary: options.binary[index] }),
			})),
		],
	};
	const types: Record<string, INodeType> = { feeder, [type]: node };
	const nodeTypes = {
		getByName: (name: string) => types[name] ?? feeder,
		getByNameAndVersion: (name: string) => types[name] ?? feeder,
		getKnownTypes: () => ({}),
	};
	credentialNumber += 1;
	const ofProvider = `${String(parameters.provider)}Api`;
	const isKnown = node.description.credentials?.some(({ name }) => name === ofProvider);
	const credentialType = isKnown === true ? ofProvider : 'periculumApi';
	const workflow = new Workflow({
		id: 'workflow',
		name: 'Test',
		active: false,
		nodeTypes,
		settings: {},
		nodes: [
			{ id: 'a', name: 'Start', type: 'feeder', typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: 'b',
				name: 'Node',
				type,
				typeVersion: 1,
				position: [200, 0],
				parameters,
				...(options.credential === null
					? {}
					: { credentials: { [credentialType]: { id: `credential-${credentialNumber}`, name: 'Credential' } } }),
				...(options.onError === undefined ? {} : { onError: options.onError }),
				...options.node,
			},
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
	});
	const running = startWorkflow(workflow, new StoredCredential(credentialType, options.credential ?? {}));
	if (options.stopAfterMs !== undefined) setTimeout(() => running.cancel(), options.stopAfterMs);
	const run = readRun(await running);
	const items = run.error === undefined ? (run.outputs[0] ?? []) : [];
	checkItems(
		verb,
		options.asTool === true ? { ...parameters, includeInputFields: false } : parameters,
		items.map(({ json }) => json),
	);
	return run;
}

/** Runs a whole workflow in the real n8n-core from its node "Start", by hand. */
export function startWorkflow(workflow: Workflow, credentialsHelper?: ICredentialsHelper) {
	const additionalData = mock<IWorkflowExecuteAdditionalData>({
		...(credentialsHelper === undefined ? {} : { credentialsHelper }),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		...Object.fromEntries(URLS.map((name) => [name, 'http://localhost/'])),
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
	});
	additionalData.hooks = new ExecutionLifecycleHooks('manual', '1', mock<IWorkflowBase>({ id: 'workflow' }));
	const start = workflow.getNode('Start');
	if (start === null) throw new Error('The workflow has no start');
	const execution = new WorkflowExecute(
		additionalData,
		'manual',
		createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }] },
		}),
	);
	return execution.processRunExecutionData(workflow);
}

function readRun(run: IRun): EngineRun {
	const task = run.data.resultData.runData.Node?.[0];
	const error = task?.error;
	return {
		outputs: (task?.data?.main ?? []).map((items) => items ?? []),
		error:
			error === undefined
				? undefined
				: {
						name: error.name,
						message: error.message,
						description: error.description,
						httpCode: 'httpCode' in error ? error.httpCode : undefined,
						context: error.context,
					},
		stored: JSON.stringify(run),
	};
}
