import { banks as friendlyScoreBanks } from '../../sandbox/friendlyScore/banks';
import { credibilityScores } from '../../sandbox/friendlyScore/forecast/score';
import { subjectOf } from '../../sandbox/friendlyScore/insights/subject';
import { bankRows } from '../../sandbox/people/bankRows';
import { readPerson } from '../../sandbox/people/read';
import { statementOfPerson } from '../../sandbox/callbacks/periculum/person';
import { creditScore as periculumScore, scoreInputs } from '../../sandbox/periculum/creditscore/score';
import { collectAccount } from '../../sandbox/worldline/applicant';
import { banks as worldlineBanks } from '../../sandbox/worldline/banks';
import { creditScore as worldlineScore, paymentScore } from '../../sandbox/worldline/score';

async function worldlineRows(slug: string) {
	return collectAccount(await readPerson(slug), worldlineBanks[0], '').rows;
}

async function friendlyScore(slug: string, card: 'generic' | 'custom') {
	const person = await readPerson(slug);
	const consent = { id: '1', status: 'Authorised', createdMs: 0, changedMs: 0 } as const;
	const rows = bankRows(person, 12);
	const account = { id: 1, type: 'Personal', bank: friendlyScoreBanks[0], person, consent, rows } as const;
	return credibilityScores(subjectOf([account], 'Personal'))[card].score;
}

async function periculum(slug: string) {
	const { analytics } = statementOfPerson(await readPerson(slug), 1, 0);
	if (analytics === null) throw new Error(`${slug} has no analytics`);
	return periculumScore(scoreInputs(analytics), null).calculatedScore;
}

// A steady salary, a gambler who earns, an account that was seized. The scores of Worldline are worked out in its own test.
describe.each([
	['Worldline credit', async (slug: string) => worldlineScore(await worldlineRows(slug)), [930, 393, 150]],
	['Worldline payment', async (slug: string) => paymentScore(await worldlineRows(slug)), [9, 2, 0]],
	// 500 + 100 + 150; 500 + 100 - 100 bets - 100 returned; 500 - 150 overspent - 100 loan - 100 returned
	['FriendlyScore generic', (slug: string) => friendlyScore(slug, 'generic'), [750, 400, 150]],
	['FriendlyScore custom', (slug: string) => friendlyScore(slug, 'custom'), [750, 300, 150]],
	// 300 + 30 + 60 + 90 + 60 + 60 + 90 + 90; 300 + 30 + 60 + 60 + 12 + 30 + 0 + 90; 300 + 15 + 60 + 0 + 60 + 0 + 0 + 90
	['Periculum', periculum, [780, 582, 525]],
] as const)('the %s score', (_name, scoreOf, expected) => {
	it('puts a steady salary above the gambler, and the gambler above the seized account', async () => {
		const scores = [await scoreOf('adaeze-nwokolo'), await scoreOf('musa-adigun'), await scoreOf('festus-ogbeide')];

		expect(scores).toEqual(expected);
		expect([...scores].sort((a, b) => b - a)).toEqual(scores);
	});
});
