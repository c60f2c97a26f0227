import { dataOf } from '../../../../core/provider/insightParams';
import { byChoice } from '../../../../core/provider/verb';
import { insights } from './insights';
import { bankAccounts, transactions } from './lists';

const data = dataOf('bankAccounts', 'insights', 'transactions');

export const getCreditInsights = byChoice(data, { insights, transactions, bankAccounts });
