import { CreditError } from '../../../core/base/errors';
import type { Call } from '../../../core/provider/call';
import { collection, param } from '../../../core/provider/param';
import { idList, oneOfItsOptions, optionalText } from '../../../core/provider/paramTypes';
import { verb } from '../../../core/provider/verb';
import type { OutputOf } from '../../../core/shapes/outputs';
import { getStatus, postRegistration, type Registration } from '../api';
import { PROVIDER, toStatus } from '../normalise';
import { registrationId } from './shared';

const psuId = param(
	{
		displayName: 'Applicant (PSU) ID',
		name: 'psuId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. applicant-1042',
		description: 'Your own ID of the applicant. Several applicants are separated by commas and give one item each.',
	},
	idList,
);

const scores = param(
	{
		displayName: 'Scores',
		name: 'scores',
		type: 'options',
		options: [
			{ name: 'None', value: 'NONE', description: 'The insights alone' },
			{ name: 'Credit Score', value: 'CS', description: 'Risk of default within 12 months, 0 to 1000' },
			{ name: 'Payment Score', value: 'PS', description: 'For credit of around 3 months, 0 to 10' },
			{ name: 'Credit Score and Payment Score', value: 'CSPS', description: 'Both scores' },
		],
		default: 'NONE',
		description: 'Which scores to add to the insights',
	},
	oneOfItsOptions,
);

const additionalFields = collection(
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
	},
	{
		productType: param(
			{
				displayName: 'Product Type',
				name: 'productType',
				type: 'string',
				default: '',
				placeholder: 'e.g. CreditScoring',
				description: 'Product of the registration, where Worldline has told you to send one',
			},
			optionalText,
		),
	},
);

/** Registers PSUs (the applicants) under an id of the lender's own. */
export const createCreditCustomer = verb('createCreditCustomer', {
	params: { registrationId, psuId, scores, additionalFields },
	run: async ({ registrationId, psuId: psuIds, scores: option, additionalFields: { productType } }, call) => {
		const registration = { registrationId, psuIds, option, productType };
		try {
			await postRegistration(call, registration);
		} catch (error) {
			if (!(error instanceof CreditError) || !mayExist(error)) throw error;
			return itemsOf(registration, 'existing', await existingOption(call, registration, error));
		}
		return itemsOf(registration, 'created', option);
	},
});

/** Whether the failure leaves open, or says, that the registration is there. */
function mayExist({ message, detail }: CreditError): boolean {
	const saysSo = /\balready\b|\bduplicate|(?<!not )\bexists\b/i.test(message);
	return detail.mayHaveHappened === true || detail.httpCode === '409' || saysSo;
}

/**
 * The scores that an existing registration was made with, where Worldline tells. Throws `failure` when it is not there after all,
 * and an error of its own when it is there for somebody else.
 */
async function existingOption(call: Call, registration: Registration, failure: CreditError): Promise<string | null> {
	const { psuIds, option, registrationId } = await lookUp(call, registration.registrationId, failure);
	const isSame = psuIds.length === 0 || registration.psuIds.every((psuId) => psuIds.includes(psuId));
	if (isSame && (registrationId === null || registrationId === registration.registrationId)) return option;
	throw new CreditError('provider', 'Worldline has this registration ID already, for another PSU', {
		description: 'Use a registration ID of its own for each application.',
		httpCode: failure.detail.httpCode,
		code: 'REGISTRATION_TAKEN',
	});
}

async function lookUp(call: Call, registrationId: string, failure: CreditError) {
	try {
		return toStatus(await getStatus(call, registrationId));
	} catch (error) {
		if (error instanceof CreditError && error.kind === 'cancelled') throw error;
		throw failure;
	}
}

function itemsOf(
	{ registrationId, psuIds }: Registration,
	status: 'created' | 'existing',
	scores: string | null,
): Array<OutputOf<'createCreditCustomer'>> {
	return psuIds.map((psuId) => ({
		provider: PROVIDER,
		customerId: psuId,
		reference: registrationId,
		registrationId,
		status,
		scores,
	}));
}
