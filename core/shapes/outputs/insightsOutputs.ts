import { z } from 'zod';
import { insightsSummary } from '../insights';
import { analysisStatus } from '../status';
import { object, rawAnswer, toldRaw } from './parts';

/** The summary as an item of its own. */
export const summaryOutput = insightsSummary.extend({ raw: rawAnswer }).strict();

/** The provider's own answer, untouched; `status` says why there is none. */
export const rawOutput = object({ provider: z.string(), status: analysisStatus.optional(), raw: toldRaw });
