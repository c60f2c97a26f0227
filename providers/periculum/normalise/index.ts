export { newestFirst, toAffordability, type PericulumAffordability } from './affordability';
export { toHolders } from './holders';
export { toInsights, type InsightsContext } from './insights';
export { SCORE_NAME, toScore, toScores, type ScoreAnswer } from './score';
export { toStatus, type ReadStatus } from './status';
export { toTransaction, type PericulumTransaction, type TransactionContext } from './transaction';
