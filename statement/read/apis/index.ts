import type { ReadText } from '../format';
import { answersOf, type ApiReader } from './answers';
import { berlinGroup } from './berlinGroup';
import { openBankingUk } from './openBankingUk';
import { plaidAssetReport, plaidTransactions } from './plaid';

const READERS: readonly ApiReader[] = [plaidTransactions, plaidAssetReport, openBankingUk, berlinGroup];

/** Reads what APIs answer about accounts, one answer or a list of them; null where a value is in none of their formats. Throws an input error. */
export function readAnswers(value: unknown): ReadText | null {
	const answers = answersOf(value);
	const reader = READERS.find(({ recognises }) => answers.some(recognises));
	if (reader === undefined) return null;
	return {
		statements: reader.read(answers),
		understood: { format: reader.name, dateFormat: 'YYYY-MM-DD', decimal: '.' },
	};
}
