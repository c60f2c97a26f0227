import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { borrower, decide } from './borrower';

const root = path.join(__dirname, '..', '..', '..');

/** Every code that the shared machinery and the normalisers write into a warning, as their sources have it. */
function codesInSources(): string[] {
	const files = ['core', 'statement', 'providers'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
			.map((entry) => path.join(entry.parentPath, entry.name))
			.filter((file) =>
				/^(core[/\\](?!affordability|callback)|statement[/\\]|.*[/\\]normalise[/\\])/.test(path.relative(root, file)),
			),
	);
	const warnings = files.flatMap((file) => {
		const source = readFileSync(file, 'utf8');
		return [...source.matchAll(/code: '([A-Z_]+)',\s*(?:path|message)\b/g)].map(([, code = '']) => code);
	});
	return [...new Set(warnings)].sort();
}

/** Whether a warning keeps from a yes or from a no anywhere. */
function isDoubted(code: string): boolean {
	return ['expenses.total', 'documents'].some((at) =>
		[80_000, 200_000].some((monthlyExpenses) => {
			const warned = borrower(({ dataQuality, expenses }) => {
				dataQuality.warnings.push({ code, path: at, message: 'why' });
				expenses.monthlyAverage = monthlyExpenses;
			});
			return decide(warned).canAfford === null;
		}),
	);
}

/** Codes that leave a decision as it is, and why. */
const HARMLESS: Readonly<Record<string, string>> = {
	ACCOUNT_FIELD_IGNORED: 'about what was sent',
	AMOUNT_NEGATIVE: 'the figure is null: missing where it is needed',
	BALANCE_MISSING: 'about what was sent',
	CONSENT_URL_MISSING: 'of a consent',
	DESCRIPTION_MISSING: 'about what was sent',
	DOCUMENT_FRAUDULENT: 'the status is rejected',
	EXPENSES_EXCLUDE_OTHERS: 'counted by notInAverage',
	FIELD_MISSING: 'the figure is null: missing where it is needed',
	FIELD_UNREADABLE: 'the figure is null: missing where it is needed',
	INCOME_FROM_CASHFLOWS: 'says where the income comes from',
	LOAN_REPAYMENTS_OUTSIDE_CASHFLOWS: 'counted on top of the expenses',
	NOTHING_SYNCED: 'of a status',
	NOT_IN_EURO: 'of a status',
	NO_BANK_CONNECTED: 'of a status',
	NO_CASH_FLOWS: 'the status is insufficientData',
	NO_CHECKING_ACCOUNT: 'of a status',
	NO_DATA: 'the status is insufficientData',
	NO_DOCUMENTS: 'of a status',
	NO_FULL_MONTH: 'the averages are null',
	NO_SALARY_SEEN: 'the income is null',
	NO_TRANSACTIONS: 'of a status',
	NO_TURNOVER_TOLD: 'the income is null',
	PERIOD_REVERSED: 'the days are null',
	PERIOD_UNCLEAR: 'about months, which are not used',
	PROCESSING_FAILED: 'of a status',
	RATIO_ABOVE_ONE: 'about shares, which are not used',
	RATIO_OUT_OF_RANGE: 'about shares, which are not used',
	REASON_UNREADABLE: 'of a score',
	SCORE_OUT_OF_RANGE: 'of a score',
	SCORE_SCALE_UNKNOWN: 'of a score',
	TOO_FEW_TRANSACTIONS: 'of a status',
	TRANSACTION_TYPE_UNKNOWN: 'of a list item',
};

test('every warning either keeps from a decision or is known to leave it as it is', () => {
	const codes = codesInSources();
	expect(codes.length).toBeGreaterThan(30);
	expect(codes.filter((code) => !isDoubted(code))).toEqual(Object.keys(HARMLESS).sort());
});
