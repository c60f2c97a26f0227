import { merged } from '../../../statement/analysis/merge';
import type { AnalysedAccount } from '../../../statement/analysis/accounts';
import { account as statement, row } from './rows';

const january = [
	row('2026-01-05', -10, 'A'),
	row('2026-01-10', -20, 'B'),
	row('2026-01-20', -30, 'C'),
	row('2026-01-31', -40, 'D'),
];
const february = [row('2026-01-20', -30, 'C'), row('2026-01-31', -40, 'D'), row('2026-02-05', -50, 'E')];
const amounts = ({ transactions }: AnalysedAccount) => transactions.map(({ amount }) => amount);

test('rows that two statements of one account have count once', () => {
	const { accounts, unnamed } = merged([statement('1', january, 5), statement('1', february, 4)]);
	expect(accounts.map(amounts)).toEqual([[-10, -20, -30, -40, -50]]);
	expect(accounts[0]?.closing).toBe(4);
	expect(unnamed).toBe(0);
});

test('the same statement twice counts once, and rows alike within it stay', () => {
	const twins = [
		row('2026-01-05', -10, 'A'),
		row('2026-01-05', -10, 'A'),
		row('2026-01-06', -20, 'B'),
		row('2026-01-07', -20, 'C'),
	];
	expect(merged([statement(null, twins), statement(null, twins)]).accounts.map(amounts)).toEqual([
		[-10, -10, -20, -20],
	]);
});

test('of a day that one of them has only in part, the larger part counts', () => {
	const part = [row('2026-01-05', -10, 'A')];
	const whole = [row('2026-01-05', -10, 'A'), row('2026-01-05', -10, 'A'), row('2026-01-06', -1, 'B')];
	expect(merged([statement('1', part), statement('1', whole)]).accounts.map(amounts)).toEqual([[-10, -10, -1]]);
});

test('newest first and oldest first come together', () => {
	expect(merged([statement('1', january.toReversed()), statement('1', february)]).accounts.map(amounts)).toEqual([
		[-10, -20, -30, -40, -50],
	]);
});

test('different accounts stay apart, whatever their rows', () => {
	expect(merged([statement('1', january), statement('2', january)]).accounts).toHaveLength(2);
});

test('statements that name no account are one where they overlap, and apart where they do not', () => {
	const more = [...january.slice(1), row('2026-02-05', -50, 'E')];
	expect(merged([statement(null, january), statement(null, more)]).accounts.map(amounts)).toEqual([
		[-10, -20, -30, -40, -50],
	]);
	const other = [row('2026-01-06', -7, 'X'), row('2026-01-09', -8, 'Y'), row('2026-01-21', -9, 'Z')];
	expect(merged([statement(null, january), statement(null, other)])).toMatchObject({ unnamed: 2 });
});

test('one that begins with the balance with which the other ended goes on with it', () => {
	const first = [row('2026-01-05', -10, 'A', 90), row('2026-01-31', -20, 'B', 70)];
	const second = [row('2026-02-01', 100, 'C', 170), row('2026-02-20', -1, 'D', 169)];
	expect(merged([statement(null, second), statement(null, first)]).accounts.map(amounts)).toEqual([
		[-10, -20, 100, -1],
	]);
	const elsewhere = [row('2026-02-01', 100, 'C', 171), row('2026-02-20', -1, 'D', 170)];
	expect(merged([statement(null, elsewhere), statement(null, first)]).accounts).toHaveLength(2);
});

test('other currencies are other accounts', () => {
	const inEuro = january.map((one) => ({ ...one, currency: 'EUR' }));
	expect(merged([statement('1', january), statement('1', inEuro)]).accounts).toHaveLength(2);
});
