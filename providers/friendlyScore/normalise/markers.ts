import type { CreditInsights } from '../../../core/shapes/insights';
import type { Reader } from '../../../core/insights/reader';
import type { Block } from './block';
import type { AccountKind } from './shared';
import { type Counted, readCounted } from './windows';

/** The markers as the document of the account kind demands them; that of personal accounts is not public in full, so nothing is demanded there. */
export function demanded({ fields }: Block, accountKind: AccountKind): Reader {
	return accountKind === 'business' ? fields : fields.optional;
}

/** Fills the things that are counted in windows, and returns all of them: their windows tell the period. */
export function fillCounted(block: Block, markers: Reader, { risks }: CreditInsights): Counted[] {
	const bankCharges = readCounted(block, markers.object('bank_charges'));
	const returned = readCounted(block, markers.object('returned_direct_debits'));
	risks.bankCharges = bankCharges.thing;
	risks.returnedPayments = { ...returned.thing, fees: { count: null, total: null } };
	return [bankCharges, returned];
}

/** Fills the indicators and the two ratios that stand for themselves. */
export function fillIndicators(
	markers: Reader,
	{ risks, expenses, dataQuality, balances, business }: CreditInsights,
): void {
	const { optional } = markers;
	risks.newDebt = markers.flag('new_debt_indicator');
	risks.debtManagement = markers.flag('debt_management_indicator');
	risks.highCostCredit = markers.flag('high_cost_short_term_credit_indicator');
	dataQuality.recentAccount = markers.flag('recent_account_indicator');
	// The document demands these two, and its own sample leaves them out.
	expenses.housing = optional.flag('mortgage_rent_indicator');
	expenses.insurance = optional.flag('insurance_indicator');
	balances.negativeShare = markers.ratio('negative_balance_ratio');
	business.profitability = markers.number('profitability_ratio');
}
