import { neutralScore } from '../../../../core/shapes/insights';
import { toForecast } from './checked';
import { forecast } from './fixtures/forecast';

test('gives each score with its band, and no scale, which is not public', () => {
	const { credibility, custom, affordability, warnings } = toForecast(forecast());
	expect(credibility).toMatchObject({
		name: 'friendlyScoreCredibility',
		value: 612,
		band: 'C',
		min: null,
		max: null,
		higherIsBetter: true,
		horizonMonths: null,
	});
	expect(custom).toMatchObject({ name: 'friendlyScoreCustomCredibility', value: 588, band: 'D' });
	expect(affordability).toMatchObject({ name: 'friendlyScoreAffordability', value: 71, band: 'B' });
	expect(warnings).toEqual([]);
});

test('gives liquidity by months of thirty days', () => {
	expect(
		toForecast(forecast()).liquidity.map(({ name, value, horizonMonths }) => [name, value, horizonMonths]),
	).toEqual([
		['friendlyScoreLiquidity', 55, 1],
		['friendlyScoreLiquidity', 49, 2],
		['friendlyScoreLiquidity', 40, 1.5],
	]);
});

test('gives reason codes as words or objects, with what is told of them', () => {
	expect(toForecast(forecast()).credibility.reasons.map(({ code, met, message }) => [code, met, message])).toEqual([
		['R12', null, 'Reason code R12 (negative)'],
		['R7', null, 'Reason code R7'],
		['3', null, 'Rent is paid on time'],
	]);
});

test('without a custom score has none', () => {
	const { generic } = forecast().financial_credibility_score;
	expect(toForecast({ ...forecast(), financial_credibility_score: { generic, custom: null } }).custom).toBeNull();
});

test('that is not there yet has no figures, and warns of nothing', () => {
	const { credibility, affordability, custom, liquidity, warnings } = toForecast(null);
	expect([credibility.value, affordability.value, custom, liquidity, warnings]).toEqual([null, null, null, [], []]);
});

test('with broken fields names them', () => {
	const broken = {
		financial_credibility_score: { generic: { score: 'good', band: 'C', reason_codes: 'R1' } },
		affordability: { score: '71' },
		liquidity: [{ score: '1', band: 'A', days: '0' }],
	};
	const { credibility, liquidity, warnings } = toForecast(broken);
	expect(neutralScore.safeParse(credibility).error).toBeUndefined();
	expect(liquidity[0]?.horizonMonths).toBeNull();
	expect(warnings.map(({ code, path, source }) => [code, source ?? path])).toEqual([
		['FIELD_UNREADABLE', 'financial_credibility_score.generic.score'],
		['FIELD_UNREADABLE', 'financial_credibility_score.generic.reason_codes'],
		['FIELD_MISSING', 'affordability.band'],
	]);
});
