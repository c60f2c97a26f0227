import { entriesAt, numberAt } from '../file/shown';
import type { View } from '../file/view';
import { type Html, html } from '../page/html';
import { NOT_TOLD, figureAt, section, table, textAt } from '../page/parts';

const MOST_SCORES = 6;

/** Every score with its own scale: scores of two providers are never compared. */
export function scoresSection(view: View): Html {
	const own = numberAt(view.shown, 'creditScore.score.value') === null ? [] : ['creditScore.score'];
	const beside = entriesAt(view.shown, 'creditScore.otherScores', { most: MOST_SCORES });
	const inInsights = entriesAt(view.shown, 'insights.scores', { most: MOST_SCORES });
	// The insights of a provider repeat the score that was asked for on its own.
	const paths = own.length > 0 ? [...own, ...beside.paths] : inInsights.paths;
	return section(
		'Scores',
		table('Each on its own scale', paths, [
			{ label: 'Score', cell: (path) => textAt(view, `${path}.name`) },
			{ label: 'Value', isNumber: true, cell: (path) => figureAt(view, `${path}.value`, 'points') },
			{ label: 'Scale', cell: (path) => scale(view, path) },
			{ label: 'Band', cell: (path) => textAt(view, `${path}.band`) },
		]),
	);
}

function scale(view: View, path: string): Html {
	const [least, most] = ['min', 'max'].map((end) => numberAt(view.shown, `${path}.${end}`));
	if (least === null || most === null) return NOT_TOLD;
	return html`${figureAt(view, `${path}.min`, 'points')} to ${figureAt(view, `${path}.max`, 'points')}`;
}
