import { lastDay } from '../../people/read';
import { dayNumber } from '../../statement/dates';
import { totalCents, type Subject } from '../insights/subject';
import { balanceForecasts } from './balances';
import { between, credibilityScores, spentShare, withBand } from './score';

const maxPercent = 100;

/** "financial_credibility_score, affordability, liquidity, financial_forecast"; scores are numbers here. */
export function forecast(subject: Subject) {
	const affordability = Math.round(maxPercent * between(0, 1 - spentShare(subject), 1));
	return {
		financial_credibility_score: credibilityScores(subject),
		affordability: withBand(affordability, maxPercent),
		liquidity: [30, 60, 90].map((days) => ({ ...withBand(liquidity(subject, days), maxPercent), days })),
		financial_forecast: balanceForecasts(subject),
	};
}

/** The lowest balance of the last days, as a percentage of what is usually spent in as many days. */
function liquidity({ rows, expenditure, months }: Subject, days: number): number {
	const recent = rows.filter(({ date }) => dayNumber(date) > dayNumber(lastDay) - days);
	const lowestCents = Math.min(...recent.map(({ balanceCents }) => balanceCents));
	const usualCents = (totalCents(expenditure) / months.length) * (days / 30);
	if (usualCents === 0) return lowestCents >= 0 ? maxPercent : 0;
	return Math.round(maxPercent * between(0, lowestCents / usualCents, 1));
}
