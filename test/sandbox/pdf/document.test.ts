import { printStatement } from '../../../sandbox/pdf/document';
import { lastMonths, readPerson } from '../../../sandbox/people/read';

describe('the statement printer', () => {
	it.each([[undefined], ['open-sesame']])('prints the same bytes every time (password %s)', async (password) => {
		const person = await readPerson('zainab-garba');
		const first = await printStatement(person, person.transactions, password);
		const second = await printStatement(person, person.transactions, password);

		expect(first.subarray(0, 5).toString()).toBe('%PDF-');
		expect(first.equals(second)).toBe(true);
	});

	it('takes the last calendar months', async () => {
		const { transactions } = await readPerson('adaeze-nwokolo');
		const lastTwo = lastMonths(transactions, 2);

		expect(new Set(lastTwo.map(({ date }) => date.slice(0, 7)))).toEqual(new Set(['2026-09', '2026-10']));
	});

	it('names the people there are when one is asked for who is not', async () => {
		await expect(readPerson('nobody')).rejects.toThrow(/no person "nobody".*zainab-garba/);
	});
});
