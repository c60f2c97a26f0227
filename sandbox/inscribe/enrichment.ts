import type { Transaction } from '../statement/transaction';

/**
 * The names of docs/how-are-transactions-enriched and the glossary, spelled as the documents spell SALARY or NSF: a row has
 * one category, of the second level where there is one. Those that no row of the sandbox can get are left out.
 */
export type Category =
	| 'RENT'
	| 'HOTELS'
	| 'BANK_CHARGE'
	| 'OVERDRAFT'
	| 'NSF'
	| 'ENTERTAINMENT'
	| 'GAMBLING'
	| 'LOAN'
	| 'MORTGAGE'
	| 'PAYDAY'
	| 'SALARY'
	| 'REVENUE'
	| 'RETIREMENT'
	| 'SOCIAL_SECURITY'
	| 'INTEREST_RECEIVED'
	| 'INSURANCE'
	| 'SAVINGS'
	| 'PERSONNEL'
	| 'REFUND'
	| 'RETAIL'
	| 'FOOD_AND_DRINK'
	| 'GROCERIES'
	| 'TAX'
	| 'TRANSPORT'
	| 'FUEL'
	| 'UTILITIES'
	| 'WITHDRAWAL';

/** BANK_TRANSFER, CASH and CHECK are in the glossary; the other names are the sandbox's own. */
export type Method = 'BANK_TRANSFER' | 'CASH' | 'CHECK' | 'CARD' | 'DIRECT_DEBIT';

/** How a row gets its category is not public: here it is words in the description, and the first line that matches wins. */
const debitCategories: Array<[Category, RegExp]> = [
	// "A fee charged by a bank when they decline payments or the cashing of checks": the fee, not what was declined.
	['NSF', /\bnsf\b|insufficient funds|returned (cheque|check|direct debit|item|payment)/],
	['OVERDRAFT', /overdraft|\bod fee\b/],
	['GAMBLING', /bet9ja|sportybet|betking|nairabet|1xbet|msport|betway|casino|\blotto\b|lottery|gambl/],
	['MORTGAGE', /mortgage/],
	['PAYDAY', /payday/],
	['LOAN', /repay|loan|instal?lment/],
	['TAX', /\btax\b|\birs\b|\blevy\b|stamp duty/],
	['PERSONNEL', /\bsalary\b|payroll|\bwages\b/],
	['BANK_CHARGE', /\bcharges?\b|\bfees?\b|\bcomm(ission)?\b/],
	['SAVINGS', /piggyvest|cowrywise|\bsavings?\b|fixed deposit|mutual fund|investment/],
	['RENT', /\brent\b|landlord/],
	['INSURANCE', /insurance|\bhmo\b|assurance/],
	['HOTELS', /\bhotel\b/],
	['FUEL', /\bfuel\b|filling station|gas station/],
	['TRANSPORT', /\buber\b|\bbolt\b|transport|\bbrt\b|\btoll\b|airline|airways/],
	['UTILITIES', /electric|ikedc|ekedc|water|dstv|gotv|internet|airtime|\bdata (bundle|plan)|utilit/],
	['ENTERTAINMENT', /cinema|netflix|showmax|spotify|entertainment|concert/],
	['FOOD_AND_DRINK', /restaurant|eatery|chicken|suya|bakery|\bcafe\b|coffee|pizza/],
	['GROCERIES', /market|provisions|grocer|supermarket|\bstores\b/],
	['WITHDRAWAL', /\batm\b|cash w(dl|ithdrawal)/],
	['RETAIL', /\bpos\b|web (purchase|pymt|payment)|purchase|jumia|konga/],
];

const creditCategories: Array<[Category, RegExp]> = [
	['NSF', /\bnsf\b/],
	['REFUND', /refund|reversal|returned|\brtd\b|unpaid|dishonou?red/],
	['PAYDAY', /payday/],
	['LOAN', /\bloan\b|salary advance/],
	['SALARY', /\bsalary\b|payroll/],
	['GAMBLING', /bet9ja|sportybet|betking|nairabet|1xbet|msport|betway|casino|\blotto\b/],
	['INTEREST_RECEIVED', /interest/],
	['RETIREMENT', /pension/],
	['SOCIAL_SECURITY', /social security|\bssa\b/],
	['SAVINGS', /piggyvest|cowrywise|\bsavings?\b|fixed deposit|mutual fund|investment/],
	['REVENUE', /invoice|\binv\b|settlement|payout|\bsales\b|contract/],
];

const methods: Array<[Method, RegExp]> = [
	['CASH', /\batm\b|cash w(dl|ithdrawal)|cash deposit/],
	['CHECK', /cheque|\bcheck\b|\bchq\b/],
	['DIRECT_DEBIT', /direct debit|standing order/],
	['CARD', /\bpos\b|web (purchase|pymt|payment)|\bcard\b/],
	['BANK_TRANSFER', /\bnip\b|\btrf\b|transfer|\btfr\b|\bach\b|\bwire\b/],
];

/** Null when no category can be detected, as documented; a plain transfer has none. */
export function categoryOf({ type, description }: Transaction): Category | null {
	return firstMatch(type === 'credit' ? creditCategories : debitCategories, description);
}

export function methodOf({ description }: Transaction): Method | null {
	return firstMatch(methods, description);
}

/** The words after the channel at the start of a description; null when nothing is left. */
export function vendorOf({ description }: Transaction): string | null {
	const channel =
		/^(pos purchase|web (purchase|pymt|payment)|atm wdl|direct debit|bills|(nip|ach|wire)( trf( to| frm)?)?|airtime topup)\b[\s/@]*/i;
	return description.replace(channel, '').trim() || null;
}

function firstMatch<Name>(words: Array<[Name, RegExp]>, description: string): Name | null {
	const text = description.toLowerCase();
	return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
