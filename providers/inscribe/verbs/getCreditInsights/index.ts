import { dataOf } from '../../../../core/provider/insightParams';
import { byChoice } from '../../../../core/provider/verb';
import { bankAccounts } from './bankAccounts';
import { insights } from './insights';
import { transactions } from './transactions';

const data = dataOf('bankAccounts', 'insights', 'transactions');

export const getCreditInsights = byChoice(data, { insights, transactions, bankAccounts });
