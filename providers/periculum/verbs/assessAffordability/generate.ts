import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { numberParam, shareParam } from '../../../../core/provider/params';
import { postAffordability, statementKeyParam } from '../../api';
import { affordabilityItem } from './item';

const tenureParam = numberParam.refine(
	(months) => Number.isInteger(months) && months > 0,
	'must be a whole number of months, 1 or more',
);
const figureParam = numberParam.refine((figure) => figure >= 0, 'must be 0 or more');

/** Asks Periculum what can be afforded. Figures that are not set are not sent: there 0 means something else. */
export async function generate(call: Call): Promise<object[]> {
	const { params } = call;
	const statementKey = params.read('statementKey', statementKeyParam);
	const dti = params.read('dti', shareParam);
	const loanTenure = params.read('loanTenure', tenureParam);
	const overrides = params.collection('additionalFields', {
		averageMonthlyTotalExpenses: figureParam.optional(),
		averageMonthlyLoanRepaymentAmount: figureParam.optional(),
	});
	const { includeRaw } = params.collection('options', { includeRaw: z.boolean().default(false) });
	const raw = await postAffordability(call, { statementKey, dti, loanTenure, ...overrides });
	return [affordabilityItem(raw, statementKey, includeRaw)];
}
