export { DATE_FORMATS, type DateFormat, dateFormat } from './dateText';
export { STATEMENT_FORMATS, type StatementFormat, statementFormat } from './formats/format';
export { type AccountFields, type PreparedStatement, prepareStatement, type StatementInput } from './prepare';
