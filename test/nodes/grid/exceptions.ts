import type { ProviderId } from './answer';
import { type Facts, sum } from './facts';

/** For whom a provider's figure means something else, so that it is not compared. */
export interface Exception {
	provider: ProviderId;
	who: string;
	holds: (facts: Facts) => boolean;
}

const isPerson = ({ person }: Facts) => person.kind === 'individual';
/** A part of the money that would show in a monthly figure. */
const isMuch = (part: number, whole: number) => part > whole / 20;

export const READS_THE_FORGERY: Exception = {
	provider: 'periculum',
	who: 'a forged statement (Periculum reads the paper)',
	holds: ({ person }) => person.forgedSalary !== undefined,
};

export const INCOME_WITHOUT_NAME: Exception = {
	provider: 'qard',
	who: 'persons with other income than wages and pensions (Qard does not say that it is one)',
	holds: (facts) =>
		isPerson(facts) && isMuch(sum(facts.truth.income.other.total, facts.truth.income.sales.total), facts.earned),
};

export const TAKINGS_WITHOUT_NAME: Exception = {
	provider: 'periculum',
	who: 'a firm whose takings do not say that they are (to Periculum they are no income)',
	holds: ({ person, rows }) =>
		person.kind === 'business' &&
		rows.some(({ category, description }) => category === 'sales' && !/\b(SALES|INVOICE)\b/.test(description)),
};

export const OWN_TRANSFERS_AS_SPENT: Exception = {
	provider: 'periculum',
	who: 'own transfers that are more than a twentieth of what was spent (to Periculum they are transfers like any other)',
	holds: (facts) => isMuch(facts.movedAway, facts.spent),
};

export const CAME_BACK_AS_SPENT: Exception = {
	provider: 'periculum',
	who: 'payments that came back, where they are more than a twentieth of what was spent (Periculum has them under Others)',
	holds: (facts) => isMuch(facts.cameBack, facts.spent),
};

export const SEIZED_IS_NOT_SPENT: Exception = {
	provider: 'worldline',
	who: 'a seized account (Worldline tells what was seized or recovered among the risks alone)',
	holds: ({ truth }) => sum(truth.incidents.accountSeizures.total, truth.incidents.debtRecoveries.total) > 0,
};

export const NO_GAMBLING_OF_FIRMS: Exception = {
	provider: 'friendlyScore',
	who: 'businesses (FriendlyScore tells it of persons)',
	holds: (facts) => !isPerson(facts),
};

export const NO_SALARY_OF_FIRMS: Exception = {
	provider: 'inscribe',
	who: 'businesses (Inscribe tells their revenue)',
	holds: (facts) => !isPerson(facts),
};
