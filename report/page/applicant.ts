import type { Decision } from '../../core/shapes/outputs/decision';
import type { EvidenceCode } from '../../decision/evidence/facts';
import { FIGURES, isFigureName } from '../../decision/figures/catalogue';
import { english } from '../../decision/words/english';
import type { View } from '../file/view';
import { changesSection } from '../sections/decision';
import { head, loanFacts } from '../sections/head';
import { FOR_APPLICANT, LABELS } from '../words/labels';
import { type Html, NOTHING, html } from './html';
import { facts, figureAt, list, providerText, said, section, table } from './parts';
import type { Written } from './written';

/** The page for the person who applied: the decision, why, on which figures, and how to contest it. */
export function applicantPage(view: View, { applicationId, reportId, lenderName, howToContest }: Written): Html {
	const { decision } = view;
	return html`<main>
		${head(view, 'Your loan application', applicationId)}
		${lenderName === '' ? NOTHING : html`<p>From ${said(lenderName)}</p>`}
		${decision === null ? html`<p>No decision has been made yet.</p>` : html`${facts(loanFacts(view))}${why(decision)}`}
		${decision?.outcome === 'decline' ? changesSection(view) : NOTHING} ${usedFigures(view)}
		${section('If you think that this is wrong', html`<p>You can ask for a person to look at the decision, say what you think of it, and have figures that are wrong corrected.</p>`, howToContest === '' ? html`<p>Write to or call whoever sent you this page, and name your application.</p>` : html`<p>${said(howToContest)}</p>`)}
		<footer class="cir-foot"><p>Report ${reportId}</p></footer>
	</main>`;
}

const OUTCOMES = {
	approve: 'Your application was approved.',
	refer: 'Your application is being looked at by a person. Nothing has been declined.',
	decline: 'Your application was declined.',
} as const;

function why(decision: Decision): Html {
	const reasons = [...new Set(decision.reasons.map((reason) => wordsFor(reason, decision)))].map(said);
	return section('The decision', html`<p>${OUTCOMES[decision.outcome]}</p>`, list(reasons));
}

/** What sent the application to a person is said without how it was found out; a rule in the lender's words, or with its figure and limit. */
function wordsFor({ code, message, figure }: Decision['reasons'][number], { evidence }: Decision): string {
	// Why nobody tells a figure is said in words of the workflow.
	if (code === 'FIGURE_NOT_TOLD' && figure !== null && isFigureName(figure)) {
		return `${english.figures[figure]}: we do not know it yet.`;
	}
	const isOfEvidence = evidence.some((fact) => fact.refers && fact.code === code && fact.message === message);
	return isOfEvidence && isEvidenceCode(code) ? FOR_APPLICANT[code] : message;
}

function isEvidenceCode(code: string): code is EvidenceCode {
	return Object.hasOwn(FOR_APPLICANT, code);
}

/** The figures that the decision used. */
function usedFigures(view: View): Html {
	const figures = view.decision?.figures ?? [];
	const rows = figures.flatMap((figure, index) =>
		isFigureName(figure.name) ? [{ figure, name: figure.name, path: `decision.figures.${index}.value` }] : [],
	);
	return section(
		'The figures that were used',
		table('What the decision rests on', rows, [
			{ label: 'Figure', cell: ({ name }) => html`${english.figures[name]}` },
			{
				label: 'Value',
				isNumber: true,
				cell: ({ figure, name, path }) => {
					if (figure.isAboveEveryLimit) return html`above every limit, as there is no income`;
					return typeof figure.value === 'string' ? said(figure.value) : figureAt(view, path, FIGURES[name].unit);
				},
			},
			{ label: 'Where it comes from', cell: ({ figure }) => origin(figure) },
		]),
	);
}

function origin({ source, provider }: Decision['figures'][number]): Html {
	if (source === null) return NOTHING;
	if (source === 'declared') return html`as stated in the application`;
	if (provider === null) return html`${LABELS.sources[source]} for this loan`;
	const by = html` (${providerText(provider)})`;
	return html`${source === 'told' ? 'your account data' : `${LABELS.sources.derived} from your account data`}${by}`;
}
