export { createCreditReport } from './node/execute';
export { REPORT_FIELDS } from './node/fields';
