import type { IDataObject } from 'n8n-workflow';
import type { Provider, Verb, VerbOfProvider } from '../../../core/provider/provider';
import { executeVerb } from '../../../core/run/execute';
import { CREDIT_FILE_FIELDS } from '../../../core/shapes/creditFile';
import { FakeClock, type FakeRun, fakeContext } from '../fakes';

/** A status as a provider answers it. */
export const STATUS = {
	verdict: 'unknown',
	provider: 'provider',
	id: '7',
	reference: null,
	status: 'ready',
	providerStatus: null,
	trustScore: null,
	fraudulent: null,
	holderMatch: null,
	reasons: [],
	warnings: [],
};

export type Work = (json: Record<string, unknown>) => object[];

function providerOf(verb: Verb, work: Work): Provider {
	const run: VerbOfProvider['run'] = async (call) => await Promise.resolve(work(call.json(call.itemIndexes[0] ?? 0)));
	return {
		id: 'provider',
		displayName: 'Provider',
		credentialType: 'providerApi',
		baseUrl: () => 'https://api.example',
		secretsOf: () => [],
		tokenCheck: null,
		rateLimit: () => null,
		verbs: { [verb]: { fields: [], run } },
	};
}

export interface SetUp extends FakeRun {
	verb?: Verb;
	work?: Work;
	values?: IDataObject;
}

/** Runs a node with Include Input Fields on; `asked` are the items that it worked for. */
export async function fileBy(
	items: IDataObject[],
	{ verb = 'checkAnalysisStatus', work = () => [STATUS], values, ...fake }: SetUp = {},
) {
	const clock = new FakeClock();
	const asked: unknown[] = [];
	const provider = providerOf(verb, (json) => {
		asked.push(json);
		return work(json);
	});
	const parameters = {
		provider: 'provider',
		includeInputFields: true,
		outputField: CREDIT_FILE_FIELDS[verb],
		...values,
	};
	const { ctx, hints } = fakeContext(clock, { items, parameters, ...fake });
	const [output = []] = await executeVerb(ctx, verb, { providers: [provider], clock });
	return { output, asked, hints, json: output.map((item) => item.json) };
}
