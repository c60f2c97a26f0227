import { canonicalJson, hashOf } from '../../decision/policy/hash';
import type { CreditReport } from '../../core/shapes/outputs/creditReport';
import type { Data } from '../../decision/file/path';
import { applicantPage } from '../page/applicant';
import { documentOf } from '../page/document';
import { underwriterPage } from '../page/underwriter';
import { viewOf } from '../file/view';
import type { Settings } from './settings';

/** A page, and what is said of it. */
export interface Report {
	report: CreditReport;
	page: string;
}

const ID_CHARACTERS = 32;
const PAGES = { underwriter: underwriterPage, applicant: applicantPage };
const TITLES = { underwriter: 'Credit report', applicant: 'Your loan application' };

/** Makes the page of a credit file, whatever is in it. No clock: the same file and settings, the same bytes. */
export function createReport(file: Data, settings: Settings): Report {
	const { audience, locale, howToContest, lenderName, alsoAsText, binaryPropertyName, trusted } = settings;
	const view = viewOf(file, trusted, locale);
	const applicationId = settings.applicationId ?? view.decision?.applicationId ?? null;
	const told = { shown: view.shown, audience, locale, howToContest, lenderName, applicationId };
	const reportId = hashOf(canonicalJson(told)).slice(0, ID_CHARACTERS);
	const title = applicationId === null ? TITLES[audience] : `${TITLES[audience]} ${applicationId}`;
	const written = { applicationId, reportId, lenderName, howToContest };
	const page = documentOf(title, PAGES[audience](view, written));
	return {
		page,
		report: {
			reportId,
			applicationId,
			audience,
			outcome: view.decision?.outcome ?? null,
			language: 'en',
			locale,
			fileName: fileNameOf(applicationId),
			binaryPropertyName,
			figures: view.figures,
			...(alsoAsText ? { html: page } : {}),
		},
	};
}

const LONGEST_NAME = 64;

/** A name that every file system takes, whatever the application is called. */
export function fileNameOf(applicationId: string | null): string {
	const words = (applicationId ?? '').normalize('NFKD').slice(0, LONGEST_NAME).split(/\W+/);
	const name = words.filter((word) => word !== '').join('-');
	return `credit-report-${name === '' ? 'application' : name}.html`;
}
