import { camt } from './camt';
import type { FormatReader } from './format';
import { mt940 } from './mt940';
import { ofx } from './ofx';
import { qif } from './qif';

/** The formats in which banks give statements, each with a mark of its own at its start. */
export const BANK_FORMATS: readonly FormatReader[] = [ofx, mt940, qif, camt];
