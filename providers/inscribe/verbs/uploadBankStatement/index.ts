import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { document } from './document';
import { fields, options } from './fields';
import { openBanking } from './openBanking';

const SOURCES = { document, openBanking } as const;

export const uploadBankStatement: VerbOfProvider = {
	fields,
	options,
	run: async (call) => [await SOURCES[call.params.read('source', choice(['document', 'openBanking']))](call)],
};
