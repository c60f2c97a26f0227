import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type UnitCall, callMaker } from '../provider/call';
import { type Clock, systemClock } from '../base/clock';
import { outputForm } from './creditFile';
import { refuseForeignIds } from './idsInFile';
import { type LocalMethod, isChosen, localPlan } from './localMethod';
import { type Unit, runUnits } from './loop';
import { openProvider } from './openProvider';
import type { OutputForm } from './outputForm';
import { type Plan, oneByOne, refusing } from './plan';
import type { Provider, Verb, VerbOfProvider } from '../provider/provider';

/** Who can answer a verb. */
export interface Answerers {
	providers: readonly Provider[];
	/** The way to answer it without a provider, where there is one. */
	local?: LocalMethod;
	clock?: Clock;
}

/**
 * Runs a verb's node: the chosen provider's operation, or the local method, for every item or for items put together. Where the node is
 * set to continue nothing is thrown: n8n would hand on the input items, untouched, as if they were answers.
 */
export async function executeVerb(
	ctx: IExecuteFunctions,
	verb: Verb,
	{ providers, local, clock = systemClock }: Answerers,
): Promise<INodeExecutionData[][]> {
	if (ctx.getInputData().length === 0) return [[]];
	const form = outputForm(ctx, verb);
	const { units, gate, work } = await refusingWhatIsThrown(ctx, async () =>
		local !== undefined && isChosen(ctx, local)
			? localPlan(ctx, local, clock)
			: await providerPlan(ctx, form, { verb, providers, clock }),
	);
	const run = async (unit: Unit) => {
		form.check(unit);
		return form.skipped(unit) ?? form.answered(unit, await work(unit));
	};
	const output = await runUnits(ctx, units, gate, run, (unit, thrown) => form.failed(unit, thrown));
	form.finish();
	return [output];
}

/** What is wrong before the first item is wrong for each of them. */
async function refusingWhatIsThrown(ctx: IExecuteFunctions, plan: () => Promise<Plan>): Promise<Plan> {
	try {
		return await plan();
	} catch (thrown) {
		return refusing(oneByOne(ctx.getInputData().length), thrown);
	}
}

async function providerPlan(
	ctx: IExecuteFunctions,
	form: OutputForm,
	{ verb, providers, clock }: { verb: Verb; providers: readonly Provider[]; clock: Clock },
): Promise<Plan> {
	const { provider, offer, paramsOf, pace, http } = await openProvider(ctx, ctx, { verb, providers, clock });
	const gate = pace.gate();
	const makeCall = callMaker(ctx, { http, clock, gate });
	const call = (unit: Unit) => makeCall(unit, paramsOf(unit[0] ?? 0));
	const single = oneByOne(ctx.getInputData().length);
	const work = async (unit: Unit) => {
		refuseForeignIds(ctx, provider, offer.fields, unit[0] ?? 0);
		return await offer.run(call(unit));
	};
	try {
		return { units: grouped(single, offer, call), gate, work };
	} catch (thrown) {
		return refusing(form.isPerItem ? single : [single.flat()], thrown);
	}
}

/**
 * One unit per item, or per group of items that the operation wants together; a group keeps its first item's place. Throws where the
 * group of an item cannot be told, which refuses them all: without it another group would go out with a part missing.
 */
function grouped(
	single: readonly Unit[],
	{ groupBy }: VerbOfProvider,
	call: (unit: Unit) => UnitCall,
): readonly Unit[] {
	if (groupBy === undefined) return single;
	const groups = new Map<string, number[]>();
	for (const unit of single) {
		const key = groupBy(call(unit));
		const name = key === null ? `item ${unit[0] ?? 0}` : `group ${key}`;
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [...unit]);
		else group.push(...unit);
	}
	return [...groups.values()];
}
