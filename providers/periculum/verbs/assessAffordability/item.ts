import { toAffordability } from '../../normalise';
import { PROVIDER } from '../shared';

/** An assessment as output: Periculum's answer in the neutral shape, with the provider's own answer where it is asked for. */
export function affordabilityItem(raw: unknown, statementKey: number, includeRaw: boolean) {
	const { affordable, ...answer } = toAffordability(raw);
	return {
		affordable,
		provider: PROVIDER,
		method: 'provider',
		statementId: String(statementKey),
		...answer,
		...(includeRaw ? { raw } : {}),
	};
}
