import { readFileSync } from 'node:fs';
import path from 'node:path';
import { redact } from '../../../core/base/redact';

const page = readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'personal-data.md'), 'utf8');
const [, section = ''] = page.split('## What is removed from errors');
const [removed = '', kept = ''] = section.split('**What stays**');

/** The examples of the tables, which stand in code marks. */
const examplesOf = (text: string) =>
	text
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, example = '']) => example));

it('lists what is removed and what stays', () => {
	expect(examplesOf(removed).length).toBeGreaterThan(50);
	expect(examplesOf(kept).length).toBeGreaterThan(15);
});

it.each(examplesOf(removed))('"%s" leaves at most its name, as the page says', (example) => {
	const clean = redact(`Value ${example} is not accepted`);
	expect(clean).toContain('[removed]');
	const [before = '', behind = ''] = clean.split('[removed]');
	// A name has no digit; what stands behind it is gone to the end of the example, but for prose.
	expect(before).toMatch(/^Value [A-Za-z /._-]*[:=]? ?$/);
	expect([' is not accepted', ' is wrong is not accepted', '']).toContain(behind);
});

it.each(examplesOf(kept))('"%s" stays, as the page says', (example) => {
	expect(redact(`Value ${example} is not accepted`)).toBe(`Value ${example} is not accepted`);
});
