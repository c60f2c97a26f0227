import { randomBytes } from 'node:crypto';
import { creditScoreResponse, type PericulumKind } from '../callbacks/periculum/body';
import { HttpError } from '../http';
import { analyse, type Analytics } from './analytics';
import type { CreditScore } from './creditscore/score';
import type { StatementFacts } from '../statement/transaction';

/** The documented values that the sandbox can reach ("INSUFFIENT BALANCE" is about the subscription). */
export type ProcessingStatus =
	| 'UPLOADED'
	| 'PROCESSING'
	| 'PROCESSED'
	| 'FAILED'
	| 'NO BALANCE'
	| 'NO TRANSACTIONS'
	| 'NOT ENOUGH TRANSACTIONS'
	| 'ALTERED';

/** What reading a statement gave: `ended` is the status it ends in. */
export interface ReadStatement extends StatementFacts {
	ended: ProcessingStatus;
	pdf: PdfFacts | null;
}

export interface PdfFacts {
	createdDate: string | null;
	modifiedDate: string | null;
	/** 0 to 1; null when nothing could be read. */
	confidence: number | null;
}

/** What a caller says when adding a statement. */
export interface NewStatement {
	name: string;
	source: string;
	statementType: string;
	read: ReadStatement;
	/** How long the statement takes to process; 0 for JSON. */
	processingSeconds: number;
}

export interface Statement extends NewStatement {
	key: number;
	uniqueCode: string;
	createdMs: number;
	identification: Map<string, string | null>;
	affordabilities: object[];
	creditScores: CreditScore[];
	analytics: Analytics | null;
}

/** All statements of the made-up tenant, in memory. */
export class StatementStore {
	private statements = new Map<number, Statement>();
	private lastKey = 0;
	/** Told of every new statement, affordability and credit score: a webhook may be sent for it. */
	onResult: (kind: PericulumKind, statement: Statement, response: object | null) => void = () => {};

	constructor(private readonly now: () => number) {}

	/** 400 in the documented words when the name is taken; the rest of the sentence is not documented. */
	refuseDuplicate(name: string): void {
		if (![...this.statements.values()].some((statement) => statement.name === name)) return;
		throw new HttpError(400, {
			message: 'A statement with the same name has already been analyzed. Please use a different name.',
		});
	}

	add(statement: NewStatement): Statement {
		this.lastKey += 1;
		const added: Statement = {
			...statement,
			key: this.lastKey,
			uniqueCode: randomBytes(8).toString('hex'),
			createdMs: this.now(),
			identification: new Map([
				['bvn', null],
				['nin', null],
			]),
			affordabilities: [],
			creditScores: [],
			analytics: statement.read.ended === 'PROCESSED' ? analyse(statement.read.transactions) : null,
		};
		this.statements.set(added.key, added);
		this.onResult('insights', added, null);
		return added;
	}

	addAffordability(statement: Statement, entry: object, answer: object): void {
		statement.affordabilities.push(entry);
		this.onResult('affordability', statement, answer);
	}

	addCreditScore(statement: Statement, score: CreditScore): void {
		statement.creditScores.push(score);
		this.onResult('creditscore', statement, creditScoreResponse(statement.key, score));
	}

	/** The integer key of a path; 400 when it is not one. */
	keyFrom(text: string): number {
		if (!/^\d{1,15}$/.test(text)) throw new HttpError(400, { message: 'statementKey must be an integer.' });
		return Number(text);
	}

	get(key: number): Statement {
		const statement = this.statements.get(key);
		if (statement === undefined) throw new HttpError(404, { message: `There is no statement with key ${key}.` });
		return statement;
	}

	/** UPLOADED for the first half of the processing time, PROCESSING for the second, then what reading it gave. */
	statusOf(statement: Statement): ProcessingStatus {
		const elapsedSeconds = (this.now() - statement.createdMs) / 1000;
		if (elapsedSeconds >= statement.processingSeconds) return statement.read.ended;
		return elapsedSeconds < statement.processingSeconds / 2 ? 'UPLOADED' : 'PROCESSING';
	}

	/** The analytics of a processed statement; 400 for any other (the documents do not say what happens). */
	analyticsOf(statement: Statement): Analytics {
		const status = this.statusOf(statement);
		if (status === 'PROCESSED' && statement.analytics !== null) return statement.analytics;
		throw new HttpError(400, { message: `Statement ${statement.key} has no analytics: it is ${status}.` });
	}

	get count(): number {
		return this.statements.size;
	}

	reset(): void {
		this.statements.clear();
		this.lastKey = 0;
	}
}
