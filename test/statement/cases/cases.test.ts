import { z } from 'zod';
import { openBankingData } from '../../../providers/inscribe/verbs/uploadBankStatement/openBankingData';
import { ROW_LAYOUTS, type RowMapping, STATEMENT_FORMATS } from '../../../statement';
import { fromRows, prepare, refusal } from '../statements';
import { type Case, type Outcome, outcomesOf, readCases } from './read';

const sentTransaction = z.object({ date: z.string(), balance: z.number(), amount: z.number(), type: z.string() });

const words = (text: string | undefined) => text?.split(',').map((word) => word.trim());

function mappingOf({ params, options = {} }: Extract<Case, { verb: 'rows' }>): RowMapping {
	return {
		dateColumn: params.dateColumn ?? '',
		descriptionColumn: params.descriptionColumn ?? '',
		balanceColumn: params.balanceColumn ?? '',
		layout: z.enum(ROW_LAYOUTS).parse(params.layout),
		decimalSeparator: z.enum(['.', ',']).parse(params.decimalSeparator),
		dateFormat: 'auto',
		...(params.moneyIn === undefined ? {} : { moneyIn: z.enum(['positive', 'negative']).parse(params.moneyIn) }),
		typeColumn: params.typeColumn,
		amountColumn: params.amountColumn,
		debitColumn: params.debitColumn,
		creditColumn: params.creditColumn,
		debitWords: words(options.debitWords),
		creditWords: words(options.creditWords),
	};
}

function preparedOf(given: Case) {
	switch (given.verb) {
		case 'rows': {
			const rows = given.items.map((values, index) => ({ rowNumber: index + 1, values }));
			const { warnings, ...statement } = fromRows(rows, mappingOf(given));
			const prepared = prepare('periculum', statement);
			return { ...prepared, warnings: [...warnings, ...prepared.warnings] };
		}
		case 'json':
			return prepare(z.enum(STATEMENT_FORMATS).parse(given.format), given.statement);
		case 'openBanking':
			openBankingData(given.data, 'plaidAssetReport');
			throw new Error('It was not refused.');
	}
}

function check(given: Case, outcome: Outcome): void {
	if (outcome.refused) {
		const { message, cure } = refusal(() => preparedOf(given));
		expect(`${message} ${cure}`).toMatch(new RegExp(outcome.words ?? '', 'i'));
		return;
	}
	const { body, transactionCount, warnings } = preparedOf(given);
	const codes = warnings.map(({ code }) => code);
	if (outcome.sent !== undefined) expect(transactionCount).toBe(outcome.sent);
	if (outcome.warning !== undefined) {
		expect(codes).toContainEqual(expect.stringMatching(new RegExp(outcome.warning)));
	}
	if (outcome.noWarning !== undefined) {
		expect(codes).not.toContainEqual(expect.stringMatching(new RegExp(outcome.noWarning)));
	}
	if (given.verb !== 'rows') return;
	const rows = z.array(sentTransaction).parse(body.transactions);
	const total = (wanted: string) =>
		rows.reduce((sum, { amount, type }) => (type === wanted ? sum + Math.round(amount * 100) : sum), 0) / 100;
	const seen: Outcome = {
		firstDate: rows[0]?.date,
		lastDate: rows.at(-1)?.date,
		firstBalance: rows[0]?.balance,
		creditTotal: total('Credit'),
		debitTotal: total('Debit'),
	};
	const { sent: _sent, warning: _warning, noWarning: _noWarning, ...figures } = outcome;
	expect(seen).toMatchObject(figures);
}

describe('inputs that people had', () => {
	it.each(readCases().map((given): [string, Case] => [given.file, given]))('%s', (_, given) => {
		const failures = outcomesOf(given).flatMap((outcome) => {
			try {
				check(given, outcome);
				return [];
			} catch (error) {
				return [error];
			}
		});
		if (failures.length === outcomesOf(given).length) throw failures[0];
	});
});
