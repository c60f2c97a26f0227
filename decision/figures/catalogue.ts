/** What a figure is counted in. Shares are percent here, as in the editor; a word is one of `words`. */
export type Unit = 'money' | 'percent' | 'count' | 'days' | 'months' | 'times' | 'points' | 'word';

/** The parts of a credit file that hold figures, under the names that the nodes give them. */
export type FigurePart = 'insights' | 'affordability' | 'creditScore' | 'analysis' | 'statement';

/** Where in a part of the credit file a figure stands. */
export interface Place {
	part: FigurePart;
	path: string;
	/** Where its ends stand, the high one maybe as one end less another; an end of null is no bound. */
	ends?: { low: string; high: string | { of: string; less: string } };
	/** A part of it: where the file says that nobody tells this one, the figure may be more without end. */
	openAbove?: string;
	/** Under which other path the part lists it as derived. */
	derivedAs?: string;
}

interface Definition {
	unit: Unit;
	/** The first place that tells it counts; none for what is asked for or worked out here. */
	places: readonly Place[];
	/** Of a word: what it can be. Yes and no are true and false of the file. */
	words?: readonly string[];
}

const YES_NO = ['yes', 'no'] as const;

const insights = (path: string, others: Omit<Place, 'part' | 'path'> = {}): Place => ({
	part: 'insights',
	path,
	...others,
});
const affordability = (path: string, others: Omit<Place, 'part' | 'path'> = {}): Place => ({
	part: 'affordability',
	path,
	...others,
});
/** The ends of one of the insights' bounds. */
const boundsOf = (path: string) => ({ low: `bounds.${path}.low`, high: `bounds.${path}.high` });

/**
 * What came back is counted as far as it is told: of a provider that tells cheques alone, nobody knows how many payments came back
 * beside them. Who tells payments has the cheques among them, or beside them.
 */
const AT_LEAST_AS_TOLD = { openAbove: 'risks.returnedPayments.count' };

/** Every figure that a rule can be about, by its name in a policy. */
export const FIGURES = {
	monthlyIncome: {
		unit: 'money',
		places: [
			insights('summary.monthlyIncome', { ends: boundsOf('monthlyIncome'), derivedAs: 'income.monthlyAverage' }),
		],
	},
	monthlyIncomeLow: { unit: 'money', places: [insights('summary.monthlyIncomeLow')] },
	recentMonthlyIncome: { unit: 'money', places: [insights('income.recentMonthlyAverage')] },
	incomeTrend: { unit: 'word', places: [insights('income.trend')], words: ['falling', 'stable', 'rising'] },
	monthlyLivingCosts: {
		unit: 'money',
		places: [
			insights('summary.monthlyLivingCosts', {
				ends: boundsOf('monthlyLivingCosts'),
				derivedAs: 'expenses.livingCosts',
			}),
		],
	},
	monthlyDisposable: {
		unit: 'money',
		places: [
			insights('summary.monthlyDisposable', {
				ends: {
					low: 'summary.monthlyDisposableLow',
					high: {
						of: 'bounds.monthlyIncome.high',
						less: 'bounds.monthlyOutgoings.low',
					},
				},
			}),
		],
	},
	monthlyDisposableLow: { unit: 'money', places: [insights('summary.monthlyDisposableLow')] },
	monthlyLoanRepayments: {
		unit: 'money',
		places: [
			insights('summary.monthlyLoanRepayments', {
				ends: boundsOf('monthlyRepayments'),
				derivedAs: 'loans.repayments.monthlyAverage',
			}),
		],
	},
	instalment: { unit: 'money', places: [] },
	debtToIncome: { unit: 'percent', places: [] },
	monthlyAmount: {
		unit: 'money',
		places: [affordability('monthlyAmount', { ends: { low: 'monthlyAmountLow', high: 'monthlyAmountHigh' } })],
	},
	affordable: { unit: 'word', places: [affordability('affordable')], words: ['yes', 'no', 'undecided'] },
	dscr: { unit: 'times', places: [affordability('dscr')] },
	closingBalance: {
		unit: 'money',
		places: [insights('summary.closingBalance', { derivedAs: 'balances.closing' })],
	},
	averageBalance: { unit: 'money', places: [insights('balances.average')] },
	minimumBalance: { unit: 'money', places: [insights('balances.minimum')] },
	overdraftDays: { unit: 'days', places: [insights('summary.overdraftDays', { derivedAs: 'risks.overdraft.days' })] },
	returnedItems: { unit: 'count', places: [insights('summary.returnedItems', AT_LEAST_AS_TOLD)] },
	returnedItems90d: { unit: 'count', places: [insights('summary.returnedItems90d', AT_LEAST_AS_TOLD)] },
	returnedCheques: { unit: 'count', places: [insights('risks.returnedCheques.count')] },
	gamblingShareOfIncome: { unit: 'percent', places: [insights('summary.gamblingShareOfIncome')] },
	missedRepayments: { unit: 'count', places: [insights('loans.missed.count')] },
	debtRecoveries: { unit: 'count', places: [insights('risks.debtRecoveries.count')] },
	accountSeizures: { unit: 'count', places: [insights('risks.accountSeizures.count')] },
	wageAdvances: { unit: 'count', places: [insights('risks.wageAdvances.count')] },
	highCostCredit: { unit: 'word', places: [insights('risks.highCostCredit')], words: YES_NO },
	newDebt: { unit: 'word', places: [insights('risks.newDebt')], words: YES_NO },
	creditScore: {
		unit: 'points',
		places: [{ part: 'creditScore', path: 'score.value' }, insights('summary.creditScore')],
	},
	trustScore: {
		unit: 'points',
		places: [
			{ part: 'analysis', path: 'trustScore' },
			{ part: 'statement', path: 'trustScore' },
		],
	},
	qualityScore: {
		unit: 'points',
		places: [
			{ part: 'analysis', path: 'qualityScore' },
			{ part: 'statement', path: 'qualityScore' },
		],
	},
	transactionCount: {
		unit: 'count',
		places: [insights('summary.transactionCount', { derivedAs: 'dataQuality.transactionCount' })],
	},
	periodDays: { unit: 'days', places: [insights('summary.periodDays', { derivedAs: 'period.days' })] },
	dataAgeDays: { unit: 'days', places: [] },
	requestedAmount: { unit: 'money', places: [] },
	termMonths: { unit: 'months', places: [] },
	amountToMonthlyIncome: { unit: 'times', places: [] },
} as const satisfies Record<string, Definition>;

export type FigureName = keyof typeof FIGURES;

/** Every name, in the catalogue's order. */
export const FIGURE_NAMES = Object.keys(FIGURES).filter(isFigureName);

/** Whether a rule can be about it. */
export function isFigureName(name: string): name is FigureName {
	return Object.hasOwn(FIGURES, name);
}

/** What the catalogue says of a figure. */
export function definitionOf(name: FigureName): Definition {
	return FIGURES[name];
}
