import { CreditError } from '../../../core/base/errors';
import { untoldInsights } from '../../../core/insights/untold';
import { type CreditInsights, creditInsights } from '../../../core/shapes/insights';
import type { Transaction } from '../../../core/shapes/outputs/transaction';
import { completeWithTransactions, readOwnTransactions } from '../../../statement';
import { row } from '../analysis/rows';

const NOW = Date.parse('2026-07-03T12:00:00Z');
const MONTHS = ['01', '02', '03', '04', '05', '06'];

/** Six months of 2,000 in salary, 600 in rent and 150 for a loan, on the 1st and 28th: 179 days from the first to the last. */
const ROWS = MONTHS.flatMap((month) => [
	row(`2026-${month}-01`, -600, 'RENT FLAT 2'),
	row(`2026-${month}-02`, -150, 'LOAN REPAYMENT HILL FINANCE'),
	row(`2026-${month}-28`, 2000, 'ACME LTD SALARY'),
]);

/** What a provider tells: nothing, but for what is filled in here. */
function told(fill: (insights: CreditInsights) => void = () => undefined): CreditInsights {
	const insights = untoldInsights('qard', { kind: 'user', id: '7', holderType: 'individual' }, 'ready');
	insights.currency = 'GBP';
	fill(insights);
	return insights;
}

function completed(
	insights: CreditInsights,
	transactions: readonly Transaction[] = ROWS,
	country: string | null = 'GB',
) {
	return creditInsights.parse(completeWithTransactions(insights, {}, { nowMs: NOW, own: { transactions, country } }));
}

const codes = ({ dataQuality }: CreditInsights) => dataQuality.warnings.map(({ code }) => code);

describe('what a provider does not tell', () => {
	const insights = completed(told());

	test('is filled from its transactions', () => {
		expect(insights).toMatchObject({
			provider: 'qard',
			income: { total: 12_000, monthlyAverage: 2000, isSalaried: true, salary: { count: 6, latestOn: '2026-06-28' } },
			expenses: { livingCosts: 600, includesLoanRepayments: false },
			loans: { repayments: { count: 6, total: 900, monthlyAverage: 150 } },
			cashFlow: { inflow: 12_000, outflow: 4500, net: 7500 },
			period: { from: '2026-01-01', to: '2026-06-28', days: 179 },
			dataQuality: { transactionCount: 18, daysSinceLastTransaction: 5 },
		});
	});

	test('reaches the summary and the bounds', () => {
		expect(insights.summary).toMatchObject({
			monthlyIncome: 2000,
			monthlyLivingCosts: 600,
			monthlyLoanRepayments: 150,
			monthlyDisposable: 1250,
			gamblingShareOfIncome: 0,
		});
		expect(insights.bounds.monthlyRepayments).toEqual({ low: 150, high: 150 });
	});

	test('is listed with what it comes from', () => {
		const { secondOpinion, derived } = insights;
		expect(secondOpinion).toMatchObject({ transactions: 18, from: '2026-01-01', to: '2026-06-28', compared: [] });
		expect(secondOpinion?.filled).toEqual(
			expect.arrayContaining(['income.monthlyAverage', 'loans.repayments.total', 'risks.gambling.count', 'period']),
		);
		expect(derived).toEqual(expect.arrayContaining(secondOpinion?.filled ?? []));
	});

	test('stays so in accounts and in judgements of its own', () => {
		expect(insights.balances.accounts).toEqual([]);
		expect(insights.business.profitability).toBeNull();
	});
});

describe('what a provider tells', () => {
	test('stays, and what agrees within a tenth is said to', () => {
		const insights = completed(
			told(({ income }) => {
				income.monthlyAverage = 1850;
			}),
		);
		expect(insights.income).toMatchObject({ monthlyAverage: 1850, total: 12_000 });
		expect(codes(insights)).not.toContain('SECOND_OPINION_DIFFERS');
		expect(insights.secondOpinion?.compared).toEqual([
			{ path: 'income.monthlyAverage', told: 1850, workedOut: 2000, agrees: true },
		]);
		expect(insights.bounds.monthlyIncome.low).toBe(1850);
	});

	test.each([
		// All money in is 12,000 / (179 / 30.4) = 2037.99 a month: the law opens it once more, by 3000 - 2037.99 = 962.01.
		['more than its transactions give', 3000, { low: 1037.99, high: 3000 }],
		['less than its transactions give', 1500, { low: 1500, high: 2000 }],
	])('as %s stays with a warning, lies between the two, and nothing beside it is filled', (_, amount, bounds) => {
		const insights = completed(
			told(({ income }) => {
				income.monthlyAverage = amount;
			}),
		);
		expect(insights.income).toMatchObject({ monthlyAverage: amount, total: null, months: [], isSalaried: null });
		const warning = insights.dataQuality.warnings.find(({ code }) => code === 'SECOND_OPINION_DIFFERS');
		expect(warning).toMatchObject({
			path: 'income.monthlyAverage',
			sizes: [{ figure: 'income', side: amount > 2000 ? 'below' : 'above', monthlyAmount: Math.abs(amount - 2000) }],
		});
		expect(warning?.message).toContain(`${amount} GBP`);
		expect(warning?.message).toContain('2000 GBP');
		expect(insights.bounds.monthlyIncome).toEqual(bounds);
		expect(insights.loans.repayments.monthlyAverage).toBe(150);
	});

	test('of repayments that its transactions show higher opens them above', () => {
		const insights = completed(
			told(({ loans }) => {
				loans.repayments = { count: 1, total: 60, monthlyAverage: 10 };
			}),
		);
		expect(insights.loans.repayments.monthlyAverage).toBe(10);
		expect(insights.bounds.monthlyRepayments).toEqual({ low: 10, high: 150 });
	});

	test('of a risk that differs touches no amount', () => {
		const insights = completed(
			told(({ risks }) => {
				risks.gambling.count = 3;
			}),
		);
		expect(insights.risks.gambling).toMatchObject({ count: 3, total: null });
		expect(insights.dataQuality.warnings).toContainEqual(
			expect.objectContaining({ code: 'SECOND_OPINION_DIFFERS', path: 'risks.gambling.count', sizes: [] }),
		);
	});

	test('of expenses by its own meaning is not mixed with ours', () => {
		const insights = completed(
			told(({ expenses }) => {
				expenses.monthlyAverage = 750;
				expenses.includesLoanRepayments = true;
			}),
		);
		expect(insights.expenses).toMatchObject({
			monthlyAverage: 750,
			total: null,
			includesLoanRepayments: true,
			livingCosts: 600,
		});
	});

	test('of payments that came back may hold cheques: those are not counted beside them', () => {
		const insights = completed(
			told(({ risks }) => {
				risks.returnedPayments.count = 0;
			}),
		);
		expect(insights.risks.returnedCheques.count).toBeNull();
		expect(insights.summary.returnedItems).toBe(0);
	});

	test('that credits without a name may explain does not differ', () => {
		const unclear = MONTHS.map((month) => row(`2026-${month}-15`, 900, 'TRANSFER J SMITH'));
		const insights = completed(
			told(({ income }) => {
				income.monthlyAverage = 2900;
			}),
			[...ROWS, ...unclear],
		);
		expect(codes(insights)).not.toContain('SECOND_OPINION_DIFFERS');
		// The doubt is about our figure, which is not used.
		expect(codes(insights)).not.toContain('INCOME_CATEGORY_UNKNOWN');
	});
});

test('a doubt about a filled figure comes with it', () => {
	const unclear = MONTHS.map((month) => row(`2026-${month}-15`, 900, 'TRANSFER J SMITH'));
	const insights = completed(told(), [...ROWS, ...unclear]);
	expect(insights.income.monthlyAverage).toBe(2000);
	expect(insights.dataQuality.warnings).toContainEqual(
		expect.objectContaining({
			code: 'INCOME_CATEGORY_UNKNOWN',
			sizes: [{ figure: 'income', side: 'above', monthlyAmount: 900 }],
		}),
	);
	expect(insights.bounds.monthlyIncome).toEqual({ low: 2000, high: 2900 });
});

test('only transactions of the time that the provider tells of are counted', () => {
	const before = row('2025-12-28', 5000, 'ACME LTD SALARY');
	const insights = completed(
		told(({ period }) => {
			period.from = '2026-01-01';
			period.to = '2026-06-30';
		}),
		[before, ...ROWS],
	);
	expect(insights.income.total).toBe(12_000);
	expect(insights.period).toMatchObject({ from: '2026-01-01', to: '2026-06-30' });
});

test('the newest first, as some providers give them, changes nothing', () => {
	const newestFirst = completed(told(), ROWS.toReversed());
	expect(newestFirst).toEqual(completed(told()));
});

describe('transactions that say something else are not used', () => {
	const missing = (insights: CreditInsights) =>
		insights.dataQuality.warnings.find(({ code }) => code === 'SECOND_OPINION_MISSING')?.message;

	test.each<[string, Transaction[], (insights: CreditInsights) => void, string]>([
		['none', [], () => undefined, 'there are none'],
		['too few', ROWS.slice(0, 6), () => undefined, 'they are too few'],
		[
			'another currency',
			ROWS,
			(insights) => {
				insights.currency = 'EUR';
			},
			'they are in GBP, and the insights in EUR',
		],
		[
			'less time',
			ROWS,
			({ dataQuality }) => {
				dataQuality.coverageDays = 365;
			},
			'they cover 179 days, and the insights at least 365',
		],
		[
			'dates after today',
			ROWS.map((one) => ({ ...one, date: one.date?.replace('2026', '2028') ?? null })),
			() => undefined,
			'they contradict themselves (DATES_IN_FUTURE)',
		],
	])('%s', (_, rows, fill, reason) => {
		const insights = completed(told(fill), rows);
		expect(missing(insights)).toContain(reason);
		expect(insights.income.monthlyAverage).toBeNull();
		expect(insights.secondOpinion).toBeUndefined();
	});

	test('as little as those of insights that are not ready', () => {
		const insights = untoldInsights('qard', { kind: 'user', id: '7', holderType: null }, 'processing');
		expect(completed(insights).income.monthlyAverage).toBeNull();
		expect(missing(completed(insights))).toBeUndefined();
	});
});

describe('reading them', () => {
	const asked = { fillFromTransactions: true, country: null };

	test('is left out where it is not asked for', async () => {
		const read = jest.fn();
		expect(await readOwnTransactions({ ...asked, fillFromTransactions: false }, read)).toBeNull();
		expect(read).not.toHaveBeenCalled();
	});

	test('that fails costs nothing but what it would fill', async () => {
		const own = await readOwnTransactions(asked, async () => {
			await Promise.resolve();
			throw new CreditError('provider', 'Qard answered 404');
		});
		const insights = completeWithTransactions(
			told(({ income }) => {
				income.monthlyAverage = 1;
			}),
			{},
			{ nowMs: NOW, own },
		);
		expect(insights.income.monthlyAverage).toBe(1);
		expect(insights.dataQuality.warnings).toContainEqual(
			expect.objectContaining({
				code: 'SECOND_OPINION_MISSING',
				message: 'Nothing is filled from the transactions: they could not be read (Qard answered 404).',
			}),
		);
	});

	test.each([
		['the end of the execution', new CreditError('cancelled', 'stopped')],
		['a mistake of ours', new TypeError('undefined is no function')],
	])('throws what is no fault of the provider: %s', async (_, thrown) => {
		await expect(readOwnTransactions(asked, async () => await Promise.reject(thrown))).rejects.toBe(thrown);
	});
});
