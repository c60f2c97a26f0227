import type { IExecuteFunctions } from 'n8n-workflow';
import { activeUpstream, fieldOf } from '../../core/run/upstream';
import { CREDIT_FILE_FIELDS } from '../../core/shapes/creditFile';
import type { Makers, PartName } from '../file/parts';

const TRIGGER = 'creditCallbackTrigger';
/** Parts of a file that the trigger puts there. */
const BY_TRIGGER: readonly PartName[] = ['insights', 'affordability', 'creditScore'];

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

function partMadeBy(node: ReturnType<typeof activeUpstream>[number]): PartName[] {
	const part = Object.entries(CREDIT_FILE_FIELDS).find(([own]) => own === node.verb)?.[1];
	return part !== undefined && fieldOf(node, part) === part ? [part] : [];
}
