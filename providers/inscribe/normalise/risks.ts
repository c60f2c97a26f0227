import { Reader } from '../../../core/insights/reader';
import { windowsOf } from '../../../core/insights/windows';
import type { CreditInsights, Warning } from '../../../core/shapes/insights';
import { type Ledger, type LedgerRow, ofKind, totalOf } from './ledger';
import { monthly } from './monthly';
import { type AmountUnit, toMajorUnits } from './unit';

/** What the risk insights tell of the public schema; each member may be missing. Amounts in major units. */
export interface ToldRisks {
	nsfFees: number | null;
	nsfDays: number | null;
	overdraftFees: number | null;
	overdraftDays: number | null;
	withdrawals: number | null;
	withdrawn: number | null;
}

/** Reads the risk insights (public schema of `risk_insights`); nothing is told where they were not asked for. Never throws. */
export function readRisks(
	raw: unknown,
	{ unit, currency, warnings }: { unit: AmountUnit | null; currency: string | null; warnings: Warning[] },
): ToldRisks {
	const answer = Reader.of(raw ?? {}, 'risk', warnings).optional;
	const risk = answer.has('risk_insights') ? answer.object('risk_insights').optional : answer;
	return {
		nsfFees: risk.count('count_nsf'),
		nsfDays: risk.count('count_nsf_days'),
		overdraftFees: risk.count('count_overdraft'),
		overdraftDays: risk.count('count_overdraft_days'),
		withdrawals: risk.count('count_atm_withdrawal'),
		withdrawn: toMajorUnits(risk.number('total_atm_withdrawal'), unit, currency),
	};
}

/**
 * Fills what is counted: as the risk insights tell it, else from the rows (null: not read). Inscribe counts the bank's fees for what was
 * returned and for overdrafts, not the payments: a bank may charge several a day, or none. Returns gambling a month.
 */
export function fillRisks(told: ToldRisks, ledger: Ledger | null, insights: CreditInsights): number | null {
	const { risks, expenses } = insights;
	const debits = ledger?.debits ?? null;
	const nsf = counted(debits === null ? null : ofKind(debits, 'nsfFee'), insights);
	const overdraft = counted(debits === null ? null : ofKind(debits, 'overdraftFee'), insights);
	const cash = counted(debits === null ? null : ofKind(debits, 'cash'), insights);
	const gambling = counted(debits === null ? null : ofKind(debits, 'gambling'), insights);
	const fill = filler(insights);
	const nsfCount = fill('risks.returnedPayments.count', told.nsfFees, nsf.count);
	risks.returnedPayments.count = nsfCount;
	risks.returnedPayments.days = fill('risks.returnedPayments.days', told.nsfDays, nsf.days);
	risks.returnedPayments.fees = {
		count: fill('risks.returnedPayments.fees.count', told.nsfFees, nsf.count),
		total: fill('risks.returnedPayments.fees.total', null, nsfCount === nsf.count ? nsf.total : null),
	};
	const overdraftCount = fill('risks.overdraft.fees.count', told.overdraftFees, overdraft.count);
	risks.overdraft.days = fill('risks.overdraft.days', told.overdraftDays, overdraft.days);
	risks.overdraft.fees = {
		count: overdraftCount,
		total: fill('risks.overdraft.fees.total', null, overdraftCount === overdraft.count ? overdraft.total : null),
	};
	const withdrawn = fill('expenses.cashWithdrawals.total', told.withdrawn, cash.total);
	expenses.cashWithdrawals = {
		total: withdrawn,
		monthlyAverage: fill('expenses.cashWithdrawals.monthlyAverage', null, monthly(withdrawn, insights)),
		count: fill('expenses.cashWithdrawals.count', told.withdrawals, cash.count),
	};
	// The amounts are those of the fees, not of what was returned.
	if (nsfCount === nsf.count)
		risks.returnedPayments.windows = nsf.windows.map((window) => ({ ...window, total: null }));
	risks.gambling.windows = gambling.windows;
	for (const name of ['returnedPayments', 'gambling'] as const) {
		if (risks[name].windows.length > 0) insights.derived.push(`risks.${name}.windows`);
	}
	risks.gambling.count = fill('risks.gambling.count', null, gambling.count);
	risks.gambling.total = fill('risks.gambling.total', null, gambling.total);
	risks.gambling.days = fill('risks.gambling.days', null, gambling.days);
	return monthly(gambling.total, insights);
}

/** The told figure, else the one worked out, which is then listed in `derived`. */
function filler({ derived }: CreditInsights): (path: string, told: number | null, own: number | null) => number | null {
	return (path, told, own) => {
		if (told !== null || own === null) return told;
		derived.push(path);
		return own;
	};
}

function counted(rows: readonly LedgerRow[] | null, insights: CreditInsights) {
	if (rows === null) return { count: null, total: null, days: null, windows: [] };
	const { period, currency } = insights;
	return {
		count: rows.length,
		total: totalOf(rows, insights),
		days: new Set(rows.map(({ day }) => day)).size,
		windows: windowsOf(
			rows.map(({ day, amount }) => ({ date: day, amount })),
			{ from: period.from, until: period.to, currency },
		),
	};
}
