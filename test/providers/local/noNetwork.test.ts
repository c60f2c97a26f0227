import net from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { IBinaryKeyData } from 'n8n-workflow';
import { executeVerb } from '../../../core/run/execute';
import { local } from '../../../providers/local';
import { FakeClock, fakeContext } from '../../core/fakes';
import { personOf } from '../../nodes/grid/people';
import { PRINTED } from '../../support/printedStatements';
import { periculumStatement } from '../../support/statements';

const root = path.join(__dirname, '..', '..', '..');

test('is made of nothing that could reach the network: no HTTP of ours, and of Node only hashing', async () => {
	const { metafile } = await build({
		entryPoints: [path.join(root, 'providers', 'local', 'index.ts')],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		platform: 'node',
		external: ['n8n-workflow'],
	});
	const used = Object.values(metafile.outputs)
		.flatMap(({ inputs }) => Object.entries(inputs))
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
		.map(([file]) => file);
	expect(used.filter((file) => file.startsWith('core/http/'))).toEqual([]);
	const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path: name }) => name));
	expect([...new Set(outside)].filter((name) => name !== 'n8n-workflow')).toEqual(['node:crypto']);
});

test('works with every way to the network cut, and asks for no credential, whatever the format', async () => {
	const connect = jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
		throw new Error('The network is cut');
	});
	const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('The network is cut'));
	const clock = new FakeClock();
	const asked = async (
		verb: 'uploadBankStatement' | 'getCreditInsights',
		parameters: object,
		file?: IBinaryKeyData,
	) => {
		const { ctx, sent } = fakeContext(clock, {
			...(file === undefined ? {} : { binary: [file] }),
			parameters: { provider: 'local', includeInputFields: false, options: {}, ...parameters },
		});
		const credentials = jest.spyOn(ctx, 'getCredentials');
		const [output = []] = await executeVerb(ctx, verb, { providers: [local], clock });
		expect({ sent, credentials: credentials.mock.calls }).toEqual({ sent: [], credentials: [] });
		return output.map(({ json }) => json);
	};
	const [statement] = await asked('uploadBankStatement', {
		transactionsFrom: 'json',
		statement: JSON.stringify(periculumStatement()),
	});
	expect(statement).toMatchObject({ provider: 'local', verdict: 'unknown', fraudulent: null });
	const [insights] = await asked('getCreditInsights', { statements: JSON.stringify([statement]) });
	expect(insights).toMatchObject({ provider: 'local', authenticity: { verdict: 'unverified' }, scores: [] });
	for (const [format, print] of Object.entries(PRINTED)) {
		const data = Buffer.from(print(personOf('adaeze-nwokolo'))).toString('base64');
		const [read] = await asked(
			'uploadBankStatement',
			{ transactionsFrom: 'file', binaryPropertyName: '' },
			{ data: { data, mimeType: 'application/octet-stream' } },
		);
		expect({ format, status: read?.status }).toEqual({ format, status: 'ready' });
		const [told] = await asked('getCreditInsights', {
			statements: JSON.stringify(read),
			options: { includeEvidence: true, expectedName: 'Ada Example' },
		});
		expect(told).toMatchObject({ provider: 'local', status: 'ready', evidence: expect.any(Array) });
		// Nobody else's figures stand beside these.
		expect(told).not.toHaveProperty('secondOpinion');
	}
	expect(connect).not.toHaveBeenCalled();
	expect(fetched).not.toHaveBeenCalled();
});
