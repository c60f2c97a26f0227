/** Starts the installed n8n on 127.0.0.1 with SQLite in a fresh folder and packed packages in it. */
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Problem } from '../scripts/lib/problem.mjs';
import { capture } from '../scripts/lib/spawn.mjs';
import { freePort } from './ports.mjs';
import { startServer } from './servers.mjs';

const startDeadlineSeconds = 120;
/** n8n sees these of our environment and nothing else, so that settings of another n8n on this machine stay out. */
const passedOn = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'APPDATA', 'LOCALAPPDATA'];

/**
 * Starts n8n and waits until it is ready. `installed` is the answer of installN8n(), `tarballs` are the packages by name, `folder` is emptied and used for n8n's
 * data, `openFolders` are the only folders that its file nodes may use, `onStarted` gets the process at once. Answers `{ url, logFile, stop, exited }`.
 */
export async function startN8n({ installed, port, folder, openFolders, tarballs, onStarted }) {
	await rm(folder, { recursive: true, force: true });
	for (const [name, tarball] of tarballs) await unpackCommunityPackage(name, tarball, folder);
	const logFile = path.join(folder, 'n8n.log');
	let output = '';
	const server = startServer(installed.node, [installed.n8n, 'start'], {
		cwd: folder,
		env: environment({ port, folder, openFolders, brokerPort: await freePort() }),
		logFile,
		onOutput: (chunk) => (output = (output + chunk).slice(-4000)),
	});
	onStarted(server);
	const url = `http://127.0.0.1:${port}`;
	let gone = false;
	server.exited.then(() => (gone = true));
	const deadline = Date.now() + startDeadlineSeconds * 1000;
	while (!(await isReady(url))) {
		if (gone) throw new Problem(`n8n stopped while starting. Its last words:\n${output}`);
		if (Date.now() > deadline) {
			throw new Problem(`n8n was not ready after ${startDeadlineSeconds} s. Its last words:\n${output}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	return { url, logFile, ...server };
}

/** n8n loads every package it finds in this folder when it starts; nothing else is needed to install one. */
async function unpackCommunityPackage(name, tarball, folder) {
	const target = path.join(folder, '.n8n', 'nodes', 'node_modules', name);
	await mkdir(target, { recursive: true });
	const { code, output } = await capture('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
	if (code !== 0) throw new Problem(`The packed package could not be unpacked with tar:\n${output}`);
}

function environment({ port, folder, openFolders, brokerPort }) {
	const own = Object.fromEntries(
		passedOn.filter((name) => name in process.env).map((name) => [name, process.env[name]]),
	);
	return {
		...own,
		PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
		N8N_USER_FOLDER: folder,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false', // plain http
		N8N_RESTRICT_FILE_ACCESS_TO: openFolders.join(';'),
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	};
}

/** n8n 2.0 says that it is ready before its REST interface is there; until then, setting up an owner answers 404, and afterwards 400 without one. */
async function isReady(url) {
	try {
		const answer = await fetch(`${url}/healthz/readiness`);
		if (!answer.ok || (await answer.json()).status !== 'ok') return false;
		return (await fetch(`${url}/rest/owner/setup`, { method: 'POST' })).status === 400;
	} catch {
		return false;
	}
}
