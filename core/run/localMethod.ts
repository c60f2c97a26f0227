import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { ItemCall } from '../provider/call';
import { type Clock, systemClock } from '../base/clock';
import { shownFor } from '../provider/param';
import { runUnits } from './loop';
import { toNodeError } from './nodeErrors';
import { Pace } from '../http/pace';
import { Params, choice } from '../provider/params';

/** A way to answer a verb without asking a provider; the user chooses it by `method`. */
export interface LocalMethod {
	/** As the choice is shown and stored. */
	name: string;
	value: string;
	description: string;
	/** Its parameters; shown for this method only. */
	fields: INodeProperties[];
	/** Works for one item; returns its output. Throws CreditError. */
	run: (call: ItemCall) => object;
}

const BY_PROVIDER = 'provider';

/** What hides a field or a credential of providers where the answer is worked out without one. */
export const SHOWN_FOR_PROVIDERS = { '/method': [BY_PROVIDER] };

/** The properties of a verb's node that can also be answered by `local`: the choice comes right after the provider. */
export function withLocalMethod([provider, ...others]: INodeProperties[], local: LocalMethod): INodeProperties[] {
	const ofProviders = (fields: INodeProperties[]) => fields.map((field) => shownFor(field, 'method', [BY_PROVIDER]));
	return [
		...(provider === undefined ? [] : ofProviders([provider])),
		methodField(local),
		...local.fields.map((field) => shownFor(field, 'method', [local.value])),
		...ofProviders(others),
	];
}

/** By provider unless the user chose otherwise: nodes that were stored before there was a choice have none. */
function methodField({ name, value, description }: LocalMethod): INodeProperties {
	return {
		displayName: 'Method',
		name: 'method',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name, value, description },
			{ name: 'Provider', value: BY_PROVIDER, description: 'The provider answers' },
		],
		default: BY_PROVIDER,
		description: 'Who works it out',
	};
}

/** Whether the node is set to the local method; a method that it does not have fails the node. */
export function isChosen(ctx: IExecuteFunctions, local: LocalMethod): boolean {
	const fields = [methodField(local)];
	try {
		const params = new Params(ctx, 0, fields, fields);
		return params.read('method', choice([BY_PROVIDER, local.value])) === local.value;
	} catch (error) {
		throw toNodeError(ctx.getNode(), error, 0);
	}
}

/** Runs the local method for every item, one after the other. */
export async function executeLocal(
	ctx: IExecuteFunctions,
	local: LocalMethod,
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][]> {
	const items = ctx.getInputData().map((_, index) => [index]);
	const output = await runUnits(ctx, items, new Pace(1).gate(), async ([item = 0]) => {
		const params = new Params(ctx, item, local.fields, local.fields);
		return await Promise.resolve([{ json: { ...local.run({ params, clock }) }, pairedItem: { item } }]);
	});
	return [output];
}
