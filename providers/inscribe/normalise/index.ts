export { type InscribeBankAccount, balancesOf, toBankAccount } from './bankAccount';
export { type ReadDocument, toDocument } from './document';
export { holdersOfDocuments } from './holders';
export { type Answers, type InsightsContext, toInsights } from './insights';
export { meaningOf } from './states';
export { type InscribeTransaction, amountsOfRows, toTransaction } from './transaction';
export { type AmountUnitOption, unitOf } from './unit';
export { type Verdict, toVerdict } from './verdict';
