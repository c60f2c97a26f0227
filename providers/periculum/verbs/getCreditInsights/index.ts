import { dataOf } from '../../../../core/provider/insightParams';
import { byChoice } from '../../../../core/provider/verb';
import { insights } from './insights';
import { transactions } from './transactions';

export const getCreditInsights = byChoice(dataOf('insights', 'transactions'), { insights, transactions });
