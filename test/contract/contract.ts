import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { type EngineRun, runNode } from '../support/engine';
import { SandboxControl } from '../support/sandboxControl';
import { startSandboxProcess } from '../support/sandboxProcess';
import type { ContractCall, ProviderFixture } from './fixture';
import { EMPTY_TEXTS, FALSE_WORDS, NO_TEXTS, textParametersOf } from './textParameters';

const root = path.join(__dirname, '..', '..');

/** Refusals and gibberish that every provider may send; the item must fail, and say so without a secret. */
const BAD_ANSWERS = {
	...Object.fromEntries(
		[400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504].map((status) => [
			`status ${status}`,
			{ status, body: { message: 'No.' }, headers: { 'retry-after': '0' } },
		]),
	),
	'an HTML page': { status: 200, body: '<html><body>Welcome</body></html>', headers: { 'content-type': 'text/html' } },
	'broken JSON': { status: 200, body: '{"a": [1, 2', headers: { 'content-type': 'application/json' } },
	'no answer at all': { drop: true },
} as const;

/** States that would let a loan go on. */
const GOOD_STATES = ['ready', 'created', 'existing', 'granted', 'pending'];

/** Holds a provider to what every provider keeps; `test/support/laws` and the grid hold its figures. */
export function testProvider(fixture: ProviderFixture): void {
	const declared = PROVIDERS.find(({ id }) => id === fixture.provider);
	if (declared === undefined) throw new Error(`No provider ${fixture.provider} is in the registry`);
	let sandbox: SandboxControl;
	let credential: Record<string, string>;
	let calls: ContractCall[];

	/** Runs a call for one item, where one failure fails the node, or for these items, each with an answer or an error of its own. */
	const run = async (
		{ verb, parameters, binary, items }: ContractCall & { items?: IDataObject[] },
		stored = { ...credential },
	): Promise<EngineRun> =>
		await runNode(verb, {
			parameters: { provider: fixture.provider, ...parameters },
			// A provider without an API has none, and none may be asked for.
			credential: hasApi(declared) ? stored : null,
			...(items === undefined ? {} : { items, onError: 'continueRegularOutput' }),
			...(binary === undefined ? {} : { binary: (items ?? [{}]).map(() => binary) }),
		});
	const first = async (verb: string, parameters: INodeParameters): Promise<IDataObject> => {
		const { outputs, error } = await run({ verb, parameters });
		if (error !== undefined) throw new Error(`${verb}: ${error.message}`);
		return outputs[0]?.[0]?.json ?? {};
	};
	/** A token that is there already: what is tested is the call, not how it gets its token. */
	const withToken = async () => {
		const stored: Record<string, string> = { ...credential, accessToken: '' };
		const call = calls[0];
		if (call === undefined) return stored;
		await run(call, stored);
		return stored;
	};
	/** Every value of the credential that nobody may read anywhere else. */
	const secrets = () =>
		Object.entries(credential)
			.filter(([name]) => /secret|key|token$/i.test(name) && !/url|keyId|style/i.test(name))
			.map(([, value]) => value)
			.filter((value) => value.length >= 8);
	const expectNoSecret = ({ outputs, error }: EngineRun) => {
		const told = JSON.stringify([outputs, error]);
		for (const secret of secrets()) expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
	};

	beforeAll(async () => {
		const process = await startSandboxProcess(fixture.sandboxArgs);
		sandbox = new SandboxControl(process);
		credential = { accessToken: '', callbackSecret: '', ...process.credentials[fixture.provider] };
		calls = await fixture.prepare(first, process);
	}, 60_000);
	afterAll(async () => await sandbox.stop());

	const nameOf = ({ verb, name }: ContractCall) => (name === undefined ? verb : `${verb} ${name}`);

	test('has a call for every verb that it declares, and for no other', () => {
		expect([...new Set(calls.map(({ verb }) => verb))].sort()).toEqual(Object.keys(declared.verbs).sort());
	});

	test('answers every call with items of the published schema, and no secret', async () => {
		for (const call of calls) {
			const answered = await run(call);
			expect({ call: nameOf(call), error: answered.error?.message }).toEqual({ call: nameOf(call), error: undefined });
			// The schema is checked by runNode itself.
			expect(answered.outputs[0]?.length ?? 0).toBeGreaterThan(0);
			expectNoSecret(answered);
		}
	}, 120_000);

	test('sends no word in the place of a text that is none, and says of an empty one that it is empty', async () => {
		for (const call of calls) {
			const shown = textParametersOf(call.verb, { provider: fixture.provider, ...call.parameters });
			for (const { property, fromItem } of shown) {
				for (const items of [EMPTY_TEXTS, NO_TEXTS]) {
					await sandbox.forgetSent();
					const answered = await run({ ...call, parameters: fromItem, items: Object.values(items) });
					const where = { call: nameOf(call), parameter: property.name, values: Object.keys(items) };
					const sent = await sandbox.sent();
					const errors = (answered.outputs[0] ?? []).map(({ json }) => String(json.error ?? ''));
					const words = [
						...sent.map(({ path: at, query, body }) => JSON.stringify([at, query, body])),
						...errors,
						answered.error?.message ?? '',
					];
					expect({ ...where, words: words.filter((text) => FALSE_WORDS.test(text)) }).toEqual({ ...where, words: [] });
					if (property.required === true && items === EMPTY_TEXTS) {
						const label = property.displayName.replace(/[()]/g, '\\$&');
						const said = expect.stringMatching(`${label}.* is (empty|missing)|${label} `);
						expect({ ...where, errors, sent: sent.length }).toEqual({ ...where, errors: [said, said, said], sent: 0 });
					}
				}
			}
		}
	}, 240_000);

	if (!hasApi(declared)) {
		test('sends nothing', async () => {
			await sandbox.forgetSent();
			for (const call of calls) await run(call);
			expect(await sandbox.sent()).toEqual([]);
		});
		test('has a page of its own that says what is not known', () => {
			expect(pageOf(fixture.provider)).toMatch(NOT_KNOWN);
		});
		return;
	}

	test.each(Object.entries(BAD_ANSWERS))(
		'takes %s for no success, says what happened, and quotes no secret',
		async (_, fault) => {
			const stored = await withToken();
			for (const call of calls) {
				await sandbox.fault({ pathIncludes: `/${fixture.provider}/`, times: 1_000, ...fault });
				const { outputs, error, ...others } = await run(
					{ ...call, parameters: { ...call.parameters, options: { maxRetries: 0 } } },
					{ ...stored },
				);
				await sandbox.clearFaults();
				const states = (outputs[0] ?? []).map(({ json }) => String(json.status));
				const where = { call: nameOf(call) };
				expect({ ...where, good: states.filter((state) => GOOD_STATES.includes(state)) }).toEqual({
					...where,
					good: [],
				});
				if (error !== undefined)
					expect({ ...where, message: error.message }).toEqual({ ...where, message: expect.stringMatching(/\w{4}/) });
				expectNoSecret({ outputs, error, ...others });
			}
		},
		240_000,
	);

	test('has a page for its credential, and a page of its own that says what is not known', () => {
		expect(existsSync(path.join(root, 'docs', 'credentials', `${fixture.provider.toLowerCase()}.md`))).toBe(true);
		expect(pageOf(fixture.provider)).toMatch(NOT_KNOWN);
	});
}

const NOT_KNOWN = /^## .*not known/im;

function pageOf(provider: string): string {
	return readFileSync(path.join(root, 'providers', provider, 'README.md'), 'utf8');
}
