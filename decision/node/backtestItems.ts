import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { parseDay } from '../../core/base/dates';
import { inputError } from '../../core/base/errors';
import { type PastApplication, backtest } from '../backtest/backtest';
import { readApplication } from '../file/application';
import { ANYBODY } from '../file/parts';
import { type Data, asNumber, asText, at, isData } from '../file/path';
import type { Check } from '../evidence/facts';
import type { Application } from '../rules/judge';
import type { ReadyPolicy } from '../record/decide';
import { keptApplication, keptDecisionIn } from '../record/replay';
import { wholeMonths } from './decideItems';
import { comparePolicyOf, policyReader } from './policies';

/** Where a past application keeps what is not in its credit file. */
interface Fields {
	id: string;
	amount: string;
	term: string;
	date: string;
	outcome: string;
}

/** One item for all applications of the input. Throws CreditError where a policy cannot be read. */
export function backtestItems(ctx: IExecuteFunctions): INodeExecutionData[][] {
	const compare = comparePolicyOf(ctx);
	const policies: ReadyPolicy[] = [policyReader(ctx)(0), ...(compare === null ? [] : [compare])];
	const read = (name: string): string => asText(ctx.getNodeParameter(name, 0, '')) ?? '';
	const fields: Fields = {
		id: read('applicationIdField'),
		amount: read('amountField'),
		term: read('termField'),
		date: read('dateField'),
		outcome: read('outcomeField'),
	};
	const items = ctx.getInputData();
	const applications = items.map(({ json }, index) => pastApplication(json, index, fields));
	const json = { ...backtest(applications, policies) };
	return [[{ json, pairedItem: items.map((_, item) => ({ item })) }]];
}

function pastApplication(item: Data, index: number, fields: Fields): PastApplication {
	const kept = isData(item.decision) ? keptDecisionIn(item) : null;
	const wentBad = outcomeOf(item, index, fields.outcome);
	const id = asText(kept?.applicationId) ?? asText(at(item, fields.id)) ?? `item ${index}`;
	if (kept === null) return { id, wentBad, read: readerOf(item, fields) };
	const decided = keptApplication(kept);
	const isWhole = WHOLE_FILE.some((part) => isData(item[part]));
	return { id, wentBad, read: isWhole ? againAsDecided(readerOf(item, fields), decided) : () => decided };
}

/** A file with one of these holds more figures than the decision that was made on it. */
const WHOLE_FILE = ['insights', 'creditScore', 'affordability'];

function readerOf(item: Data, fields: Fields): PastApplication['read'] {
	const request = {
		amount: asNumber(at(item, fields.amount)),
		termMonths: wholeMonths(at(item, fields.term)),
		currency: null,
	};
	const today = dayOf(item, fields.date);
	return ({ used }) => readApplication(item, request, { makers: ANYBODY, used, today });
}

/** The whole file, with the loan and the age of the data as they were when it was decided. */
function againAsDecided(read: PastApplication['read'], { loan, told, evidence }: Application): PastApplication['read'] {
	const age = told.get('dataAgeDays');
	const ofLoan = evidence.filter(({ check }) => AS_DECIDED.has(check));
	return (policy) => {
		const application = read(policy);
		return {
			loan,
			told: age === undefined ? application.told : new Map(application.told).set('dataAgeDays', age),
			evidence: [...application.evidence.filter(({ check }) => !AS_DECIDED.has(check)), ...ofLoan],
		};
	};
}

const AS_DECIDED: ReadonlySet<Check> = new Set<Check>(['amount', 'term', 'currency', 'dataAge']);

/** The day from which the age of the data counts: that of the application, else that on which its insights were made. */
function dayOf(item: Data, field: string): string | null {
	const told = asText(field === '' ? at(item, 'insights.generatedAt') : at(item, field));
	return told === null ? null : parseDay(told);
}

const WORDS: Readonly<Record<string, boolean>> = {
	...{ true: true, yes: true, '1': true, bad: true, defaulted: true },
	...{ false: false, no: false, '0': false, good: false, repaid: false },
};

/** Whether a loan went bad; null where nothing is said. A word that could be either is refused: it would make the bad rate a wrong one. */
function outcomeOf(item: Data, index: number, field: string): boolean | null {
	const told = field === '' ? undefined : at(item, field);
	if (typeof told === 'boolean') return told;
	const word = asText(told)?.toLowerCase() ?? null;
	if (word === null) return null;
	if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
	throw inputError(
		`Item ${index}: the Outcome Field "${field}" says neither that the loan went bad nor that it did not`,
		'Use true or false, yes or no, 1 or 0, and leave it empty where nobody knows.',
		'OUTCOME_UNREADABLE',
	);
}
