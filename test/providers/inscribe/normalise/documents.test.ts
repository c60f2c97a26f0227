import fc from 'fast-check';
import { mutationsOf } from '../../../support/laws/anyJson';
import { toDocument, toVerdict } from './checked';
import { parsedAccount, printedDocument } from './fixtures/answers';

const document = (changes: object = {}) => toDocument({ ...printedDocument, ...changes });
const codes = (warnings: ReadonlyArray<{ code: string }>) => warnings.map(({ code }) => code);

describe('a document', () => {
	it('that is processed is ready, with what the reference prints', () => {
		expect(document()).toEqual({
			isStatement: true,
			neutral: {
				id: '42',
				status: 'ready',
				state: 'PROCESSED',
				trustScore: 50,
				qualityScore: 60,
				fraudulent: false,
				reviewStatus: 'ACCEPTED',
				parsingConfidence: null,
				createdAt: '2019-12-12T15:35:08.460Z',
				modifiedAt: null,
			},
			name: 'payslip.pdf',
			customerName: 'Ada Example',
			reasons: [],
			warnings: [],
		});
	});

	it.each([
		['PROCESSING', 'processing', []],
		['ERROR_PROCESSING', 'failed', [{ code: 'PROCESSING_FAILED', action: 'retry' }]],
		['VIRUS_DETECTED', 'rejected', [{ code: 'VIRUS_DETECTED', action: 'askApplicant' }]],
		['CORRUPT_DATA_DETECTED', 'rejected', [{ code: 'CORRUPT_FILE', action: 'askApplicant' }]],
		['PASSWORD_PROTECTED', 'rejected', [{ code: 'PASSWORD_PROTECTED', action: 'askApplicant' }]],
		['EXCEEDS_MAX_PAGE_COUNT', 'rejected', [{ code: 'TOO_MANY_PAGES', action: 'askApplicant' }]],
	])('in the state %s is %s, and has neither scores nor a verdict whatever else is sent', (state, status, reasons) => {
		const read = document({ state, trust_score: 0, quality_score: 0, is_fraudulent: false });
		expect(read.neutral).toMatchObject({ status, state, trustScore: null, qualityScore: null, fraudulent: null });
		expect(read.reasons).toMatchObject(reasons);
		expect(read.warnings).toEqual([]);
	});

	it('that is taken for forged is rejected, and goes to a person', () => {
		const read = document({ is_fraudulent: true, trust_score: 3 });
		expect(read.neutral).toMatchObject({ status: 'rejected', fraudulent: true, trustScore: 3 });
		expect(read.reasons).toMatchObject([{ code: 'DOCUMENT_FRAUDULENT', action: 'manualReview' }]);
		expect(read.reasons[0]?.message).toMatch(/^The document "payslip\.pdf" shows signs of forgery/);
	});

	it.each([[null], [undefined], ['unknown']])('whose trust score is %p has none: not 0', (trustScore) => {
		expect(document({ trust_score: trustScore }).neutral.trustScore).toBeNull();
	});

	it('without a verdict is not taken for genuine', () => {
		expect(document({ is_fraudulent: null }).neutral.fraudulent).toBeNull();
		const { is_fraudulent: _verdict, ...withoutVerdict } = printedDocument;
		const read = toDocument(withoutVerdict);
		expect(read.neutral.fraudulent).toBeNull();
		expect(codes(read.warnings)).toEqual(['FIELD_MISSING']);
	});

	it('with a trust score of 0 has the worst score, not a missing one', () => {
		expect(document({ trust_score: 0 }).neutral.trustScore).toBe(0);
	});

	it.each([101, -1])('with a trust score of %d has none, and says why', (trustScore) => {
		const read = document({ trust_score: trustScore });
		expect(read.neutral.trustScore).toBeNull();
		expect(codes(read.warnings)).toEqual(['SCORE_OUT_OF_RANGE']);
	});

	it('in a state that is not known is still processing while there is no result', () => {
		const read = document({ state: 'QUEUED', trust_score: null, is_fraudulent: null });
		expect(read.neutral).toMatchObject({ status: 'processing', state: 'QUEUED', fraudulent: null });
		expect(codes(read.warnings)).toEqual(['STATUS_UNKNOWN']);
	});

	it('in a state that is not known is taken as processed once there is a result', () => {
		expect(document({ state: 'REVIEWED' }).neutral).toMatchObject({ status: 'ready', trustScore: 50 });
		expect(document({ state: 'REVIEWED', is_fraudulent: true }).neutral).toMatchObject({ status: 'rejected' });
	});

	it('whose transactions do not lead from its first balance to its last is told', () => {
		const withParsed = (matches: boolean | null) =>
			document({ parsed_details: { bank_accounts: [parsedAccount({ transactions_match_balances: matches })] } });
		expect(codes(withParsed(false).warnings)).toEqual(['BALANCES_DO_NOT_ADD_UP']);
		expect(withParsed(true).warnings).toEqual([]);
		expect(withParsed(null).warnings).toEqual([]);
	});
});

describe('several documents', () => {
	const clean = document({ trust_score: 90, quality_score: 70 });
	const forged = document({ trust_score: 4, quality_score: 80, is_fraudulent: true });
	const pending = document({ state: 'PROCESSING' });
	const failed = document({ state: 'ERROR_PROCESSING' });
	const locked = document({ state: 'PASSWORD_PROTECTED' });
	const untold = document({ trust_score: null, is_fraudulent: null });

	it('have the worst status, the lowest scores, and are fraudulent if any is', () => {
		expect(toVerdict([clean, forged])).toMatchObject({
			status: 'rejected',
			providerStatus: 'PROCESSED',
			trustScore: 4,
			qualityScore: 70,
			fraudulent: true,
			reasons: [{ code: 'DOCUMENT_FRAUDULENT' }],
		});
	});

	it.each([
		['rejected', [clean, pending, failed, locked]],
		['failed', [clean, pending, failed]],
		['processing', [clean, pending]],
		['ready', [clean, clean]],
	])('are %s by the worst of them', (status, documents) => {
		expect(toVerdict(documents).status).toBe(status);
	});

	it('are fraudulent if one is, although another one has no verdict', () => {
		expect(toVerdict([untold, forged]).fraudulent).toBe(true);
	});

	it('have no verdict and no lowest score as long as one of them has none', () => {
		expect(toVerdict([clean, untold])).toMatchObject({ status: 'ready', trustScore: null, fraudulent: null });
		expect(toVerdict([clean, pending])).toMatchObject({ trustScore: null, fraudulent: null });
	});

	it('have the score of the statements where another document has none, and not where one has a lower one and is forged', () => {
		const card = document({ document_type: 'DRIVERS_LICENSE', trust_score: null, quality_score: null });
		const forgedCard = document({ document_type: 'DRIVERS_LICENSE', trust_score: 3, is_fraudulent: true });
		expect(toVerdict([clean, card])).toMatchObject({ trustScore: 90, qualityScore: 70, fraudulent: false });
		expect(toVerdict([clean, forgedCard])).toMatchObject({ status: 'rejected', trustScore: 3, fraudulent: true });
		expect(toVerdict([card]).trustScore).toBeNull();
		// Of a document whose type is not told it is not known that it is no statement.
		expect(toVerdict([clean, document({ document_type: null, trust_score: null })]).trustScore).toBeNull();
	});

	it('are genuine by verdict only if all are', () => {
		expect(toVerdict([clean, clean]).fraudulent).toBe(false);
	});

	it('tell all their reasons', () => {
		expect(codes(toVerdict([locked, failed, forged]).reasons)).toEqual([
			'PASSWORD_PROTECTED',
			'PROCESSING_FAILED',
			'DOCUMENT_FRAUDULENT',
		]);
	});

	it('that are none are insufficient data', () => {
		expect(toVerdict([])).toMatchObject({ status: 'insufficientData', trustScore: null, fraudulent: null });
	});

	it('are genuine only if each of them is, whatever is sent', () => {
		const documents = fc.array(mutationsOf(printedDocument), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(documents, (raws) => {
				const read = raws.map((raw) => toDocument(raw));
				const { fraudulent, trustScore } = toVerdict(read);
				expect(fraudulent === false).toBe(read.every(({ neutral }) => neutral.fraudulent === false));
				const statements = read.filter(({ isStatement }) => isStatement);
				const judged = statements.length === 0 ? read : statements;
				if (trustScore !== null) expect(judged.every(({ neutral }) => neutral.trustScore !== null)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});
