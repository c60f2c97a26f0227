import type { IExecuteFunctions } from 'n8n-workflow';
import { CREDIT_FILE_FIELDS } from '../../core/shapes/creditFile';
import type { Makers, PartName } from '../file/parts';

const TRIGGER = 'creditCallbackTrigger';
/** Parts of a file that the trigger puts there. */
const BY_TRIGGER: readonly PartName[] = ['insights', 'affordability', 'creditScore'];

type Node = ReturnType<IExecuteFunctions['getParentNodes']>[number];

/**
 * The parts of the credit file that active nodes of this package before this one make, each in its own field: such a node always
 * overwrites it, whatever the application brought along. One that answers alone, or under another name, vouches for none.
 */
export function makersUpstream(ctx: IExecuteFunctions): Makers {
	const active = activeUpstream(ctx);
	const byNodes = new Set(active.flatMap((node) => partMadeBy(node)));
	const byTrigger = new Set(
		active.some(({ verb }) => verb === TRIGGER) ? BY_TRIGGER.filter((part) => !byNodes.has(part)) : [],
	);
	return { made: new Set([...byNodes, ...byTrigger]), byTrigger };
}

/** Whether an active node before this one decides each application, and so always overwrites its decision. */
export function isDecidedUpstream(ctx: IExecuteFunctions): boolean {
	return activeUpstream(ctx).some(
		({ verb, parameters = {} }) =>
			verb === 'decideCreditApplication' && (parameters.operation ?? 'decide') === 'decide',
	);
}

/** The active nodes of this package before this one, each with its name in the package. */
function activeUpstream(ctx: IExecuteFunctions): Array<Node & { verb: string }> {
	const { name, type } = ctx.getNode();
	// The name of the package, however it was installed; as an agent's tool this node has a suffix of its own.
	const prefix = type.slice(0, type.lastIndexOf('.') + 1);
	return ctx
		.getParentNodes(name, { includeNodeParameters: true })
		.filter(({ disabled, type: other }) => !disabled && other.startsWith(prefix))
		.map((node) => ({ ...node, verb: node.type.slice(prefix.length) }));
}

function partMadeBy({ verb, parameters = {} }: Node & { verb: string }): PartName[] {
	const part = Object.entries(CREDIT_FILE_FIELDS).find(([own]) => own === verb)?.[1];
	if (part === undefined) return [];
	const { includeInputFields = true, outputField = part } = parameters;
	return includeInputFields === true && outputField === part ? [part] : [];
}
