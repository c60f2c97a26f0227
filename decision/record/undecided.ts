import { CreditError } from '../../core/base/errors';
import { PACKAGE_VERSION } from '../../core/base/version';
import type { Decision } from '../../core/shapes/outputs/decision';
import type { EvidenceCode } from '../evidence/facts';
import { LANGUAGES } from '../words/words';
import { type Asking, RULES_VERSION } from './decide';
import { figuresHash } from './figuresHash';

/** n8n's own words about an expression are about the inside of n8n. */
const NOT_WORKED_OUT =
	'an expression in the node cannot be worked out: run the nodes before, then drag its fields again';

/** What is said where no policy can be read: a person decides, and is told what to do about the policy. Nothing is ever approved. */
export function undecided(thrown: unknown, { applicationId, language }: Asking): Decision {
	const told = thrown instanceof CreditError ? thrown : null;
	const actual = told?.message ?? NOT_WORKED_OUT;
	const code: EvidenceCode = told?.detail.code === 'NO_RULES' ? 'NO_RULES' : 'POLICY_INVALID';
	const message = LANGUAGES[language].evidence[code]({ part: '', actual, limit: '', least: '', most: '' });
	const nothing = { limit: null, part: null };
	const evidence = [{ check: 'policy', actual, refers: true, code, message, ...nothing }];
	return {
		outcome: 'refer',
		applicationId,
		reasons: [{ code, message, figure: null, actual: null, limit: null, noticeWording: null }],
		counterfactuals: { changes: [], largestAmount: null, shortestTermMonths: null },
		amount: null,
		termMonths: null,
		instalment: null,
		currency: null,
		rules: [],
		evidence,
		figures: [],
		policy: null,
		figuresHash: figuresHash({ applicationId, loan: { amount: null, termMonths: null }, figures: [], evidence }),
		rulesVersion: RULES_VERSION,
		packageVersion: PACKAGE_VERSION,
		language,
	};
}
