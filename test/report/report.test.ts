import fc from 'fast-check';
import { ANYBODY } from '../../decision/file/parts';
import type { Data } from '../../decision/file/path';
import { type Report, createReport, fileNameOf } from '../../report/node/createReport';
import type { Settings } from '../../report/node/settings';
import { checkOutput } from '../support/neutral';
import {
	KEPT,
	affordability,
	creditFile,
	decideFile,
	declineWhen,
	insights,
	policy,
	referWhen,
} from '../decision/application';
import { figuresNotOfJson, printedFigures, visibleText } from './printed';

const SETTINGS: Settings = {
	applicationId: 'A-1',
	audience: 'underwriter',
	locale: 'en-US',
	alsoAsText: false,
	howToContest: '',
	lenderName: '',
	binaryPropertyName: 'report',
	trusted: { makers: ANYBODY, isDecided: true },
};

/** Makes a report, and holds what is said of it to its published schema. */
function reportOf(file: Data, settings: Partial<Settings> = {}): Report & { text: string } {
	const made = createReport(file, { ...SETTINGS, ...settings });
	checkOutput('credit-report', made.report);
	return { ...made, text: visibleText(made.page) };
}

const decided = (rules: Parameters<typeof policy>[0], file: Data = creditFile()): Data => ({
	...file,
	decision: decideFile(file, policy(rules)),
});

describe('what is on the page', () => {
	test('a declined application: reasons, what would change it, rules, the figures with their source', () => {
		const { text, report } = reportOf(decided([declineWhen('monthlyIncome', 'below', 250_000), KEPT]));
		expect(report.outcome).toBe('decline');
		expect(text).toContain('Declined');
		expect(text).toContain('Income per month is 200,000, below 250,000');
		expect(text).toContain('Income per month would have to be at least 250,000: that alone would be approved');
		expect(text).toMatch(/Decline when: income per month below NGN\s250,000 NGN\s200,000 Met/);
		expect(text).toMatch(/Income per month NGN\s200,000 told by Periculum/);
		expect(text).toMatch(/Requested amount NGN\s100,000 Term 12 months/);
	});

	test('bounds stand beside their figure, and a figure that cannot be told says so', () => {
		const file = creditFile({ insights: insights({ bounds: { monthlyIncome: { low: 180_000, high: null } } }) });
		const { text } = reportOf(decided([declineWhen('monthlyIncome', 'below', 190_000), KEPT], file));
		expect(text).toContain('A person decides');
		expect(text).toMatch(/Income per month NGN\s200,000 at NGN\s180,000 or more/);
		expect(text).toMatch(/below NGN\s190,000 at NGN\s180,000 or more Cannot be told/);
	});

	test('what nobody told is said to be not told, and why, and is printed nowhere as a figure', () => {
		const file = creditFile({ insights: insights({ summary: { monthlyIncome: null, closingBalance: null } }) });
		const { text, page, report } = reportOf(decided([declineWhen('monthlyIncome', 'below', 1), KEPT], file));
		expect(text).toMatch(/What nobody told .*Income per month.*Closing balance.*: no answer in the file holds it/);
		expect(text).toMatch(/below NGN\s1 not told Figure not told/);
		const untold = report.figures.flatMap(({ value }, index) => (value === null ? [`report.figures.${index}.`] : []));
		expect(untold.length).toBeGreaterThan(1);
		expect(printedFigures(page).filter(({ path }) => untold.some((start) => path.startsWith(start)))).toEqual([]);
	});

	test('warnings come in words before the figures, failed steps before them', () => {
		const warned = insights({
			dataQuality: {
				coverageDays: 180,
				warnings: [{ code: 'MONTHS_MISSING', path: '', message: 'March is missing.' }],
			},
		});
		const creditScore = {
			status: 'error',
			problem: { step: 'Get Credit Score', error: 'Not reachable', message: 'Try again.', code: 'network' },
		};
		const { text } = reportOf(decided([KEPT], creditFile({ insights: warned, creditScore })));
		const places = ['Get Credit Score: Not reachable Try again.', 'Months within the statement', 'March is missing.'];
		const at = [...places, 'What comes in, what goes out'].map((words) => text.indexOf(words));
		expect(at).toEqual([...at].sort((left, right) => left - right));
		expect(at).not.toContain(-1);
	});

	test('streams, debts, months, events with the rows behind them, and scores on their scale', () => {
		const full = insights({
			income: {
				streams: [
					{ label: 'ACME PAYROLL', kind: 'salary', frequency: 'monthly', averageAmount: 200_000.5, active: true },
				],
			},
			loans: { debts: [{ lender: 'Quick Cash', kind: 'payday', monthlyRepayment: 10_000, count: 6 }] },
			cashFlow: { months: [{ month: '2026-09', inflow: 200_000.5, outflow: 90_000, net: 110_000.5 }] },
			balances: { months: [{ month: '2026-10', closing: -50.25, lowest: null }] },
			risks: {
				gambling: {
					count: 2,
					total: 3_000,
					windows: [{ days: 30, count: 1, total: 1_000 }],
					transactions: [{ date: '2026-10-02', description: 'BET 9JA', amount: -1_000 }],
				},
			},
			scores: [{ name: 'Lending score', value: 640, min: 300, max: 850, band: 'fair' }],
		});
		const { text } = reportOf(decided([KEPT], creditFile({ insights: full })));
		expect(text).toMatch(/ACME PAYROLL salary monthly NGN\s200,000.50 not told not told yes/);
		expect(text).toMatch(/Quick Cash payday NGN\s10,000 6/);
		expect(text).toMatch(/Sep 2026 NGN\s200,000.50 NGN\s90,000 NGN\s110,000.50 not told/);
		expect(text).toMatch(/Oct 2026 not told not told not told -NGN\s50.25/);
		expect(text).toMatch(/Gambling 2 NGN\s3,000 1 in 30 days/);
		expect(text).toMatch(/Oct 2, 2026 BET 9JA -NGN\s1,000/);
		expect(text).toMatch(/Lending score 640 300 to 850 fair/);
	});

	test('months outside the data are not shown, though a provider fills whole years with noughts', () => {
		const months = ['2026-04', '2026-05', '2026-10', '2026-11'].map((month) => ({
			month,
			inflow: 0,
			outflow: 0,
			net: 0,
		}));
		const full = insights({ cashFlow: { months }, period: { from: '2026-05-02', to: '2026-10-31', days: 183 } });
		const { text } = reportOf(creditFile({ insights: full }));
		expect(text).toMatch(/May 2026 NGN\s0/);
		expect(text).toMatch(/Oct 2026 NGN\s0/);
		expect(text).not.toMatch(/Apr 2026|Nov 2026/);
	});

	test('a figure that is above every limit is no number', () => {
		const broke = insights({
			summary: { monthlyIncome: 0, monthlyIncomeLow: 0 },
			bounds: { monthlyIncome: { low: 0, high: 0 } },
		});
		const { text } = reportOf(
			decided([declineWhen('debtToIncome', 'above', 40), KEPT], creditFile({ insights: broke })),
		);
		expect(text).toContain('above every limit');
		expect(text).not.toMatch(/Infinity|NaN|undefined|null/);
	});

	test('the applicant reads the decision, its figures and how to contest it, and no code of ours', () => {
		const file = decided([declineWhen('monthlyIncome', 'below', 250_000), KEPT]);
		const { text } = reportOf(file, { audience: 'applicant', howToContest: 'Call 0800', lenderName: 'Harbour' });
		expect(text).toContain('Your application was declined. Income per month is 200,000, below 250,000');
		expect(text).toMatch(/Income per month NGN\s200,000 your account data \(Periculum\)/);
		expect(text).toContain('From Harbour');
		expect(text).toContain('Call 0800');
		expect(text).not.toMatch(/[A-Z]{3,}_[A-Z]|insights|n8n|policy/i);
	});

	test('what sends an application to a person is told the applicant without how it was found out', () => {
		const forged = {
			...creditFile(),
			analysis: { provider: 'periculum', status: 'ready', fraudulent: true, verdict: 'suspicious' },
		};
		const withProblem = {
			...creditFile(),
			creditScore: {
				status: 'error',
				problem: { step: 'Get Credit Score', error: '401 from https://x', message: null, code: 'credential' },
			},
		};
		const untold = creditFile({ insights: insights({ summary: { monthlyIncome: null } }) });
		for (const file of [forged, withProblem, untold]) {
			const { text } = reportOf(decided([declineWhen('monthlyIncome', 'below', 1), KEPT], file), {
				audience: 'applicant',
			});
			expect(text).toContain('being looked at by a person. Nothing has been declined.');
			expect(text).not.toMatch(/fraud|401|https|node|step|warning/i);
		}
	});
});

describe('whose figures are shown', () => {
	const nobody = { makers: { made: new Set<never>(), byTrigger: new Set<never>() }, isDecided: false };

	test('a decision and answers that came with the file are not shown, and it is said that they are not', () => {
		const file = { ...decided([KEPT]), affordability: affordability() };
		for (const audience of ['underwriter', 'applicant'] as const) {
			const { text, report } = reportOf(file, { trusted: nobody, audience });
			expect(report.outcome).toBeNull();
			expect(report.figures.filter(({ value }) => value !== null)).toEqual([]);
			expect(text).not.toMatch(/Approved|200,000|50,000/);
		}
		const { text } = reportOf(file, { trusted: nobody });
		expect(text).toContain(
			'The file came with a decision that no active Decide Credit Application before this report made.',
		);
		expect(text).toContain('The file came with insights, affordability that no active node before this report made.');
	});

	test.each([
		['nothing', {}],
		['words for answers', { insights: 'yes', decision: 'approve', affordability: 7 }],
		['a decision that is none', { decision: { outcome: 'approve', reasons: [] } }],
		['lists for answers', { insights: [1, 2], creditScore: [] }],
	])('a file with %s gives a page without figures and without a decision', (_what, file) => {
		const { report, text } = reportOf(file);
		expect(report.outcome).toBeNull();
		expect(text).toContain('No decision');
		expect(text).not.toMatch(/Infinity|NaN|undefined|\bnull\b/);
	});

	test('whatever a file holds, a page comes out and prints no figure that is not in the JSON', () => {
		fc.assert(
			fc.property(fc.object({ maxDepth: 4 }), fc.object({ maxDepth: 3 }), (loose, part) => {
				const file = { ...loose, insights: { ...insights(), ...part }, creditScore: part };
				const { page, report } = reportOf(file);
				expect(figuresNotOfJson(page, { ...file, report }, 'en-US')).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});
});

test('the same file gives the same bytes and the same ID, another file another', () => {
	const file = decided([referWhen('returnedItems', 'above', 0), KEPT]);
	const [one, again] = [reportOf(file), reportOf(structuredClone(file))];
	expect(again.page).toBe(one.page);
	expect(again.report.reportId).toBe(one.report.reportId);
	expect(reportOf({ ...file, insights: insights({ asOf: '2026-10-30' }) }).report.reportId).not.toBe(
		one.report.reportId,
	);
});

test('numbers are written as in the locale everywhere, also in the sentences of the decision', () => {
	const file = decided([declineWhen('monthlyIncome', 'below', 250_000.5), KEPT]);
	const { text, page, report } = reportOf(file, { locale: 'de-DE' });
	expect(text).toContain('Income per month is 200.000, below 250.000,5');
	expect(text).toContain('31. Okt. 2026');
	expect(text).not.toMatch(/200,000/);
	expect(figuresNotOfJson(page, { ...file, report }, 'de-DE')).toEqual([]);
});

test('a decision of another release that would not be made alike stays as it was worded', () => {
	const file = decided([declineWhen('monthlyIncome', 'below', 250_000), KEPT]);
	const decision = decideFile(creditFile(), policy([declineWhen('monthlyIncome', 'below', 250_000), KEPT]));
	const altered = { ...file, decision: { ...decision, outcome: 'refer' } };
	expect(reportOf(altered, { locale: 'de-DE' }).text).toContain('Income per month is 200,000, below 250,000');
});

test.each([
	['A-1001', 'credit-report-A-1001.html'],
	['2026/11 #7', 'credit-report-2026-11-7.html'],
	['../../etc/passwd', 'credit-report-etc-passwd.html'],
	['\u202Eevil', 'credit-report-evil.html'],
	['///', 'credit-report-application.html'],
	[null, 'credit-report-application.html'],
])('the file of application %s is called %s', (id, name) => {
	expect(fileNameOf(id)).toBe(name);
});
