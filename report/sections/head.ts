import { asText, at } from '../../decision/file/path';
import type { View } from '../file/view';
import { type Html, html } from '../page/html';
import { type Fact, NOT_TOLD, dayAt, facts, figureAt, foreign, providerText, said } from '../page/parts';
import { LABELS } from '../words/labels';

/** What the page is about and what was decided, in one line each. */
export function head(view: View, title: string, applicationId: string | null): Html {
	return html`<header class="cir-head">
			<h1>${title}</h1>
			${outcome(view)}
		</header>
		${applicationId === null ? html`` : html`<p>Application ${said(applicationId)}</p>`}`;
}

/** Words, and a colour beside them. */
function outcome({ decision }: View): Html {
	if (decision === null) return html`<p class="cir-outcome cir-soft">No decision</p>`;
	return html`<p class="cir-outcome cir-${decision.outcome}">${LABELS.outcomes[decision.outcome]}</p>`;
}

/** The loan that was decided. */
export function loanFacts(view: View): Fact[] {
	if (view.decision === null) return [];
	return [
		['Requested amount', figureAt(view, 'decision.amount', 'money')],
		['Term', figureAt(view, 'decision.termMonths', 'months')],
		['Instalment a month', figureAt(view, 'decision.instalment', 'money')],
	];
}

/** Where the data comes from, how far it reaches and who vouches for it. */
export function dataFacts(view: View): Html {
	const insights = view.parts.counted.get('insights');
	const provider = asText(insights?.provider);
	const policy = view.decision?.policy ?? null;
	return facts([
		...loanFacts(view),
		['Data from', provider === null ? NOT_TOLD : providerText(provider)],
		['Period', periodText(view)],
		['Last day of the data', dayAt(view, 'insights.asOf')],
		['The statement', authenticityText(view)],
		['Account holder', holderText(view)],
		['Policy', policy === null ? NOT_TOLD : said([policy.name, policy.version ?? ''].join(' '))],
	]);
}

function periodText(view: View): Html {
	const ends = ['insights.period.from', 'insights.period.to'].map((path) => dayAt(view, path));
	return ends.every((end) => end === NOT_TOLD) ? NOT_TOLD : html`${ends[0] ?? NOT_TOLD} to ${ends[1] ?? NOT_TOLD}`;
}

function authenticityText({ parts }: View): Html {
	const insights = parts.counted.get('insights');
	const verdict = wordOf(LABELS.authenticity, at(insights, 'authenticity.verdict'));
	const by = wordOf(LABELS.vouchedBy, at(insights, 'authenticity.by'));
	return verdict === null ? NOT_TOLD : html`${by === null ? verdict : `${verdict}, ${by}`}`;
}

/** The names of the account and how they fit the one that was expected. */
function holderText({ parts }: View): Html {
	const insights = parts.counted.get('insights');
	const accounts = at(insights, 'balances.accounts');
	const names = (Array.isArray(accounts) ? accounts : []).flatMap((account) => {
		const holders = at(account, 'holders');
		return (Array.isArray(holders) ? holders : []).flatMap((holder) => foreign(holder, LONGEST_NAME) ?? []);
	});
	const seen = new Set<string>();
	const distinct = names.filter((name) => !seen.has(name.toString()) && seen.add(name.toString())).slice(0, MOST_NAMES);
	const match = wordOf(LABELS.holderMatch, insights?.holderMatch);
	if (distinct.length === 0) return match === null ? NOT_TOLD : html`${match}`;
	const joined = distinct.map((name, index) => html`${index === 0 ? '' : ', '}${name}`);
	return html`${joined}${match === null ? '' : ` (${match.toLowerCase()})`}`;
}

const LONGEST_NAME = 80;
const MOST_NAMES = 4;

/** The word for one of a vocabulary; null for any other value. */
function wordOf<Words extends Readonly<Record<string, string>>>(words: Words, value: unknown): string | null {
	return typeof value === 'string' && Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}
