import { z } from 'zod';
import { HttpError, parseBody, readJson, type SandboxRequest } from '../http';
import type { Route } from '../router';
import { bodySchemas, type PostedStatement } from './bodies';
import { statementAnswer, transactionsAnswer } from './statementAnswer';
import type { ProcessingStatus, StatementStore } from './store';

/** "A minimum of ten transactions are required, otherwise a 404 bad request will be returned" (the seed's words). */
export const minTransactions = 10;

const formatSchema = z.object({ format: z.enum(['periculum', 'mono', 'okra', 'mybankstatement', 'dojah']) });

export const statementTypeSchema = z.object({
	statementType: z
		.string()
		.toUpperCase()
		.pipe(z.enum(['CONSUMER', 'BUSINESS']))
		.default('CONSUMER'),
});

const identificationSchema = z.object({
	statementKey: z.number().int(),
	identificationData: z
		.array(
			// The seed's example writes IdentifierName and Value, its table identifierName and value.
			z.union([
				z.object({ IdentifierName: z.string().min(1), Value: z.string() }),
				z
					.object({ identifierName: z.string().min(1), value: z.string() })
					.transform(({ identifierName, value }) => ({ IdentifierName: identifierName, Value: value })),
			]),
		)
		.min(1),
});

/** The identifiers of the made-up tenant: those of Nigeria, and the custom one that the seed's example has configured. */
const configuredIdentifiers = ['bvn', 'nin', 'customIdentifier'];

/** The routes of JSON statements, of reading them back and of identification. */
export function statementRoutes(store: StatementStore): Route[] {
	return [
		{
			method: 'POST',
			path: '/statements/analytics',
			handle(request) {
				const { format } = parseBody(Object.fromEntries(request.query), formatSchema);
				const { statementType } = parseBody(Object.fromEntries(request.query), statementTypeSchema);
				const body = readStatement(request, format);
				store.refuseDuplicate(body.statementName);
				if (body.transactions.length < minTransactions) {
					throw new HttpError(404, { message: 'A minimum of ten transactions are required.' });
				}
				const { statementName, ...read } = body;
				const statement = store.add({
					name: statementName,
					source: format.toUpperCase(),
					statementType,
					read: { ...read, ended: endOf(body, format), pdf: null },
					processingSeconds: 0,
				});
				return { status: 200, body: statementAnswer(statement, store.statusOf(statement)) };
			},
		},
		{
			method: 'PATCH',
			path: '/statements/identification',
			handle(request) {
				const body = readJson(request, identificationSchema);
				const statement = store.get(body.statementKey);
				for (const { IdentifierName: name } of body.identificationData) {
					if (configuredIdentifiers.includes(name)) continue;
					throw new HttpError(400, { message: `The identifier "${name}" is not configured for this account.` });
				}
				for (const { IdentifierName: name, Value: value } of body.identificationData) {
					statement.identification.set(name, value);
				}
				// The answer is not documented; the metadata shows what is attached now.
				return { status: 200, body: statementAnswer(statement, store.statusOf(statement), false) };
			},
		},
		{
			method: 'GET',
			path: '/statements/:statementKey',
			handle(_request, { statementKey = '' }) {
				const statement = store.get(store.keyFrom(statementKey));
				return { status: 200, body: statementAnswer(statement, store.statusOf(statement)) };
			},
		},
		{
			method: 'GET',
			path: '/statements/:statementKey/transactions',
			handle(_request, { statementKey = '' }) {
				const statement = store.get(store.keyFrom(statementKey));
				store.analyticsOf(statement);
				return { status: 200, body: transactionsAnswer(statement) };
			},
		},
	];
}

function readStatement(request: SandboxRequest, format: keyof typeof bodySchemas): PostedStatement {
	return readJson<z.ZodType<PostedStatement, z.ZodTypeDef, unknown>>(request, bodySchemas[format]);
}

/** Okra's own sample has rows without a balance and is analysed; Mono's statement endpoint leaves it out altogether. */
function endOf(body: PostedStatement, format: string): ProcessingStatus {
	const hasBalance = body.transactions.some(({ balanceMinor }) => balanceMinor !== null);
	return format === 'mono' && !hasBalance ? 'NO BALANCE' : 'PROCESSED';
}
