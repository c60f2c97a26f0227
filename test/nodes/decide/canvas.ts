import {
	type IConnections,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
	Workflow,
} from 'n8n-workflow';
import { CREDIT_FILE_FIELDS } from '../../../core/shapes/creditFile';
import { builtNode, startWorkflow } from '../../support/engine';
import { checkItems } from '../../support/neutral';
import { mock } from '../../support/stub';

const PACKAGE = 'n8n-nodes-credit-insights';
const FIELDS: Readonly<Record<string, string>> = CREDIT_FILE_FIELDS;

/** A node before Decide: of which verb, and how it is set. It hands on what it gets, as the tests bring the whole file. */
export interface Upstream {
	verb: string;
	disabled?: boolean;
	parameters?: INodeParameters;
	/** From elsewhere than this package. */
	foreign?: boolean;
}

export interface Canvas {
	items: IDataObject[];
	binary?: INodeExecutionData['binary'];
	upstream?: Upstream[];
	/** Rows of the second input; not connected where there are none. */
	rows?: IDataObject[];
	onError?: INode['onError'];
	disabled?: boolean;
	/** As which type Decide runs: n8n gives an agent's tool another name. */
	type?: string;
}

export interface CanvasRun {
	/** Items by output: refer, approve, decline, or all on the first. */
	lanes: INodeExecutionData[][];
	error: string | undefined;
	hints: string[];
	status: string;
}

/** Get Credit Insights, as most lines have it. */
export const INSIGHTS_UPSTREAM: Upstream[] = [{ verb: 'getCreditInsights' }, { verb: 'assessAffordability' }];

const stub = (execute: INodeType['execute']): INodeType => ({
	description: mock<INodeTypeDescription>({
		name: 'stub',
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Include Input Fields', name: 'includeInputFields', type: 'boolean', default: true },
			{ displayName: 'Output Field', name: 'outputField', type: 'string', default: '' },
		],
	}),
	execute,
});

/** Runs Decide behind a line of nodes in n8n's own engine; whatever it outputs must be valid by the published schema. */
export async function decideOnCanvas(parameters: INodeParameters, canvas: Canvas): Promise<CanvasRun> {
	const type = canvas.type ?? `${PACKAGE}.decideCreditApplication`;
	const node = builtNode('decideCreditApplication');
	const brought = stub(async () => [
		canvas.items.map((json) => ({ json, ...(canvas.binary ? { binary: canvas.binary } : {}) })),
	]);
	const handsOn = stub(async function handOn() {
		return [this.getInputData()];
	});
	const rows = stub(async () => [(canvas.rows ?? []).map((json) => ({ json }))]);
	const types: Record<string, INodeType> = {
		[type]: node,
		start: stub(async function () {
			return [this.getInputData()];
		}),
		brought,
		rows,
	};
	const nodeTypes = {
		getByName: (name: string) => types[name] ?? handsOn,
		getByNameAndVersion: (name: string) => types[name] ?? handsOn,
		getKnownTypes: () => ({}),
	};
	const at = (name: string, nodeType: string, others: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type: nodeType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...others,
	});
	const line = (canvas.upstream ?? INSIGHTS_UPSTREAM).map(({ verb, foreign, ...others }, index) =>
		at(`${verb} ${index}`, `${foreign === true ? 'other-package' : PACKAGE}.${verb}`, {
			...others,
			parameters: { outputField: FIELDS[verb] ?? '', ...others.parameters },
		}),
	);
	const decide = at('Decide', type, {
		parameters,
		...(canvas.onError === undefined ? {} : { onError: canvas.onError }),
		...(canvas.disabled === undefined ? {} : { disabled: canvas.disabled }),
	});
	const chain = [at('Start', 'start'), at('Brought', 'brought'), ...line, decide];
	const connections: IConnections = Object.fromEntries(
		chain
			.slice(0, -1)
			.map((from, index) => [from.name, { main: [[{ node: chain[index + 1]?.name ?? '', type: 'main', index: 0 }]] }]),
	);
	const nodes = [...chain];
	if (canvas.rows !== undefined) {
		nodes.push(at('Rows', 'rows'));
		connections.Start?.main?.[0]?.push({ node: 'Rows', type: 'main', index: 0 });
		connections.Rows = { main: [[{ node: 'Decide', type: 'main', index: 1 }]] };
	}
	const workflow = new Workflow({
		id: 'workflow',
		name: 'Test',
		active: false,
		nodeTypes,
		settings: {},
		nodes,
		connections,
	});
	const run = await startWorkflow(workflow);
	const [task, ...again] = run.data.resultData.runData.Decide ?? [];
	if (again.length > 0) throw new Error('Decide ran more than once');
	const lanes = (task?.data?.main ?? []).map((items) => items ?? []);
	if (task?.error === undefined && canvas.disabled !== true) {
		checkItems(
			'decideCreditApplication',
			parameters,
			lanes
				.slice(0, 3)
				.flat()
				.map(({ json }) => json),
		);
	}
	return {
		lanes,
		error: task?.error?.message ?? run.data.resultData.error?.message,
		hints: (task?.hints ?? []).map(({ message }) => message),
		status: run.status,
	};
}
