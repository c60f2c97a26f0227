import { vouchedByBank } from '../../../core/insights/authenticity';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { untoldInsights } from '../../../core/insights/untold';
import type { StatusReason } from '../../../core/shapes/status';
import { completeInsights } from '../../../core/insights/complete';
import { fillBalances } from './balances';
import { openBlock } from './block';
import { fillExpenses } from './expenses';
import { fillIncomes } from './incomes';
import { fillLoans } from './loans';
import { fillPeriod } from './period';
import { namedPrerequisites } from './prerequisites';
import { findResults, type PsuResult } from './results';
import { fillRisks } from './risks';
import { CREDIT_SCORE_NAME, readScores } from './scores';
import { CURRENCY, PROVIDER } from './shared';
import { readStatus } from './status';

/** Not told: the seed's product is about consumers throughout. Who knows it to be a firm's account says so when a loan is assessed. */
const HOLDER_TYPE = 'individual' as const;

/** What the body cannot tell itself. */
export interface InsightsContext {
	/** The time now, for the age of the data. */
	nowMs: number;
	/** Whether the rows of counted things are given too. */
	includeTransactions?: boolean;
}

/**
 * The neutral insights of a callback body, one per PSU it tells of (at least one). The registration is the `reference`; the
 * subject is the PSU, or the registration where no PSU is named. Never throws: what is missing or broken is null and a warning.
 */
export function toInsights(body: unknown, context: InsightsContext): CreditInsights[] {
	const { perPsu, isOfAllTogether } = findResults(body);
	const failed = namedPrerequisites(body);
	return perPsu.map((result) => {
		const warnings: Warning[] = isOfAllTogether && result.psuId === null ? [PSUS_TOGETHER] : [];
		return insightsOf(result, statusOf(result, failed, warnings), warnings, context);
	});
}

const PSUS_TOGETHER: Warning = {
	code: 'PSUS_TOGETHER',
	path: 'subject',
	source: 'Psus',
	message: 'Worldline names several PSUs and tells one report: the figures are of all of them together.',
};

function insightsOf(
	result: PsuResult,
	status: CreditInsights['status'],
	warnings: Warning[],
	{ nowMs, includeTransactions = false }: InsightsContext,
): CreditInsights {
	const { registrationId, psuId } = result;
	const subject = {
		...(psuId === null
			? { kind: 'registration' as const, id: registrationId }
			: { kind: 'customer' as const, id: psuId }),
		holderType: HOLDER_TYPE,
	};
	const insights = untoldInsights(PROVIDER, subject, status);
	insights.reference = registrationId;
	insights.derived.push('subject.holderType');
	insights.dataQuality.warnings = warnings;
	if (Object.keys(result.parts).length === 0) return completeInsights(insights, {}, nowMs);

	vouchedByBank(insights);
	insights.currency = CURRENCY;
	fillBalances(result, insights, warnings);
	fillIncomes(openBlock(result, 'incomes', warnings), insights, warnings);
	fillExpenses(openBlock(result, 'expenses', warnings), insights, warnings);
	fillLoans(openBlock(result, 'loans', warnings), insights, warnings);
	fillPeriod(insights);
	const monthlyGambling = fillRisks(openBlock(result, 'risks', warnings), insights, includeTransactions);
	insights.scores = readScores(result, warnings);
	const told = { monthlyGambling, creditScoreName: CREDIT_SCORE_NAME, asOfIsBalanceDay: true };
	return completeInsights(insights, told, nowMs);
}

/** A report that is there is ready whatever its status word says, unless that tells of an error. */
function statusOf(
	{ useCaseStatus, parts }: PsuResult,
	failed: StatusReason[],
	warnings: Warning[],
): CreditInsights['status'] {
	const hasReport = Object.keys(parts).length > 0;
	const { status } = readStatus(useCaseStatus, failed, hasReport ? [] : warnings);
	return status === 'processing' && hasReport ? 'ready' : status;
}
