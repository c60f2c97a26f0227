import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type UnitCall, callMaker } from '../provider/call';
import { type Clock, systemClock } from '../base/clock';
import { type Unit, runUnits } from './loop';
import { toNodeError } from './nodeErrors';
import { openProvider } from './openProvider';
import type { Provider, Verb, VerbOfProvider } from '../provider/provider';

/** Runs a verb's node: the chosen provider's operation for every item, or for items put together. */
export async function executeVerb(
	ctx: IExecuteFunctions,
	verb: Verb,
	providers: readonly Provider[],
	clock: Clock = systemClock,
): Promise<INodeExecutionData[][]> {
	if (ctx.getInputData().length === 0) return [[]];
	const { call, offer, gate } = await atStart(ctx, async () => await prepare(ctx, verb, providers, clock));
	const { units, refusal } = planned(ctx, offer, call);
	const output = await runUnits(ctx, units, gate, async (unit) => {
		if (refusal !== null) throw refusal.thrown;
		const results = await offer.run(call(unit));
		return results.map((json) => ({
			// The only place where a provider's typed answer becomes n8n's untyped JSON.
			json: { ...json },
			pairedItem: unit.length === 1 ? { item: unit[0] ?? 0 } : unit.map((item) => ({ item })),
		}));
	});
	return [output];
}

/** What fails before the first item fails the node: no item could have fared better. */
async function atStart<T>(ctx: IExecuteFunctions, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw toNodeError(ctx.getNode(), error, 0);
	}
}

async function prepare(ctx: IExecuteFunctions, verb: Verb, providers: readonly Provider[], clock: Clock) {
	const { offer, paramsOf, pace, http } = await openProvider(ctx, ctx, { verb, providers, clock });
	const gate = pace.gate();
	const makeCall = callMaker(ctx, { http, clock, gate });
	return { call: (unit: Unit): UnitCall => makeCall(unit, paramsOf(unit[0] ?? 0)), offer, gate };
}

interface Plan {
	units: Unit[];
	/** What kept the items from being put together; then none of them may be worked on. */
	refusal: { thrown: unknown } | null;
}

/**
 * One unit per item, or per group of items that the operation wants together; a group keeps its first item's place. An item whose
 * group cannot be told refuses them all: without it another group would go out with a part missing.
 */
function planned(ctx: IExecuteFunctions, offer: VerbOfProvider, call: (unit: Unit) => UnitCall): Plan {
	const single = ctx.getInputData().map((_, index): Unit => [index]);
	const { groupBy } = offer;
	if (groupBy === undefined) return { units: single, refusal: null };
	const groups = new Map<string, number[]>();
	for (const unit of single) {
		try {
			const key = groupBy(call(unit));
			const name = key === null ? `item ${unit[0] ?? 0}` : `group ${key}`;
			const group = groups.get(name);
			if (group === undefined) groups.set(name, [...unit]);
			else group.push(...unit);
		} catch (thrown) {
			return { units: [single.flat()], refusal: { thrown } };
		}
	}
	return { units: [...groups.values()], refusal: null };
}
