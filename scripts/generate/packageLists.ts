import { z } from 'zod';
import type { Provider } from '../../core/provider/provider';
import { namesOf } from './names';

const anything = z.record(z.unknown());
const packageJson = z.object({ keywords: z.array(z.string()), n8n: anything });

interface Found {
	/** Folders of nodes. */
	nodes: readonly string[];
	/** Files of credentials. */
	credentials: readonly string[];
	providers: readonly Provider[];
}

/** package.json with the nodes and credentials that are there, and every provider among its keywords. */
export function packageListsOf(given: unknown, { nodes, credentials, providers }: Found): object {
	const parsed = packageJson.parse(given);
	const keywords = [...parsed.keywords, ...namesOf(providers).map((name) => name.toLowerCase())];
	return {
		...anything.parse(given),
		keywords: [...new Set(keywords)],
		n8n: {
			...parsed.n8n,
			credentials: [...credentials].sort().map((file) => `dist/credentials/${file.replace(/\.ts$/, '.js')}`),
			nodes: [...nodes].sort().map((node) => `dist/nodes/${node}/${node}.node.js`),
		},
	};
}
