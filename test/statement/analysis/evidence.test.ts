import { analyse } from '../../../statement';
import { account, row } from './rows';

const MONTHS = ['01', '02', '03', '04', '05', '06'];

function analysed(includeEvidence: boolean) {
	const rows = MONTHS.flatMap((month) => [
		row(`2026-${month}-01`, -600, 'RENT FLAT 2'),
		row(`2026-${month}-02`, -150.5, 'LOAN REPAYMENT HILL FINANCE'),
		row(`2026-${month}-10`, -20, 'LADBROKES'),
		row(`2026-${month}-15`, 75, 'J SMITH a.smith@example.com'),
		row(`2026-${month}-28`, 2000, 'ACME LTD SALARY'),
	]);
	return analyse([account('1', [...rows, row('2026-06-29', -40, 'POS 5500')])], {
		provider: 'local',
		subject: { kind: 'statement', id: null },
		reference: null,
		holderType: 'individual',
		country: 'GB',
		currency: null,
		origin: 'applicant',
		expectedName: null,
		warnings: [],
		nowMs: Date.parse('2026-07-01T00:00:00Z'),
		includeEvidence,
	}).insights;
}

const { evidence = [], ...insights } = analysed(true);
const of = (path: string) => evidence.filter((one) => one.path === path);
const sumOf = (path: string) =>
	Math.abs(
		of(path)
			.flatMap(({ rows }) => rows)
			.reduce((cents, { amount }) => cents + Math.round((amount ?? 0) * 100), 0),
	) / 100;

test.each([
	['income.total', insights.income.total, 12_000],
	// 6 x (600 + 20) + 40
	['expenses.total', insights.expenses.total, 3760],
	['loans.repayments.total', insights.loans.repayments.total, 903],
	['risks.gambling.total', insights.risks.gambling.total, 120],
])('the rows of %s come to it', (path, told, byHand) => {
	expect([told, sumOf(path)]).toEqual([byHand, byHand]);
});

test('each says what told its rows apart, and how sure that is', () => {
	const [gambling, ...others] = of('risks.gambling.total');
	expect(gambling).toMatchObject({ rule: 'GB.gambling.ladbrokes', confidence: 'medium' });
	expect([gambling?.rows.map(({ row: ref }) => ref), others]).toEqual([
		['1#3', '1#8', '1#13', '1#18', '1#23', '1#28'],
		[],
	]);
	expect(of('expenses.total').find(({ rule }) => rule === null)).toMatchObject({
		confidence: 'low',
		rows: [{ row: '1#31', date: '2026-06-29', amount: -40, description: 'POS 5500' }],
	});
});

test('credits that say nothing stand at the end that they open, without what identifies a person', () => {
	const [unclear] = of('bounds.monthlyIncome.high');
	expect(unclear?.rows).toHaveLength(6);
	expect(unclear).toMatchObject({ rule: null, confidence: 'low' });
	expect(JSON.stringify(evidence)).not.toContain('a.smith@example.com');
});

test('is not there where it is not asked for', () => {
	expect(analysed(false)).not.toHaveProperty('evidence');
});
