/** What the demo and the end-to-end tests run in: the packed package, the sandbox and a real n8n with its owner signed in. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { packedTarball } from '../scripts/lib/package.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { N8nClient } from './n8n-client.mjs';
import { installN8n } from './n8n-install.mjs';
import { startN8n } from './n8n-server.mjs';
import { step } from './progress.mjs';
import { startSandbox } from './sandbox-server.mjs';

export const dataFolder = inRoot('examples', 'data');
/** Where the examples and the demo put reports. */
export const reportsFolder = inRoot('.demo', 'reports');

/** The package as it is published, by its name. */
const wholePackage = async () => new Map([['n8n-nodes-credit-insights', await packedTarball()]]);

/**
 * Builds, installs and starts everything; `edition` is one of n8n-install's, `packages` makes the tarballs to install, by name. `folder` is emptied and holds n8n's data. Whatever was started is handed to `onStarted`
 * at once (an object with `stop`), so that the caller can stop it even when a later step fails.
 * Answers `{ sandbox, n8n, owner, client }`; `sandbox.ready` holds its URL and test keys.
 */
export async function startEnvironment({ edition, port, folder, packages = wholePackage, onStarted }) {
	const tarballs = await step('Building and packing', packages);
	const installed = await installN8n(edition);
	await mkdir(folder, { recursive: true });
	await mkdir(reportsFolder, { recursive: true });
	const n8n = await step('Starting n8n', () =>
		startN8n({ installed, port, folder, openFolders: [dataFolder, reportsFolder], tarballs, onStarted }),
	);
	const sandbox = await step('Starting the provider sandbox', () => startSandbox(folder, onStarted));
	const owner = {
		email: 'owner@demo.example',
		firstName: 'Demo',
		lastName: 'Owner',
		password: `Demo-${randomBytes(6).toString('hex')}-1`,
	};
	const client = await N8nClient.createOwner(n8n.url, owner);
	return { sandbox, n8n, owner, client };
}
