/** Words about a person that are no part of the name, without accents and in small letters. */
export const TITLES: ReadonlySet<string> = new Set(
	(
		'mr mrs ms miss mx mstr dr prof professor doctor sir dame lady lord hon honourable rev reverend revd fr ' +
		'mm mme mmes mlle mlles monsieur messieurs madame mademoiselle vve veuve messrs ' +
		'herr herrn frau hr dhr mw mevr mevrouw heer sig sigra sra srta ' +
		'alhaji alhaja alh alhadji elhadj elhadji hajiya hajia haj mallam malam mal otunba engr arc barr surv pst evang dcn ' +
		'hrh hrm gen brig col maj capt lt sgt'
	).split(' '),
);

/** Titles that are common first names too: both readings are tried. */
export const TITLES_OR_NAMES: ReadonlySet<string> = new Set(
	'prince princess chief pastor justice king queen sheikh'.split(' '),
);

/** Legal forms of companies, each with the one word that stands for its spellings. */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
	ltd: 'ltd',
	limited: 'ltd',
	ltee: 'ltd',
	plc: 'plc',
	llc: 'llc',
	llp: 'llp',
	lp: 'lp',
	inc: 'inc',
	incorporated: 'inc',
	corp: 'inc',
	corporation: 'inc',
	pty: 'ltd',
	pvt: 'ltd',
	gmbh: 'gmbh',
	ug: 'gmbh',
	ag: 'ag',
	kg: 'kg',
	ohg: 'ohg',
	gbr: 'gbr',
	sarl: 'sarl',
	eurl: 'sarl',
	sas: 'sas',
	sasu: 'sas',
	sa: 'sa',
	snc: 'snc',
	sci: 'sci',
	eirl: 'ei',
	ei: 'ei',
	bv: 'bv',
	nv: 'nv',
	vof: 'vof',
	srl: 'srl',
	spa: 'spa',
	ab: 'ab',
	oy: 'oy',
};

/** The one word for a legal form, however it is spelt; null for any other word. */
export function legalFormOf(word: string): string | null {
	return Object.hasOwn(LEGAL_FORMS, word) ? (LEGAL_FORMS[word] ?? null) : null;
}

/** Words that companies have in their names, and people do not; they stay part of the name. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
	(
		'enterprise enterprises venture ventures services trading traders holding holdings group company co industries ' +
		'international stores foundation association associates partners consulting consultants solutions technologies ' +
		'investment investments properties logistics farms foods motors pharmacy hotels ministries cooperative sons bros ' +
		'brothers entreprise ets etablissements societe'
	).split(' '),
);

/** Small words inside surnames: alone they say nothing of who somebody is. */
export const PARTICLES: ReadonlySet<string> = new Set(
	'de del della di da do dos das du des la le van von vom zu der den ter ten el al bin ibn bint'.split(' '),
);

/** What tells a father from a son of the same name. */
export const GENERATIONS: ReadonlySet<string> = new Set('jr junior sr senior ii iii iv'.split(' '));

/** Between two holders of one account. Alone at either end such a word is a name. */
export const CONNECTORS: ReadonlySet<string> = new Set('and or et ou und oder en'.split(' '));

/** Words of an account's name that say what it is, not whose. */
export const ACCOUNT_WORDS: ReadonlySet<string> = new Set(
	(
		'account accounts acct savings saving saver current checking compte comptes livret konto girokonto sparkonto rekening ' +
		'betaalrekening spaarrekening'
	).split(' '),
);

/** What stands where a name is not told. */
export const NO_NAME =
	/^(n a|na|nil|null|none|undefined|unknown|unnamed|x{2,}|not (available|provided|known|applicable)|account holder)$/;
