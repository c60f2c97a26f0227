import { z } from 'zod';
import type { Call } from '../../../../core/provider/call';
import { getAffordabilities, statementKeyParam } from '../../api';
import { newestFirst } from '../../normalise';
import { asList } from '../asList';
import { affordabilityItem } from './item';

/** The earlier assessments of a statement, newest first, one object each. */
export async function getAll(call: Call): Promise<object[]> {
	const key = call.params.read('statementKey', statementKeyParam);
	const { includeRaw } = call.params.collection('options', { includeRaw: z.boolean().default(false) });
	const entries = asList(await getAffordabilities(call, key), 'affordability assessments');
	return newestFirst(entries.map((raw) => affordabilityItem(raw, key, includeRaw)));
}
