import { z } from 'zod';

/** The documented event types as far as they are known (the list of REPORT_ events is cut off). */
export const eventTypes = [
	'DATA_CONNECTION_AUTH_REQUIRED',
	'DATA_CONNECTION_CONNECTING',
	'DATA_CONNECTION_CONNECTED',
	'DATA_CONNECTION_AUTH_ERROR',
	'DATA_CONNECTION_DISCONNECTED',
	'DATA_SYNC_QUEUED',
	'DATA_SYNC_FETCHING',
	'DATA_SYNC_SUCCESS',
	'DATA_SYNC_AUTH_ERROR',
	'DATA_SYNC_FETCH_ERROR',
	'REPORT_SUBMITTED',
	'REPORT_PROCESSING',
	'REPORT_DONE',
] as const;

export const eventTypeSchema = z.enum(eventTypes);
export type EventType = z.infer<typeof eventTypeSchema>;
