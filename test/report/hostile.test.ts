import { ANYBODY } from '../../decision/file/parts';
import { createReport } from '../../report/node/createReport';
import { KEPT, creditFile, decideFile, insights, policy } from '../decision/application';
import { visibleText } from './printed';

const ELEMENTS =
	/^(html|head|meta|style|title|body|div|main|header|footer|section|h1|h2|h3|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|span|bdi)$/;

/** A text in every place where somebody else writes: applicant, bank, provider, lender. */
function pageWith(text: string, audience: 'underwriter' | 'applicant'): string {
	const file = creditFile({
		[text.slice(0, 40)]: { status: 'error', problem: { step: text, error: text, message: text, code: null } },
		insights: insights({
			provider: text,
			income: { streams: [{ label: text, kind: text, frequency: text, lastOn: text }], trend: text },
			loans: { debts: [{ lender: text, kind: text }] },
			balances: { accounts: [{ holders: [text, text], name: text, bankName: text }], months: [{ month: text }] },
			risks: { gambling: { count: 1, transactions: [{ date: text, description: text, amount: -1 }] } },
			scores: [{ name: text, band: text, value: 1 }],
			dataQuality: { coverageDays: 180, warnings: [{ code: text, path: '', message: text }] },
			period: { from: text, to: text },
			authenticity: { verdict: text, by: text },
			holderMatch: text,
		}),
		affordability: { provider: text, method: text, currency: text, affordable: text, reasons: [{ message: text }] },
	});
	const decision = decideFile(
		file,
		policy([{ ...KEPT, message: text.slice(0, 100) || 'x', code: 'LENDER_CODE' }], { name: text.slice(0, 80) || 'x' }),
	);
	return createReport(
		{ ...file, decision: { ...decision, reasons: decision.reasons.map((reason) => ({ ...reason, message: text })) } },
		{
			...{ applicationId: text, audience, locale: 'en-US', alsoAsText: true, howToContest: text, lenderName: text },
			...{ binaryPropertyName: 'report', trusted: { makers: ANYBODY, isDecided: true } },
		},
	).page;
}

const HOSTILE: ReadonlyArray<[string, string]> = [
	['a script', '<script>alert(1)</script>'],
	['an end of the style and a script', '</style></title><script src=//x></script>'],
	['a picture with a handler', '"><img src=x onerror=alert(1)>'],
	['an end of an attribute', '" onmouseover="alert(1)" x="'],
	['single quotes and backticks', "' onload='x' `x`"],
	['a template and an expression', '${alert(1)} {{ $json.x }} <%= x %>'],
	['entities', '&lt;script&gt;&#60;script&#62;'],
	['a comment and a section of characters', '<!-- --><![CDATA[ <svg onload=x> ]]>'],
	[
		'a frame, a base and a refresh',
		'<iframe srcdoc="x"><base href="//x"><meta http-equiv=refresh content="0;url=//x">',
	],
	['a link', '<a href="javascript:alert(1)">x</a> javascript:alert(1)'],
	['a formula', '=HYPERLINK("http://x")'],
];

describe.each(['underwriter', 'applicant'] as const)('on the page for the %s', (audience) => {
	test.each(HOSTILE)('%s stays text', (_what, text) => {
		const page = pageWith(text, audience);
		const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
		expect(tags.filter(([, name = '']) => !ELEMENTS.test(name)).map(([tag]) => tag)).toEqual([]);
		expect(
			tags.filter(([, , attributes = '']) => /\son\w+\s*=|href|src|http-equiv/i.test(attributes)).map(([tag]) => tag),
		).toEqual([]);
		expect(page.match(/<style>/g)).toHaveLength(1);
		expect(page.match(/<title>/g)).toHaveLength(1);
		expect(page.replace('<!DOCTYPE html>', '')).not.toContain('<!');
		expect(visibleText(page)).toContain(text.replace(/\s+/g, ' ').slice(0, 30).trim());
	});

	test('what turns the direction of reading is taken out, and each text keeps its own to itself', () => {
		const page = pageWith('Ade\u202Egnihton\u2066 \u0000\u0007\u200Fola', audience);
		// eslint-disable-next-line no-control-regex
		expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u0000-\u0008\u007F-\u009F]/);
		expect(page).toContain('<bdi>Ade\uFFFDgnihton\uFFFD ola</bdi>');
	});

	test('a text of a million characters is cut, and cut between characters', () => {
		const page = pageWith('\u{1F600}'.repeat(500_000), audience);
		expect(page.length).toBeLessThan(60_000);
		expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
	});

	test('numbers of accounts and people in what others wrote are not printed', () => {
		const page = pageWith('TRF 22222222222 GB82 WEST 1234 5698 7654 32 ada@example.com', audience);
		const texts = page.split('<main>')[1]?.match(/<bdi>[^<]*<\/bdi>/g) ?? [];
		const foreign = texts.filter((text) => text.includes('[removed]'));
		expect(foreign.length).toBeGreaterThan(0);
		expect(foreign.join()).not.toMatch(/22222222222|5698 7654|ada@example/);
	});

	test('nothing is fetched, and no script, picture or handler stands on it', () => {
		const page = pageWith('Ada', audience);
		expect(page).not.toMatch(/<(script|img|svg|link|iframe|object|embed|form|input|a)\b/i);
		expect(page).not.toMatch(/url\(|@import|https?:|\/\/[a-z]/i);
	});
});
