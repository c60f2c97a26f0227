import { z } from 'zod';

/** The one vocabulary of analysis states. */
export const ANALYSIS_STATUSES = ['processing', 'ready', 'insufficientData', 'rejected', 'failed'] as const;
export const analysisStatus = z.enum(ANALYSIS_STATUSES);
export type AnalysisStatus = z.infer<typeof analysisStatus>;

/** The one vocabulary of consents. */
export const consentStatus = z.enum(['pending', 'granted', 'revoked', 'failed']);
export type ConsentStatus = z.infer<typeof consentStatus>;

/** How the holders of the accounts fit the expected name, worst first. */
export const HOLDER_MATCHES = ['mismatch', 'partial', 'unknown', 'match'] as const;
export const holderMatch = z.enum(HOLDER_MATCHES);
export type HolderMatch = z.infer<typeof holderMatch>;

/** What the lending team can do about a reason. */
export const reasonAction = z.enum(['retry', 'askApplicant', 'reconnect', 'contactProvider', 'manualReview']);

/** Why a status is what it is: a stable code, words for a person, and what to do. */
export const statusReason = z.object({ code: z.string(), message: z.string(), action: reasonAction }).strict();
export type StatusReason = z.infer<typeof statusReason>;

/** Whether waiting longer can still change the status. */
export function isTerminal(status: AnalysisStatus): boolean {
	return status !== 'processing';
}
