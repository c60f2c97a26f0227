import type { IExecuteFunctions } from 'n8n-workflow';

type Node = ReturnType<IExecuteFunctions['getParentNodes']>[number];

/** The active nodes of this package before this one, each with its name in the package. */
export function activeUpstream(ctx: IExecuteFunctions): Array<Node & { verb: string }> {
	const { name, type } = ctx.getNode();
	// The name of the package, however it was installed; as an agent's tool this node has a suffix of its own.
	const prefix = type.slice(0, type.lastIndexOf('.') + 1);
	return ctx
		.getParentNodes(name, { includeNodeParameters: true })
		.filter(({ disabled, type: other }) => !disabled && other.startsWith(prefix))
		.map((node) => ({ ...node, verb: node.type.slice(prefix.length) }));
}

/** The field of a credit file in which such a node puts its answer; null where it puts none there. */
export function fieldOf({ parameters = {} }: Node, byDefault: string): string | null {
	const { includeInputFields = true, outputField = byDefault } = parameters;
	if (includeInputFields !== true || typeof outputField !== 'string') return null;
	return outputField.trim();
}
