import { isInitial } from './fold';

/** A slip of the keyboard is only seen in words of this length: in shorter ones it makes another name. */
const LETTERS_OF_A_LONG_WORD = 6;
/** Longer names are no names; what is behind that is not compared. */
const MOST_WORDS = 24;
const MOST_JOINED = 3;
const MOST_GLUED = 3;

/** A word of each side that belong together. */
export interface Pair {
	/** What both have: the word, or its beginning. */
	shared: string;
	/** Whether both are the same word. */
	isWhole: boolean;
}

/** Two names word by word. */
export interface Paired {
	/** The words as compared: "O Brien" is one word where the other side has "OBrien", and "JW" may be two initials. */
	wanted: string[];
	found: string[];
	pairs: Pair[];
	/** Pairs that are the same but for one slip of the keyboard; they are no `pairs`. At most one. */
	slips: number;
	/** Places in `wanted` and in `found` of the words that the other side does not have. */
	unpaired: [number[], number[]];
}

/** Pairs the same words first, then shortened ones, then one with a slip of the keyboard. */
export function pairWords(left: readonly string[], right: readonly string[]): Paired {
	const [joinedLeft, joinedRight] = joined(left.slice(0, MOST_WORDS), right.slice(0, MOST_WORDS));
	const wanted = unglued(joinedLeft, joinedRight);
	const found = unglued(joinedRight, joinedLeft);
	const open: [number[], number[]] = [[...wanted.keys()], [...found.keys()]];
	const pairs: Pair[] = [];
	const take = (fits: (word: string, other: string) => boolean): string[] =>
		byLength(open[0], wanted).flatMap((at) => {
			const word = wanted[at] ?? '';
			const other = byLength(open[1], found).find((place) => fits(word, found[place] ?? ''));
			if (other === undefined) return [];
			open[0].splice(open[0].indexOf(at), 1);
			open[1].splice(open[1].indexOf(other), 1);
			const otherWord = found[other] ?? '';
			return [word.length < otherWord.length ? word : otherWord];
		});
	for (const shared of take((word, other) => word === other)) pairs.push({ shared, isWhole: true });
	for (const shared of take(isShortened)) pairs.push({ shared, isWhole: false });
	let slips = 0;
	take((word, other) => {
		const fits = slips === 0 && hasOneSlip(word, other);
		if (fits) slips += 1;
		return fits;
	});
	return { wanted, found, pairs, slips, unpaired: open };
}

/** The longest words first, so that an initial is not given to the first of several that it could stand for too early. */
function byLength(places: readonly number[], words: readonly string[]): number[] {
	return [...places].sort((one, other) => (words[other]?.length ?? 0) - (words[one]?.length ?? 0));
}

/** Neighbouring words that are one word on the other side ("De La Cruz", "Delacruz") become one. */
function joined(left: readonly string[], right: readonly string[]): [string[], string[]] {
	const newLeft = joinedTo(left, right);
	return [newLeft, joinedTo(right, newLeft)];
}

function joinedTo(words: readonly string[], others: readonly string[]): string[] {
	const result: string[] = [];
	for (let at = 0; at < words.length;) {
		const length = [MOST_JOINED, 2].find(
			(count) => at + count <= words.length && others.includes(words.slice(at, at + count).join('')),
		);
		result.push(words.slice(at, at + (length ?? 1)).join(''));
		at += length ?? 1;
	}
	return result;
}

/** "JW" becomes two initials where the other side has a John and a William for them. */
function unglued(words: readonly string[], others: readonly string[]): string[] {
	return words.flatMap((word) => {
		const letters = [...word];
		const isCandidate = letters.length > 1 && letters.length <= MOST_GLUED && letters.every(isInitial);
		if (!isCandidate || others.some((other) => other === word || isShortened(word, other))) return [word];
		const free = others.filter((other) => !words.includes(other));
		const isInitials = letters.every((letter) => {
			const at = free.findIndex((other) => other.startsWith(letter));
			return at >= 0 && free.splice(at, 1).length > 0;
		});
		return isInitials ? letters : [word];
	});
}

/** Whether one is the beginning of the other: an initial, an abbreviation, a name that was cut off. */
function isShortened(one: string, other: string): boolean {
	return one !== other && /^\p{L}/u.test(one) && (one.startsWith(other) || other.startsWith(one));
}

/** Whether two long words differ in one letter that is wrong, missing or too many, or in two neighbours that changed places. */
function hasOneSlip(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
	if (short.length < LETTERS_OF_A_LONG_WORD || long.length - short.length > 1) return false;
	const at = short.findIndex((letter, index) => letter !== long[index]);
	const rest = (letters: string[], from: number) => letters.slice(from).join('');
	if (at < 0) return false;
	if (long.length > short.length) return rest(short, at) === rest(long, at + 1);
	const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
	return rest(short, at + 1) === rest(long, at + 1) || (isSwapped && rest(short, at + 2) === rest(long, at + 2));
}
