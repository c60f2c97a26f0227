import type { INode, INodeParameters } from 'n8n-workflow';
import { z } from 'zod';
import { PROVIDERS } from '../../providers';
import { hasApi } from '../../core/provider/provider';
import { type EngineRun, builtNode, runNode } from '../support/engine';

/** Each node with the field that its answer has in a credit file. */
const FIELDS = {
	createCreditCustomer: 'customer',
	requestBankConsent: 'consent',
	uploadBankStatement: 'statement',
	checkAnalysisStatus: 'analysis',
	getCreditInsights: 'insights',
	assessAffordability: 'affordability',
	getCreditScore: 'creditScore',
} as const;

type Verb = keyof typeof FIELDS;
const VERBS = Object.keys(FIELDS) as Verb[];

const choices = z.array(z.object({ value: z.string() }));
const providersOf = (verb: Verb) => {
	const field = builtNode(verb).description.properties.find(({ name }) => name === 'provider');
	return choices.parse(field?.options).map(({ value }) => value);
};

/** Something in each field that has to be filled in: n8n runs no workflow in which one is empty. */
function filledIn(verb: Verb): INodeParameters {
	const required = builtNode(verb).description.properties.filter((property) => property.required === true);
	return Object.fromEntries(
		required.map(({ name, type }) => {
			const value = name === 'email' ? 'ada@example.com' : '1';
			return [name, type === 'resourceLocator' ? { __rl: true, mode: 'id', value } : value];
		}),
	);
}

/** What is wrong before the first item; `error` is in the words that the user reads. */
interface Fault {
	credential: Record<string, string> | null;
	parameters: INodeParameters;
	error: RegExp;
}

const usable = {
	environment: 'custom',
	baseUrl: 'https://api.example',
	apiUrl: 'https://api.example',
	tokenUrl: 'https://api.example/token',
	apiKey: 'key',
	clientId: 'client',
	clientSecret: 'secret',
	accessToken: 'token',
	app: 'app',
	client: 'client',
	initiatingPartyId: 'party',
	keyId: 'key',
	privateKey: 'key',
};
const FAULTS: Record<string, Fault> = {
	'a credential that is missing': { credential: null, parameters: {}, error: /^This node has no \w+ credential$/ },
	'a credential that is empty': { credential: {}, parameters: {}, error: /The \w+ credential: / },
	'a credential with a plain address': {
		credential: { ...usable, baseUrl: 'http://example.com', apiUrl: 'http://example.com' },
		parameters: {},
		error: /must start with https/,
	},
	'an option out of bounds': {
		credential: usable,
		parameters: { options: { concurrency: 100 } },
		error: /Concurrency must be/,
	},
	'an option that is no number': {
		credential: usable,
		parameters: { options: { maxRetries: '={{ "many" }}' } },
		error: /Max Retries must be/,
	},
};

/** What can be wrong at a provider that needs neither a credential nor the network. */
const FAULTS_WITHOUT_API: Record<string, Fault> = {
	'what it reads that is not there': {
		credential: null,
		parameters: { binaryPropertyName: 'nothing', statements: '' },
		error: /^The item has no file "nothing"; it has "file"|^Statements is empty/,
	},
	'a currency that is none': {
		credential: null,
		parameters: { options: { currency: 'naira' } },
		error: /Currency must be/,
	},
};

const faultsAt = (provider: string) =>
	PROVIDERS.filter(hasApi).some(({ id }) => id === provider) ? FAULTS : FAULTS_WITHOUT_API;

/** The choices that a provider always offers in this node, as they stand there when one was taken away. */
function staleChoices(verb: Verb, provider: string): Array<{ parameters: INodeParameters; label: string }> {
	return builtNode(verb)
		.description.properties.filter(
			({ type, displayOptions: { show = {} } = {} }) =>
				type === 'options' &&
				show.provider?.includes(provider) === true &&
				Object.keys(show).every((name) => ['provider', 'method'].includes(name)),
		)
		.map(({ name, displayName }) => ({ parameters: { [name]: '={{ "taken away" }}' }, label: displayName }));
}

const ITEMS = [{ applicant: 'A-1' }, { applicant: 'A-2' }];
const BINARY = ITEMS.map(() => ({ file: { data: 'QQ==', mimeType: 'text/plain' } }));

interface Asked {
	verb: Verb;
	onError: NonNullable<INode['onError']>;
	parameters: INodeParameters;
	credential: Fault['credential'];
}

const runOf = async ({ verb, parameters, ...options }: Asked) =>
	await runNode(verb, {
		items: ITEMS,
		binary: BINARY,
		parameters: { ...filledIn(verb), ...parameters },
		...options,
	});

const jsonOf = (run: EngineRun, output: number) => (run.outputs[output] ?? []).map(({ json }) => json);

/** What each of the three settings must make of a fault. Nothing may leave by the success output that does not say so. */
async function expectToFail({ verb, parameters, credential, error }: { verb: Verb } & Fault) {
	const told = expect.stringMatching(error);
	const asked = { verb, parameters, credential };

	const stopped = await runOf({ ...asked, onError: 'stopWorkflow' });
	expect(stopped.error?.message).toEqual(told);
	expect(stopped.outputs.flat()).toEqual([]);

	const alone = await runOf({ ...asked, onError: 'continueRegularOutput' });
	expect(alone.error).toBeUndefined();
	expect(jsonOf(alone, 0)).toEqual(ITEMS.map(() => expect.objectContaining({ error: told })));
	expect(jsonOf(alone, 0).every((json) => !('applicant' in json))).toBe(true);

	const filing = { ...asked, parameters: { ...parameters, includeInputFields: true } };
	const filed = await runOf({ ...filing, onError: 'continueRegularOutput' });
	expect(filed.error).toBeUndefined();
	const failure = { status: 'error', problem: expect.objectContaining({ step: 'Node', error: told }) };
	expect(filed.outputs[0]).toMatchObject(
		ITEMS.map(({ applicant }, item) => ({
			json: { applicant, [FIELDS[verb]]: failure },
			binary: BINARY[item],
			pairedItem: { item },
		})),
	);

	for (const each of [asked, filing]) {
		const led = await runOf({ ...each, onError: 'continueErrorOutput' });
		expect(led.error).toBeUndefined();
		expect(jsonOf(led, 0)).toEqual([]);
		expect(led.outputs[1]).toMatchObject(
			ITEMS.map(({ applicant }, item) => ({ json: { applicant, error: told }, binary: BINARY[item] })),
		);
	}
}

describe.each(VERBS)('%s', (verb) => {
	describe.each(providersOf(verb))('at %s', (provider) => {
		test.each(Object.entries(faultsAt(provider)))('passes no item for %s', async (_, fault) => {
			await expectToFail({ verb, ...fault, parameters: { provider, ...fault.parameters } });
		});

		for (const { label, parameters } of staleChoices(verb, provider)) {
			test(`passes no item for a choice of ${label} that was taken away`, async () => {
				const error = new RegExp(`^${label} must be one of`);
				await expectToFail({ verb, credential: usable, parameters: { provider, ...parameters }, error });
			});
		}
	});

	test.each([
		['that does not exist', 'nobody'],
		['that an expression does not find', '={{ $json.none }}'],
	])('passes no item for a provider %s', async (_, provider) => {
		await expectToFail({
			verb,
			credential: usable,
			parameters: { provider },
			error: /This node does not offer the provider/,
		});
	});
});

test('a way of working out affordability that does not exist passes no item', async () => {
	await expectToFail({
		verb: 'assessAffordability',
		credential: null,
		parameters: { method: 'guessed' },
		error: /^Method must be one of/,
	});
});

test('affordability that is worked out without insights passes no item', async () => {
	await expectToFail({
		verb: 'assessAffordability',
		credential: null,
		parameters: { method: 'calculated', principal: 100, termMonths: 6 },
		error: /^Insights holds no credit insights/,
	});
});
