import { z } from 'zod';
import type { CollectedAccount } from './applicant';
import { creditInsights } from './insights';
import type { Registration } from './registrations';
import { creditScore, paymentScore } from './score';

/**
 * How the body of `POST /results` is written. Worldline's own is in a "Credit Insight Swagger file" that is not public:
 * known are the object names of seed 003. `casing`: `documented` writes its object names in PascalCase with camelCase
 * inside, `camel` everything in camelCase. `envelope`: `flat`; `insights` puts the five objects into CreditInsights;
 * `result` puts the whole body into Result.
 */
export const resultsStyleFields = {
	casing: z.enum(['documented', 'camel']).default('documented'),
	envelope: z.enum(['flat', 'insights', 'result']).default('flat'),
};

export type ResultsStyle = z.output<z.ZodObject<typeof resultsStyleFields>>;

/** The report on one PSU: insights, ids, and the scores that the registration's option asks for. */
export function resultsBody(
	registration: Pick<Registration, 'id' | 'option'>,
	psuId: string,
	account: CollectedAccount,
	style: ResultsStyle,
) {
	const { id, option } = registration;
	const insights = creditInsights(account);
	const report = {
		RegistrationId: id,
		PsuId: psuId,
		...(style.envelope === 'insights' ? { CreditInsights: insights } : insights),
		...(option === 'CS' || option === 'CSPS' ? { CreditScore: creditScore(account.rows) } : {}),
		...(option === 'PS' || option === 'CSPS' ? { PaymentScore: paymentScore(account.rows) } : {}),
	};
	const body = style.envelope === 'result' ? { Result: report } : report;
	return style.casing === 'camel' ? inCamelCase(body) : body;
}

/** Writes every member name of a JSON value with a small first letter. */
function inCamelCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inCamelCase);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			`${name.charAt(0).toLowerCase()}${name.slice(1)}`,
			inCamelCase(inner),
		]),
	);
}
