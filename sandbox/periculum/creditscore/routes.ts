import { z } from 'zod';
import { HttpError, readJson, type SandboxReply } from '../../http';
import type { Route } from '../../router';
import type { StatementStore } from '../store';
import { creditScore, scoreInputs } from './score';
import { scorecards } from './scorecards';

const scorecardRequestSchema = z.object({
	statementKey: z.number().int(),
	scorecardDefinitionName: z.string().min(1),
	/** Fields of a scorecard that the lender made; the Default scorecard has none, so they change nothing. */
	customScorecardFields: z
		.array(z.object({ FieldName: z.string(), FieldValue: z.union([z.string(), z.number(), z.boolean()]) }))
		.optional(),
});

/** POST /creditscore/{key}, GET /creditscore/{key} (the history), POST /creditscore/v2 and the scorecard list. */
export function creditScoreRoutes(store: StatementStore): Route[] {
	function generate(statementKey: number, passScore: number | null): SandboxReply {
		const statement = store.get(statementKey);
		const score = creditScore(scoreInputs(store.analyticsOf(statement)), passScore);
		store.addCreditScore(statement, score);
		return { status: 200, body: score };
	}

	return [
		{ method: 'GET', path: '/creditscore/score-definition', handle: () => ({ status: 200, body: scorecards }) },
		{
			method: 'POST',
			path: '/creditscore/v2',
			handle(request) {
				const body = readJson(request, scorecardRequestSchema);
				const scorecard = scorecards.find(({ name }) => name === body.scorecardDefinitionName);
				if (scorecard === undefined) {
					throw new HttpError(404, { message: `There is no scorecard named "${body.scorecardDefinitionName}".` });
				}
				return generate(body.statementKey, scorecard.passScore);
			},
		},
		{
			// The seed's example sends the word none as a JSON body: whatever is sent is not read.
			method: 'POST',
			path: '/creditscore/:statementKey',
			handle: (_request, { statementKey = '' }) => generate(store.keyFrom(statementKey), null),
		},
		{
			method: 'GET',
			path: '/creditscore/:statementKey',
			handle: (_request, { statementKey = '' }) => ({
				status: 200,
				body: store.get(store.keyFrom(statementKey)).creditScores,
			}),
		},
	];
}
