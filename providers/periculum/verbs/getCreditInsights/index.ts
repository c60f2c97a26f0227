import { EXPECTED_NAME_OF_INSIGHTS } from '../../../../core/provider/expectedName';
import { CURRENCY_OPTION, INCLUDE_RAW_OPTION } from '../../../../core/provider/fields';
import { OUTPUT_FIELD, dataField, listFields } from '../../../../core/provider/insightFields';
import { choice } from '../../../../core/provider/params';
import type { VerbOfProvider } from '../../../../core/provider/provider';
import { STATEMENT_KEY } from '../shared';
import { insights } from './insights';
import { transactions } from './transactions';

const DATA = { insights, transactions } as const;

export const getCreditInsights: VerbOfProvider = {
	fields: [dataField(['insights', 'transactions']), STATEMENT_KEY, OUTPUT_FIELD, ...listFields(['transactions'])],
	options: [CURRENCY_OPTION, EXPECTED_NAME_OF_INSIGHTS, INCLUDE_RAW_OPTION],
	run: async (call) => await DATA[call.params.read('data', choice(['insights', 'transactions']))](call),
};
