import type { INodePropertyOptions } from 'n8n-workflow';
import {
	type CallbackItem,
	type CallbacksOfProvider,
	type Delivery,
	MalformedCallback,
	type ReadCallback,
} from '../../core/provider/callback';
import { identityOf } from '../../core/callback/identity';
import { Reader } from '../../core/insights/reader';
import { meaningOf, toDocument } from './normalise';

const EVENTS: INodePropertyOptions[] = [
	{
		name: 'Collect Session Completed',
		value: 'collectSessionCompleted',
		description: 'An applicant has handed in documents',
	},
	{
		name: 'Customer Approval Changed',
		value: 'customerApprovalChanged',
		description: 'Somebody approved or rejected a customer at Inscribe',
	},
	{
		name: 'Document State Changed',
		value: 'documentStateChanged',
		description: 'A document was processed, or could not be',
	},
];

/**
 * Webhooks as Inscribe's guide describes them: three kinds without a name in the body, so they are told apart by their shape.
 * Its signature scheme is not public: a secret header, added by whatever stands between, is the strongest proof there is.
 */
export const callbacks: CallbacksOfProvider = {
	events: EVENTS,
	verifications: ['secret', 'none'],
	notice:
		'Enter the Production URL in the settings of Inscribe (redirects are not followed), and have the callback secret of the credential sent as a header.',
	read,
};

function read({ json }: Delivery): ReadCallback {
	const { value, answer } = unwrapped(json);
	const kind = kindOf(answer);
	return {
		event: kind,
		// The object as it is now, without a name or time of the event: it is sent again when its state changes back.
		identity: identityOf(json),
		isUnique: false,
		toldAtMs: null,
		toItems: () => [ITEMS[kind](value, answer)],
		raw: json,
	};
}

type Kind = 'documentStateChanged' | 'customerApprovalChanged' | 'collectSessionCompleted';

/** The object itself, or what stands in `data` where the answer is wrapped as the API's own are. */
function unwrapped(parsed: unknown): { value: unknown; answer: Reader } {
	const outer = Reader.of(parsed, '', []).optional;
	const inner = outer.raw('data');
	const isWrapped = !outer.has('id', 'uuid') && typeof inner === 'object' && inner !== null;
	const value = isWrapped ? inner : parsed;
	return { value, answer: Reader.of(value, '', []).optional };
}

function kindOf(answer: Reader): Kind {
	if (!answer.has('id', 'uuid')) throw new MalformedCallback('The body is none of the objects that Inscribe sends.');
	if (isDocument(answer)) return 'documentStateChanged';
	return answer.has('approved') ? 'customerApprovalChanged' : 'collectSessionCompleted';
}

/** A document shows what file it is, or is in a state that only documents have: a collect session may have a state too. */
function isDocument(answer: Reader): boolean {
	const isInKnownState = meaningOf(answer.text('state')) !== null && answer.has('customer_id');
	return isInKnownState || (answer.has('state') && answer.has('document_type', 'file_type'));
}

/** The customer object holds a boolean, the guide speaks of Approved and Rejected. */
function approvalOf(answer: Reader): boolean | null {
	const word = answer.raw('approved');
	if (typeof word !== 'string') return answer.flag('approved');
	const told = word.trim().toLowerCase();
	return told === 'approved' ? true : told === 'rejected' ? false : answer.flag('approved');
}

const NOTHING_TOLD: CallbackItem = {
	customerId: null,
	statementId: null,
	registrationId: null,
	accountId: null,
	reference: null,
	status: null,
};

const ITEMS: Readonly<Record<Kind, (value: unknown, answer: Reader) => CallbackItem>> = {
	documentStateChanged: (value, answer) => {
		const { neutral, name, reasons, warnings } = toDocument(value);
		return {
			...NOTHING_TOLD,
			customerId: answer.text('customer_id'),
			statementId: neutral.id,
			reference: name,
			status: neutral.status,
			documents: [neutral],
			...(reasons.length === 0 ? {} : { reasons }),
			...(warnings.length === 0 ? {} : { warnings }),
		};
	},
	customerApprovalChanged: (_value, answer) => ({
		...NOTHING_TOLD,
		customerId: answer.text('id', 'uuid'),
		reference: answer.text('name', 'customer_name'),
		approved: approvalOf(answer),
	}),
	collectSessionCompleted: (_value, answer) => ({
		...NOTHING_TOLD,
		customerId: answer.text('customer_id') ?? answer.object('customer').text('id'),
	}),
};
