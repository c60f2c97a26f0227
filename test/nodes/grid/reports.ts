import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ANYBODY } from '../../../decision/file/parts';
import { createReport } from '../../../report/node/createReport';
import { checkOutput } from '../../support/neutral';
import { figuresNotOfJson, printedFigures, untoldAsFigure } from '../../report/printed';
import type { Asked } from './ask';
import { filesOf } from './reportFiles';

/** With REPORT_PAGES set, where every page is written to be looked at. */
const folder = process.env.REPORT_PAGES;

const settings = {
	applicationId: null,
	alsoAsText: false,
	howToContest: 'Write to appeals@lender.example within 30 days.',
	lenderName: 'Harbour Lending',
	binaryPropertyName: 'report',
	trusted: { makers: ANYBODY, isDecided: true },
} as const;

/** The report of everybody who was asked, at every provider, for either reader and in two languages. */
export function describeReports(all: () => readonly Asked[]): void {
	test('every figure on the page of every made-up person at every provider is that of the JSON', async () => {
		const outcomes = new Set<string>();
		let figures = 0;
		const tally: string[] = [];
		for (const asked of all()) {
			for (const { name, file } of await filesOf(asked)) {
				for (const audience of ['underwriter', 'applicant'] as const) {
					for (const locale of ['en-US', 'de-DE'] as const) {
						const { report, page } = createReport(file, { ...settings, audience, locale });
						checkOutput('credit-report', report);
						const json = { ...file, report };
						figures += printedFigures(page).length;
						expect({ name, wrong: figuresNotOfJson(page, json, locale) }).toEqual({ name, wrong: [] });
						expect({ name, nought: untoldAsFigure(page, json) }).toEqual({ name, nought: [] });
						if (audience === 'underwriter' && locale === 'en-US') tally.push(`${name} ${report.outcome}`);
						outcomes.add(report.outcome ?? 'none');
						if (folder === undefined || locale !== 'en-US') continue;
						mkdirSync(folder, { recursive: true });
						writeFileSync(path.join(folder, `${name}-${report.outcome}-${audience}.html`), page);
					}
				}
			}
		}
		if (folder !== undefined) process.stdout.write(`${tally.join('\n')}\n`);
		expect([...outcomes].sort()).toEqual(['approve', 'decline', 'refer']);
		expect(figures).toBeGreaterThan(1_000);
	}, 300_000);
}
