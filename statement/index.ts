export { DATE_FORMATS, type DateFormat } from './dateText';
export { refuseFailedAnswer } from './failedAnswer';
export { STATEMENT_FORMATS, type StatementFormat } from './formats/format';
export { type PreparedStatement, prepareStatement, type StatementInput } from './prepare';
export { statementFromRows, type StatementOfRows } from './rows/fromRows';
export { type InputRow, ROW_LAYOUTS, type RowMapping } from './rows/mapping';
export { isEmpty } from './plainNumber';
export { authenticityOf, reportInInsights, reportOnTransactions, type StatementReport } from './integrity/report';
export { statementFromFile } from './read/file';
