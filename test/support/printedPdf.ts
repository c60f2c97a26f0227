import { z } from 'zod';
import { askHelper } from './helper/client';

const answer = z.object({ base64: z.string() });

/** The last months of a sandbox person's statement as PDF, with a password where one is given. */
export async function printedPdf(person: string, how: { months: number; password?: string }): Promise<Buffer> {
	return Buffer.from(answer.parse(await askHelper('print', { person, ...how })).base64, 'base64');
}
