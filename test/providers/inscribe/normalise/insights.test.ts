import type { CreditInsights } from '../../../../core/shapes/insights';
import { type Answers, type InsightsContext, toInsights } from './checked';
import { answers, parsedAccount, printedDocument, printedStatistics } from './fixtures/answers';

const context: InsightsContext = {
	subject: { customerId: 'c', bankAccountId: null },
	currency: null,
	amountUnit: 'major',
	nowMs: Date.parse('2026-11-20T00:00:00Z'),
};

const read = (given: Answers = answers(), changes: Partial<InsightsContext> = {}): CreditInsights =>
	toInsights(given, { ...context, ...changes });

/** The warnings but that about transfers, of which the printed sample has some: it is looked at by itself. */
const warningsOf = ({ dataQuality }: CreditInsights) =>
	dataQuality.warnings.filter(({ code }) => code !== 'EXPENSES_EXCLUDE_TRANSFERS');
const codes = (insights: CreditInsights) => warningsOf(insights).map(({ code }) => code);

const row = (date: string, amount: number, changes: object = {}) => ({
	id: `${date}${amount}`,
	date,
	description: 'x',
	amount,
	...changes,
});

describe('the printed sample of the summary statistics', () => {
	it('goes where the table says', () => {
		expect(read()).toMatchObject({
			provider: 'inscribe',
			subject: { kind: 'customer', id: 'c', holderType: null },
			status: 'ready',
			currency: null,
			cashFlow: { inflow: 200, outflow: 300, net: -100 },
			// 300 debits less 200 transfers.
			expenses: { total: 100, includesLoanRepayments: true, monthlyAverage: null },
			// 960 a year.
			income: { total: null, monthlyAverage: 80, salary: { monthlyAverage: 80 } },
			dataQuality: { transactionCount: 13 },
		});
	});

	it('has every figure listed that was worked out here', () => {
		expect(read().derived.sort()).toEqual([
			'dataQuality.transactionCount',
			'expenses.total',
			'income.monthlyAverage',
			'income.salary.monthlyAverage',
		]);
	});

	it('is in cents where the user says so', () => {
		expect(read(answers(), { amountUnit: 'cents' })).toMatchObject({
			cashFlow: { inflow: 2, outflow: 3, net: -1 },
			expenses: { total: 1 },
			income: { monthlyAverage: 0.8 },
			dataQuality: { transactionCount: 13 },
		});
	});
});

describe('money that is put aside', () => {
	const saved = (changes: object = {}) => ({
		...row('2026-09-01', -40.25, { category: 'SAVINGS' }),
		...changes,
	});
	const booked = (rows: ReadonlyArray<{ amount: number; pending?: boolean }>) =>
		rows.flatMap(({ amount, pending }) => (pending === true ? [] : [amount]));
	const creditsIn = (rows: ReadonlyArray<{ amount: number; pending?: boolean }>) =>
		booked(rows).reduce((sum, amount) => sum + Math.max(0, amount), 0);
	const debitsIn = (rows: ReadonlyArray<{ amount: number; pending?: boolean }>) =>
		booked(rows).reduce((sum, amount) => sum + Math.max(0, -amount), 0);
	const savingsIn = (...transactions: Array<{ amount: number; pending?: boolean }>) =>
		read(
			answers(
				{
					...printedStatistics,
					credits_total_gross: 100.25,
					debits_total_gross: 300.5,
					// Of no rows that are seen: so that what was put aside may be among the expenses.
					transfers_debits_total_gross: 7.5,
				},
				{
					transactions: [
						row('2026-08-01', 100.25 - creditsIn(transactions)),
						row('2026-08-01', debitsIn(transactions) - 300.5, { category: 'RENT' }),
						...transactions,
					],
				},
			),
		)
			.dataQuality.warnings.filter(({ code }) => code === 'EXPENSES_HOLD_SAVINGS')
			.map(({ path, message }) => [path, message]);

	it('may be among the expenses, and is told with its sum', () => {
		expect(savingsIn(saved(), saved())).toEqual([
			[
				'expenses.total',
				'80.5 was put aside in the period and may be among the expenses: Inscribe takes only transfers out of the debits.',
			],
		]);
	});

	it.each([
		['comes back', { amount: 40.25 }],
		['is still pending', { pending: true }],
		['is something else', { category: 'RENT' }],
	])('is nothing to warn of where it %s', (_, changes) => {
		expect(savingsIn(saved(changes))).toEqual([]);
	});
});

describe('a salary', () => {
	const codesOf = (lastPaidOn: string, change: object = {}) =>
		read(
			answers(printedStatistics, {
				transactions: [
					row('2026-05-01', 80, { category: 'SALARY' }),
					row(lastPaidOn, 80.25, { category: 'SALARY', ...change }),
					row('2026-05-01', 39.75 + ('pending' in change || 'amount' in change ? 80.25 : 0)),
					row('2026-10-31', 'amount' in change ? -219.75 : -300, { category: 'RENT' }),
				],
			}),
		).dataQuality.warnings.flatMap(({ code, path }) => (code === 'SALARY_STOPPED' ? [path] : []));

	// 16 September to 31 October is 45 days.
	it('whose last payment is more than 45 days before the end of the data has stopped', () => {
		expect(codesOf('2026-09-15')).toEqual(['income.salary.latestOn']);
		expect(codesOf('2026-09-16')).toEqual([]);
	});

	it('is seen by what was booked, came in and is called one', () => {
		expect(codesOf('2026-10-25')).toEqual([]);
		expect(codesOf('2026-10-25', { pending: true })).toHaveLength(1);
		expect(codesOf('2026-10-25', { amount: -80.25 })).toHaveLength(1);
		expect(codesOf('2026-10-25', { category: 'REFUND' })).toHaveLength(1);
	});
});

describe('what went out by transfer', () => {
	const transfersIn = (transfers: number) =>
		read(answers({ ...printedStatistics, transfers_debits_total_gross: transfers })).dataQuality.warnings.filter(
			({ code }) => code === 'EXPENSES_EXCLUDE_TRANSFERS',
		);

	it('is not among the expenses, and is told with its sum', () => {
		expect(transfersIn(12.5)).toEqual([
			{
				code: 'EXPENSES_EXCLUDE_TRANSFERS',
				path: 'expenses.total',
				message:
					'12.5 went out by transfer and is not among the expenses. Inscribe does not say whether it stayed with the same holder.',
				sizes: [{ figure: 'expenses', side: 'above', monthlyAmount: null }],
			},
		]);
	});

	it('is nothing to warn of where it is nothing', () => {
		expect(transfersIn(0)).toEqual([]);
	});
});

describe('the period', () => {
	const transactions = [row('2026-10-30', -5.5), row('2026-08-01', 100.25), row('2026-12-01', -1, { pending: true })];

	it('runs from the first to the last booked transaction', () => {
		expect(read(answers(printedStatistics, { transactions }))).toMatchObject({
			period: { from: '2026-08-01', to: '2026-10-30', days: 91, months: 2.99 },
			asOf: '2026-10-30',
			dataQuality: { coverageDays: 91, daysSinceLastTransaction: 21 },
		});
	});

	it('divides what was told for the period: salary 80 / 2.99 = 26.76 (less than 960 / 12), expenses 100 / 2.99 = 33.44 a month', () => {
		expect(read(answers(printedStatistics, { transactions }))).toMatchObject({
			income: { salary: { monthlyAverage: 26.76 }, monthlyAverage: 26.76 },
			expenses: { monthlyAverage: 33.44 },
			summary: { monthlyIncome: 26.76, monthlyDisposable: -6.68 },
		});
	});

	it('of less than a month counts as one, so that a single salary is not multiplied, and says so', () => {
		const short = [row('2026-10-01', 1.5), row('2026-10-10', -1.5)];
		const insights = read(answers(printedStatistics, { transactions: short }));
		expect(insights).toMatchObject({ period: { months: 1 }, income: { monthlyAverage: 80 } });
		expect(insights.dataQuality.warnings).toContainEqual({
			code: 'PARTIAL_MONTHS',
			path: 'period.months',
			message: '10 days of data count as 1 months here, so the monthly averages are too low.',
			// 80 x 30.4 / 10 = 243.20 is 163.20 more, and (300 - 200) x 30.4 / 10 = 304 is 204 more.
			sizes: [
				{ figure: 'income', side: 'above', monthlyAmount: 163.2 },
				{ figure: 'expenses', side: 'above', monthlyAmount: 204 },
			],
		});
	});
});

describe('a month of income', () => {
	const paid = (...days: string[]) => days.map((day) => row(day, 3000.5, { category: 'SALARY' }));
	const told = (payments: number, annual: number | null) => ({
		...printedStatistics,
		credits_total_gross: payments * 3000.5,
		salary_period_net: payments * 3000.5,
		salary_annual_net: annual,
		revenue_period_gross: 0,
	});
	const incomeOf = (statistics: object, transactions: object[], more: Partial<Answers> = {}) => {
		const insights = read(answers(statistics, { transactions, ...more }));
		return {
			income: insights.income.monthlyAverage,
			warned: warningsOf(insights).flatMap(({ code, path }) => (code === 'SALARY_MONTHS_UNCLEAR' ? [path] : [])),
		};
	};
	const UNCLEAR = ['income.salary.monthlyAverage'];

	// 62 days are 2.04 months: 9001.50 / 2.04 = 4412.50; 92 days are 3.03 months: 12002 / 3.03 = 3961.06.
	it.each([
		['three salaries in 62 days', paid('2026-09-01', '2026-10-01', '2026-11-01')],
		['four salaries in 92 days', paid('2026-08-01', '2026-09-01', '2026-10-01', '2026-10-31')],
	])('from pay-day to pay-day is a twelfth of the year: %s', (_, rows) => {
		expect(incomeOf(told(rows.length, 36_006), rows)).toEqual({ income: 3000.5, warned: UNCLEAR });
	});

	it('is the lower one where the income has ended: 9001.50 over 184 days (6.05 months) are 1487.85', () => {
		const rows = [...paid('2026-05-01', '2026-06-01', '2026-07-01'), row('2026-10-31', -1.5)];
		expect(incomeOf(told(3, 36_006), rows)).toEqual({ income: 1487.85, warned: UNCLEAR });
	});

	// 92 days are 3.03 months: 9001.50 / 3.03 = 2970.79, within 10 % of 3000.50.
	it('is a twelfth of the year without a warning where the period says the same', () => {
		const rows = [row('2026-08-01', -1.5), ...paid('2026-08-25', '2026-09-25', '2026-10-25'), row('2026-10-31', -1.5)];
		expect(incomeOf(told(3, 36_006), rows)).toEqual({ income: 3000.5, warned: [] });
	});

	it('is the one that is told where the other is not', () => {
		const rows = [row('2026-08-01', -1.5), ...paid('2026-08-25', '2026-09-25', '2026-10-25'), row('2026-10-31', -1.5)];
		expect(incomeOf(told(3, null), rows)).toEqual({ income: 2970.79, warned: [] });
		expect(incomeOf(told(3, 36_006), [])).toEqual({ income: 3000.5, warned: [] });
	});

	it('of a business is made of its revenue in the same way', () => {
		const customer = { id: 'c', name: 'Example Ltd', company: { name: 'Example Ltd' }, persons: [] };
		const statistics = { ...told(0, null), revenue_period_gross: 9001.5, revenue_annual_gross: 36_006 };
		const rows = [row('2026-09-01', 3000.5), row('2026-10-01', 3000.5), row('2026-11-01', 3000.5)];
		expect(incomeOf(statistics, rows, { customer })).toMatchObject({
			income: 3000.5,
			warned: ['income.monthlyAverage'],
		});
	});
});

describe('a person of whom no salary is seen', () => {
	const unsalaried = { ...printedStatistics, salary_period_net: 0, salary_annual_net: 0, revenue_period_gross: 0 };

	it('has no income told while money comes in: a pension or a payout is no salary, and no zero', () => {
		const insights = read(answers(unsalaried));
		expect(insights).toMatchObject({
			income: { monthlyAverage: null, salary: { monthlyAverage: 0 } },
			summary: { monthlyIncome: null, monthlyDisposable: null },
		});
		expect(warningsOf(insights)).toEqual([
			expect.objectContaining({ code: 'NO_SALARY_SEEN', path: 'income.monthlyAverage' }),
		]);
		expect(insights.derived).not.toContain('income.monthlyAverage');
	});

	it('has no income told either where the credits are not', () => {
		const { credits_total_gross: _credits, ...more } = unsalaried;
		expect(read(answers(more)).income.monthlyAverage).toBeNull();
	});

	it('has an income of zero where nothing comes in at all', () => {
		const insights = read(answers({ ...unsalaried, credits_count: 0, credits_total_gross: 0, total_net: -300 }));
		expect(insights.income.monthlyAverage).toBe(0);
		expect(codes(insights)).toEqual([]);
	});
});

describe('a business', () => {
	const customer = { id: 'c', name: 'Example Ltd', company: { name: 'Example Ltd' }, persons: [] };

	it('has its revenue as income', () => {
		expect(read(answers(printedStatistics, { customer }))).toMatchObject({
			subject: { holderType: 'business' },
			// 1200 a year.
			income: { total: 100, monthlyAverage: 100 },
		});
	});

	it('is a customer with a company and without persons; one with both is not told', () => {
		const holderType = (changes: object) =>
			read(answers(null, { customer: { ...customer, ...changes } })).subject.holderType;
		expect(holderType({})).toBe('business');
		expect(holderType({ company: null, persons: [{ first_name: 'Ada' }] })).toBe('individual');
		expect(holderType({ persons: [{ first_name: 'Ada' }] })).toBeNull();
		expect(holderType({ company: null })).toBeNull();
	});

	it('is the only one whose revenue is income: that of others is named in a warning', () => {
		expect(codes(read())).toEqual(['REVENUE_NOT_COUNTED']);
		expect(codes(read(answers({ ...printedStatistics, revenue_period_gross: 0 })))).toEqual([]);
	});
});

describe('what is not told', () => {
	it('is null and never 0, and each missing field is named', () => {
		const insights = read(answers({ credits_count: 1 }));
		expect(insights).toMatchObject({
			status: 'ready',
			cashFlow: { inflow: null, outflow: null, net: null },
			income: { monthlyAverage: null },
			expenses: { total: null, includesLoanRepayments: null },
			dataQuality: { transactionCount: null },
		});
		expect(new Set(codes(insights))).toEqual(new Set(['FIELD_MISSING']));
	});

	it('at all is insufficient data', () => {
		expect(read(answers({})).status).toBe('insufficientData');
		expect(read({ ...answers(), analyses: { general: {} } }).status).toBe('insufficientData');
	});

	it('is not missed where the general insights were not asked for', () => {
		const insights = read({ ...answers(), analyses: { risk: { anything: 1 } } });
		expect(insights).toMatchObject({ status: 'ready', cashFlow: { inflow: null }, dataQuality: { warnings: [] } });
	});
});

describe('figures that contradict each other', () => {
	it('are both kept, with a warning', () => {
		const insights = read(answers({ ...printedStatistics, total_net: 5, revenue_period_gross: 0 }));
		expect(insights.cashFlow).toMatchObject({ inflow: 200, outflow: 300, net: 5 });
		expect(codes(insights)).toEqual(['TOTALS_DISAGREE']);
	});

	it('leave the expenses out where transfers are more than all debits', () => {
		const insights = read(
			answers({ ...printedStatistics, transfers_debits_total_gross: 301, revenue_period_gross: 0 }),
		);
		expect(insights.expenses.total).toBeNull();
		expect(codes(insights)).toEqual(['TOTALS_DISAGREE']);
	});

	it('are left out where an amount that cannot be negative is', () => {
		const insights = read(answers({ ...printedStatistics, debits_total_gross: -300, revenue_period_gross: 0 }));
		expect(insights.cashFlow.outflow).toBeNull();
		expect(codes(insights)).toEqual(['AMOUNT_NEGATIVE']);
	});
});

describe('the unit', () => {
	const auto = (given: Answers) => read(given, { amountUnit: 'auto' });
	const whole = {
		...printedStatistics,
		credits_total_gross: 20_050,
		debits_total_gross: 30_025,
		total_net: -9_975,
		revenue_period_gross: 0,
	};

	it('is that of whole units where an amount has a fraction', () => {
		const insights = auto(answers({ ...whole, credits_total_gross: 200.5 }));
		expect(insights.cashFlow.inflow).toBe(200.5);
		expect(codes(insights)).not.toContain('UNIT_UNCONFIRMED');
	});

	it('stays open where all amounts are whole and nothing else tells it', () => {
		const insights = auto(answers(whole));
		expect(insights.cashFlow.inflow).toBe(20_050);
		expect(codes(insights)).toEqual(['UNIT_UNCONFIRMED']);
	});

	it('is cents where the transactions add up to a hundredth', () => {
		const transactions = [row('2026-10-01', 200.5), row('2026-10-31', -300.25)];
		const insights = auto(answers(whole, { transactions }));
		expect(insights.cashFlow).toMatchObject({ inflow: 200.5, outflow: 300.25, net: -99.75 });
		expect(codes(insights)).toEqual(['REPAYMENTS_UNCLEAR']);
	});

	it('is whole units where the transactions add up to the same', () => {
		const transactions = [row('2026-10-01', 20_000.5), row('2026-10-02', 49.5), row('2026-10-03', -30_025)];
		expect(auto(answers(whole, { transactions })).cashFlow.inflow).toBe(20_050);
	});

	it('is cents where whole transactions add up to a hundredth, and whole units where they add up to a hundred times', () => {
		const told = (...amounts: number[]) =>
			auto(answers(whole, { transactions: amounts.map((amount) => row('2026-10-01', amount)) }));
		const inCents = { ...whole, credits_total_gross: 20_000 };
		const ofWhole = auto(answers(inCents, { transactions: [row('2026-10-01', 200)] }));
		expect(ofWhole.cashFlow.inflow).toBe(200);
		expect(codes(ofWhole)).not.toContain('UNIT_UNCONFIRMED');
		expect(told(2_005_000).cashFlow.inflow).toBe(20_050);
	});

	it('stays open where the transactions are whole too, or add up to something else', () => {
		const withCredits = (credits: number) =>
			codes(auto(answers(whole, { transactions: [row('2026-10-01', credits), row('2026-10-31', 0)] })));
		expect(withCredits(20_050)).toEqual(['UNIT_UNCONFIRMED', 'TOTALS_DISAGREE']);
		expect(withCredits(7.5)).toEqual(['UNIT_UNCONFIRMED', 'TOTALS_DISAGREE']);
	});

	it('is cents where the balances of the statements changed by a hundredth of the net: 400.50 - 500.25 = -99.75', () => {
		const account = parsedAccount({ ending_balance: { normalized: 400.5 } });
		const documents = [{ ...printedDocument, parsed_details: { bank_accounts: [account] } }];
		expect(auto(answers(whole, { documents })).cashFlow.net).toBe(-99.75);
	});

	it('is not shown by a figure of a year, which is worked out and may have a fraction of a cent', () => {
		expect(codes(auto(answers({ ...whole, salary_annual_net: 31_234.5 })))).toEqual(['UNIT_UNCONFIRMED']);
	});

	it.each([
		['cents', { ...whole, credits_total_gross: 200.5 }, null],
		['major', whole, [row('2026-10-01', 200.5), row('2026-10-31', -300.25)]],
	] as const)('that is set to %s and contradicted by the amounts is kept with a warning', (amountUnit, told, rows) => {
		const insights = read(answers(told, { transactions: rows }), { amountUnit });
		expect(codes(insights)).toContain('UNIT_MISMATCH');
		expect(codes(read(answers(told, { transactions: rows }), { amountUnit: 'auto' }))).not.toContain('UNIT_MISMATCH');
	});

	it('needs no confirmation where all amounts are zero', () => {
		const zero = Object.fromEntries(Object.keys(printedStatistics).map((name) => [name, 0]));
		expect(codes(auto(answers(zero)))).toEqual([]);
	});
});

describe('the accounts', () => {
	const listed = {
		id: 'a',
		data: { account_name: 'Everyday', account_number: '00001111', currency: 'usd', balance: 12.5 },
	};
	const statement = (changes: object) => ({
		...printedDocument,
		parsed_details: { bank_accounts: [parsedAccount(changes)] },
	});

	it('are those that Inscribe lists; who holds them is the customer where they do not say', () => {
		const insights = read(answers(null, { bankAccounts: [listed], customer: { name: 'Application 1' } }));
		expect(insights.currency).toBe('USD');
		expect(insights.balances.accounts).toEqual([
			{
				id: 'a',
				name: 'Everyday',
				type: null,
				bankName: null,
				holders: ['Application 1'],
				balance: 12.5,
				currency: 'USD',
				asOf: null,
			},
		]);
	});

	it('have the balance of their newest statement where they tell none', () => {
		const older = statement({ ending_balance: { normalized: 1.5 }, transactions: [{ date: '2026-09-30' }] });
		const newer = statement({ ending_balance: { normalized: 2.5 }, transactions: [{ date: '2026-10-31' }] });
		const bare = { id: 'a', data: { account_number: '0000-1111' } };
		const balance = (documents: unknown[]) =>
			read(answers(null, { bankAccounts: [bare], documents })).balances.accounts[0]?.balance;
		expect(balance([newer, older])).toBe(2.5);
		expect(balance([older, newer])).toBe(2.5);
		expect(balance([older, statement({ ending_balance: { normalized: 9.5 }, transactions: [] })])).toBeNull();
		expect(balance([statement({ number: { normalized: '9' } })])).toBeNull();
	});

	it('show their own unit: statistics in cents do not make cents of balances with fractions', () => {
		const insights = read(answers(printedStatistics, { bankAccounts: [listed] }), { amountUnit: 'cents' });
		expect(insights).toMatchObject({ cashFlow: { inflow: 2 }, balances: { accounts: [{ balance: 12.5 }] } });
	});

	it('of a statement are as it was printed, whatever the unit of the statistics', () => {
		const bare = { id: 'a', data: { account_number: '00001111' } };
		const balance = (ending: object, amountUnit: 'cents' | 'major' = 'cents') =>
			read(
				answers(null, {
					bankAccounts: [bare],
					documents: [statement({ beginning_balance: null, ending_balance: ending })],
				}),
				{ amountUnit },
			).balances.accounts[0]?.balance;
		expect(balance({ raw: '₦ 339,878.00', normalized: 339_878 })).toBe(339_878);
		expect(balance({ raw: '-339,878.00', normalized: -339_878 })).toBe(-339_878);
		expect(balance({ raw: '339,878.00', normalized: 33_987_800 }, 'major')).toBe(339_878);
		// A text without decimals shows nothing: then it is as it was set.
		expect(balance({ raw: '339878', normalized: 339_878 })).toBe(3_398.78);
	});

	it('share the unit of the transactions, and else that of the statistics', () => {
		const whole = [{ id: 'a', balance: 1200 }];
		const balance = (transactions: unknown[] | null, amountUnit: 'cents' | 'auto') =>
			read(answers(null, { bankAccounts: whole, transactions }), { amountUnit }).balances.accounts[0]?.balance;
		expect(balance([row('2026-10-01', -1.5)], 'cents')).toBe(1200);
		expect(balance(null, 'cents')).toBe(12);
		expect(balance(null, 'auto')).toBe(1200);
		expect(codes(read(answers(null, { bankAccounts: whole }), { amountUnit: 'auto' }))).toEqual(['UNIT_UNCONFIRMED']);
	});

	it('are only the one that was asked for', () => {
		const insights = read(answers(null, { bankAccounts: [listed, { id: 'b' }] }), {
			subject: { customerId: 'c', bankAccountId: 'b' },
		});
		expect(insights.balances.accounts.map(({ id }) => id)).toEqual(['b']);
		expect(insights.subject).toMatchObject({ kind: 'bankAccount', id: 'b' });
	});

	it('in several currencies leave the currency of the totals open, with a warning', () => {
		const insights = read(answers(null, { bankAccounts: [listed, { id: 'b', currency: 'EUR' }] }), { currency: 'USD' });
		expect(insights.currency).toBeNull();
		expect(warningsOf(insights)).toMatchObject([
			{ code: 'MIXED_CURRENCY', message: expect.stringContaining('EUR, USD') },
		]);
	});

	it('without a currency take the one that the user stated', () => {
		expect(
			read(answers(null, { bankAccounts: [{ id: 'a' }] }), { currency: 'KES' }).balances.accounts[0]?.currency,
		).toBe('KES');
	});
});

describe('the documents', () => {
	it('are listed with their verdict, and the worst of them decides the status', () => {
		const documents = [printedDocument, { ...printedDocument, id: '43', is_fraudulent: true, trust_score: 2 }];
		const insights = read(answers(printedStatistics, { documents }));
		expect(insights.status).toBe('rejected');
		expect(insights.documents).toMatchObject([
			{ id: '42', fraudulent: false, trustScore: 50 },
			{ id: '43', fraudulent: true, trustScore: 2 },
		]);
	});

	it('that are still being processed make the insights wait', () => {
		expect(read(answers(null, { documents: [{ id: '1', state: 'PROCESSING' }] })).status).toBe('processing');
	});

	it('that are none leave the insights ready: open-banking data has no document', () => {
		expect(read(answers(printedStatistics, { documents: [] })).status).toBe('ready');
	});
});
