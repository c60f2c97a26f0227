import type { OutputOf } from '../../../../core/shapes/outputs';
import { toAffordability } from '../../normalise';
import { PROVIDER } from '../shared';

/** An assessment as output: Periculum's answer in the neutral shape. */
export function affordabilityItem(raw: unknown, statementKey: number): OutputOf<'assessAffordability'> {
	const { affordable, ...answer } = toAffordability(raw);
	return { affordable, provider: PROVIDER, method: 'provider', statementId: String(statementKey), ...answer };
}
