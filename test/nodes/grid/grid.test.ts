import { readFileSync, writeFileSync } from 'node:fs';
import { type Answer, PROVIDERS, type ProviderId } from './answer';
import { type Asked, askAll } from './ask';
import { SHARES, decideAll, isRightlyOpen } from './decided';
import { CAME_BACK_AS_SPENT, type Exception, SEIZED_IS_NOT_SPENT } from './exceptions';
import { agreesWithLocal, expectedOf, expectedOfTransactions } from './expected';
import { Facts, sum, totalOf } from './facts';
import { FIELDS, isNear, valueAt } from './fields';
import { livingCostsApart } from './livingCosts';
import { type Decisions, decideInstalments, decideThroughAll } from './loans';
import { PAGE_FILE, pageOf } from './page';
import { personOf, slugs } from './people';
import { type Compared, comparePairs, decideByPresets } from './policies';
import { gridOf } from './print';
import { describeReports } from './reports';
import { SHARED, type Shared, isWholeYear, windowOf } from './shared';
import { allowedOf, incomeOf, todayOf } from './today';

/** Providers that can be asked to fill what they do not tell. */
const FILLING = ['friendlyScore', 'inscribe', 'qard'] as const;

/** Cells in which an answer is possible and that may stay open, as a share of all: eight of the first sixty-one. */
const MOST_OPEN_SHARE = 8 / 61;

let all: Asked[];
beforeAll(async () => {
	all = await askAll();
}, 900_000);

const about = (slug: string): Asked => {
	const asked = all.find(({ person }) => person.slug === slug);
	if (asked === undefined) throw new Error(`Nobody was asked about ${slug}`);
	return asked;
};

/** Floating point of a difference or a division: far below a cent. */
const WHISKER = 1e-9;

test('prints who is told what by whom', () => {
	process.stdout.write(`${all.map(gridOf).join('\n')}\n`);
	expect(all.map(({ person }) => person.slug)).toEqual(slugs);
});

describe.each(slugs)('%s', (slug) => {
	test.each(PROVIDERS)('is told by %s as the truth has it', (provider) => {
		const { person, answers } = about(slug);
		const { insights } = answers[provider];
		const expected = expectedOf(provider, person);
		if (insights === null || expected === null) {
			expect({ insights, expected }).toEqual({ insights: null, expected: null });
			return;
		}
		const wrong = FIELDS.flatMap(({ path, within }) => {
			const actual = valueAt(insights, path);
			const isRight =
				provider === 'local' ? agreesWithLocal(path, actual, expected) : isNear(actual, expected[path], within.amount);
			return isRight ? [] : [{ path, actual, expected: expected[path] }];
		});
		expect(wrong).toEqual([]);
	});

	test.each(FILLING)('is told by the transactions of %s as the truth has it, and by itself as before', (provider) => {
		const { person, answers } = about(slug);
		const { insights, filled } = answers[provider];
		if (insights === null || filled === undefined) throw new Error(`${provider} has no report`);
		const expected = expectedOfTransactions(provider, person);
		const wrong = FIELDS.flatMap(({ path }) => {
			const [alone, together] = [valueAt(insights, path), valueAt(filled, path)];
			const isRight =
				alone === null ? together === null || agreesWithLocal(path, together, expected, true) : alone === together;
			return isRight ? [] : [{ path, alone, together, expected: expected[path] }];
		});
		expect(wrong).toEqual([]);
	});

	test('is told the same by any two providers that tell the same', () => {
		const { person } = about(slug);
		const apart = SHARED.filter((shared) => shared.isAverage !== true || isWholeYear(person)).flatMap((shared) => {
			const deviations = deviationsOf(shared, about(slug));
			return pairsOf([{ who: 'truth', by: 0 }, ...deviations])
				.filter(([left, right]) => !(Math.abs(left.by - right.by) <= shared.within + WHISKER))
				.map((pair) => ({ figure: shared.figure, pair }));
		});
		expect(apart).toEqual([]);
	});
});

interface Deviation {
	who: ProviderId | 'truth';
	/** From the truth of the provider's own window, as a share of it. */
	by: number;
}

function deviationsOf({ paths, truth, scale = truth, except = [] }: Shared, { person, answers }: Asked): Deviation[] {
	return PROVIDERS.flatMap((who): Deviation[] => {
		const path = paths[who];
		const { insights } = answers[who];
		const facts = windowOf(who, person);
		const isExcepted = except.some(({ provider, holds }) => provider === who && holds(facts));
		if (path === undefined || insights === null || isExcepted) return [];
		const value = valueAt(insights, path);
		if (typeof value !== 'number') return [{ who, by: NaN }];
		const off = value - truth(facts);
		return [{ who, by: off === 0 ? 0 : off / Math.abs(scale(facts)) }];
	});
}

function zip<Left, Right>(lefts: readonly Left[], rights: readonly Right[]): Array<[Left, Right]> {
	return lefts.flatMap((left, index) => rights.slice(index, index + 1).map((right): [Left, Right] => [left, right]));
}

function pairsOf<Each>(list: Each[]): Array<[Each, Each]> {
	return list.flatMap((left, index) => list.slice(index + 1).map((right): [Each, Each] => [left, right]));
}

test('living costs mean one thing through every provider: no loan repayments, no savings, nothing that came back', () => {
	expect(livingCostsApart(all)).toEqual([]);
	const telling = PROVIDERS.filter((provider) =>
		all.some(({ answers }) => (answers[provider].insights?.summary.monthlyLivingCosts ?? null) !== null),
	);
	expect(telling).toEqual([...PROVIDERS]);
});

describe('each shared figure', () => {
	test.each(SHARED.map((shared) => [shared.figure, shared] as const))(
		'%s is compared for somebody, and not zero with zero alone',
		(_, shared) => {
			const compared = all.filter((asked) => deviationsOf(shared, asked).length > 1);
			expect(compared.length).toBeGreaterThan(0);
			expect(compared.some(({ person }) => shared.truth(windowOf('qard', person)) !== 0)).toBe(true);
		},
	);
});

describe('living costs mean one thing at every provider: what was spent, without loan repayments and savings', () => {
	/** What each tells is a little else than the truth of its own window, for the reasons at the shared figures. */
	const WITHIN_SHARE = 0.12;
	const EXCEPTIONS: readonly Exception[] = [SEIZED_IS_NOT_SPENT, CAME_BACK_AS_SPENT];
	const wholeYear = slugs.filter((slug) => isWholeYear(personOf(slug)));

	test.each(wholeYear)('of %s', (slug) => {
		const { person, answers } = about(slug);
		const apart = PROVIDERS.flatMap((provider) => {
			const { insights } = answers[provider];
			const facts = windowOf(provider, person);
			const isExcepted = EXCEPTIONS.some((exception) => exception.provider === provider && exception.holds(facts));
			if (insights === null || isExcepted) return [];
			// What a shop gave back lowers what was spent there.
			const givenBack = provider === 'local' ? totalOf(facts.of('refund')) : 0;
			const costs = sum(facts.spent, -facts.truth.loans.repayments.total, -givenBack) / facts.months.length;
			const told = insights.expenses.livingCosts;
			const { low, high } = insights.bounds.monthlyLivingCosts;
			const isTold = told !== null && Math.abs(told - costs) <= costs * WITHIN_SHARE;
			// Where a doubt has a size, the truth lies between the ends.
			const isBetween = low <= costs * (1 + WITHIN_SHARE) && high !== null && high >= costs * (1 - WITHIN_SHARE);
			return isTold || (isBetween && low !== high) ? [] : [{ provider, told, costs, low, high }];
		});
		expect(apart).toEqual([]);
	});
});

describe('the order of risk', () => {
	const RISKIER_AND_RISKIER = ['adaeze-nwokolo', 'musa-adigun', 'festus-ogbeide'];
	const scoreOf = ({ creditScore }: Answer) => creditScore;

	test.each(['friendlyScore', 'periculum', 'worldline'] as const)(
		'is the steady salary, the gambler, the seized account through %s',
		(provider) => {
			const scores = RISKIER_AND_RISKIER.map((slug) => scoreOf(about(slug).answers[provider]));
			const [steady, gambler, seized] = scores;
			expect(scores).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
			expect(steady).toBeGreaterThan(Number(gambler));
			expect(gambler).toBeGreaterThan(Number(seized));
		},
	);

	test.each(['inscribe', 'qard'] as const)('cannot be told by %s, which does not score', (provider) => {
		const scores = all.map(({ answers }) => answers[provider].insights?.summary.creditScore);
		expect(scores).toEqual(all.map(() => null));
	});
});

describe('a loan is decided on one shape', () => {
	const SMALL = 0.05;
	const LARGE = 0.6;
	const SHARES_ASKED = [0.02, SMALL, 0.1, 0.15, 0.2, 0.25, LARGE];
	const known = new Map<string, ReadonlyMap<number, Decisions>>();
	/** All that is asked of somebody, by the share of the income. */
	const decisionsOf = async (slug: string): Promise<ReadonlyMap<number, Decisions>> => {
		const decisions = known.get(slug) ?? new Map(zip(SHARES_ASKED, await decideThroughAll(about(slug), SHARES_ASKED)));
		known.set(slug, decisions);
		return decisions;
	};
	const decided = async (slug: string, shareOfIncome: number) =>
		Object.values((await decisionsOf(slug)).get(shareOfIncome) ?? {}).map(({ canAfford }) => canAfford);
	// Who earns nothing can be asked for no share of it, and a forged statement says another income.
	const earners = slugs.filter((slug) => {
		const person = personOf(slug);
		return person.forgedSalary === undefined && todayOf(slug) !== null && incomeOf(person) > 0;
	});
	// Of others the last three months truly say something else than the year.
	const even = earners.filter((slug) => {
		const [quarter, year] = [new Facts(personOf(slug), 3).earned, new Facts(personOf(slug), 12).earned];
		return quarter / 3 >= 0.8 * (year / 12);
	});

	test.each(earners)('for %s: no provider says yes where another says no of the same year', async (slug) => {
		const asked = [...(await decisionsOf(slug))];
		expect(asked).toHaveLength(SHARES_ASKED.length);
		for (const [share, { worldline: _threeMonths, ...ofYear }] of asked) {
			// Worldline's three months may truly be better or worse than the year.
			const decisions = Object.values(ofYear).map(({ canAfford }) => canAfford);
			expect({ share, decisions }).not.toEqual({ share, decisions: expect.arrayContaining([true, false]) });
		}
	});

	test.each([SMALL, LARGE])('of %d of the income: not even over three months', async (share) => {
		for (const slug of even) {
			expect({ slug, decisions: await decided(slug, share) }).not.toEqual({
				slug,
				decisions: expect.arrayContaining([true, false]),
			});
		}
	});

	test('a small one is affordable on a steady salary wherever its figures are certain', async () => {
		expect((await decisionsOf('adaeze-nwokolo')).get(SMALL)).toMatchObject({
			friendlyScore: { canAfford: true },
			periculum: { canAfford: true },
			qard: { canAfford: true },
			worldline: { canAfford: true },
			inscribe: { canAfford: true },
		});
	});

	test('none is affordable where the salary ended and the account was seized', async () => {
		expect(await decided('festus-ogbeide', SMALL)).not.toContain(true);
	});

	test.each(earners)('one of more than half of the income is affordable to nobody: %s', async (slug) => {
		expect(await decided(slug, LARGE)).not.toContain(true);
	});
});

describe('a forged statement', () => {
	const forged = slugs.filter((slug) => {
		const { forgedSalary, forgedBalances } = personOf(slug);
		return forgedSalary !== undefined || forgedBalances !== undefined;
	});

	test('is one with raised salaries, and one with raised balances', () => {
		expect(forged).toEqual(['bolanle-usman', 'kunle-ajayi']);
	});

	test.each(forged)('of %s carries no yes, however small the loan, where its rows are seen', async (slug) => {
		const { insights } = about(slug).answers.periculum;
		expect(insights?.dataQuality.warnings).toContainEqual(expect.objectContaining({ code: 'BALANCES_DO_NOT_ADD_UP' }));
		expect(insights?.authenticity).toMatchObject({ verdict: 'unverified', brokenSteps: 12 });
		const [decisions] = await decideInstalments(about(slug), [10]);
		expect(decisions?.periculum?.canAfford).not.toBe(true);
	});

	test.each(forged)('of %s is not in what the bank tells', (slug) => {
		for (const provider of ['friendlyScore', 'inscribe', 'qard', 'worldline'] as const) {
			const warnings = about(slug).answers[provider].insights?.dataQuality.warnings.map(({ code }) => code);
			expect(warnings).not.toContain('BALANCES_DO_NOT_ADD_UP');
		}
	});
});

describe('what is decided with the default gates', () => {
	const cells = () => decideAll(all);

	test('is never wrong against the truth, whatever share of the income is asked for and whether anything is declared', () => {
		const wrong = cells().filter(({ isWrong }) => isWrong);
		expect(
			wrong.map(({ slug, provider, share, isDeclared, affordable }) => ({
				slug,
				provider,
				share,
				isDeclared,
				affordable,
			})),
		).toEqual([]);
	});

	test('leaves few cells open that an answer is possible for, at a tenth of the income and with nothing declared', () => {
		const asked = cells().filter(({ share, isDeclared }) => share === 0.1 && !isDeclared);
		const open = asked.filter((cell) => cell.affordable === 'undecided' && !isRightlyOpen(cell));
		expect(open.length / asked.length).toBeLessThanOrEqual(MOST_OPEN_SHARE);
	});

	test('says yes and no, in every column of the table', () => {
		for (const share of SHARES) {
			const words = new Set(cells().flatMap((cell) => (cell.share === share ? [cell.affordable] : [])));
			expect([share, words.has('no'), words.has('yes') || share > 0.3]).toEqual([share, true, true]);
		}
	});
});

describe('a loan is answered as it is worked out by hand', () => {
	const decided = async (slug: string, instalment: number) =>
		(await decideInstalments(about(slug), [instalment], { minCoverageDays: 80 })).flatMap((decisions) =>
			Object.entries(decisions).map(([provider, { canAfford }]) => `${provider} ${String(canAfford)}`),
		);
	const known = slugs.filter((slug) => todayOf(slug) !== undefined && todayOf(slug) !== null);
	const unknown = slugs.filter((slug) => todayOf(slug) === null);

	// Less than a twentieth of the income is paid easily by nobody.
	const isComfortable = (slug: string) => allowedOf(slug) > 0.05 * incomeOf(personOf(slug));

	test.each(known.filter(isComfortable))('for %s: nobody says no to what is easily paid', async (slug) => {
		const easy = 0.6 * allowedOf(slug);
		const refused = (await decided(slug, easy)).filter((answer) => answer.endsWith('false'));
		expect({ easy, refused }).toEqual({ easy, refused: [] });
	});

	test.each(known)('for %s: nobody says yes to what is too much', async (slug) => {
		const tooMuch = Math.max(1.25 * allowedOf(slug), 10_000);
		const granted = (await decided(slug, tooMuch)).filter((answer) => answer.endsWith('true'));
		expect({ tooMuch, granted }).toEqual({ tooMuch, granted: [] });
	});

	test.each(unknown)('for %s: nobody answers at all', async (slug) => {
		const answered = (await decided(slug, 10_000)).filter((answer) => !answer.endsWith('null'));
		expect(answered).toEqual([]);
	});
});

describe('a policy written for one provider decides the same person alike at another that tells its figures', () => {
	let pairs: Compared[];
	beforeAll(() => {
		pairs = comparePairs(decideByPresets(all), all);
	});

	test('or the figure in which they differ is open, or truly another one', () => {
		const apart = pairs.filter(({ outcomes: [left, right], because }) => left !== right && because === null);
		expect(apart).toEqual([]);
	});

	test('and never approves at one whom it declines at another in the same window', () => {
		const opposite = pairs.filter(
			({ outcomes, providers }) =>
				outcomes.includes('approve') && outcomes.includes('decline') && !providers.includes('worldline'),
		);
		expect(opposite.filter(({ slug }) => personOf(slug).forgedSalary === undefined)).toEqual([]);
	});

	test('which is tried on every pair and each outcome', () => {
		const alike = pairs.filter(({ outcomes: [left, right], because }) => left === right && because === null);
		expect(new Set(alike.map(({ outcomes: [outcome] }) => outcome))).toEqual(new Set(['approve', 'decline', 'refer']));
		expect(new Set(alike.map(({ policy }) => policy)).size).toBe(3);
		expect(new Set(pairs.map(({ providers }) => providers.join()))).toEqual(
			new Set(pairsOf([...PROVIDERS]).map((pair) => pair.join())),
		);
	});
});

test('an account in dollars is in dollars wherever a currency is told, and has no report where only euro counts', () => {
	const { answers } = about('grace-halloran');
	const currencies = PROVIDERS.map((provider) => answers[provider].insights?.currency);
	expect(currencies).toEqual(['USD', 'USD', 'USD', null, 'USD', undefined]);
	expect(answers.worldline).toEqual({ insights: null, creditScore: null, refusal: 'failed: DATA_COLLECTION_ERROR' });
});

describeReports(() => all);

test('the page on what each provider tells is what really comes out', () => {
	const page = pageOf(all);
	if (process.env.WRITE_GRID === '1') writeFileSync(PAGE_FILE, page);
	expect(readFileSync(PAGE_FILE, 'utf8')).toBe(page);
});
