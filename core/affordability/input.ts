import { z } from 'zod';
import { inputError } from '../base/errors';
import { creditInsights, warning } from '../shapes/insights';
import { jsonInput } from '../provider/jsonInput';
import { analysisStatus } from '../shapes/status';
import { untoldInsights } from '../insights/untold';

const { shape } = creditInsights;
const { income, expenses, summary, dataQuality, subject } = shape;
/** Money that is earned, spent or repaid; null is not told. */
const monthly = z.number().finite().nonnegative('must not be below zero').nullable();

/** The part of the neutral insights that a decision rests on; what a user added to them is let through. */
const assessedInsights = z.object({
	schemaVersion: shape.schemaVersion,
	provider: shape.provider,
	subject: subject.strip(),
	reference: shape.reference,
	status: shape.status,
	asOf: shape.asOf,
	currency: shape.currency,
	summary: summary.pick({ monthlyDisposable: true }).strip(),
	bounds: shape.bounds.strip(),
	income: z.object({
		monthlyAverage: monthly,
		recentMonthlyAverage: monthly,
		salary: income.shape.salary.pick({ monthlyAverage: true, latest: true, frequency: true }).strip(),
		months: z.array(z.unknown()),
	}),
	expenses: expenses
		.pick({ includesLoanRepayments: true })
		.strip()
		.extend({ monthlyAverage: monthly, notInAverage: monthly, livingCosts: monthly, months: z.array(z.unknown()) }),
	loans: z.object({ repayments: z.object({ monthlyAverage: monthly }) }),
	dataQuality: dataQuality
		.pick({ coverageDays: true, recentAccount: true, transactionCount: true, wholeMonths: true })
		.strip()
		.extend({ warnings: z.array(warning.extend({ code: z.string() })) }),
	documents: z.array(z.object({ fraudulent: shape.documents.element.shape.fraudulent })),
	risks: shape.risks.pick({ accountSweep: true }).strip(),
	holderMatch: shape.holderMatch,
	authenticity: z.object({ verdict: shape.authenticity.shape.verdict }),
	derived: shape.derived,
});

export type AssessedInsights = z.infer<typeof assessedInsights>;

const versioned = z.object({ schemaVersion: z.string() }).passthrough();
const holder = z.object({ insights: versioned });
/** What the other nodes and the trigger put out while there are no insights yet, or none will come. */
const withoutInsights = z.object({
	provider: z.string(),
	status: analysisStatus.exclude(['ready']),
	reference: z.string().nullish(),
});

/**
 * Reads the insights from a parameter: those themselves, or an output that holds them under `insights`, as an upload or a callback
 * does. An output that tells why there are none is read as insights in which nothing is told.
 */
export function readInsights(value: unknown): AssessedInsights {
	const given = jsonInput(value, z.unknown(), 'Insights');
	const held = holder.safeParse(given);
	if (held.success && versioned.safeParse(given).success) {
		throw inputError(
			'Insights holds two insights, one inside the other',
			'Hand on only those of the borrower, such as {{ $json.insights }}: which of them count is not guessed.',
			'TWO_INSIGHTS',
		);
	}
	const insights = held.success ? held.data.insights : given;
	if (versioned.safeParse(insights).success) return jsonInput(insights, assessedInsights, 'Insights');
	const unfinished = withoutInsights.safeParse(given);
	if (unfinished.success) {
		const { provider, status, reference = null } = unfinished.data;
		return { ...untoldInsights(provider, { kind: 'customer', id: null, holderType: null }, status), reference };
	}
	throw inputError(
		'Insights holds no credit insights',
		'Hand on what Get Credit Insights gives with Output set to Insights, such as {{ $json }}, not its summary or raw answer.',
		'NO_INSIGHTS',
	);
}
