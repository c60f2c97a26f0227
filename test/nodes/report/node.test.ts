import type { IBinaryData, IDataObject, INodeParameters } from 'n8n-workflow';
import { creditFile, decideFile, declineWhen, policy } from '../../decision/application';
import { type EngineOptions, runNode } from '../../support/engine';

const asDecided = creditFile();
const file = {
	...asDecided,
	decision: decideFile(asDecided, policy([declineWhen('monthlyIncome', 'below', 250_000)])),
} as unknown as IDataObject;
const ANY: INodeParameters = { options: { figuresFrom: 'anyInput' } };

const run = async (parameters: INodeParameters, more: Partial<EngineOptions> = {}) =>
	await runNode('createCreditReport', { parameters, items: [file], credential: null, ...more });
const statement: IBinaryData = {
	data: Buffer.from('%PDF').toString('base64'),
	mimeType: 'application/pdf',
	fileName: 's.pdf',
};

test('an item goes on with all that it had, the report as data and the page as a file', async () => {
	const { outputs, error } = await run(ANY, { binary: [{ data: statement }] });
	expect(error).toBeUndefined();
	const [item] = outputs[0] ?? [];
	expect(item?.json).toMatchObject({ ...file, report: { outcome: 'decline', applicationId: 'A-1' } });
	expect(item?.json.report).not.toHaveProperty('html');
	expect(item?.pairedItem).toEqual({ item: 0 });
	expect(item?.binary?.data).toMatchObject({ fileName: 's.pdf', mimeType: 'application/pdf' });
	const page = item?.binary?.report;
	expect(page).toMatchObject({ fileName: 'credit-report-A-1.html', mimeType: 'text/html' });
	expect(Buffer.from(page?.data ?? '', 'base64').toString('utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*Declined/);
});

test('as text it is the same page', async () => {
	const { outputs } = await run({ ...ANY, alsoAsText: true });
	const [item] = outputs[0] ?? [];
	const page = Buffer.from(item?.binary?.report?.data ?? '', 'base64').toString('utf8');
	expect(item?.json.report).toMatchObject({ html: page });
});

test('what no active node before it made is not shown', async () => {
	const { outputs } = await run({ alsoAsText: true });
	const report = outputs[0]?.[0]?.json.report as IDataObject;
	expect(report.outcome).toBeNull();
	expect(report.html).toContain('The file came with a decision');
	expect(report.html).not.toMatch(/Declined|200,000/);
});

test('an earlier report is made again', async () => {
	const binary = [{ report: { ...statement, mimeType: 'text/html', fileName: 'credit-report-A-1.html' } }];
	const { outputs, error } = await run(ANY, { binary });
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.binary?.report?.data).not.toBe(statement.data);
});

describe('a file of the input that has the name of the report', () => {
	const binary = [{ report: statement }];
	const expected = /already has a file "report", which the report would overwrite/;

	test('fails the node that stops', async () => {
		expect((await run(ANY, { binary })).error?.message).toMatch(expected);
	});

	test('is told in the field of the report, and is still there', async () => {
		const { outputs } = await run(ANY, { binary, onError: 'continueRegularOutput' });
		expect(outputs[0]?.[0]?.json).toMatchObject({
			applicationId: 'A-1',
			report: {
				status: 'error',
				problem: { step: 'Node', error: expect.stringMatching(expected), code: 'OUTPUT_FIELD' },
			},
		});
		expect(outputs[0]?.[0]?.binary?.report).toMatchObject({ fileName: 's.pdf' });
	});

	test('leaves by the error output with its file', async () => {
		const { outputs } = await run(ANY, { binary, onError: 'continueErrorOutput' });
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.[0]?.json).toMatchObject({ error: expect.stringMatching(expected), applicationId: 'A-1' });
		expect(outputs[1]?.[0]?.binary?.report).toMatchObject({ fileName: 's.pdf' });
	});

	test('can stay, with another name for the report', async () => {
		const parameters = { options: { figuresFrom: 'anyInput', binaryPropertyName: 'page' } };
		const { outputs } = await run(parameters, { binary });
		expect(Object.keys(outputs[0]?.[0]?.binary ?? {}).sort()).toEqual(['page', 'report']);
	});
});

test.each([
	['a locale', { locale: '={{ "tlh" }}' }, /^Locale must be one of/],
	['a name of the file field', { options: { binaryPropertyName: '../x' } }, /is not a plain name/],
	['whom to believe', { options: { figuresFrom: '={{ "nobody" }}' } }, /^Figures From must be one of/],
])('%s that cannot be used is refused in words', async (_what, parameters, message) => {
	const { outputs } = await run(parameters, { onError: 'continueRegularOutput' });
	expect(outputs[0]?.[0]?.json.report).toMatchObject({ problem: { error: expect.stringMatching(message) } });
});

test('an error at the top of the item is not handed on as one', async () => {
	const { outputs } = await run(ANY, { items: [{ ...file, error: 'No such file' }] });
	expect(outputs[0]?.[0]?.json).not.toHaveProperty('error');
	expect(outputs[0]?.[0]?.json).toMatchObject({ inputError: { problem: { error: 'No such file' } } });
});
