/** Ends the program with a sentence that names the option. */
export type Fail = (message: string) => never;

const secondsOfDay = 24 * 3600;

/** An option of sandbox/start.ts in seconds, at most a day. */
export function readSeconds(name: string, text: string, fail: Fail): number {
	const value = Number(text);
	if (text.trim() !== '' && value >= 0 && value <= secondsOfDay) return value;
	return fail(`--${name} must be a number from 0 to ${secondsOfDay}.`);
}

/** Pauses before further attempts such as `1,2,4`; `none` for no further attempt. */
export function readPauses(name: string, text: string, fail: Fail): number[] {
	return text === 'none' ? [] : text.split(',').map((one) => readSeconds(name, one, fail));
}
