/** The n8n that is measured: the packed package in it, its owner signed in. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { N8nClient } from '../demo/n8n-client.mjs';
import { installN8n } from '../demo/n8n-install.mjs';
import { startN8n } from '../demo/n8n-server.mjs';
import { freePort } from '../demo/ports.mjs';
import { step } from '../demo/progress.mjs';
import { packedTarball } from '../scripts/lib/package.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { capture } from '../scripts/lib/spawn.mjs';

/** Everything of a run is below it: n8n's data and the files to upload. */
export const workFolder = inRoot('.demo', 'bench');
export const uploadFolder = path.join(workFolder, 'files');

/** Builds, packs and installs once. Answers `{ start, version, nodeVersion }`; each `start` gives a fresh n8n: `{ client, stop }`. */
export async function prepareN8n(onStarted) {
	const tarball = await step('Building and packing the package', packedTarball);
	const installed = await installN8n();
	const manifest = path.join(path.dirname(installed.n8n), '..', 'package.json');
	const { output } = await capture(installed.node, ['--version']);
	return {
		version: JSON.parse(await readFile(manifest, 'utf8')).version,
		nodeVersion: output.trim(),
		async start() {
			let stop;
			const { url } = await startN8n({
				installed,
				port: await freePort(),
				folder: path.join(workFolder, 'n8n'),
				openFolders: [uploadFolder],
				tarballs: new Map([['n8n-nodes-credit-insights', tarball]]),
				onStarted(server) {
					stop = once(server.stop);
					onStarted({ ...server, stop });
				},
			});
			const client = await N8nClient.createOwner(url, {
				email: 'owner@bench.example',
				firstName: 'Bench',
				lastName: 'Owner',
				password: `Bench-${randomBytes(6).toString('hex')}-1`,
			});
			return { client, stop };
		},
	};
}

/** By the second call the process is gone, and its id may already be another's. */
function once(stop) {
	let stopped;
	return () => (stopped ??= stop());
}
