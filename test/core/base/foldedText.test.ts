import { FoldedText, folded } from '../../../core/base/redaction/foldedText';

it.each([
	['plain text 12', 'plain text 12'],
	['\uff11\uff12\uff13 full width', '123 full width'],
	['\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669', '0123456789'],
	['\u06f0\u06f9 \u0966\u096f \u09e6\u09ef', '09 09 09'],
	['\u{1d7ce}\u{1d7d7}\u{1d7d8}\u{1d7ff}', '0909'],
	['\u{1e5f1}\u{1e5fa} \u{116da}\u{116e3}', '09 09'],
	['1\u200b2\u00ad3\ufeff4', '1234'],
	['1\u00a02\u20033', '1 2 3'],
	['1\u20132\u22123\u2011', '1-2-3-'],
	['jos\u00e9 and jose\u0301', 'jose and jose'],
	['\uff20\u2460', '@1'],
])('"%s" is read as "%s"', (text, expected) => {
	expect(folded(text)).toBe(expected);
});

it('tells where a part stood, with what is unseen in it', () => {
	const text = new FoldedText('ab\u200b\u{1d7ce}\ufb01x');
	expect(text.text).toBe('ab0fix');
	expect(text.original({ start: 1, end: 3 })).toEqual({ start: 1, end: 5 });
	expect(text.original({ start: 3, end: 4 })).toEqual({ start: 5, end: 6 });
	expect(text.original({ start: 5, end: 6 })).toEqual({ start: 6, end: 7 });
});
