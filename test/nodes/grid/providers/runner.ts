import type { IBinaryKeyData, ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import { type CreditInsights, creditInsights } from '../../../../core/shapes/insights';
import { runNode } from '../../../support/engine';
import type { ProviderId } from '../answer';

/** Runs nodes of the built package with one provider. */
export class Runner {
	constructor(
		private readonly provider: ProviderId,
		readonly credential: ICredentialDataDecryptedObject,
	) {}

	/** The first item of a run, or the message of the error that failed it. */
	async attempt(
		verb: string,
		parameters: INodeParameters,
		file?: IBinaryKeyData,
	): Promise<{ item: IDataObject } | { refusal: string }> {
		const { outputs, error } = await runNode(verb, {
			parameters: { provider: this.provider, ...parameters },
			credential: this.credential,
			...(file === undefined ? {} : { binary: [file] }),
		});
		if (error !== undefined) return { refusal: error.message };
		return { item: outputs[0]?.[0]?.json ?? {} };
	}

	/** The first item of a run that must not fail. */
	async first(verb: string, parameters: INodeParameters, file?: IBinaryKeyData): Promise<IDataObject> {
		const result = await this.attempt(verb, parameters, file);
		if ('refusal' in result) throw new Error(`${this.provider}, ${verb}: ${result.refusal}`);
		return result.item;
	}

	/** Get Credit Insights, held to the schema. */
	async insights(parameters: INodeParameters): Promise<CreditInsights> {
		return creditInsights.parse(await this.first('getCreditInsights', { data: 'insights', ...parameters }));
	}

	/** The value of the credit score that Get Credit Score tells. */
	async creditScore(parameters: INodeParameters): Promise<number | null> {
		const { score } = await this.first('getCreditScore', { options: {}, ...parameters });
		const value = typeof score === 'object' && score !== null && 'value' in score ? score.value : null;
		return typeof value === 'number' ? value : null;
	}
}

/** Check Analysis Status until the provider is done. */
export const UNTIL_DONE: INodeParameters = { waitUntilDone: true, pollInterval: 1, maxWait: 60 };

/** Get Credit Insights with what the provider's own transactions tell: the words are those of the country in which the made-up people live. */
export const FILLED: INodeParameters = { fillFromTransactions: true, country: 'NG' };
