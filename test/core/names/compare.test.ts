import fc from 'fast-check';
import { compareNames } from '../../../core/names/compare';
import { holdsName, mayBeProduct } from '../../../core/names/read';

describe('the same person', () => {
	test.each([
		['in capitals', 'Adaeze Nwokolo', 'ADAEZE NWOKOLO'],
		['surname first, with a comma and an initial', 'Adaeze Nwokolo', 'NWOKOLO, Adaeze C.'],
		['surname first without a comma', 'Adaeze Nwokolo', 'NWOKOLO ADAEZE'],
		['with a middle name more', 'Adaeze Nwokolo', 'Adaeze Chioma Nwokolo'],
		['surname first with a middle name more', 'Adaeze Nwokolo', 'NWOKOLO ADAEZE CHIOMA'],
		['with a middle name less', 'Adaeze Chioma Nwokolo', 'NWOKOLO ADAEZE'],
		['with an initial for the middle name', 'Adaeze Chioma Nwokolo', 'Nwokolo Adaeze C'],
		['whose middle name was cut off', 'Adaeze Chioma Nwokolo', 'NWOKOLO ADAEZE CHIOM'],
		['with a title in front', 'Adaeze Nwokolo', 'Mrs. Adaeze Nwokolo'],
		['with a title behind', 'Adaeze Nwokolo', 'NWOKOLO ADAEZE (MRS)'],
		['with several titles', 'Musa Bello', 'ALH. CHIEF (DR) MUSA BELLO'],
		['with a French title', 'Jean Dupont', 'M. JEAN DUPONT'],
		['with accents on one side', 'Hélène Lefèvre', 'HELENE LEFEVRE'],
		['with dots below', 'Ọlábísí Ṣówándé', 'OLABISI SOWANDE'],
		['with umlauts in two letters', 'Jürgen Müller', 'MUELLER JUERGEN'],
		['with umlauts in one letter', 'Jürgen Müller', 'MULLER JURGEN'],
		['with letters of its own', 'Łukasz Großmann', 'LUKASZ GROSSMANN'],
		['with an apostrophe', "Pat O'Brien", 'PAT O’BRIEN'],
		['with a space for the apostrophe', "Pat O'Brien", 'O BRIEN PAT'],
		['with a surname of several words', 'Juan de la Cruz', 'DE LA CRUZ JUAN'],
		['with a surname of several words in one', 'Juan de la Cruz', 'DELACRUZ JUAN'],
		['with a double name', 'Ada Okeke-Eze', 'OKEKE EZE ADA'],
		['with a title that is a first name', 'Prince Okafor', 'OKAFOR PRINCE EMEKA'],
		['with a first name that is a title elsewhere', 'Dame Diop', 'DAME DIOP'],
		['with one name only', 'Suharto', 'SUHARTO'],
		['with initials only, on both sides', 'A. Nwokolo', 'A NWOKOLO'],
		['in Chinese', '王伟', '王 伟'],
		['in Arabic, with and without vowels', 'مُحَمَّد علي', 'محمد علي'],
		['in Greek', 'Γιώργος Παπάς', 'ΠΑΠΑΣ ΓΙΩΡΓΟΣ'],
		['in Hebrew, with and without points', 'דָּוִד כהן', 'דוד כהן'],
		['in Hindi', 'राम शर्मा', 'राम शर्मा'],
		['in Japanese, composed and not', 'がく 田中', 'がく 田中'.normalize('NFD')],
		['whose child is named by its generation too', 'John Smith Jr', 'SMITH JOHN JR'],
	])('%s is a match', (_, expected, told) => {
		expect(compareNames(expected, told)).toBe('match');
	});
});

describe('what agrees in part', () => {
	test.each([
		['an initial for the first name', 'Adaeze Nwokolo', 'A. Nwokolo'],
		['a further name behind all of the expected one', 'Mary Jane', 'MARY JANE OKAFOR'],
		['the same where the surname is expected first', 'Nwokolo Adaeze', 'NWOKOLO ADAEZE CHIOMA'],
		['half of a double name', 'Ada Okeke', 'ADA OKEKE-EZE'],
		['two names in one word', 'Ada Obi', 'ADAOBI'],
		['an expected initial', 'A. Nwokolo', 'Adaeze Nwokolo'],
		['two initials in one', 'John William Smith', 'MR JW SMITH'],
		['the surname alone', 'Adaeze Nwokolo', 'NWOKOLO'],
		['the surname alone behind a title', 'Mr Okafor', 'MRS OKAFOR'],
		['the surname behind the French title', 'Jean Dupont', 'M. DUPONT'],
		['the first name alone', 'Adaeze Nwokolo', 'ADAEZE'],
		['a first name that is shortened', 'Christopher Okafor', 'CHRIS OKAFOR'],
		['a surname that was cut off', 'Oluwadamilola Chukwuemeka Nwokolo', 'OLUWADAMILOLA CHUKWUEMEKA NWOK'],
		['both names cut off or shortened', 'Christopher Nwokolo', 'CHRIS NWOK'],
		['a masked surname', 'Adaeze Nwokolo', 'ADAEZE N******'],
		['two letters that changed places', 'Adaeze Nwokolo', 'ADAZEE NWOKOLO'],
		['one letter too many', 'Adaeze Nwokolo', 'ADAEZE NWOKKOLO'],
		['one wrong letter', 'Adaeze Nwokolo', 'ADAEZE NWOKOLA'],
		['another middle name', 'Adaeze Chioma Nwokolo', 'ADAEZE GRACE NWOKOLO'],
		['another middle initial', 'Adaeze C. Nwokolo', 'ADAEZE B NWOKOLO'],
		['another surname after a marriage', 'Adaeze Chioma Nwokolo', 'ADAEZE CHIOMA OKAFOR'],
		['one of two surnames', 'Juan García López', 'GARCIA JUAN'],
		["a father whose name is his daughter's middle name", 'Adaeze Chidi Nwokolo', 'CHIDI NWOKOLO'],
		['the same, surname first', 'Adaeze Chidi Nwokolo', 'NWOKOLO CHIDI'],
		["a daughter whose middle name is her father's name", 'Chidi Nwokolo', 'NWOKOLO ADAEZE CHIDI'],
		['the same, first name first', 'Chidi Nwokolo', 'ADAEZE CHIDI NWOKOLO'],
		['a father and a son of the same name', 'John Smith', 'JOHN SMITH JR'],
		['a father and a son who both say so', 'John Smith Sr', 'JOHN SMITH JR'],
	])('%s is partial', (_, expected, told) => {
		expect(compareNames(expected, told)).toBe('partial');
	});
});

describe('somebody else', () => {
	test.each([
		['a brother', 'Emeka Nwokolo', 'Adaeze Nwokolo'],
		['a brother, surname first', 'Emeka Nwokolo', 'NWOKOLO ADAEZE CHIOMA'],
		['a brother by his initial', 'Emeka Nwokolo', 'A. NWOKOLO'],
		['a brother with the same double name', 'Emeka Okeke-Eze', 'ADA OKEKE-EZE'],
		['a brother with the same two surnames', 'Ana García López', 'LUIS GARCIA LOPEZ'],
		["a brother with the father's name in the middle", 'Emeka Chidi Nwokolo', 'ADAEZE CHIDI NWOKOLO'],
		['somebody of the same first name', 'Adaeze Nwokolo', 'ADAEZE OKAFOR'],
		['somebody else altogether', 'Adaeze Nwokolo', 'HALIMA OKON'],
		['a short first name with another letter', 'Musa Bello', 'Mura Bello'],
		['two slips in one word', 'Adaeze Nwokolo', 'ADAEZE NWOKULA'],
		['a slip in a surname alone', 'Adaeze Nwokolo', 'NWOKOLA'],
		['a shared particle', 'Jan van den Berg', 'VAN DEN BROEK'],
		['initials alone', 'Adaeze Nwokolo', 'A. N.'],
		['a prince', 'Prince Okafor', 'EMEKA OKAFOR'],
		['a Chinese name with one sign in common', '王伟', '王芳'],
		['a Chinese name with one sign more', '王伟', '王伟明'],
		['a Hindi name that differs in a vowel sign', 'राम शर्मा', 'रमा शर्मा'],
		['a Japanese name that differs in a mark', 'かく 田中', 'がく 田中'],
		['the same name in another script', 'Ivan Petrov', 'ИВАН ПЕТРОВ'],
	])('%s is a mismatch', (_, expected, told) => {
		expect(compareNames(expected, told)).toBe('mismatch');
	});
});

describe('joint accounts', () => {
	test.each([
		['Adaeze Nwokolo', 'EMEKA OKAFOR & ADAEZE NWOKOLO', 'match'],
		['Adaeze Nwokolo', 'EMEKA OKAFOR/ADAEZE NWOKOLO', 'match'],
		['Adaeze Nwokolo', 'Emeka & Adaeze Nwokolo', 'match'],
		['Emeka Nwokolo', 'Emeka & Adaeze Nwokolo', 'match'],
		['Emeka Nwokolo', 'NWOKOLO ADAEZE AND EMEKA', 'match'],
		['Chidi Nwokolo', 'Emeka & Adaeze Nwokolo', 'mismatch'],
		['Adaeze Nwokolo', 'NWOKOLO & OKAFOR', 'partial'],
		['John Smith', 'MR J W & MRS A B SMITH', 'partial'],
		['Chidi Nwokolo', 'EMEKA NWOKOLO & ADAEZE NWOKOLO', 'mismatch'],
		['Jean Dupont', 'M. ou Mme DUPONT Jean', 'match'],
		['Marie Dupont', 'M. ou Mme DUPONT Jean', 'partial'],
		['Paul Martin', 'M. ou Mme DUPONT Jean', 'mismatch'],
		['Jan Jansen', 'J. DE VRIES EN/OF JAN JANSEN', 'match'],
		['Or Cohen', 'COHEN OR', 'match'],
		['Adaeze Nwokolo', 'ADAEZE NWOKOLO T/A ADA FABRICS', 'match'],
		['Ada Fabrics', 'Adaeze Nwokolo trading as Ada Fabrics', 'match'],
		['Mary Smith', 'JOHN SMITH C/O MARY SMITH', 'mismatch'],
	])('for %j the holders %j are a %s', (expected, told, likeness) => {
		expect(compareNames(expected, told)).toBe(likeness);
	});

	test.each([
		['EMEKA NWOKOLO & ADAEZE NWOKOLO', 'match'],
		['NWOKOLO ADAEZE AND EMEKA', 'match'],
		['EMEKA NWOKOLO', 'mismatch'],
		['EMEKA NWOKOLO & A NWOKOLO', 'partial'],
	])('of two people who are expected both are looked for in %j: %s', (told, likeness) => {
		expect(compareNames('Adaeze & Emeka Nwokolo', told)).toBe(likeness);
	});
});

describe('companies', () => {
	test.each([
		['Harbour Foods Ltd', 'HARBOUR FOODS LIMITED', 'match'],
		['Harbour Foods', 'The Harbour Foods Plc', 'match'],
		['Dupont SARL', 'S.A.R.L. DUPONT', 'match'],
		['Zenith GmbH', 'ZENITH', 'match'],
		['Nwokolo & Brothers Enterprises', 'NWOKOLO AND BROTHERS ENTERPRISES LTD', 'match'],
		['Smith & Sons', 'SMITH SONS LTD', 'match'],
		['Adaeze Ventures', 'M/S ADAEZE VENTURES', 'match'],
		['John Smith', 'JOHN SMITH LTD', 'partial'],
		['John Smith Ltd', 'Mr John Smith', 'partial'],
		['Harbour Foods Ltd', 'HARBOUR FOODS GMBH', 'partial'],
		['Harbour Foods Ltd', 'HARBOUR FOODS EXPORT LTD', 'partial'],
		['Nwokolo & Brothers Enterprises', 'NWOKOLO & BROTHERS ENTERP', 'partial'],
		['Adaeze Nwokolo', 'ADAEZE NWOKOLO ENTERPRISES', 'partial'],
		['Adaeze Ventures', 'ADAEZE ENTERPRISES', 'mismatch'],
		['Adaeze Global Ventures', 'EMEKA GLOBAL VENTURES', 'mismatch'],
	])('for %j the holder %j is a %s', (expected, told, likeness) => {
		expect(compareNames(expected, told)).toBe(likeness);
	});
});

test.each(['', ' ', '---', 'N/A', 'n.a.', 'xxxxx', 'Unknown', 'undefined', 'Account Holder'])(
	'%j holds no name',
	(text) => {
		expect(holdsName(text)).toBe(false);
	},
);

test.each(['Everyday Savings Account', 'Compte courant', 'Girokonto'])('%j may be a product', (text) => {
	expect([holdsName(text), mayBeProduct(text), mayBeProduct('Adaeze Nwokolo')]).toEqual([true, true, false]);
});

const FIRST_NAMES = ['Adaeze', 'Emeka', 'Halima', 'Jürgen', 'Wei', 'Zoë', 'Kwabena', 'Ngozi', 'Fatima', 'Lars'];
const MIDDLE_NAMES = ['Chioma', 'Grace', 'Ibrahim', 'Odette', 'Uche', 'Yusuf'];
const SURNAMES = ['Nwokolo', 'Bello', 'Lefèvre', 'Quartey', 'Dlamini', 'Vogel', 'Tran'];
const first = fc.constantFrom(...FIRST_NAMES);
const middle = fc.constantFrom(...MIDDLE_NAMES);
const surname = fc.constantFrom(...SURNAMES);
const natural = fc.oneof(
	fc.tuple(first, surname),
	fc.tuple(first, middle, surname),
	fc.tuple(
		first,
		middle.map((name) => `${name[0] ?? ''}.`),
		surname,
	),
	fc.tuple(
		first.map((name) => `${name[0] ?? ''}.`),
		surname,
	),
);
const person = natural.map((words) => words.join(' '));
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	person,
);

describe('for any names', () => {
	test('nothing throws', () => {
		fc.assert(
			fc.property(anyText, anyText, (expected, told) => {
				expect(['match', 'partial', 'mismatch']).toContain(compareNames(expected, told));
			}),
		);
	});

	test('each is a match with itself', () => {
		fc.assert(fc.property(anyText.filter(holdsName), (name) => expect(compareNames(name, name)).toBe('match')));
	});

	test('the same words in any order are a match', () => {
		const shuffled = fc
			.uniqueArray(fc.constantFrom(...FIRST_NAMES, ...SURNAMES), { minLength: 2, maxLength: 5 })
			.chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })));
		fc.assert(
			fc.property(shuffled, ([words, other]) => {
				expect(compareNames(words.join(' '), other.join(' '))).toBe('match');
			}),
		);
	});

	const changes: Array<[string, (name: string) => string]> = [
		['small letters', (name) => name.toLowerCase()],
		['capitals', (name) => name.toUpperCase()],
		['missing accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
		['other accents', (name) => name.normalize('NFD').replace(/[aeiou]/gi, '$&\u0301\u0323')],
		['composed letters', (name) => name.normalize('NFKC')],
		['punctuation', (name) => `  ${name.replace(/ /g, ' -- ')}.`],
		['a title in front', (name) => `Dr. (Mrs) ${name}`],
		['a title behind', (name) => `${name}, Alhaji`],
	];

	test.each(changes)('%s change nothing on either side', (_, change) => {
		fc.assert(
			fc.property(person, person, (expected, told) => {
				const likeness = compareNames(expected, told);
				expect(compareNames(change(expected), told)).toBe(likeness);
				expect(compareNames(expected, change(told))).toBe(likeness);
				expect(compareNames(change(expected), change(told))).toBe(likeness);
			}),
		);
	});

	test('brothers are a mismatch, in whatever order their names stand', () => {
		const brothers = fc.tuple(fc.uniqueArray(first, { minLength: 2, maxLength: 2 }), fc.option(middle), surname);
		fc.assert(
			fc.property(brothers, ([[one = '', other = ''], shared, family]) => {
				const given = (name: string) => [name, ...(shared === null ? [] : [shared])].join(' ');
				expect(compareNames(`${given(one)} ${family}`, `${given(other)} ${family}`)).toBe('mismatch');
				expect(compareNames(`${given(one)} ${family}`, `${family} ${given(other)}`)).toBe('mismatch');
				expect(compareNames(`${given(one)} ${family}`, `${family}, ${given(other)}`)).toBe('mismatch');
			}),
		);
	});

	test('the surname may come first where it is the same', () => {
		fc.assert(
			fc.property(natural, first, fc.option(middle), (expected, name, more) => {
				const given = [name, ...(more === null ? [] : [more])].join(' ');
				const family = expected.at(-1) ?? '';
				const likeness = compareNames(expected.join(' '), `${given} ${family}`);
				expect(compareNames(expected.join(' '), `${family} ${given}`)).toBe(likeness);
				expect(compareNames(expected.join(' '), `${family}, ${given}`)).toBe(likeness);
			}),
		);
	});

	test('who is a match one way is no mismatch the other way', () => {
		const alike = fc.constantFrom('Adaeze', 'Nwokolo', 'Chidi', 'A', 'C', 'Nwok');
		const name = fc.array(alike, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(name, name, (one, other) => {
				if (compareNames(one, other) === 'match') expect(compareNames(other, one)).not.toBe('mismatch');
			}),
			{ numRuns: 2_000 },
		);
	});

	test('a match shares two whole names', () => {
		const plain = (name: string) => name.toLowerCase().split(' ');
		fc.assert(
			fc.property(person, person, (one, other) => {
				const areTheSame = plain(one).join() === plain(other).join();
				const shared = plain(one).filter((word) => word.length > 2 && plain(other).includes(word));
				if (!areTheSame && compareNames(one, other) === 'match') expect(shared.length).toBeGreaterThan(1);
			}),
		);
	});
});
