export { toBankAccount, toHolders } from './bankAccount';
export { type Connection, toConnection } from './connection';
export { type InsightsContext, toInsights } from './insights';
export { PROVIDER, type UserType } from './shared';
export { type SyncStatus, toSyncStatus } from './syncStatus';
export { toTransaction } from './transaction';
