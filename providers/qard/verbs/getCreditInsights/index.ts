import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { fields, options } from './fields';
import { insights } from './insights';
import { bankAccounts, transactions } from './lists';

const DATA = { insights, transactions, bankAccounts } as const;

export const getCreditInsights: VerbOfProvider = {
	fields,
	options,
	run: async (call) => await DATA[call.params.read('data', choice(['insights', 'transactions', 'bankAccounts']))](call),
};
