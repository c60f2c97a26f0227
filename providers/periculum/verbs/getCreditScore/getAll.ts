import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { getScores, statementKeyParam } from '../../api';
import { asList } from '../asList';
import { scoreItem } from './item';

/** The earlier scores of a statement, one object each. They carry no date, so the provider's order is kept. */
export async function getAll(call: Call): Promise<object[]> {
	const key = call.params.read('statementKey', statementKeyParam);
	const { includeRaw } = call.params.collection('options', { includeRaw: z.boolean().default(false) });
	return asList(await getScores(call, key), 'scores').map((raw) => scoreItem(raw, key, includeRaw));
}
