import type { Warning } from '../../../core/shapes/insights';
import { Reader } from '../../../core/insights/reader';
import { BLOCKS, hasAnalysis } from './blocks';
import { readStatus, type ReadStatus } from './status';

/** One statement as Periculum answers it, opened for reading: its own fields, its analysis blocks and its status. */
export interface Statement extends Record<keyof typeof BLOCKS, Reader> {
	fields: Reader;
	status: ReadStatus;
	warnings: Warning[];
}

/**
 * Opens a statement. Only one that is ready warns of missing fields: before the analysis, and after one that failed, the
 * blocks are rightly absent.
 */
export function openStatement(raw: unknown, warnings: Warning[]): Statement {
	const answer = Reader.of(raw, '', warnings);
	const status = readStatus(answer, hasAnalysis(answer), warnings);
	const isReady = status.status === 'ready';
	const fields = isReady ? answer : answer.optional;
	const block = (names: string[]) => (isReady ? fields.object(...names) : fields.object(...names).optional);
	return {
		fields,
		spend: block(BLOCKS.spend),
		pattern: block(BLOCKS.pattern),
		behaviour: block(BLOCKS.behaviour),
		cashFlow: block(BLOCKS.cashFlow),
		income: block(BLOCKS.income),
		status,
		warnings,
	};
}
