import { param } from './param';
import { boolean, currency, number, wholeNumber } from './paramTypes';

/** Options that every call of every provider has. */
export const SHARED_OPTIONS = {
	concurrency: param(
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			default: 0,
			description: "How many items to work on at once. 0 finds the provider's pace by itself.",
		},
		wholeNumber(0, 64),
	),
	maxRetries: param(
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			default: 3,
			description: 'How often to send a request again after a fault that passes, such as a rate limit',
		},
		wholeNumber(0, 10),
	),
	timeout: param(
		{
			displayName: 'Timeout (Ms)',
			name: 'timeout',
			type: 'number',
			default: 60000,
			description: 'How many milliseconds to wait for an answer',
		},
		number.refine((ms) => ms > 0, 'must be more than 0'),
	),
};

const seconds = number.refine((value) => value >= 1, 'must be at least 1 second');

/** For verbs whose provider works asynchronously; times in seconds. */
export const WAIT_OPTIONS = {
	maxWait: param(
		{
			displayName: 'Max Wait (Seconds)',
			name: 'maxWait',
			type: 'number',
			default: 600,
			description: 'How many seconds to wait at most. After that the item says that it is still processing.',
			displayOptions: { show: { waitUntilDone: [true] } },
		},
		seconds,
	),
	pollInterval: param(
		{
			displayName: 'Poll Interval (Seconds)',
			name: 'pollInterval',
			type: 'number',
			default: 30,
			description: 'How many seconds to leave between two looks. The provider may bill each of them.',
			displayOptions: { show: { waitUntilDone: [true] } },
		},
		seconds,
	),
	waitUntilDone: param(
		{
			displayName: 'Wait Until Done',
			name: 'waitUntilDone',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to wait until the provider has finished the analysis',
		},
		boolean,
	),
};

/** For providers that do not tell the currency of their figures; null where left empty. */
export const CURRENCY = {
	currency: param(
		{
			displayName: 'Currency',
			name: 'currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. NGN',
			description: 'Currency of the figures as a three-letter code, for providers that do not tell it',
		},
		currency,
	),
};

/** Whether the provider's own answer stands beside the neutral one. */
export const INCLUDE_RAW = {
	includeRaw: param(
		{
			displayName: 'Include Raw Answer',
			name: 'includeRaw',
			type: 'boolean',
			default: false,
			description: "Whether to add the provider's own answer, untouched, as the field raw",
		},
		boolean,
	),
};
