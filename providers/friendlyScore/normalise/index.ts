export { type MonthlyAffordability, toMonthlyAffordability } from './affordability';
export { type FriendlyScoreBankAccount, holdersOf, toBankAccounts } from './bankAccount';
export { type Forecast, toForecast } from './forecast';
export { type InsightsContext, toInsights } from './insights';
export { whyNoData } from './noData';
export { type AccountKind, PROVIDER } from './shared';
export { type ReportStatus, toReportStatus } from './status';
export { momentAt, readTimestamp } from './timestamp';
export { toTransaction } from './transaction';
