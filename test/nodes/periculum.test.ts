import { runNode } from '../support/engine';
import { type SandboxProcess, startSandboxProcess } from '../support/sandboxProcess';

let sandbox: SandboxProcess;
beforeAll(async () => {
	sandbox = await startSandboxProcess();
});
afterAll(async () => await sandbox.stop());

test('try', async () => {
	const run = await runNode('uploadBankStatement', {
		parameters: {
			provider: 'periculum',
			statementName: 'A',
			statement: JSON.stringify({ transactions: Array.from({ length: 12 }, (_, i) => ({ date: `2026-01-${String(i + 10)}`, description: 'x', amount: 100 + i, type: i % 2 ? 'debit' : 'credit', balance: 1000 })) }),
		},
		credential: { environment: 'custom', clientId: sandbox.periculum.clientId, clientSecret: sandbox.periculum.clientSecret, apiUrl: sandbox.periculum.apiUrl, tokenUrl: sandbox.periculum.oidcTokenUrl, accessToken: '', bodyStyle: 'form' },
	});
	console.log(JSON.stringify(run, null, 1).slice(0, 6000));
});
