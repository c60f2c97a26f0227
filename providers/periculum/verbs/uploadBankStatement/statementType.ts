import { choice } from '../../../../core/provider/params';

/** `statementType` of both upload endpoints; the document takes CONSUMER where it is not sent, we always send it. */
export const statementTypeParam = choice(['consumer', 'business']);
