import fc from 'fast-check';
import {
	toInsights as ofFriendlyScore,
	toTransaction as rowOfFriendlyScore,
} from '../../providers/friendlyScore/normalise';
import { toTransaction as rowOfInscribe } from '../../providers/inscribe/normalise';
import { openBankingData } from '../../providers/inscribe/verbs/uploadBankStatement/openBankingData';
import { toTransaction as rowOfPericulum } from '../../providers/periculum/normalise';
import { toInsights as ofQard, toTransaction as rowOfQard } from '../../providers/qard/normalise';
import { toInsights as ofWorldline } from '../../providers/worldline/normalise';
import { exact, rounded } from '../support/laws/exact';
import { context } from './friendlyScore/normalise/fixtures/context';
import { year } from './friendlyScore/normalise/fixtures/year';
import { mbsRows, monoRows, prepare, withRow } from '../statement/statements';
import { flow } from './qard/normalise/fixtures/insights';

const hundredths = fc.integer({ min: 0, max: 1_000_000_000_000 });
const asText = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

describe("a statement goes out in its format's own unit, and its balance is read in naira", () => {
	// Periculum's document, sample "Mono"; docs.mono.co/api/bank-data/transactions: figures are in kobo.
	test('Mono: 17518498 kobo stay kobo, and are 175,184.98 naira', () => {
		const { body, lastBalance } = prepare('mono', { data: monoRows() });
		expect(body.data).toMatchObject([{ amount: 1000, balance: 17518498 }, ...Array(9).fill({})]);
		expect(lastBalance).toBe(175_184.98);
	});

	test('Mono: any number of kobo is a hundredth of it in naira, without drift', () => {
		fc.assert(
			fc.property(hundredths, (kobo) => {
				const { body, lastBalance } = prepare('mono', { data: withRow(monoRows(), 1, { balance: kobo }) });
				expect(body.data).toMatchObject([{ balance: kobo }, ...Array(9).fill({})]);
				expect(lastBalance).toBe(rounded(exact(kobo) / 100n));
			}),
			{ numRuns: 50 },
		);
	});

	// 0sax/mbsGo, responseObjects.go: PCredit, PDebit and PBalance are texts such as "2510.75"; in Periculum's sample they are numbers of naira.
	test('MyBankStatement: texts become the same numbers of naira, without drift', () => {
		fc.assert(
			fc.property(hundredths, hundredths, (debit, balance) => {
				const last = { PCredit: '0', PDebit: asText(debit), PBalance: asText(balance) };
				const { body, lastBalance } = prepare('mybankstatement', { Details: withRow(mbsRows(), 10, last) });
				const rows = [
					...Array(9).fill({}),
					{ PCredit: 0, PDebit: Number(`${debit}e-2`), PBalance: Number(`${balance}e-2`) },
				];
				expect(body).toMatchObject({ bankStatement: { mbs: { jsonData: { Details: rows } } } });
				expect(lastBalance).toBe(Number(`${balance}e-2`));
			}),
			{ numRuns: 50 },
		);
	});
});

describe('the sign of a row', () => {
	// Plaid's OpenAPI, assetReportGet: 89.4 is a purchase, -500 a refund, and the sandbox's payroll row is +5850. Dollars.
	test('Plaid: positive is money out; the report is sent as it is, and no figure of ours is made of it', () => {
		const transactions = [89.4, -500, 5850].map((amount) => ({ amount, date: '2026-10-01', iso_currency_code: 'USD' }));
		const report = { report: { items: [{ accounts: [{ transactions }] }] } };
		expect(JSON.stringify(openBankingData(report, 'plaidAssetReport'))).toBe(JSON.stringify(report));
	});

	// docs.inscribe.ai, page "Transaction parsing": the direct deposit of the sample is positive.
	test('Inscribe: positive is money in, as it is sent', () => {
		const read = (amount: number) =>
			rowOfInscribe({ amount }, { index: 0, accountId: null, currency: null, unit: 'cents' });
		expect([read(153_800).amount, read(-153_800).amount]).toEqual([1538, -1538]);
	});

	// docs.planky.com, get-transactions: amount, "+ income / - expenditure".
	test('FriendlyScore: positive is money in, as it is sent', () => {
		const read = (amount: string) => rowOfFriendlyScore({ amount }, { index: 0, currency: null });
		expect([read('22.35').amount, read('-22.35').amount]).toEqual([22.35, -22.35]);
	});

	// Seed 001, Transaction: "Amount of the transaction (negative if debit)".
	test('Qard: negative is a debit, as it is sent', () => {
		const read = (amount: number) => rowOfQard({ amount }, { index: 0, currency: null });
		expect([read(42.5).amount, read(-42.5).amount]).toEqual([42.5, -42.5]);
	});

	// Seed 002, GET /statements/{statementKey}/transactions: the second row of the sample, 25 of the type debit.
	test('Periculum: amounts have none, the type tells it', () => {
		const read = (type: string) =>
			rowOfPericulum({ amount: 25, type }, { statementKey: '1', index: 0, currency: null });
		expect([read('debit').amount, read('credit').amount]).toEqual([-25, 25]);
	});
});

describe('money out is a positive expense', () => {
	const ofFlows = (total: string) =>
		ofQard(
			{
				cash_flows: [flow({ category: 'RENT', label: 'LOYER', total, months: {}, rows: [] })],
				loans: null,
				risks: null,
			},
			{ userId: 'u', userType: 'natural', currency: null, nowMs: 0 },
		);

	// Seed 001, CashFlow, total_amount: "Negative if expense, positive if income."
	test('Qard: a cash flow of -700.00 is an expense of 700, one of 700.00 a credit', () => {
		expect(ofFlows('-700.00')).toMatchObject({
			expenses: { total: 700, categories: [{ category: 'RENT', total: 700 }] },
			cashFlow: { inflow: 0, outflow: 700, net: -700 },
			recurring: [{ direction: 'out', total: 700 }],
		});
		expect(ofFlows('700.00')).toMatchObject({
			expenses: { total: 0, categories: [] },
			cashFlow: { inflow: 700, outflow: 0, net: 700 },
			recurring: [{ direction: 'in', total: 700 }],
		});
	});

	// Seed 004: the sample's expenditure of "22.35" is positive; negative amounts all along are the same money out.
	test('FriendlyScore: expenditure with or without a minus is the same', () => {
		const negative = year();
		for (const month of negative.expenditure.monthly_amounts) month.amount = `-${month.amount}`;
		expect(ofFriendlyScore(negative, context()).expenses.months).toEqual(
			ofFriendlyScore(year(), context()).expenses.months,
		);
	});

	// Seed 003 shows no sign: an overdraft that was reached is a balance below zero whichever way it is written.
	test.each([350, -350])('Worldline: an overdraft of %d is a lowest balance of -350', (overdraftReachedAmount) => {
		const [insights] = ofWorldline({ Risks: { overdraftReachedAmount } }, { nowMs: 0 });
		expect(insights?.risks.overdraft.minimumBalance).toBe(-350);
	});
});
