import type { IExecuteFunctions } from 'n8n-workflow';
import { inputError } from '../../core/base/errors';
import { type PolicyLabels, parsePolicy } from '../policy/parse';
import { RULE_GROUPS } from '../policy/policy';
import { type ReadyPolicy, readyPolicy } from '../record/decide';
import { haveExpressions } from './itemTexts';
import { type ReadDocument, readForm } from './form';
import { PRESETS, groupParameter } from './presets';
import { readRows } from './rows';

/** Parameters that a policy is read from. */
const OF_POLICY = [
	...['policyFrom', 'policy', 'startFrom', 'currency', 'policyName', 'policyVersion', 'warningsForPerson', 'options'],
	...['minimumAmount', 'maximumAmount', 'minimumTermMonths', 'maximumTermMonths', 'annualInterestRate'],
	...['', ...PRESETS.map(({ value }) => value)].flatMap((startFrom) =>
		RULE_GROUPS.map((group) => groupParameter(group, startFrom)),
	),
];
const MOST_KEPT = 200;

/** The policy by which an item is decided. Throws CreditError where it cannot be read. */
export type PolicyOf = (item: number) => ReadyPolicy;

/** Reads the node's policy: once for all items, or for each where an expression may make it another one. */
export function policyReader(ctx: IExecuteFunctions): PolicyOf {
	const readFor = readyOnce((item) => documentOf(ctx, item));
	if (haveExpressions(ctx, OF_POLICY)) return readFor;
	let forAll: { ready: ReadyPolicy } | { thrown: unknown } | null = null;
	return () => {
		forAll ??= attempt(() => readFor(0));
		if ('thrown' in forAll) throw forAll.thrown;
		return forAll.ready;
	};
}

function attempt(work: () => ReadyPolicy): { ready: ReadyPolicy } | { thrown: unknown } {
	try {
		return { ready: work() };
	} catch (thrown) {
		return { thrown };
	}
}

/** The same policy comes again with nearly every item. */
function readyOnce(documentFor: (item: number) => Omit<ReadDocument, 'rules'>): PolicyOf {
	const known = new Map<string, ReadyPolicy>();
	return (item) => {
		const { document, labels } = documentFor(item);
		const key = typeof document === 'string' ? document : JSON.stringify(document);
		const ready = known.get(key) ?? readyFrom(document, labels);
		if (known.size >= MOST_KEPT) known.clear();
		known.set(key, ready);
		return ready;
	};
}

function readyFrom(document: unknown, labels: PolicyLabels): ReadyPolicy {
	return readyPolicy(parsePolicy(document, labels));
}

function documentOf(ctx: IExecuteFunctions, item: number): Omit<ReadDocument, 'rules'> {
	const read = (name: string): unknown => ctx.getNodeParameter(name, item, undefined);
	const from = read('policyFrom') ?? 'form';
	if (from === 'json') return { document: read('policy'), labels: { label: 'Policy' } };
	const found = from === 'rows' ? readRows(read, rowsOf(ctx)) : readForm(read);
	if (found.rules > 0) return found;
	const cure =
		from === 'rows'
			? 'Put one rule into each row of the Policy input.'
			: 'Choose a policy under Start From, or add rules.';
	throw inputError('The policy has no rules', cure, 'NO_RULES');
}

function rowsOf(ctx: IExecuteFunctions): unknown[] {
	return ctx.getInputData(1).map(({ json }) => json);
}

/** The policy to compare with in a backtest; null where there is none. */
export function comparePolicyOf(ctx: IExecuteFunctions): ReadyPolicy | null {
	const given: unknown = ctx.getNodeParameter('comparePolicy', 0, '');
	if (given === null || given === undefined || (typeof given === 'string' && given.trim() === '')) return null;
	return readyFrom(given, { label: 'Compare Policy' });
}
