import { z } from 'zod';
import type { Provider } from '../../core/provider/provider';
import { namesOf } from './names';

const PAGES = 'https://github.com/h-seed-56e5e798/n8n-nodes-credit-insights/blob/main/docs';

const anything = z.record(z.unknown());
const codex = z.object({ alias: z.array(z.string()) });

/** What the search of n8n's node panel goes by: the file's own words, then the names of the providers that the node offers; and its page. */
export function codexOf(node: string, given: unknown, providers: readonly Provider[]): object {
	const { alias } = codex.parse(given);
	const names = namesOf(providers);
	const offered = namesOf(providers.filter((provider) => offers(provider, node)));
	return {
		...anything.parse(given),
		resources: {
			primaryDocumentation: [{ url: `${PAGES}/nodes/${kebab(node)}.md` }],
			credentialDocumentation: [{ url: `${PAGES}/credentials/README.md` }],
		},
		alias: [...alias.filter((word) => !names.includes(word)), ...offered],
	};
}

/** Whether a provider can be chosen in the node of this folder. */
export function offers(provider: Provider, node: string): boolean {
	if (node === 'CreditCallbackTrigger') return provider.callbacks !== undefined;
	return Object.keys(provider.verbs).some((verb) => verb.toLowerCase() === node.toLowerCase());
}

/** `GetCreditScore` as `get-credit-score`. */
const kebab = (name: string) => name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();
