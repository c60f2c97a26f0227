import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Clock } from '../../core/base/clock';
import { fieldsToPassOn } from '../../core/run/inputFields';
import type { Decision } from '../../core/shapes/outputs/decision';
import { readApplication } from '../file/application';
import type { LoanRequest } from '../file/evidence';
import { ANYBODY, type Makers } from '../file/parts';
import { asNumber, asText, isData } from '../file/path';
import { decide } from '../record/decide';
import { undecided } from '../record/undecided';
import { LANGUAGES, type Language } from '../words/words';
import { tellReferrals } from './hints';
import { itemReader } from './itemTexts';
import { policyReader } from './policies';
import { makersUpstream } from './upstream';

/**
 * The place of each outcome among the outputs. Refer is the first: there n8n sends whatever it could not decide, and an agent's tool
 * answers with nothing else.
 */
const OUTPUTS: ReadonlyArray<Decision['outcome']> = ['refer', 'approve', 'decline'];

/** Decides each item. Whatever goes wrong with a policy or an item refers it, and is never thrown: n8n would hand the item on undecided. */
export function decideItems(ctx: IExecuteFunctions, clock: Clock): INodeExecutionData[][] {
	const deciding = deciderFor(ctx, clock);
	const decided = ctx.getInputData().map(({ json, binary }, item) => {
		const file = fieldsToPassOn(json);
		const decision = deciding(file, item);
		return { item, file, binary, decision };
	});
	tellReferrals(
		ctx,
		decided.map(({ decision }) => decision),
	);
	const outputs: INodeExecutionData[][] = isOneOutput(ctx) ? [[]] : OUTPUTS.map(() => []);
	for (const { item, file, binary, decision } of decided) {
		const place = outputs.length === 1 ? 0 : OUTPUTS.indexOf(decision.outcome);
		outputs[place]?.push({
			json: { ...file, decision },
			...(binary === undefined ? {} : { binary }),
			pairedItem: { item },
		});
	}
	return outputs;
}

type Decider = (file: IDataObject, item: number) => Decision;

/** What fails before the first item is said of each of them. */
function deciderFor(ctx: IExecuteFunctions, clock: Clock): Decider {
	try {
		return prepare(ctx, clock);
	} catch (thrown) {
		return () => undecided(thrown, { applicationId: null, language: 'en' });
	}
}

function prepare(ctx: IExecuteFunctions, clock: Clock): Decider {
	const policyOf = policyReader(ctx);
	const [applicationId, amount, term] = [
		itemReader(ctx, 'applicationId', '={{ $json.applicationId }}'),
		itemReader(ctx, 'requestedAmount', '={{ $json.requestedAmount }}'),
		itemReader(ctx, 'termMonths', '={{ $json.termMonths }}'),
	];
	const language = languageOf(ctx);
	const makers = makersOf(ctx);
	const today = new Date(clock.now()).toISOString().slice(0, 10);
	const currencyOf = itemReader(ctx, 'currency', '');
	return (file, item) => {
		const asking = { applicationId: quietly(() => asText(applicationId(item))), language };
		try {
			const ready = policyOf(item);
			const request: LoanRequest = {
				amount: asNumber(amount(item)),
				termMonths: wholeMonths(term(item)),
				currency: asText(currencyOf(item)),
			};
			return decide(ready, readApplication(file, request, { makers, used: ready.used, today }), asking);
		} catch (thrown) {
			return undecided(thrown, asking);
		}
	};
}

/** Null where it cannot be had: an application is decided without its name too. */
function quietly(read: () => string | null): string | null {
	try {
		return read();
	} catch {
		return null;
	}
}

/** A whole number of months; anything else is not told. */
export function wholeMonths(value: unknown): number | null {
	const months = asNumber(value);
	return months !== null && Number.isInteger(months) && months >= 1 ? months : null;
}

function makersOf(ctx: IExecuteFunctions): Makers {
	return optionOf(ctx, 'figuresFrom') === 'anyInput' ? ANYBODY : makersUpstream(ctx);
}

function languageOf(ctx: IExecuteFunctions): Language {
	const chosen = optionOf(ctx, 'language');
	return Object.keys(LANGUAGES).find((known): known is Language => known === chosen) ?? 'en';
}

function isOneOutput(ctx: IExecuteFunctions): boolean {
	// n8n 2.0 has no other way to tell a tool, whose agent sees the first output only.
	return ctx.getNode().type.endsWith('Tool') || quietly(() => asText(optionOf(ctx, 'outputs'))) === 'one';
}

function optionOf(ctx: IExecuteFunctions, name: string): unknown {
	const options: unknown = ctx.getNodeParameter('options', 0, {});
	return isData(options) ? options[name] : undefined;
}
