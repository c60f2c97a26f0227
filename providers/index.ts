/**
 * What nodes, credentials and the build take from the shared code, all of it in one bundle. Nothing but a line for each place that it comes
 * from: a package of one provider is built from those lines that it needs.
 */
export { CREDIT_FILE_FIELDS } from '../core/shapes/creditFile';
export { editorOutput } from '../core/shapes/editorOutputs';
export { DEFAULT_OUTPUTS, ON_REQUEST, OUTPUT_SCHEMAS } from '../core/shapes/outputs';
export {
	DECIDE_FIELDS,
	DECIDE_INPUTS,
	DECIDE_OUTPUTS,
	DECIDE_REQUIRED_INPUTS,
	INPUT_SCHEMAS,
	decideCreditApplication,
} from '../decision';
export { REPORT_FIELDS, createCreditReport } from '../report';
export { authenticate as authenticateFriendlyScore, fetchFriendlyScoreToken } from './friendlyScore/credential';
export { authenticate as authenticateInscribe } from './inscribe/credential';
export { authenticate as authenticatePericulum, fetchPericulumToken } from './periculum/credential';
export { authenticate as authenticateQard } from './qard/credential';
export { authenticate as authenticateWorldline, fetchWorldlineToken } from './worldline/credential';
export * from './nodes';
export { PROVIDERS } from './registry';
