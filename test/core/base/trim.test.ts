import { trimmedEnd, trimmedOf } from '../../../core/base/trim';

it.each([
	['', ''],
	['\\\\', ''],
	['\\x\\', 'x'],
	['\\\\x\\y\\\\', 'x\\y'],
	['x', 'x'],
])('%j without backslashes at its ends is %j', (text, expected) => {
	expect(trimmedOf(text, '\\')).toBe(expected);
});

it.each([
	['dr.', 'dr'],
	['..a.b. .', '..a.b'],
	['. .', ''],
])('%j without points and blanks at its end is %j', (text, expected) => {
	expect(trimmedEnd(text, '. ')).toBe(expected);
});
