import type { Transaction } from '../statement/transaction';

/** The spend buckets of the seed in its order, plus what its totals leave out (savings, others, loanRepayment). */
export type DebitCategory =
	| 'transfer'
	| 'atmAndPos'
	| 'ussd'
	| 'gambling'
	| 'airtimeAndData'
	| 'utilities'
	| 'onlineAndWeb'
	| 'transportation'
	| 'health'
	| 'travel'
	| 'entertainment'
	| 'hospitalityAndFood'
	| 'rent'
	| 'insurance'
	| 'charges'
	| 'international'
	| 'savings'
	| 'others'
	| 'loanRepayment';

export type CreditCategory =
	'salary' | 'loan' | 'returned' | 'gamblingWinning' | 'savings' | 'otherIncome' | 'transfer' | 'others';

/**
 * The documents name the categories but not how a row gets into one: here it is words in the description, and the first
 * line that matches wins. What was bought goes before the channel it was paid through (a POS payment for fuel is
 * transportation), a charge before the thing it was charged for.
 */
const debitWords: Array<[DebitCategory, RegExp]> = [
	['others', /school fees|tuition|\btax\b/],
	['charges', /\bcharges?\b|\bfees?\b|nipfee|nipvat|\bvat\b|stamp duty|\bcomm(ission)?\b|sms alert|\blevy\b|\bcot\b/],
	['loanRepayment', /repay|loan (rpmt|recovery|instal)|instal?lment/],
	['gambling', /bet9ja|sportybet|betking|nairabet|1xbet|msport|betway|casino|\blotto\b|gambl/],
	['savings', /piggyvest|cowrywise|\bsavings?\b|fixed deposit|treasury bill|mutual fund|investment/],
	['airtimeAndData', /airtime|\bdata (bundle|plan|sub)|e-?top\s*-?up|recharge|\bmtn\b|\bglo\b|9mobile|airtel/],
	['rent', /\brent\b|landlord|service charge/],
	['insurance', /insurance|\bhmo\b|assurance/],
	['health', /hospital|pharmacy|clinic|medical/],
	['travel', /airline|flight|\bhotel\b|\bairways\b/],
	['transportation', /\buber\b|\bbolt\b|\bfuel\b|filling station|transport|\bbrt\b|\btoll\b/],
	[
		'utilities',
		/electric|\bikedc\b|\bekedc\b|disco prepaid|water board|\blawma\b|dstv|gotv|startimes|internet sub|utilit/,
	],
	['entertainment', /cinema|netflix|showmax|spotify|entertainment|concert/],
	['hospitalityAndFood', /restaurant|eatery|\bfood\b|chicken|suya|bakery|\bcafe\b|pizza/],
	['international', /international|\bfx\b|\busd\b|\bgbp\b|overseas/],
	['onlineAndWeb', /web (purchase|pymt|payment)|jumia|konga|paystack|flutterwave|online purchase/],
	['ussd', /\bussd\b|\*\d{3}/],
	['atmAndPos', /\batm\b|\bpos\b|cash w(dl|ithdrawal)/],
	['transfer', /\btrf|transfer|\bnip\b|\btfr\b|sent (to|from)|onepay/],
];

const creditWords: Array<[CreditCategory, RegExp]> = [
	['returned', /returned|\brtd\b|\brtn\b|dishonou?red|unpaid/],
	['loan', /\bloan\b|salary advance|overdraft drawdown/],
	['salary', /\bsalary\b|payroll/],
	['gamblingWinning', /bet9ja|sportybet|betking|nairabet|1xbet|msport|betway|casino|\blotto\b/],
	['savings', /piggyvest|cowrywise|\bsavings?\b|fixed deposit|treasury bill|mutual fund|investment/],
	[
		'otherIncome',
		/interest|dividend|commission|allowance|pension|invoice|\binv\b|settlement|payout|bonus|sales|contract|rental/,
	],
	['transfer', /\btrf|transfer|\bnip\b|\btfr\b|sent (to|from)|onepay/],
];

/** The bucket of a debit. */
export function debitCategory(transaction: Transaction): DebitCategory {
	return firstMatch(debitWords, transaction) ?? 'others';
}

/** The kind of money a credit is. */
export function creditCategory(transaction: Transaction): CreditCategory {
	return firstMatch(creditWords, transaction) ?? 'others';
}

function firstMatch<Category>(words: Array<[Category, RegExp]>, transaction: Transaction): Category | undefined {
	const description = transaction.description.toLowerCase();
	return words.find(([, pattern]) => pattern.test(description))?.[0];
}

/**
 * A cheque that came back unpaid ("Cheque returned", no word of direct debits); the bank's charge for it is a row of its own
 * and not counted.
 */
export function isReturnedCheque(transaction: Transaction): boolean {
	const isCharge = transaction.type === 'debit' && debitCategory(transaction) === 'charges';
	const description = transaction.description.toLowerCase();
	return (
		!isCharge && !/direct debit/.test(description) && /returned|\brtd\b|\brtn\b|dishonou?red|unpaid/.test(description)
	);
}
