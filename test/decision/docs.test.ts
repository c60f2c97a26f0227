import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIGURE_NAMES } from '../../decision/figures/catalogue';
import { CONDITIONS, CONDITION_OPTIONS } from '../../decision/node/conditions';
import { parsePolicy } from '../../decision/policy/parse';
import { reasonKindOf } from '../../decision/reasons/codes';
import { english } from '../../decision/words/english';

const page = readFileSync(path.join(__dirname, '..', '..', 'docs', 'decide.md'), 'utf8');
const rowOf = (name: string) => page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';

test.each(FIGURE_NAMES)('the page says of %s what it is called, its conditions and its reason', (name) => {
	const row = rowOf(name);
	expect(row).toContain(`| ${english.figures[name]} |`);
	for (const [value, { figure, operator }] of Object.entries(CONDITIONS)) {
		if (figure !== name) continue;
		const { code, noticeWording } = reasonKindOf(figure, operator);
		expect(row).toContain(CONDITION_OPTIONS.find((option) => option.value === value)?.name);
		expect(row).toContain(`| \`${code}\` | ${noticeWording} |`);
	}
});

test('the page names every reason that evidence can give', () => {
	expect(Object.keys(english.evidence).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test('the policy on the page can be read', () => {
	const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
	expect(parsePolicy(json)).toMatchObject({ name: 'Small loans', rules: [{}, {}, {}, {}, {}] });
});
