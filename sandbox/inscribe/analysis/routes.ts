import { z } from 'zod';
import { HttpError, parseBody } from '../../http';
import { stateOf } from '../document';
import { subjectOf } from '../bankAccounts';
import type { AmountUnit } from '../money';
import { customerOf, notFound, type InscribeCall, type InscribeRoute } from '../route';
import { cashflowInsights } from './cashflow';
import { expenditureInsights } from './expenditure';
import { incomeInsights } from './income';
import { loanInsights } from './loan';
import { riskInsights } from './risk';
import { subjectFrom, type Subject } from './subject';
import { summaryStatistics } from './summaryStatistics';

/** What each address answers. Of expenditure and loans no member is public: these two bodies are the sandbox's own. */
const insights: Record<string, (subject: Subject) => object> = {
	'': (subject) => ({ summary_statistics: summaryStatistics(subject) }),
	'/income_insights': incomeInsights,
	'/risk_insights': riskInsights,
	'/expenditure_insights': expenditureInsights,
	'/loan_insights': loanInsights,
	'/cashflow_insights': cashflowInsights,
};

/** The credit analysis of a customer and of one of the bank accounts. */
export function analysisRoutes(unit: AmountUnit, now: () => number): InscribeRoute[] {
	return ['/customers/:customerId', '/customers/:customerId/bank_accounts/:bankAccountId'].flatMap((path) =>
		Object.entries(insights).map(([name, body]) => ({
			method: 'GET',
			path: `${path}/credit_analysis${name}`,
			handle: (call: InscribeCall) => ({ status: 200, body: body(analysed(call, unit, now())) }),
		})),
	);
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD');

/** The four query parameters of the public schema. Which documents are "unreconciled" it does not say: here all of them count either way. */
const filtersSchema = z.object({
	start_date: day.optional(),
	end_date: day.optional(),
	document_ids: z
		.string()
		.transform((ids) => ids.split(','))
		.optional(),
	include_unreconciled_documents: z.enum(['true', 'false']).optional(),
});

function filtersOf(query: URLSearchParams) {
	const { document_ids: documentIds = null, ...filters } = parseBody(Object.fromEntries(query), filtersSchema);
	return { ...filters, document_ids: documentIds };
}

/**
 * What an account without the service, and a customer without data, meet is not documented: 403 and 404 here. "Ready as
 * soon as all submitted documents are processed": not before, however much is there already.
 */
function analysed(call: InscribeCall, unit: AmountUnit, nowMs: number): Subject {
	const customer = customerOf(call);
	if (!call.account.insightsEnabled) {
		throw new HttpError(403, { message: 'Credit Analysis is not enabled for your account. Contact Inscribe.' });
	}
	if (customer.documents.some((document) => stateOf(document, nowMs) === 'PROCESSING')) {
		throw notFound('The credit analysis is not ready: documents of this customer are still being processed.');
	}
	const { start_date: from, end_date: to, document_ids: documentIds } = filtersOf(call.request.query);
	const transactions = subjectOf(call, nowMs)
		.filter(({ source, sourceId }) => documentIds === null || (source === 'document' && documentIds.includes(sourceId)))
		.flatMap(({ bankAccount }) => bankAccount.transactions)
		.filter(({ day }) => day >= (from ?? day) && day <= (to ?? day));
	const subject = subjectFrom(transactions, customer.company !== null, unit);
	if (subject === null) throw notFound('There is no credit analysis: the customer has no processed transactions.');
	return subject;
}
