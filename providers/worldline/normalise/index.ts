export { type InsightsContext, toInsights } from './insights';
export { CREDIT_SCORE_NAME, PAYMENT_SCORE_NAME } from './scores';
export { PROVIDER } from './shared';
export { type RegistrationStatus, toStatus } from './status';
