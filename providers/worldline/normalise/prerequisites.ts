import type { StatusReason } from '../../../core/shapes/status';
import { asList, asObject } from './shape';

interface Prerequisite {
	reason: StatusReason;
	/** Whether the words of one text about a failure name this one. */
	isNamedIn: (words: string) => boolean;
}

/** What the seed asks of the applicant's data. Worldline publishes no code for the one that failed, so its words are searched. */
const PREREQUISITES: readonly Prerequisite[] = [
	{
		reason: {
			code: 'NO_CHECKING_ACCOUNT',
			message: 'At least one checking account must be shared. Ask the applicant to choose one on the consent page.',
			action: 'askApplicant',
		},
		isNamedIn: (words) =>
			/\b(checking|current) account/.test(words) &&
			/\b(no|without|missing|least|must|needs?|needed|requires?|required|requirements?)\b/.test(words),
	},
	{
		reason: {
			code: 'TOO_FEW_TRANSACTIONS',
			message:
				'The accounts must show at least twenty transactions within the last ninety days. Ask the applicant for the account in daily use.',
			action: 'askApplicant',
		},
		isNamedIn: (words) =>
			/\btransaction/.test(words) &&
			/\b(enough|few|fewer|less|least|minimum|insufficient)\b|\b(no|20|twenty) transaction/.test(words),
	},
	{
		reason: {
			code: 'NOT_IN_EURO',
			message: 'The transactions must be in euro. Ask the applicant for a euro account.',
			action: 'askApplicant',
		},
		isNamedIn: (words) => /\b(euros?|eur|currency|currencies)\b/.test(words),
	},
];

const TELLING_KEY = /reason|message|error|detail|description|^code$/i;
/** The currency of an account is no reason, wherever it stands. */
const CURRENCY_CODE = /^[A-Z]{3}$/;
const DEEPEST = 8;

/** All three prerequisites, where the answer does not say which failed. */
export function allPrerequisites(): StatusReason[] {
	return PREREQUISITES.map(({ reason }) => ({ ...reason }));
}

/** The prerequisites that an answer names as failed; none where it names none, or all of them alike. */
export function namedPrerequisites(answer: unknown): StatusReason[] {
	const texts = tellingTexts(answer, false, 0).map(plainWords);
	const named = PREREQUISITES.filter(({ isNamedIn }) => texts.some(isNamedIn));
	return named.length === PREREQUISITES.length ? [] : named.map(({ reason }) => ({ ...reason }));
}

/** Texts below keys that speak of a reason. */
function tellingTexts(value: unknown, isTelling: boolean, depth: number): string[] {
	if (typeof value === 'string') return isTelling && !CURRENCY_CODE.test(value.trim()) ? [value] : [];
	if (depth > DEEPEST) return [];
	const list = asList(value);
	if (list !== null) return list.flatMap((entry) => tellingTexts(entry, isTelling, depth + 1));
	return Object.entries(asObject(value) ?? {}).flatMap(([key, entry]) =>
		tellingTexts(entry, isTelling || TELLING_KEY.test(key), depth + 1),
	);
}

/** Words in small letters, also those of codes such as NOT_ENOUGH_TRANSACTIONS or notEnoughTransactions. */
function plainWords(text: string): string {
	return text
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[_-]/g, ' ')
		.toLowerCase();
}
