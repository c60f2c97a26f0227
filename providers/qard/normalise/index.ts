export { toBankAccount, toHolders, type QardBankAccount } from './bankAccount';
export { type Connection, toConnection } from './connection';
export { type InsightsContext, toInsights } from './insights';
export { PROVIDER, type UserType } from './shared';
export { type Sync, type SyncStatus, toSyncStatus } from './syncStatus';
export { type QardTransaction, toTransaction } from './transaction';
