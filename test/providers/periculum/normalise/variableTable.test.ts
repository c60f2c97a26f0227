import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { CreditInsights } from '../../../../core/shapes/insights';
import { toInsights } from './checked';
import { changed } from './fixtures/changed';
import { documentedVariables } from './fixtures/documentedVariables';
import { sampleStatement } from './fixtures/statement';

const README = readFileSync(resolve(__dirname, '../../../../providers/periculum/README.md'), 'utf8');

/** The tables under `### heading`: the variable names of the first column with the places that the second gives. */
function placesUnder(...headings: string[]): Map<string, string> {
	const sections = README.split(/^### /m).filter((section) =>
		headings.some((heading) => section.startsWith(`${heading}\n`)),
	);
	const rows = sections.flatMap((section) => [...section.matchAll(/^\| `([^`]+)` +\| (.*?) *\|$/gm)]);
	return new Map(rows.map(([, variable = '', place = '']) => [variable, place]));
}

const analysisPlaces = placesUnder('Spending', 'Pattern', 'Behaviour', 'Cash flow', 'Income');
const cases = [
	...documentedVariables.statement.map((variable) => ({ variable, places: placesUnder('Statement') })),
	...documentedVariables.analysis.map((variable) => ({ variable, places: analysisPlaces })),
	...documentedVariables.analysisOfTheSampleOnly.map((variable) => ({ variable, places: analysisPlaces })),
	...documentedVariables.transaction.map((variable) => ({ variable, places: placesUnder('Transactions') })),
	...documentedVariables.affordability.map((variable) => ({ variable, places: placesUnder('Affordability') })),
	...documentedVariables.creditScore.map((variable) => ({ variable, places: placesUnder('Credit score') })),
];

describe('the table of where each variable goes', () => {
	it.each(cases)('has a place for $variable', ({ variable, places }) => {
		expect(places.get(variable)).toMatch(/^(raw|`)/);
	});

	it('is checked against all 126 analysis variables of the document', () => {
		expect(new Set(documentedVariables.analysis).size).toBe(126);
	});
});

/** The told figures alone: what is only checked ends in warnings, not in figures. */
function figures(raw: unknown): CreditInsights {
	const insights = toInsights(raw, { currency: null, nowMs: Date.parse('2021-01-01T00:00:00Z') });
	insights.dataQuality.warnings = [];
	insights.summary.warningCount = 0;
	return insights;
}

/** Another readable value of the same kind. */
function another(value: unknown): unknown {
	if (typeof value === 'number') return value + 7;
	if (typeof value !== 'string') return Array.isArray(value) ? [] : 7;
	if (value === 'Yes') return 'No';
	if (value === 'No') return 'Yes';
	return /^\d{4}-/.test(value) ? '2020-07-01' : '2';
}

/** The sample over 120 days, which are the four months by which it divides: its averages, and the net figure made of them, are as told. */
const WHOLE = changed(sampleStatement, (statement) =>
	statement.set('cashFlowAnalysis.lastDateInStatement', '2020-10-14'),
);
/** Payments that are those of the sample's averages, which the ones that it lists are not. */
const PAYMENTS: Readonly<Record<string, unknown>> = {
	'incomeAnalysis.salaryTransactions': ['2020-06-24', '2020-07-24', '2020-08-24'].map((date) => ({
		date,
		amount: 374385.22,
	})),
	'incomeAnalysis.otherIncomeTransactions': [],
};

function valueOf(block: string, name: string): unknown {
	const fields = z.record(z.unknown()).parse(z.record(z.unknown()).parse(sampleStatement)[block]);
	return Object.entries(fields).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

describe('a change of a variable', () => {
	const wholeVariables = documentedVariables.analysis.filter((variable) => !variable.includes('[i]'));

	it.each(wholeVariables)('%s shows in the figures exactly where the table names a place', (variable) => {
		const [table = '', name = ''] = variable.split('.');
		const block = table === 'patternAnalysis' ? 'transactionPatternAnalysis' : table;
		const raw = changed(WHOLE, (statement) =>
			statement.set(`${block}.${name}`, PAYMENTS[variable] ?? another(valueOf(block, name))),
		);
		const shows = JSON.stringify(figures(raw)) !== JSON.stringify(figures(WHOLE));
		expect(shows).toBe(analysisPlaces.get(variable) !== 'raw');
	});
});
