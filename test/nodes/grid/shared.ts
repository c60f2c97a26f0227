import type { ProviderId } from './answer';
import {
	CAME_BACK_AS_SPENT,
	type Exception,
	INCOME_WITHOUT_NAME,
	NO_GAMBLING_OF_FIRMS,
	NO_SALARY_OF_FIRMS,
	OWN_TRANSFERS_AS_SPENT,
	READS_THE_FORGERY,
	SEIZED_IS_NOT_SPENT,
	TAKINGS_WITHOUT_NAME,
} from './exceptions';
import { Facts, distinct, monthOf, per, sum } from './facts';
import type { FieldPath } from './fields';
import type { Truth } from '../../support/people';
import { type Person, seenBy } from './people';

/** Figures that mean the same at several providers. Where windows differ, each is compared with the truth of its own: that is the bridge. */
export interface Shared {
	figure: string;
	/** Where each provider tells it. */
	paths: Partial<Record<ProviderId, FieldPath>>;
	truth: (facts: Facts) => number;
	/** How far apart two may be, as a share of the truth of their window. */
	within: number;
	because: string;
	/** What the share is of, where that is not the truth itself. */
	scale?: (facts: Facts) => number;
	/** Averages are compared for accounts with a whole year only: each provider divides what is shorter by something else. */
	isAverage?: true;
	except?: Exception[];
}

const EXACT = { within: 0, because: 'the same figure' };
/** What a rounding to the cent can be of the smallest average. */
const ROUNDED = 0.0001;

const monthly = (total: number, facts: Facts) => per(total, facts.months.length);

export const SHARED: Shared[] = [
	{
		...EXACT,
		figure: 'All money in',
		paths: { inscribe: 'cashFlow.inflow', periculum: 'cashFlow.inflow', qard: 'cashFlow.inflow' },
		truth: ({ truth }) => truth.moneyIn,
		except: [READS_THE_FORGERY],
	},
	{
		...EXACT,
		figure: 'All money out',
		paths: { inscribe: 'cashFlow.outflow', periculum: 'cashFlow.outflow', qard: 'cashFlow.outflow' },
		truth: ({ truth }) => truth.moneyOut,
	},
	{
		...EXACT,
		figure: 'Transactions',
		paths: {
			inscribe: 'dataQuality.transactionCount',
			periculum: 'dataQuality.transactionCount',
			qard: 'dataQuality.transactionCount',
		},
		truth: ({ truth }) => truth.transactions,
	},
	{
		...EXACT,
		figure: 'Balance on the last day',
		paths: {
			friendlyScore: 'balances.closing',
			inscribe: 'balances.closing',
			periculum: 'balances.closing',
			worldline: 'balances.closing',
		},
		truth: ({ truth }) => truth.closingBalance,
	},
	{
		figure: 'Income a month',
		paths: {
			friendlyScore: 'income.monthlyAverage',
			periculum: 'income.monthlyAverage',
			qard: 'income.monthlyAverage',
			worldline: 'income.monthlyAverage',
		},
		truth: (facts) => monthly(facts.earned, facts),
		within: 0.1,
		because: 'Qard leaves the running month out, and interest and invoices of a person',
		isAverage: true,
		except: [READS_THE_FORGERY, INCOME_WITHOUT_NAME, TAKINGS_WITHOUT_NAME],
	},
	{
		figure: 'Salary a month',
		paths: { inscribe: 'income.salary.monthlyAverage', periculum: 'income.salary.monthlyAverage' },
		truth: (facts) => monthly(facts.truth.income.salary.total, facts),
		within: 0.02,
		because: 'Inscribe has a year of days, from the first to the last transaction, over 30.4',
		isAverage: true,
		except: [READS_THE_FORGERY, NO_SALARY_OF_FIRMS],
	},
	{
		figure: 'Expenses with loan repayments a month',
		paths: { friendlyScore: 'expenses.monthlyAverage', qard: 'expenses.monthlyAverage' },
		truth: (facts) => monthly(facts.spent, facts),
		within: 0.1,
		because: 'Qard leaves the running month out',
		isAverage: true,
	},
	{
		figure: 'What is left a month',
		paths: {
			friendlyScore: 'summary.monthlyDisposable',
			periculum: 'summary.monthlyDisposable',
			qard: 'summary.monthlyDisposable',
			worldline: 'summary.monthlyDisposable',
		},
		truth: (facts) => monthly(sum(facts.earned, -facts.spent), facts),
		scale: (facts) => monthly(Math.max(facts.earned, facts.spent), facts),
		within: 0.15,
		because: 'as a share of the income or of the expenses, whichever is more; Periculum counts what came back as spent',
		isAverage: true,
		except: [
			READS_THE_FORGERY,
			INCOME_WITHOUT_NAME,
			TAKINGS_WITHOUT_NAME,
			OWN_TRANSFERS_AS_SPENT,
			CAME_BACK_AS_SPENT,
			SEIZED_IS_NOT_SPENT,
		],
	},
	...loans('repayments', ['friendlyScore', 'periculum', 'qard', 'worldline']),
	{
		figure: 'Loan repayments a month',
		paths: {
			friendlyScore: 'loans.repayments.monthlyAverage',
			periculum: 'loans.repayments.monthlyAverage',
			qard: 'loans.repayments.monthlyAverage',
			worldline: 'loans.repayments.monthlyAverage',
		},
		truth: (facts) => monthly(facts.truth.loans.repayments.total, facts),
		within: ROUNDED,
		because: 'rounded to the cent',
		isAverage: true,
	},
	...loans('drawdowns', ['periculum', 'qard', 'worldline']),
	{
		...EXACT,
		figure: 'Gambling payments',
		paths: { friendlyScore: 'risks.gambling.count', worldline: 'risks.gambling.count' },
		truth: ({ truth }) => truth.gambling.count,
		except: [NO_GAMBLING_OF_FIRMS],
	},
	{
		...EXACT,
		figure: 'Gambling',
		paths: {
			friendlyScore: 'risks.gambling.total',
			periculum: 'risks.gambling.total',
			worldline: 'risks.gambling.total',
		},
		truth: ({ truth }) => truth.gambling.total,
		except: [NO_GAMBLING_OF_FIRMS],
	},
	incident(
		'Direct debits that came back',
		'risks.returnedPayments.count',
		({ returnedPayments }) => returnedPayments.count,
	),
	{
		...incident(
			'Cheques that came back',
			'risks.returnedCheques.count',
			({ returnedCheques }) => returnedCheques.count,
		),
		paths: {
			periculum: 'risks.returnedCheques.count',
			qard: 'risks.returnedCheques.count',
			worldline: 'risks.returnedCheques.count',
		},
	},
	incident('Days that closed below zero', 'risks.overdraft.days', ({ overdraft }) => overdraft.days),
	incident('Overdraft fees', 'risks.overdraft.fees.count', ({ overdraft }) => overdraft.fees.count),
	incident('Seizures of the account', 'risks.accountSeizures.count', ({ accountSeizures }) => accountSeizures.count),
	incident('Recoveries of debt', 'risks.debtRecoveries.count', ({ debtRecoveries }) => debtRecoveries.count),
];

function loans(kind: 'repayments' | 'drawdowns', providers: ProviderId[]): Shared[] {
	const name = kind === 'repayments' ? 'Loan repayments' : 'Loans that came in';
	return (['count', 'total'] as const).map((part) => ({
		...EXACT,
		figure: part === 'count' ? `${name}, number` : name,
		paths: Object.fromEntries(providers.map((provider) => [provider, `loans.${kind}.${part}`])),
		truth: ({ truth }) => truth.loans[kind][part],
	}));
}

/** What Qard and Worldline alone count. */
function incident(figure: string, path: FieldPath, count: (incidents: Truth['incidents']) => number): Shared {
	return { ...EXACT, figure, paths: { qard: path, worldline: path }, truth: ({ truth }) => count(truth.incidents) };
}

/** The truth of a provider's own window. */
export function windowOf(provider: ProviderId, person: Person): Facts {
	return new Facts(seenBy(provider, person), provider === 'worldline' ? 3 : 12);
}

/** Whether averages over this account can be compared: it has rows in every month of the year. */
export function isWholeYear(person: Person): boolean {
	return distinct(person.rows.map(monthOf)).length === 12;
}
