import { business, codesOf, decide } from './borrower';

test('may pay what its earnings cover 1.25 times: (500,000 - 350,000) / 1.25 - 40,000 = 80,000', () => {
	expect(decide(business())).toMatchObject({
		monthlyAmount: 80_000,
		totalAmount: 960_000,
		canAfford: true,
		// 150,000 / (40,000 + 8,884.88) = 3.06843
		dscr: 3.0684,
		dti: null,
		dtiBefore: null,
		dtiAfter: null,
		assumptions: { holderType: 'business', isHolderTypeTold: true, minDscr: 1.25 },
	});
});

test('takes debt service out of expenses that hold it', () => {
	const answer = decide(
		business(({ expenses }) => {
			expenses.monthlyAverage = 390_000;
			expenses.includesLoanRepayments = true;
		}),
	);
	expect(answer).toMatchObject({ monthlyAmount: 80_000, dscr: 3.0684 });
});

test('keeps the buffer where that is less: 0.5 x (500,000 - 350,000 - 40,000) = 55,000', () => {
	expect(decide(business(), { rules: { livingBuffer: 50 } }).monthlyAmount).toBe(55_000);
});

test('says in words that its earnings do not cover the debt', () => {
	const answer = decide(business(), { loan: { principal: 1_000_000, annualInterestRate: 0, termMonths: 10 } });
	// 150,000 / (40,000 + 100,000) = 1.0714
	expect(answer).toMatchObject({ instalment: 100_000, canAfford: false, dscr: 1.0714 });
	expect(answer.reasons).toEqual([
		{
			code: 'DEBT_SERVICE_NOT_COVERED',
			message:
				'What the business earns before debt payments is 1.07 times its debt payments with this loan; at least 1.25 times is needed.',
		},
		expect.objectContaining({ code: 'TOO_LITTLE_LEFT' }),
	]);
});

test('a loss covers nothing', () => {
	const answer = decide(
		business(({ expenses }) => {
			expenses.monthlyAverage = 600_000;
		}),
	);
	// -100,000 / 48,884.88 = -2.0456
	expect(answer).toMatchObject({ monthlyAmount: 0, maxPrincipal: 0, canAfford: false, dscr: -2.0456 });
	expect(codesOf(answer)).toEqual(['LOSS', 'NOTHING_LEFT']);
});

test('its coverage is cut off, never rounded up to the one that is needed', () => {
	// 111,106 / (80,000 + 8,884.88) = 1.249999...
	const answer = decide(
		business(({ income, expenses, loans }) => {
			income.monthlyAverage = 111_106;
			expenses.monthlyAverage = 0;
			loans.repayments.monthlyAverage = 80_000;
		}),
	);
	expect(answer).toMatchObject({ dscr: 1.2499, canAfford: false });
	expect(answer.reasons[0]?.message).toMatch(/is 1\.24 times its debt payments/);
});

test('is declared where the insights only take the holder for a person, and not where a provider tells it', () => {
	const told = (isTaken: boolean) =>
		decide(
			business(({ subject, derived }) => {
				subject.holderType = 'individual';
				if (isTaken) derived.push('subject.holderType');
			}),
			{ declared: { holderType: 'business' } },
		);
	expect(told(true)).toMatchObject({ dti: null, assumptions: { holderType: 'business', isHolderTypeTold: true } });
	expect(told(false).assumptions.holderType).toBe('individual');
});
