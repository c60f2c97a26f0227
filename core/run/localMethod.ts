import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { ItemCall } from '../provider/call';
import type { Clock } from '../base/clock';
import { type Named, type ValuesOf, propertiesOf, readAll, shownFor } from '../provider/param';
import { type Plan, oneByOne } from './plan';
import { Pace } from '../http/pace';
import { choice } from '../provider/paramTypes';
import { Params } from '../provider/params';

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

/** Declares a local method: its parameters with their types, and what it makes of their values. */
export function localMethod<P extends Named<P>>({
	params,
	run,
	...choice
}: Pick<LocalMethod, 'name' | 'value' | 'description'> & {
	params: P;
	run: (values: ValuesOf<P>, call: { clock: Clock }) => object;
}): LocalMethod {
	return { ...choice, fields: propertiesOf(params), run: (call) => run(readAll(call.params, params), call) };
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

/** Whether the node is set to the local method. Throws CreditError for a method that it does not have. */
export function isChosen(ctx: IExecuteFunctions, local: LocalMethod): boolean {
	const fields = [methodField(local)];
	return new Params(ctx, 0, fields, fields).read('method', choice([BY_PROVIDER, local.value])) === local.value;
}

/** The local method for every item, one after the other. */
export function localPlan(ctx: IExecuteFunctions, local: LocalMethod, clock: Clock): Plan {
	return {
		units: oneByOne(ctx.getInputData().length),
		gate: new Pace(1).gate(),
		work: async ([item = 0]) => {
			const params = new Params(ctx, item, local.fields, local.fields);
			return await Promise.resolve([local.run({ params, clock })]);
		},
	};
}
