import { z } from 'zod';
import { inputError } from '../errors';
import { creditInsights } from '../insights';
import { jsonInput } from '../jsonInput';

const { shape } = creditInsights;
const { income, expenses, loans, summary, dataQuality, subject } = shape;

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
	income: income.pick({ monthlyAverage: true }).strip(),
	expenses: expenses.pick({ monthlyAverage: true, notInAverage: true, includesLoanRepayments: true }).strip(),
	loans: z.object({ repayments: loans.shape.repayments.pick({ monthlyAverage: true }).strip() }),
	dataQuality: dataQuality.pick({ coverageDays: true, warnings: true }).strip(),
	derived: shape.derived,
});

export type AssessedInsights = z.infer<typeof assessedInsights>;

const versioned = z.object({ schemaVersion: z.string() }).passthrough();
const holder = z.object({ insights: versioned });

/** Reads the insights from a parameter: those themselves, or an output that holds them under `insights`, as an upload or a callback does. */
export function readInsights(value: unknown): AssessedInsights {
	const given = jsonInput(value, z.unknown(), 'Insights');
	const held = holder.safeParse(given);
	const insights = held.success ? held.data.insights : given;
	if (versioned.safeParse(insights).success) return jsonInput(insights, assessedInsights, 'Insights');
	throw inputError(
		'Insights holds no credit insights',
		'Hand on what Get Credit Insights gives with Output set to Insights, such as {{ $json }}, not its summary or raw answer.',
		'NO_INSIGHTS',
	);
}
