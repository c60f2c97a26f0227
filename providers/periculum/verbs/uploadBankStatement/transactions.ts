import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { today } from '../../../../core/base/clock';
import { inputError } from '../../../../core/base/errors';
import { choice } from '../../../../core/provider/params';
import { postStatement } from '../../api';
import {
	DATE_FORMATS,
	type DateFormat,
	STATEMENT_FORMATS,
	type StatementFormat,
	prepareStatement,
} from '../../../../statement';
import { optionalText } from '../shared';
import { answerOptionsShape, uploadAnswer } from './answer';
import { statementOfRows } from './rows';
import { statementTypeParam } from './statementType';

const accountShape = {
	accountName: optionalText,
	accountType: optionalText,
	bankName: optionalText,
	clientFullName: optionalText,
};

const dateFormatParam = choice(DATE_FORMATS).default('auto');
const transactionsFromParam = choice(['json', 'inputItems']);

/** Uploads a statement given as transactions: checked and brought into the provider's form before anything is sent. */
export async function transactions(call: Call): Promise<object> {
	const { params } = call;
	const options = params.collection('options', { ...answerOptionsShape, dateFormat: dateFormatParam });
	const account = params.collection('additionalFields', accountShape);
	const statementType = params.read('statementType', statementTypeParam);
	const { format, statement } = statementOf(call, options.dateFormat);
	const prepared = prepareStatement({
		format,
		statementName: params.read('statementName', optionalText),
		account,
		statement,
		// Dates of rows have been read and are ISO from here on.
		dateFormat: isFromRows(call) ? 'YYYY-MM-DD' : options.dateFormat,
		today: today(call.clock),
	});
	const raw = await postStatement(call, { body: prepared.body, format, statementType });
	return await uploadAnswer(call, raw, options, { lastBalance: prepared.lastBalance, warnings: prepared.warnings });
}

/** Rows of a spreadsheet become a statement in Periculum's own format. */
const ROWS_FORMAT = 'periculum';

function statementOf(call: Call, dates: DateFormat): { format: StatementFormat; statement: unknown } {
	if (isFromRows(call)) return { format: ROWS_FORMAT, statement: statementOfRows(call, dates) };
	return {
		format: call.params.read('format', choice(STATEMENT_FORMATS)),
		statement: call.params.read('statement', z.unknown()),
	};
}

function isFromRows({ params }: Call): boolean {
	return (
		params.read('source', z.string()) === 'transactions' &&
		params.read('transactionsFrom', transactionsFromParam) === 'inputItems'
	);
}

/**
 * Items that are rows belong to the statement whose name they resolve to; null for items that are statements of their own. A row
 * without a name is refused: its statement would otherwise go out without it.
 */
export function statementNameOfRows(call: Call): string | null {
	if (!isFromRows(call)) return null;
	const name = call.params.read('statementName', optionalText).trim();
	if (name !== '') return name;
	throw inputError(
		`Row ${(call.itemIndexes[0] ?? 0) + 1}: Statement Name is empty`,
		'Set Statement Name to something that every row has, such as the reference of the application. Nothing was sent.',
		'STATEMENT_NAME_MISSING',
	);
}
