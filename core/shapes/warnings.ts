import { z } from 'zod';
import { object } from './outputs/parts';

/** A figure of the decision that a doubt can be about. `ofPath` is the one that the warning's own path names, if any. */
export type DoubtedFigure = 'income' | 'expenses' | 'repayments' | 'ofPath';

/** On which side of the told figure the true one can lie. */
export type DoubtedSide = 'below' | 'above' | 'both';

/** Why nothing, or no yes, is decided; core/affordability puts it into words for an applicant. */
export type DoubtReason =
	| 'unitUnconfirmed'
	| 'statementUnreliable'
	| 'severalCurrencies'
	| 'analysisUncertain'
	| 'severalPeople'
	| 'holderUncertain'
	| 'incomeMayHaveEnded'
	| 'notChecked'
	| 'datedInFuture'
	| 'moneyGoesRound';

/** What a warning is for a decision: it keeps from one, it opens the bounds of a figure, or it leaves it as it is, and why. */
type Consequence =
	| {
			/** Any amount, any decision, or a yes. */
			rulesOut: 'amounts' | 'decision' | 'yes';
			because: DoubtReason;
			/** Only where it stands at one of these paths. */
			at?: readonly string[];
	  }
	| { bounds: DoubtedFigure; side: DoubtedSide }
	| { harmless: string };

export type CataloguedWarning = { means: string } & Consequence;

const catalogue = <Code extends string>(entries: Record<Code, CataloguedWarning>): Readonly<typeof entries> => entries;

const NULL_WHERE_NEEDED = 'the figure is null, and missing where it is needed';
const ABOUT_WHAT_WAS_SENT = 'about what was sent';
const OF_A_STATUS = 'the status says it';
const OF_A_SCORE = 'about a score, which no calculation uses';

/**
 * Every warning there is, what it means, and what follows from it for a decision. A code that is not here does not compile; one that the
 * rules do not know, in insights of another version, keeps from a yes. docs/warnings.md is made of this.
 */
export const WARNINGS = catalogue({
	ACCOUNT_FIELD_IGNORED: {
		means: 'Account data was not sent, as the statement carries its own.',
		harmless: ABOUT_WHAT_WAS_SENT,
	},
	ACCOUNTS_LEFT_OUT: {
		means: 'Accounts that are no bank account or card (loans, investments, other units than a currency) are left out.',
		harmless: 'what moves in them is no income and no cost',
	},
	ACCOUNTS_UNNAMED: {
		means: 'Statements name no account and do not overlap: each counts as an account of its own.',
		harmless: 'transfers between them are found all the same',
	},
	AMOUNT_NEGATIVE: {
		means: 'An amount that cannot be below zero is; it is left out.',
		harmless: NULL_WHERE_NEEDED,
	},
	AVERAGE_INCOME_UNCLEAR: {
		means: 'The told average of the income is far from that of the months; the lower one is used.',
		bounds: 'income',
		side: 'above',
	},
	AVERAGES_DIVIDED_AGAIN: {
		means:
			"The provider's averages were over another time than the data covers; they were divided by the time covered.",
		harmless: 'the averages are those of the time covered',
	},
	BALANCE_BEFORE_MOVEMENT: {
		means: 'The balances of the rows were those before each transaction; those after it were worked out.',
		harmless: ABOUT_WHAT_WAS_SENT,
	},
	BALANCE_MISSING: {
		means: 'Rows have no balance: the provider may refuse the statement or leave figures out.',
		harmless: ABOUT_WHAT_WAS_SENT,
	},
	BALANCES_DO_NOT_ADD_UP: {
		means: 'The rows do not lead from one balance to the next: the statement was misread or changed.',
		rulesOut: 'amounts',
		because: 'statementUnreliable',
	},
	CARD_TOTALS_UNCLEAR: {
		means: 'The monthly totals of a card with deferred debit may be counted beside its purchases, or not at all.',
		bounds: 'expenses',
		side: 'both',
	},
	CONSENT_URL_MISSING: {
		means: 'The provider gave no link that can be sent to an applicant.',
		harmless: 'of a consent',
	},
	CONSENT_URL_REFUSED: {
		means: 'What the provider gave as the link to the consent page must not be sent to an applicant.',
		harmless: 'of a consent',
	},
	COUNTRY_UNKNOWN: {
		means: 'The words of the country are not known: what only words can tell is not told.',
		harmless: NULL_WHERE_NEEDED,
	},
	DATA_OLD: {
		means: 'The last row of the statement is old.',
		harmless: 'the age of the data is compared with the oldest that is allowed',
	},
	DATES_IN_FUTURE: {
		means: 'Rows are dated after today.',
		rulesOut: 'decision',
		because: 'datedInFuture',
	},
	DEBITS_UNCLEAR: {
		means: 'Regular payments of equal amount say nothing of what they are: some may be instalments of loans.',
		bounds: 'repayments',
		side: 'above',
	},
	DESCRIPTION_MISSING: {
		means: 'Rows have no description: the provider cannot tell what they are.',
		harmless: ABOUT_WHAT_WAS_SENT,
	},
	DIRECTIONS_REVERSED: {
		means: 'The balances say that money in and money out are exchanged.',
		rulesOut: 'amounts',
		because: 'statementUnreliable',
	},
	EXPENSES_ABOVE_OUTFLOW: {
		means: 'Costs and repayments are more than all the money that went out: they may be no monthly averages.',
		bounds: 'expenses',
		side: 'below',
	},
	EXPENSES_EXCLUDE_OTHERS: {
		means: 'The told average leaves out spending without a category.',
		harmless: 'it is counted by `expenses.notInAverage`',
	},
	EXPENSES_EXCLUDE_TRANSFERS: {
		means:
			'Money went out by transfer and is not among the expenses; whether it stayed with the same holder is not told.',
		bounds: 'expenses',
		side: 'above',
	},
	EXPENSES_HOLD_SAVINGS: {
		means: 'Money that was put aside may be among the expenses.',
		bounds: 'expenses',
		side: 'below',
	},
	EXPENSES_UNCLEAR: {
		means: 'The told average may leave out spending whose amount is not told.',
		bounds: 'expenses',
		side: 'above',
	},
	FIELD_MISSING: { means: "A field of the provider's document is not in its answer.", harmless: NULL_WHERE_NEEDED },
	FIELD_UNREADABLE: { means: 'A field is not what it should be; it is left out.', harmless: NULL_WHERE_NEEDED },
	HOLDER_MISMATCH: {
		means: "The account's holder is not the one who was expected.",
		rulesOut: 'yes',
		because: 'holderUncertain',
	},
	HOLDER_PARTIAL: {
		means: "The account's holder agrees only in part with the one who was expected.",
		rulesOut: 'yes',
		because: 'holderUncertain',
	},
	HOLDER_TYPE_DECLARED: {
		means:
			'The declared holder type decides by which rules the account is judged, or contradicts what the account is told to be.',
		harmless: 'the assumptions say it',
	},
	HOLDER_TYPE_UNKNOWN: {
		means: "Nobody tells whether the account is a person's or a business's: it was judged as a person's.",
		harmless: 'the assumptions say it',
	},
	INCOME_ABOVE_INFLOW: {
		means: 'The monthly income is more than all the money that came in: it may be no monthly average.',
		bounds: 'income',
		side: 'below',
	},
	INCOME_CATEGORY_UNKNOWN: {
		means: 'Credits of unknown category are not counted as income.',
		bounds: 'income',
		side: 'above',
	},
	INCOME_FALLING: {
		means: 'Lately less came in than on average, or the latest salary is lower: a decision counts the lower income.',
		bounds: 'income',
		side: 'below',
	},
	INCOME_FROM_CASHFLOWS: {
		means: 'The income is worked out from the credits, as the provider tells none.',
		harmless: 'it says where the income comes from',
	},
	INCOME_STOPPED: {
		means: 'In the last whole months next to no income came in.',
		rulesOut: 'yes',
		because: 'incomeMayHaveEnded',
	},
	LOAN_REPAYMENTS_OUTSIDE_CASHFLOWS: {
		means: 'Loan repayments are told that are not among the cash flows.',
		harmless: 'they are counted on top of the expenses',
	},
	LOAN_WITHOUT_REPAYMENTS: {
		means: 'Loans came in and no repayment is seen: debt may be hidden or about to fall due.',
		bounds: 'repayments',
		side: 'above',
	},
	LOANS_AS_INCOME: {
		means: 'Loans that came in may be counted as income.',
		bounds: 'income',
		side: 'below',
	},
	MIXED_CURRENCY: {
		means: 'The account holds several currencies; the figures are of the main one.',
		rulesOut: 'amounts',
		because: 'severalCurrencies',
	},
	MONTHS_MISSING: {
		means: 'Months within the statement have no rows at all.',
		rulesOut: 'yes',
		because: 'statementUnreliable',
	},
	NO_CASH_FLOWS: { means: 'The provider found no cash flows.', harmless: OF_A_STATUS },
	NO_DATA: { means: 'The provider has no data.', harmless: OF_A_STATUS },
	NO_FULL_MONTH: { means: 'The data covers no whole month, so there are no averages.', harmless: NULL_WHERE_NEEDED },
	NO_INTEREST: {
		means: 'The interest rate is 0: the loan is taken to be free of interest.',
		harmless: 'the assumptions say it',
	},
	NO_SALARY_SEEN: {
		means: 'The provider sees no salary and tells no other income.',
		harmless: NULL_WHERE_NEEDED,
	},
	NO_TURNOVER_TOLD: {
		means: "What the provider calls income is not a business's turnover, which it does not tell.",
		harmless: NULL_WHERE_NEEDED,
	},
	NOT_READ: {
		means: 'Something that the answer rests on could not be read.',
		rulesOut: 'yes',
		because: 'notChecked',
		at: ['documents'],
	},
	NOTHING_SYNCED: { means: 'Nothing was read from the bank yet.', harmless: OF_A_STATUS },
	ONLY_IN_RAW: { means: 'What a kind of analysis says has no neutral place.', harmless: 'it is in the raw answer' },
	OWN_TRANSFERS_AS_INCOME: {
		means: "Money from the holder's own accounts may be among the income.",
		bounds: 'income',
		side: 'below',
	},
	PARTIAL_MONTHS: {
		means: 'Averages are over more months than the data covers: they are too low.',
		bounds: 'income',
		side: 'above',
	},
	PERIOD_REVERSED: { means: 'The period ends before it begins; its length is left out.', harmless: NULL_WHERE_NEEDED },
	PERIOD_UNCLEAR: {
		means: 'Amounts of categories are of a month or of the period, and nothing tells which; they are left out.',
		harmless: 'no category is used',
	},
	PSUS_TOGETHER: {
		means: 'The figures are of several people together.',
		rulesOut: 'decision',
		because: 'severalPeople',
	},
	RATE_BELOW_ONE_PERCENT: {
		means: 'The interest rate is below one percent a year.',
		harmless: 'the assumptions say it',
	},
	RATIO_ABOVE_ONE: {
		means: 'A share of the income is above all of it: it may be a percentage.',
		bounds: 'ofPath',
		side: 'below',
	},
	RATIO_OUT_OF_RANGE: { means: 'A share cannot be what it is; it is left out.', harmless: NULL_WHERE_NEEDED },
	REASON_UNREADABLE: { means: "A score's reason is not known; its words are kept.", harmless: OF_A_SCORE },
	REJECTED_IN_TOTALS: {
		means: 'Payments that came back are counted as spent.',
		bounds: 'expenses',
		side: 'below',
	},
	REPAYMENTS_BEGAN: {
		means: 'Repayments began or rose in the period: a month now costs more than the average.',
		bounds: 'repayments',
		side: 'above',
	},
	REPAYMENTS_UNCLEAR: {
		means: 'No loan repayment is seen, and money went out that nobody says what for.',
		bounds: 'repayments',
		side: 'above',
	},
	REVENUE_NOT_COUNTED: {
		means: 'Revenue is seen that is not counted, as the customer is not known as a business.',
		bounds: 'income',
		side: 'above',
	},
	ROUND_TRIPS: {
		means: 'The same amounts came in and went out again within days: income may be made up.',
		rulesOut: 'yes',
		because: 'moneyGoesRound',
	},
	ROWS_REPEATED: {
		means: 'The same rows stand in the statement more than once.',
		rulesOut: 'decision',
		because: 'statementUnreliable',
	},
	SALARY_MONTHS_UNCLEAR: {
		means:
			"A twelfth of the year's income is far from the income of the period over its months; the lower one is used.",
		bounds: 'income',
		side: 'above',
	},
	SALARY_PERIOD_UNCLEAR: {
		means:
			'Several salaries are paid a month, and the average may be that of one of them; it is taken as that of a month.',
		bounds: 'income',
		side: 'above',
	},
	SALARY_STOPPED: {
		means: 'The last salary is long before the end of the data.',
		rulesOut: 'yes',
		because: 'incomeMayHaveEnded',
	},
	SCORE_OUT_OF_RANGE: { means: 'A score is not on its scale; it is left out.', harmless: OF_A_SCORE },
	SCORE_SCALE_UNKNOWN: { means: "A score's lowest and highest cannot be told.", harmless: OF_A_SCORE },
	SECOND_OPINION_DIFFERS: {
		means:
			"The provider's figure is more than 10 % from what its own transactions give; it is kept, and nothing beside it is filled.",
		bounds: 'ofPath',
		side: 'both',
	},
	SECOND_OPINION_MISSING: {
		means: "The provider's transactions cannot be used to fill what it does not tell.",
		harmless: NULL_WHERE_NEEDED,
	},
	SIGN_CONTRADICTS_CATEGORY: {
		means: 'Money of a category that is spent is told as money in.',
		bounds: 'expenses',
		side: 'above',
	},
	STATEMENT_INCOMPLETE: {
		means: 'The statement is only a part of the transactions.',
		rulesOut: 'amounts',
		because: 'statementUnreliable',
	},
	STATUS_UNKNOWN: {
		means: "The provider's status is not known.",
		rulesOut: 'amounts',
		because: 'analysisUncertain',
	},
	TOTALS_DISAGREE: {
		means: "Two of the provider's own figures contradict each other; both are kept.",
		bounds: 'ofPath',
		side: 'both',
	},
	TRANSACTION_TYPE_UNKNOWN: { means: 'Whether a row is money in or out is not told.', harmless: 'of a list item' },
	TRANSFERS_AS_EXPENSES: {
		means: "Transfers without a category are counted as spent; some may have gone to the holder's own accounts.",
		bounds: 'expenses',
		side: 'below',
	},
	UNIT_MISMATCH: {
		means: 'Amounts are a hundred times off: the unit that was set is not that of the figures.',
		rulesOut: 'amounts',
		because: 'unitUnconfirmed',
	},
	UNIT_UNCONFIRMED: {
		means: 'Whether amounts are whole units or cents cannot be told.',
		rulesOut: 'amounts',
		because: 'unitUnconfirmed',
	},
	WINDOW_LENGTH: {
		means: 'A window is not as long as its name says: figures of it are not those of a year.',
		bounds: 'repayments',
		side: 'above',
	},
});

export type WarningCode = keyof typeof WARNINGS;

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
	return Object.keys(record).filter((key): key is Key => Object.hasOwn(record, key));
}

/** All codes, in the order of the alphabet. */
export const WARNING_CODES = keysOf(WARNINGS);

/** The decision figures at whose own paths a contradiction doubts them; one elsewhere does not touch a decision. */
const PATHS_OF_FIGURES: Readonly<Record<DoubtSize['figure'], string>> = {
	income: 'income',
	expenses: 'expenses',
	repayments: 'loans.repayments',
};

/** What a warning opens: the sizes that it carries, else the figure and side of the catalogue without a size; nothing for most codes. */
export function sizesOf({ code, path, sizes }: Pick<Warning, 'path' | 'sizes'> & { code: string }): DoubtSize[] {
	if (sizes !== undefined) return sizes;
	const known = isWarningCode(code) ? WARNINGS[code] : null;
	if (known === null || !('bounds' in known)) return [];
	const figures = known.bounds === 'ofPath' ? figuresAt(path) : [known.bounds];
	const sides = known.side === 'both' ? (['below', 'above'] as const) : [known.side];
	return figures.flatMap((figure) => sides.map((side) => ({ figure, side, monthlyAmount: null })));
}

function figuresAt(path: string): Array<DoubtSize['figure']> {
	return keysOf(PATHS_OF_FIGURES).filter((figure) => {
		const own = PATHS_OF_FIGURES[figure];
		return [own, `${own}.total`, `${own}.monthlyAverage`].includes(path);
	});
}

/** Whether this version of the package knows a code. */
export function isWarningCode(code: string): code is WarningCode {
	return Object.hasOwn(WARNINGS, code);
}

/** How far the true figure can lie from the told one, a month in major units; null where nothing limits it. Of a figure that is not told, it is counted from 0. */
export const doubtSize = object({
	figure: z.enum(['income', 'expenses', 'repayments']),
	side: z.enum(['below', 'above']),
	monthlyAmount: z.number().finite().nonnegative().nullable(),
});

export type DoubtSize = z.infer<typeof doubtSize>;

/** What could not be read, or must be known before a figure is used. */
export const warning = object({
	code: z.enum([WARNING_CODES[0] ?? 'AMOUNT_NEGATIVE', ...WARNING_CODES.slice(1)]),
	/** The neutral place it is about; empty where it is about none, or about the whole answer. */
	path: z.string(),
	message: z.string(),
	/** What the provider calls the place in its own answer, where it is one. */
	source: z.string().optional(),
	/** Which figures of the decision it opens, to which side and by how much; without it, what the catalogue says, by an amount that nobody knows. */
	sizes: z.array(doubtSize).optional(),
});

export type Warning = z.infer<typeof warning>;
