import type { IWebhookFunctions } from 'n8n-workflow';
import { connectOnce } from '../run/connect';
import type { CallbackItem, ReadCallback, ReadContext, ToldField } from '../provider/callback';
import type { CreditScoreInFile } from '../shapes/outputs/creditScore';
import { withoutEmptyAnswer } from './emptyAnswer';
import type { LookUps } from './lookUps';
import { Refusal, SEND_AGAIN } from './refusal';
import type { TriggerSettings } from './settings';
import { type Vouches, unsignedFieldsOf } from './unsigned';

/** n8n's webhooks must be answered soon. */
const REPORT_TIMEOUT_MS = 20_000;

export interface ItemRequest {
	settings: TriggerSettings;
	callback: ReadCallback;
	eventId: string;
	vouches: Vouches;
	context: ReadContext;
	lookUps: LookUps;
}

/** The items that one accepted delivery starts the workflow with, each with what nothing vouches for. Throws CreditError where a report cannot be had. */
export async function itemsOf(ctx: IWebhookFunctions, request: ItemRequest): Promise<object[]> {
	const { settings, callback, eventId, context } = request;
	const items = await withReports(ctx, request, callback.toItems());
	return items.map(({ item, vouches }) => ({
		provider: settings.provider.id,
		event: callback.event,
		eventId,
		...item,
		...scoreInFile(settings.provider.id, item),
		unsignedFields: unsignedFieldsOf(item, vouches),
		verifiedBy: settings.verification,
		receivedAt: new Date(context.nowMs).toISOString(),
		raw: callback.raw,
	}));
}

/** What Decide reads of a score, under the field that Get Credit Score gives it. Callbacks do not tell when it was made. */
export function scoreInFile(provider: string, item: CallbackItem): { creditScore?: CreditScoreInFile } {
	const { customerId, statementId, status, scores: [score, ...otherScores] = [], warnings = [] } = item;
	if (score === undefined) return {};
	return {
		creditScore: {
			provider,
			...(customerId === null ? {} : { customerId }),
			...(statementId === null ? {} : { statementId }),
			...(status === null ? {} : { status }),
			score,
			otherScores,
			createdAt: null,
			warnings,
		},
	};
}

interface VouchedItem {
	item: CallbackItem;
	vouches: Vouches;
}

/** Fetches the report of each item where the person chose to; a report that cannot be had is a reason to send again. */
async function withReports(
	ctx: IWebhookFunctions,
	{ settings, callback, vouches, context, lookUps }: ItemRequest,
	items: CallbackItem[],
): Promise<VouchedItem[]> {
	const { reports } = settings.callbacks;
	const { reportKind: kind, verification, provider } = settings;
	const asTold = (item: CallbackItem) => ({ item: withoutEmptyAnswer(item), vouches });
	if (reports === undefined || kind === null) return items.map(asTold);
	if (verification === 'none' && !lookUps.takePlace(context.nowMs)) throw new Refusal(503, SEND_AGAIN);
	const http = await connectOnce(ctx, provider, REPORT_TIMEOUT_MS);
	return await Promise.all(
		items.map(async (item) => {
			const report = await reports.fetch(http, callback.event, item, { ...context, kind });
			if (report === null) return asTold(item);
			// What was fetched comes from the provider, whoever has called.
			return {
				item: withoutEmptyAnswer({ ...item, ...report }),
				vouches: (field: ToldField) => field in report || vouches(field),
			};
		}),
	);
}
