import { creditInsights } from '../../../../core/shapes/insights';
import { toHolders, toInsights } from '../../../../providers/periculum/normalise';
import { sampleStatement } from './fixtures/statement';

const statement = (changes: object) => ({ ...Object(sampleStatement), ...changes });
const PDF = { pdfCreatedDate: '2021-11-01T10:00:00', clientFullName: 'NWOKOLO ADAEZE', accountName: null };

describe('names', () => {
	test.each([
		['of a PDF are read from it', PDF, { names: ['NWOKOLO ADAEZE'], source: 'statement' }],
		[
			'of a PDF whose change is dated are read from it',
			{ ...PDF, pdfCreatedDate: null, pdfModifiedDate: '2021-11-01T10:00:00' },
			{ names: ['NWOKOLO ADAEZE'], source: 'statement' },
		],
		[
			'of an altered PDF are read from it',
			{ ...PDF, pdfCreatedDate: null, processingStatus: 'ALTERED' },
			{ names: ['NWOKOLO ADAEZE'], source: 'statement' },
		],
		[
			'may be the account name as well',
			{ ...PDF, accountName: 'ADA FABRICS' },
			{ names: ['NWOKOLO ADAEZE', 'ADA FABRICS'], source: 'statement' },
		],
		[
			'of MyBankStatement are those of the bank',
			{ source: 'MYBANKSTATEMENT', clientFullName: 'NWOKOLO ADAEZE', accountName: null },
			{ names: ['NWOKOLO ADAEZE'], source: 'bank' },
		],
		[
			'of a PDF may not be there',
			{ ...PDF, clientFullName: '', accountName: undefined },
			{ names: [], source: 'statement' },
		],
		[
			"that were sent in are the sender's",
			{ clientFullName: 'Adaeze Nwokolo', accountName: 'Adaeze Nwokolo' },
			{ names: ['Adaeze Nwokolo', 'Adaeze Nwokolo'], source: 'lender' },
		],
		[
			'are no PDF because of a date that is not set',
			{ ...PDF, pdfCreatedDate: '0001-01-01T00:00:00' },
			{ names: ['NWOKOLO ADAEZE'], source: 'lender' },
		],
	])('%s', (_, changes, holders) => {
		expect(toHolders(statement(changes))).toEqual(holders);
	});

	test.each([null, 5, 'text', []])('of %j are none', (raw) => {
		expect(toHolders(raw)).toEqual({ names: [], source: 'lender' });
	});
});

describe('insights', () => {
	const of = (changes: object, expectedName?: string) =>
		toInsights(statement(changes), {
			currency: null,
			nowMs: 0,
			...(expectedName === undefined ? {} : { expectedName }),
		});

	test.each([
		['Adaeze Nwokolo', 'match'],
		['A. Nwokolo', 'partial'],
		['Emeka Nwokolo', 'mismatch'],
	])('of a PDF say of %j: %s', (expectedName, holderMatch) => {
		const insights = of(PDF, expectedName);
		expect(creditInsights.safeParse(insights).error).toBeUndefined();
		expect(insights).toMatchObject({ holderMatch, summary: { holderMatch } });
	});

	test('count the warning in the summary', () => {
		const warnings = (name: string) => of(PDF, name).summary.warningCount;
		expect(warnings('Emeka Nwokolo')).toBe(warnings('Adaeze Nwokolo') + 1);
	});

	test('do not believe what was sent in', () => {
		expect(of({ clientFullName: 'Adaeze Nwokolo' }, 'Adaeze Nwokolo').holderMatch).toBe('unknown');
	});

	test('say nothing where it was not asked', () => {
		expect(of(PDF)).toMatchObject({ holderMatch: null, summary: { holderMatch: null } });
	});
});
