import { FAULTS } from './faults';

/** Where a call fares otherwise than the rules say, each with its reason; by `provider verb` or `provider verb name`. */
export interface Exceptions {
	/** After an unclear write the provider is asked by this read whether it is there: it is then `existing`. */
	lookUp?: string;
	/** So many reads go side by side from the first on: each may use up its tries before the call has failed. */
	sideBySide?: number;
	/** A read, by its number, that may be answered with these faults: the call goes on without it, and `warns` where figures hang on it. */
	optional?: { step: number; faults: readonly string[]; warns: boolean; what: string };
	/** Nothing of the answer is needed, so that an empty one is as good. */
	needsNoAnswer?: string;
}

const NOT_ALLOWED = ['status-403'];
/** Where there is an answer, whatever it is worth; a network fault ends the call. */
const ANY_ANSWER = [...FAULTS.keys()].filter((name) => /^(status|redirect|html|malformed|empty|null|huge)/.test(name));

export const EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
	'friendlyScore createCreditCustomer': { lookUp: 'the customer of this user reference' },
	'worldline createCreditCustomer': {
		lookUp: 'the status of this registration',
		needsNoAnswer: 'the registration has the ID that was sent',
	},
	'friendlyScore assessAffordability': {
		optional: { step: 3, faults: NOT_ALLOWED, warns: false, what: 'the weights of the categories' },
	},
	'inscribe getCreditInsights': { sideBySide: 5 },
	'inscribe uploadBankStatement as open-banking data': { needsNoAnswer: 'what was sent is what is there' },
	'periculum getCreditInsights': {
		optional: { step: 2, faults: ANY_ANSWER, warns: true, what: 'the transactions, by which the balances are checked' },
	},
	'periculum createCreditCustomer': { needsNoAnswer: 'the statement is the customer' },
	'qard createCreditCustomer of a company': {
		optional: { step: 1, faults: NOT_ALLOWED, warns: false, what: 'the look-up by SIREN' },
	},
	'qard getCreditInsights': {
		optional: { step: 2, faults: NOT_ALLOWED, warns: false, what: 'knowing whether the user is a company or a person' },
	},
};
