import { WARNINGS, isWarningCode } from '../shapes/warnings';
import type { AssessedInsights } from './input';
import { REASONS, type Reason } from './words';

/** What a doubt without a size rules out: any amount, any decision, or a yes. */
type RulesOut = 'amounts' | 'decision' | 'yes';

/** Reasons by what they rule out. */
export type Doubts = Record<RulesOut, Reason[]>;

/** No reason to doubt anything. */
export function noDoubts(): Doubts {
	return { amounts: [], decision: [], yes: [] };
}

/** Why the insights rule something out, each reason once. What a warning rules out the catalogue says; doubts with a size are in the bounds. */
export function doubtsAbout({ dataQuality, documents, risks, holderMatch, authenticity }: AssessedInsights): Doubts {
	const doubts = noDoubts();
	const add = (rulesOut: RulesOut, reason: Reason) => {
		if (!doubts[rulesOut].some(({ code }) => code === reason.code)) doubts[rulesOut].push(reason);
	};
	if (authenticity.verdict === 'refuted' || documents.some(({ fraudulent }) => fraudulent === true)) {
		add('yes', REASONS.statementUnreliable());
	}
	if (holderMatch === 'mismatch' || holderMatch === 'partial') add('yes', REASONS.holderUncertain());
	// Recycling of funds was seen: what goes round is no income, whatever the average says.
	if (risks.accountSweep === true) add('yes', REASONS.moneyGoesRound());
	for (const { code, path } of dataQuality.warnings) {
		const known = isWarningCode(code) ? WARNINGS[code] : null;
		// Insights of another version may say what these rules do not know.
		if (known === null) add('yes', REASONS.warningUnknown());
		else if ('rulesOut' in known && known.at?.includes(path) !== false) {
			add(known.rulesOut, REASONS[known.because]());
		}
	}
	return doubts;
}
