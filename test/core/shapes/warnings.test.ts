import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WARNINGS, WARNING_CODES, isWarningCode, warning } from '../../../core/shapes/warnings';
import { warningsPage } from './warningsPage';

const PAGE_FILE = path.join(__dirname, '..', '..', '..', 'docs', 'warnings.md');

describe('the catalogue of warnings', () => {
	it('is in the order of the alphabet', () => {
		expect(WARNING_CODES).toEqual([...WARNING_CODES].sort((left, right) => left.localeCompare(right, 'en')));
	});

	it.each(WARNING_CODES)('says what %s means, in a sentence', (code) => {
		expect(WARNINGS[code].means).toMatch(/^[A-Z].*\.$/);
	});

	it('knows its own codes and no other', () => {
		expect(WARNING_CODES.every(isWarningCode)).toBe(true);
		expect(['toString', '__proto__', '', 'SOMETHING'].filter(isWarningCode)).toEqual([]);
		expect(warning.safeParse({ code: 'SOMETHING', path: '', message: 'why' }).success).toBe(false);
		expect(warning.safeParse({ code: 'NOT_READ', path: '', message: 'why', source: 'documents' }).success).toBe(true);
	});

	it('is what the page for users says', () => {
		const page = warningsPage();
		if (process.env.WRITE_WARNINGS !== undefined) writeFileSync(PAGE_FILE, page);
		expect(readFileSync(PAGE_FILE, 'utf8')).toBe(page);
	});
});
