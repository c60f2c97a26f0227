import type { Provider } from '../../core/provider/provider';

/** The names by which people search for these providers, each one's own first. */
export function namesOf(providers: readonly Provider[]): string[] {
	return providers.flatMap(({ displayName, alsoKnownAs = [] }) => [displayName, ...alsoKnownAs]);
}
