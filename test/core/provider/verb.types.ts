/** What must not compile, for the type check alone: it reports each `@ts-expect-error` under which there is no error. */
import { collection, param } from '../../../core/provider/param';
import { idList, oneOfItsOptions, optionalText } from '../../../core/provider/paramTypes';
import type { Provider } from '../../../core/provider/provider';
import { INCLUDE_RAW } from '../../../core/provider/sharedOptions';
import { byChoice, verb } from '../../../core/provider/verb';

const psuId = param({ displayName: 'PSU ID', name: 'psuId', type: 'string', default: '' }, idList);
const scores = param(
	{
		displayName: 'Scores',
		name: 'scores',
		type: 'options',
		options: [
			{ name: 'None', value: 'NONE' },
			{ name: 'Credit Score', value: 'CS' },
		],
		default: 'NONE',
	},
	oneOfItsOptions,
);
const customer = { provider: 'acme', customerId: '1', reference: null, status: 'created' } as const;
const params = { psuId, scores };

export function declarations() {
	const complete = verb('createCreditCustomer', {
		params,
		options: INCLUDE_RAW,
		run: async ({ psuId, scores, options: { includeRaw } }) =>
			await Promise.resolve(
				psuId.map((customerId) => ({ ...customer, customerId, scores: includeRaw ? scores : null })),
			),
	});

	verb('createCreditCustomer', {
		params,
		// @ts-expect-error: the reference is missing
		run: async () => await Promise.resolve([{ provider: 'acme', customerId: '1', status: 'created' }]),
	});

	verb('createCreditCustomer', {
		params,
		// @ts-expect-error: `scores` is misspelt
		run: async ({ scores }) => await Promise.resolve([{ ...customer, scroes: scores }]),
	});

	verb('createCreditCustomer', {
		params,
		// @ts-expect-error: "made" is no status of a customer
		run: async () => await Promise.resolve([{ ...customer, status: 'made' }]),
	});

	verb('createCreditCustomer', {
		params,
		// @ts-expect-error: a PSU ID is a list
		run: async ({ psuId }) => await Promise.resolve([{ ...customer, customerId: psuId }]),
	});

	verb('createCreditCustomer', {
		params,
		run: async ({ scores }) =>
			await Promise.resolve([
				{
					...customer,
					// @ts-expect-error: the options offer no such value
					scores: scores === 'PS' ? scores : null,
				},
			]),
	});

	verb('createCreditCustomer', {
		params,
		// @ts-expect-error: no such parameter is declared
		run: async ({ registrationId }) => await Promise.resolve([{ ...customer, reference: registrationId }]),
	});

	verb('createCreditCustomer', {
		// @ts-expect-error: the parameter is called psuId
		params: { psuIds: psuId },
		run: async () => await Promise.resolve([customer]),
	});

	const entry = param({ displayName: 'Product Type', name: 'productType', type: 'string', default: '' }, optionalText);
	const property = {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		default: {},
	} as const;
	collection(property, { productType: entry });
	// @ts-expect-error: the entry is called productType
	collection(property, { product: entry });

	// @ts-expect-error: n8n knows no `desciption`
	param({ displayName: 'PSU ID', name: 'psuId', type: 'string', default: '', desciption: 'An ID' }, idList);

	byChoice(scores, { NONE: complete, CS: complete });
	// @ts-expect-error: nothing is done for CS
	byChoice(scores, { NONE: complete });

	const verbs: Provider['verbs'] = { createCreditCustomer: complete };
	// @ts-expect-error: it is declared as another verb
	verbs.getCreditScore = complete;
}
