import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { z } from 'zod';

const counted = z.object({ count: z.number(), total: z.number() });

const months = z.object({
	from: z.string(),
	to: z.string(),
	transactions: z.number(),
	moneyIn: z.number(),
	moneyOut: z.number(),
	income: z.object({ salary: counted, pension: counted, sales: counted, other: counted }),
	spending: z.object({
		fixed: z.record(z.number()),
		fixedTotal: z.number(),
		flexible: z.record(z.number()),
		flexibleTotal: z.number(),
		charges: z.number(),
	}),
	savings: counted,
	transfersOut: counted,
	transfersIn: counted,
	loans: z.object({ drawdowns: counted, repayments: counted }),
	gambling: counted.extend({ winnings: counted }),
	incidents: z.object({
		returnedPayments: counted,
		returnedCheques: counted,
		overdraft: z.object({ days: z.number(), fees: counted, lowest: z.number().nullable() }),
		accountSeizures: counted,
		debtRecoveries: counted,
	}),
	closingBalance: z.number(),
});

const truthSchema = z.object({
	lastMonths: z.object({ '3': months, '6': months, '12': months }),
	firstAccount: z.object({ '3': months, '6': months, '12': months }).optional(),
});

/** What is true of the last months of a made-up person, in major units without a sign; of one with two accounts, of both. */
export type Truth = z.infer<typeof months>;

export function truthOf(
	person: string,
	lastMonths: 3 | 6 | 12 = 12,
	which: 'lastMonths' | 'firstAccount' = 'lastMonths',
): Truth {
	const file = join(__dirname, '..', '..', 'sandbox', 'people', person, 'truth.json');
	const truth = truthSchema.parse(JSON.parse(readFileSync(file, 'utf8')))[which];
	if (truth === undefined) throw new Error(`${person} has one account`);
	return truth[`${lastMonths}`];
}

/** A consent page of the sandbox, which speaks plain http behind its https links. */
function openable(consentUrl: unknown): string {
	return z.string().startsWith('https://').parse(consentUrl).replace('https:', 'http:');
}

/** Posts the form of a consent page of the sandbox, as the person would. */
export async function giveConsent(consentUrl: unknown, choice: { bank: string; person: string }): Promise<void> {
	await axios.post(openable(consentUrl), new URLSearchParams({ ...choice, decision: 'consent' }));
}

/** Refuses on a consent page of the sandbox. */
export async function refuseConsent(consentUrl: unknown): Promise<void> {
	await axios.post(openable(consentUrl), new URLSearchParams({ decision: 'refuse' }));
}
