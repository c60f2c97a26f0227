import { isReturnedCheque } from '../categories';
import { share } from '../money';
import { distinct, type Ledger, mostFrequent } from './ledger';

const thousandNairaKobo = 1000 * 100;

/** The labels of the seed; "<=10k" and ">1m" say that a range includes its upper end. */
const ranges = [
	{ label: '<=10k', maxKobo: 10 * thousandNairaKobo },
	{ label: '10k-100k', maxKobo: 100 * thousandNairaKobo },
	{ label: '100k-500k', maxKobo: 500 * thousandNairaKobo },
	{ label: '500k-1m', maxKobo: 1000 * thousandNairaKobo },
	{ label: '>1m', maxKobo: Infinity },
] as const;

type RangeLabel = (typeof ranges)[number]['label'];

/** The buckets of the breakdowns in naira: min inclusive, max exclusive. */
const bucketLimits = [-1e18, 500, 1000, 10_000, 100_000, 500_000, 1_000_000, 1e18];
const smallestBucketMaxKobo = 500 * 100;

/**
 * The transactionPatternAnalysis block. Shares are of all rows (of all rows with a balance), two decimals, three in the
 * breakdowns. A "percent number of days" is the share of the transacting days on which at least one row was in the range:
 * in the seed's samples it is always above the share of rows (0.79 to 0.71, 0.634 to 0.306).
 */
export function transactionPatternAnalysis(ledger: Ledger) {
	const { all, credits, debits, days } = ledger;
	const amounts = all.map(({ day, amountMinor }) => ({ day, kobo: amountMinor }));
	const balances = all.flatMap(({ day, balanceMinor }) => (balanceMinor === null ? [] : [{ day, kobo: balanceMinor }]));
	const daysWith = (rows: Figure[], isIn: (kobo: number) => boolean) =>
		distinct(rows.filter(({ kobo }) => isIn(kobo)).map(({ day }) => day)).length;
	const isUpToTenThousand = (kobo: number) => rangeOf(kobo) === '<=10k';
	const isInSmallestBucket = (kobo: number) => kobo < smallestBucketMaxKobo;
	const transfers = (rows: Array<{ category: string; description: string }>) =>
		mostFrequent(
			rows.filter(({ category }) => category === 'transfer').map(({ description }) => description.toLowerCase()),
		);

	return {
		lastDayOfCredit: credits[credits.length - 1]?.day ?? null,
		lastDayOfDebit: debits[debits.length - 1]?.day ?? null,
		percentDebitTransactions: share(debits.length, all.length),
		percentCreditTransactions: share(credits.length, all.length),
		totalNumberOfTransactions: all.length,
		percentOfTransactionsLessThan10ThousandNaira: shareIn(amounts, '<=10k'),
		percentOfTransactionsBetween10ThousandTo100ThousandNaira: shareIn(amounts, '10k-100k'),
		percentOfTransactionsBetween100ThousandTo500ThousandNaira: shareIn(amounts, '100k-500k'),
		percentOfTransactionsBetween500ThousandToOneMillionNaira: shareIn(amounts, '500k-1m'),
		percentOfTransactionsGreaterThanOneMillionNaira: shareIn(amounts, '>1m'),
		percentNumberOfDaysTransactionsWasLessThan10ThousandNaira: share(daysWith(amounts, isUpToTenThousand), days.length),
		percentOfBalancesLessThan10ThousandNaira: shareIn(balances, '<=10k'),
		percentOfBalancesBetween10ThousandTo100ThousandNaira: shareIn(balances, '10k-100k'),
		percentOfBalancesBetween100ThousandTo500ThousandNaira: shareIn(balances, '100k-500k'),
		percentOfBalancesBetween500ThousandToOneMillionNaira: shareIn(balances, '500k-1m'),
		percentOfBalancesGreaterThanOneMillionNaira: shareIn(balances, '>1m'),
		percentNumberOfDaysBalanceWasLessThan10ThousandNaira: share(daysWith(balances, isUpToTenThousand), days.length),
		mostFrequentBalanceRange: mostFrequent(balances.map(({ kobo }) => rangeOf(kobo))),
		mostFrequentTransactionRange: mostFrequent(amounts.map(({ kobo }) => rangeOf(kobo))),
		numberOfCardRequests: all.filter(({ description }) => /card (request|issuance|replacement)/i.test(description))
			.length,
		mostFrequentCreditTransfer: transfers(credits),
		mostFrequentDebitTransfer: transfers(debits),
		returnCheque: all.filter(isReturnedCheque).length,
		balanceBreakdown: breakdown(balances),
		transactionBreakdown: breakdown(amounts),
		percentNumberOfDaysTransactionsInSmallestBucket: share(daysWith(amounts, isInSmallestBucket), days.length, 3),
		percentNumberOfDaysBalancesInSmallestBucket: share(daysWith(balances, isInSmallestBucket), days.length, 3),
	};
}

interface Figure {
	day: string;
	kobo: number;
}

function rangeOf(kobo: number): RangeLabel {
	return ranges.find(({ maxKobo }) => kobo <= maxKobo)?.label ?? '>1m';
}

function shareIn(rows: Figure[], label: RangeLabel): number {
	return share(rows.filter(({ kobo }) => rangeOf(kobo) === label).length, rows.length);
}

function breakdown(rows: Figure[]) {
	return bucketLimits.slice(0, -1).map((min, index) => {
		const max = bucketLimits[index + 1] ?? Infinity;
		const inBucket = rows.filter(({ kobo }) => kobo / 100 >= min && kobo / 100 < max);
		return { min, max, percentageOfTransactionsInBucket: share(inBucket.length, rows.length, 3) };
	});
}
