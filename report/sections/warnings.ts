import { problemIn } from '../../core/shapes/creditFile';
import { asList, asText, at } from '../../decision/file/path';
import { meaningOf } from '../../decision/policy/warnings';
import type { View } from '../file/view';
import { type Html, NOTHING, html } from '../page/html';
import { foreign, list, section } from '../page/parts';
import { foreignText } from '../words/texts';

const MOST_WARNINGS = 20;

/** What went wrong on the way and what must be known before a figure is used, in words, before any figure. */
export function warningsSection(view: View): Html {
	return section('To know before the figures', problems(view), warnings(view), ignoredParts(view));
}

function problems({ file }: View): Html {
	const found = new Map<string, Html>();
	for (const [field, value] of Object.entries(file)) {
		const problem = problemIn(value);
		if (problem === null) continue;
		const { step, error, message } = problem;
		const sentence = html`${foreign(step) ?? foreign(field)}:
		${foreign(error)}${message === null ? NOTHING : html` ${foreign(message)}`}`;
		found.set(`${step}: ${error}`, sentence);
	}
	if (found.size === 0) return NOTHING;
	return html`<div class="cir-alert">
		<p>Steps that failed:</p>
		${list([...found.values()])}
	</div>`;
}

/** Each code once: what it means, then what was said of this file. */
function warnings({ parts }: View): Html {
	const found = new Map<string, Html>();
	for (const part of parts.counted.values()) {
		for (const warning of [...asList(part.warnings), ...asList(at(part, 'dataQuality.warnings'))]) {
			const code = asText(at(warning, 'code'));
			if (code === null || found.has(code)) continue;
			const message = foreignText(at(warning, 'message'), LONGEST_MESSAGE);
			found.set(code, html`${foreign(inWords(code, message), LONGEST_MESSAGE * 2)}`);
		}
	}
	return list([...found.values()].slice(0, MOST_WARNINGS));
}
const LONGEST_MESSAGE = 300;

/** What a code means, and what was said of this file beyond that. */
function inWords(code: string, message: string | null): string {
	const meaning = meaningOf(code);
	if (message === null || meaning === '') return meaning || (message ?? code);
	return message.startsWith(meaning) ? message : `${meaning} ${message}`;
}

/** What the file brought along is not shown, and it is said that it is not. */
function ignoredParts({ parts: { ignored } }: View): Html {
	if (ignored.size === 0) return NOTHING;
	return html`<p>
		The file came with ${[...ignored].join(', ')} that no active node before this report made. Nothing of it is shown.
	</p>`;
}
