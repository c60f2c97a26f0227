import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { fields, options } from './fields';
import { pdf } from './pdf';
import { statementNameOfRows, transactions } from './transactions';

const SOURCES = { transactions, pdf } as const;

export const uploadBankStatement: VerbOfProvider = {
	fields,
	options,
	groupBy: statementNameOfRows,
	run: async (call) => [await SOURCES[call.params.read('source', choice(['transactions', 'pdf']))](call)],
};
