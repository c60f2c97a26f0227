export { DATE_FORMATS, type DateFormat, dateFormat } from './dateText';
export { STATEMENT_FORMATS, type StatementFormat, statementFormat } from './formats/format';
export { type AccountFields, type PreparedStatement, prepareStatement, type StatementInput } from './prepare';
export { type SheetTransaction, statementFromRows } from './rows/fromRows';
export {
	DEFAULT_CREDIT_WORDS,
	DEFAULT_DEBIT_WORDS,
	type DecimalSeparator,
	type InputRow,
	ROW_LAYOUTS,
	type RowLayout,
	rowLayout,
	type RowMapping,
} from './rows/mapping';
