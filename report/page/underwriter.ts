import type { View } from '../file/view';
import { affordabilitySection } from '../sections/affordability';
import { decisionSection } from '../sections/decision';
import { figureSections, untoldSection } from '../sections/figures';
import { dataFacts, head } from '../sections/head';
import { monthsSection } from '../sections/months';
import { risksSection } from '../sections/risks';
import { scoresSection } from '../sections/scores';
import { debtsSection, streamsSection } from '../sections/streams';
import { warningsSection } from '../sections/warnings';
import type { Written } from './written';
import { type Html, html } from './html';

/** The page for the lender's own people: everything that the decision rests on. */
export function underwriterPage(view: View, { applicationId, reportId }: Written): Html {
	return html`<main>
		${head(view, 'Credit report', applicationId)} ${dataFacts(view)} ${decisionSection(view)} ${warningsSection(view)}
		${figureSections(view)} ${affordabilitySection(view)} ${streamsSection(view)} ${debtsSection(view)}
		${monthsSection(view)} ${risksSection(view)} ${scoresSection(view)} ${untoldSection(view)}
		<footer class="cir-foot">
			<p>
				Told: as the provider gave it. Worked out: from what was told, by this package. Declared: by the applicant or
				the lender. Not told is never nought. What a bar shows hatched, nobody can tell.
			</p>
			<p>Report ${reportId}</p>
		</footer>
	</main>`;
}
