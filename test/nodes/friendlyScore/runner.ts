import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine';
import { FakeFriendlyScore } from './fakeFriendlyScore';

/** A fake FriendlyScore for the tests of a file, and nodes that are run against it. */
export function friendlyScoreRunner() {
	let started: FakeFriendlyScore | undefined;
	const fake = () => {
		if (started === undefined) throw new Error('The fake FriendlyScore was not started');
		return started;
	};
	beforeAll(async () => {
		started = await FakeFriendlyScore.start();
	});
	beforeEach(() => fake().reset());
	afterAll(async () => await started?.stop());

	const run = async (
		verb: string,
		parameters: INodeParameters,
		more: { items?: IDataObject[]; credential?: ICredentialDataDecryptedObject } = {},
	) =>
		await runNode(verb, {
			parameters: { provider: 'friendlyScore', ...parameters },
			credential: more.credential ?? fake().credential(),
			...(more.items === undefined ? {} : { items: more.items }),
		});

	const items = async (verb: string, parameters: INodeParameters) => {
		const { outputs, error } = await run(verb, parameters);
		expect(error).toBeUndefined();
		return (outputs[0] ?? []).map(({ json }) => json);
	};

	const first = async (verb: string, parameters: INodeParameters) => (await items(verb, parameters))[0] ?? {};

	return { fake, run, items, first };
}
