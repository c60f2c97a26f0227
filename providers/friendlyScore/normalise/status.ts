import type { Warning } from '../../../core/shapes/insights';
import type { AnalysisStatus } from '../../../core/shapes/status';

/** What the answer to a call for insights or forecasts means. */
export interface ReportStatus {
	status: AnalysisStatus;
	/** The HTTP status: FriendlyScore tells it in no other way. */
	providerStatus: string;
	warnings: Warning[];
}

/** 200 is there, 202 "calculations scheduled", 204 "no data". Anything else without a body is processing with a warning. */
export function toReportStatus(httpStatus: number, body: unknown): ReportStatus {
	const providerStatus = String(httpStatus);
	if (httpStatus === 202) return { status: 'processing', providerStatus, warnings: [] };
	if (httpStatus === 204) return { status: 'insufficientData', providerStatus, warnings: [] };
	if (body !== null) return { status: 'ready', providerStatus, warnings: [] };
	const message = `FriendlyScore answered ${httpStatus} without a body; it is taken as still being processed.`;
	return { status: 'processing', providerStatus, warnings: [{ code: 'STATUS_UNKNOWN', path: '', message }] };
}
