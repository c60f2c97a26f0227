import { asNumber, asText, isData } from '../file/path';
import { type PolicyLabels, type PolicyPath, policyFault } from '../policy/parse';
import { RULE_GROUPS, type RuleGroup } from '../policy/policy';
import { CONDITIONS, isCondition } from './conditions';
import { groupParameter } from './presets';

/** Reads a parameter of the node, unchecked. */
export type ReadParameter = (name: string) => unknown;

const GROUP_LABELS: Record<RuleGroup, string> = {
	referFirst: 'Refer First',
	declineWhen: 'Decline When',
	referWhen: 'Refer When',
};

const FRAME_LABELS: Readonly<Record<string, string>> = {
	name: 'Policy Name',
	version: 'Policy Version',
	currency: 'Currency',
	minimumAmount: 'Minimum Amount',
	maximumAmount: 'Maximum Amount',
	minimumTermMonths: 'Minimum Term (Months)',
	maximumTermMonths: 'Maximum Term (Months)',
	annualInterestRate: 'Annual Interest Rate (Percent)',
	maxDataAgeDays: 'Max Data Age (Days)',
	minCoverageDays: 'Min Coverage (Days)',
	acceptUnverified: 'Accept Unverified Figures',
	requireHolderMatch: 'Require Holder Match',
	warnings: 'Warnings That Need a Person',
};

/** One rule of the panel, where it stands, and what it is in a policy. */
interface PlacedRule {
	place: string;
	rule: Record<string, unknown>;
}

/** A policy document with what its places are called in the panel. */
export interface ReadDocument {
	document: unknown;
	labels: PolicyLabels;
	/** How many rules it has. */
	rules: number;
}

/** The policy that the panel's lines make. Throws CreditError for a line without a condition, and where there is no line at all. */
export function readForm(read: ReadParameter): ReadDocument {
	const ignored = new Set(listOf(optionsOf(read).ifNotTold).flatMap((condition) => asText(condition) ?? []));
	const startFrom = asText(read('startFrom')) ?? '';
	const placed = RULE_GROUPS.flatMap((group) => rulesOf(group, read(groupParameter(group, startFrom)), ignored));
	return framed(read, placed);
}

/** The same frame around rules from elsewhere; `placed` says where each of them stands. */
export function framed(read: ReadParameter, placed: readonly PlacedRule[]): ReadDocument {
	const frame = {
		name: read('policyName'),
		version: asText(read('policyVersion')),
		currency: asText(read('currency')) ?? undefined,
		limits: {
			minimumAmount: numeric(read('minimumAmount')),
			maximumAmount: numeric(read('maximumAmount')),
			minimumTermMonths: numeric(read('minimumTermMonths')),
			maximumTermMonths: numeric(read('maximumTermMonths')),
			annualInterestRate: rateOf(read('annualInterestRate')),
		},
		evidence: evidenceOf(read),
	};
	return {
		document: { ...frame, rules: placed.map(({ rule }) => rule) },
		labels: { label: 'The policy is not complete', placeOf: (path) => panelPlace(path, placed) },
		rules: placed.length,
	};
}

/** As the panel calls it, since the person who reads it has never seen the document. */
function panelPlace(path: PolicyPath, placed: readonly PlacedRule[]): string {
	const [first, index, column] = path;
	if (first === 'rules' && typeof index === 'number') {
		return [placed[index]?.place ?? 'a rule', ...(column === undefined ? [] : [String(column)])].join(', ');
	}
	const known = path.map((key) => FRAME_LABELS[String(key)]).find((label) => label !== undefined);
	return known ?? path.join('.');
}

function rulesOf(group: RuleGroup, stored: unknown, ignored: ReadonlySet<string>): PlacedRule[] {
	const lines = isData(stored) ? listOf(stored.rules) : [];
	return lines.map((line, index) => {
		const place = `${GROUP_LABELS[group]}, line ${index + 1}`;
		const condition = isData(line) ? (asText(line.condition) ?? '') : '';
		if (!isCondition(condition)) {
			const why = condition === '' ? 'has no condition yet' : 'has a condition that this node does not know';
			throw policyFault('The policy is not complete', `${place} ${why}`);
		}
		const value = isData(line) ? numeric(line.value ?? 0) : 0;
		const ifNotTold = ignored.has(condition) ? 'ignore' : 'refer';
		return { place, rule: { group, value, ...CONDITIONS[condition], ifNotTold } };
	});
}

function evidenceOf(read: ReadParameter): Record<string, unknown> {
	const { maxDataAgeDays, minCoverageDays, acceptUnverified, requireHolderMatch } = optionsOf(read);
	return {
		maxDataAgeDays: numeric(maxDataAgeDays),
		minCoverageDays: numeric(minCoverageDays),
		acceptUnverified,
		requireHolderMatch,
		warnings: read('warningsForPerson') ?? undefined,
	};
}

function optionsOf(read: ReadParameter): Record<string, unknown> {
	const options = read('options');
	return isData(options) ? options : {};
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** A number, also where an expression or a table gives it as text; anything else is left for the policy's own check. */
function numeric(value: unknown): unknown {
	return asNumber(value) ?? value ?? undefined;
}

/** An empty field is no rate, and not the rate 0. */
function rateOf(value: unknown): unknown {
	return value === '' || value === null || value === undefined ? null : numeric(value);
}
