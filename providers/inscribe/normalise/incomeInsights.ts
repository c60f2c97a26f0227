import type { IncomeStream } from '../../../core/insights/stream';
import { Reader } from '../../../core/insights/reader';
import type { CreditInsights } from '../../../core/shapes/insights';
import { amountsOf } from '../../../core/insights/amounts';
import { payerOf, streamsByPayer } from './payer';
import { type AmountUnit, toMajorUnits } from './unit';

/** What the income insights tell of a person: the salary alone (page "How are personal income and revenue calculated"). Major units. */
export interface ToldIncome {
	annualNet: number | null;
	periodNet: number | null;
	/** Payments. */
	deposits: number | null;
	/** By payer; null where none are told. */
	streams: IncomeStream[] | null;
}

/** Reads the income insights (public schema: `personal_income.transaction_data`); each member may be missing. Never throws. */
export function readIncome(
	raw: unknown,
	{ unit, insights }: { unit: AmountUnit | null; insights: CreditInsights },
): ToldIncome {
	const { currency } = insights;
	const { warnings } = insights.dataQuality;
	const answer = Reader.of(raw ?? {}, 'income', warnings).optional;
	const body = answer.has('income_insights') ? answer.object('income_insights').optional : answer;
	const data = body.object('personal_income').optional.object('transaction_data').optional;
	const amount = amountsOf(data, warnings);
	const major = (told: number | null) => toMajorUnits(told, unit, currency);
	return {
		annualNet: major(amount('estimated_annual_net')),
		periodNet: major(amount('period_net')),
		deposits: data.count('count_deposits'),
		streams: data.has('streams') ? readStreams(data.object('streams'), major, insights) : null,
	};
}

/** The deposits of each payer: the streams are keyed by the payer's name. What a deposit holds beside day and amount is not public. */
function readStreams(
	streams: Reader,
	major: (told: number | null) => number | null,
	insights: CreditInsights,
): IncomeStream[] | null {
	const payments = streams.names.flatMap((name) =>
		streams.list(name).flatMap(({ optional: deposit }) => {
			const on = deposit.day('date');
			const amount = major(deposit.number('amount'));
			const payer = payerOf({ vendor: name, description: null });
			return on === null || amount === null || amount <= 0 ? [] : [{ on, amount, payer }];
		}),
	);
	return payments.length === 0 ? null : streamsByPayer(payments, 'salary', insights);
}
