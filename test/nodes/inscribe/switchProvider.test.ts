import { runNode } from '../../support/engine';
import { PericulumSandbox } from '../../support/periculumSandbox';
import { periculumStatement } from '../../support/statements';
import { InscribeSandbox, filesOf } from './inscribeSandbox';

let inscribe: InscribeSandbox;
let periculum: PericulumSandbox;
beforeAll(async () => {
	inscribe = await InscribeSandbox.start();
	periculum = await PericulumSandbox.start();
});
beforeEach(async () => {
	await inscribe.reset();
	await periculum.reset();
});
afterAll(async () => {
	await inscribe.stop();
	await periculum.stop();
});

const atPericulum = async (verb: string, parameters: Record<string, string | object>) =>
	await runNode(verb, {
		parameters: { provider: 'periculum', ...parameters },
		credential: periculum.credential(),
	});

test('a source that is left over from Periculum is refused by its label', async () => {
	const { error } = await inscribe.run('uploadBankStatement', { source: 'pdf', customerId: 'c' });
	expect(error?.message).toBe('Source must be one of: document, openBanking (it is "pdf")');
	expect(await inscribe.sent()).toEqual([]);
});

test('a source that is left over from Inscribe is refused by its label', async () => {
	const { error } = await atPericulum('uploadBankStatement', { source: 'openBanking', statementName: 'A' });
	expect(error?.message).toBe('Source must be one of: pdf, transactions (it is "openBanking")');
	expect(await periculum.sent()).toEqual([]);
});

test('data that Periculum does not offer is refused by its label', async () => {
	const { error } = await atPericulum('getCreditInsights', { data: 'bankAccounts', statementKey: '1' });
	expect(error?.message).toBe('Data must be one of: insights, transactions (it is "bankAccounts")');
	expect(await periculum.sent()).toEqual([]);
});

test('additional fields that are left over from Periculum never reach Inscribe', async () => {
	const customerId = await inscribe.customer();
	const { error } = await inscribe.run(
		'uploadBankStatement',
		{ source: 'document', customerId, additionalFields: { bankName: 'Example Bank', tags: 'onboarding' } },
		{ binary: [filesOf({ data: { content: Buffer.from('%PDF-1.4') } })] },
	);
	expect(error).toBeUndefined();
	expect((await inscribe.sent()).at(-1)?.body).toMatchObject({ fields: [{ name: 'file' }, { name: 'tags' }] });
	expect(JSON.stringify(await inscribe.sent())).not.toContain('Example Bank');
});

test('additional fields that are left over from Inscribe never reach Periculum', async () => {
	const { error } = await atPericulum('uploadBankStatement', {
		source: 'transactions',
		statementName: 'A',
		statement: JSON.stringify(periculumStatement()),
		additionalFields: { tags: 'onboarding', bankName: 'Example Bank' },
	});
	expect(error).toBeUndefined();
	const sent = JSON.stringify(await periculum.sent());
	expect(sent).toContain('Example Bank');
	expect(sent).not.toContain('onboarding');
});

test('options that are left over from Periculum do not stop Inscribe', async () => {
	expect(await inscribe.customer({ options: { dateFormat: 'DD/MM/YYYY' } })).toMatch(/./);
});
