/**
 * n8n in queue mode on this machine, as an operator lays it out: PostgreSQL, Redis, one main process, webhook processes and workers with the
 * packed package in each, and a proxy before them. Everything is of this run: free ports, a folder of its own, and only what was
 * started here is ever ended, by the id it was started with.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { freePort } from '../../demo/ports.mjs';
import { startServer } from '../../demo/servers.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';
import { capture } from '../../scripts/lib/spawn.mjs';
import { startProxy } from './proxy.mjs';

const packageName = 'n8n-nodes-credit-insights';
const startDeadlineSeconds = 240;
// eslint-disable-next-line house/portable -- queue mode is tried on Debian, whose packages it starts
const debianPostgres = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The folder of PostgreSQL's programs; says how to get them where they are missing. */
async function postgresPrograms() {
	const versions = existsSync(debianPostgres) ? await readdir(debianPostgres) : [];
	const folders = versions.map((version) => path.join(debianPostgres, version, 'bin'));
	const found = folders.filter((folder) => existsSync(path.join(folder, 'postgres'))).at(-1);
	const redis = await capture('redis-server', ['--version']).catch(() => ({ code: 1 }));
	if (found === undefined || redis.code !== 0)
		throw new Problem('Queue mode needs PostgreSQL and Redis. On Debian: apt-get install postgresql redis-server');
	return found;
}

async function until(what, isReady, server, words = () => '') {
	const deadline = Date.now() + startDeadlineSeconds * 1000;
	let gone = false;
	server.exited.then(() => (gone = true));
	while (!(await isReady().catch(() => false))) {
		if (gone || Date.now() > deadline)
			throw new Problem(`${what} ${gone ? 'stopped while starting' : 'was not ready in time'}.\n${words()}`);
		await pause(250);
	}
}

const answers = (url) => async () => (await fetch(url)).ok;

/** `{ url, psql, start(name), kill(name), stop(name), memory(name), logFile }`; the processes are main, webhook1, webhook2, worker1 and worker2. */
export class Stack {
	servers = new Map();

	/** `openFolders` are what n8n's file nodes may use; `settings` are environment variables of every n8n, by which a test may differ. */
	constructor({ installed, tarball, openFolders, settings = {}, onStarted }) {
		Object.assign(this, { installed, tarball, openFolders, settings, onStarted });
	}

	async up(names) {
		this.programs = await postgresPrograms();
		// PostgreSQL runs as a user of its own, who has to get there.
		this.folder = await mkdtemp(path.join(tmpdir(), 'credit-insights-queue-'));
		await chmod(this.folder, 0o755);
		const ports = ['postgres', 'redis', 'main', 'webhook1', 'webhook2', 'worker1', 'worker2'];
		this.ports = {};
		for (const name of ports) this.ports[name] = await freePort();
		this.key = randomBytes(24).toString('hex');
		await this.startPostgres();
		await this.startRedis();
		this.proxy = await startProxy({ main: this.ports.main, webhooks: [this.ports.webhook1, this.ports.webhook2] });
		this.url = this.proxy.url;
		this.onStarted({ stop: () => this.proxy.stop(), exited: new Promise(() => {}) });
		for (const name of names) await this.start(name);
	}

	/** The log of one process. */
	logFile(name) {
		return path.join(this.folder, `${name}.log`);
	}

	async launch(name, command, args, { env = process.env, ready, cwd = this.folder }) {
		let output = '';
		const onOutput = (chunk) => (output = (output + chunk).slice(-3000));
		const server = startServer(command, args, { cwd, env, logFile: this.logFile(name), onOutput });
		this.onStarted(server);
		this.servers.set(name, server);
		await until(name, ready, server, () => output);
	}

	async startPostgres() {
		const { folder, programs, ports } = this;
		const data = path.join(folder, 'postgres');
		const asUser = (program, args) =>
			isRoot
				? ['runuser', ['-u', 'postgres', '--', path.join(programs, program), ...args]]
				: [path.join(programs, program), args];
		const run = async ([command, args]) => {
			const { code, output } = await capture(command, args, { cwd: '/' });
			if (code !== 0) throw new Problem(`PostgreSQL could not be set up:\n${output}`);
		};
		if (isRoot) await run(['install', ['-d', '-o', 'postgres', '-g', 'postgres', '-m', '700', data]]);
		await run(
			asUser('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']),
		);
		const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
		const [command, args] = asUser('postgres', [
			'-D',
			data,
			'-p',
			String(ports.postgres),
			...settings.flatMap((one) => ['-c', one]),
		]);
		await this.launch('postgres', command, args, {
			cwd: '/',
			ready: async () =>
				(await capture(path.join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(ports.postgres), '-q']))
					.code === 0,
		});
		await this.psql('create database n8n', 'postgres');
	}

	async startRedis() {
		const port = String(this.ports.redis);
		const args = ['--bind', '127.0.0.1', '--port', port, '--dir', this.folder, '--save', '', '--appendonly', 'yes'];
		const ready = async () => (await capture('redis-cli', ['-p', port, 'ping'])).output.includes('PONG');
		await this.launch('redis', 'redis-server', args, { ready });
	}

	/** The rows of a query as lists of texts. */
	async psql(query, database = 'n8n') {
		const connection = ['-h', '127.0.0.1', '-p', String(this.ports.postgres), '-U', 'postgres', '-d', database];
		const { code, output } = await capture('psql', [...connection, '-AtX', '-F', '\t', '-c', query]);
		if (code !== 0) throw new Error(output);
		return output
			.split('\n')
			.filter(Boolean)
			.map((line) => line.split('\t'));
	}

	/** Starts a process of n8n and waits until it is ready. */
	async start(name) {
		const kind = name.replace(/\d$/, '');
		const folder = path.join(this.folder, name);
		await this.unpack(folder);
		const port = String(this.ports[name]);
		const own = {
			main: { N8N_PORT: port, N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true' },
			// Callbacks start twice as many runs a second with it, see docs/operate.md.
			webhook: { N8N_PORT: port, N8N_EXPRESSION_ENGINE: 'legacy' },
			worker: { QUEUE_HEALTH_CHECK_ACTIVE: 'true', QUEUE_HEALTH_CHECK_PORT: port },
		}[kind];
		const commands = { main: ['start'], webhook: ['webhook'], worker: ['worker', '--concurrency=10'] };
		const env = {
			...this.environment(folder),
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...own,
			...this.settings,
		};
		await this.launch(name, this.installed.node, [this.installed.n8n, ...commands[kind]], {
			env,
			cwd: folder,
			ready: answers(`http://127.0.0.1:${port}/healthz/readiness`),
		});
		if (kind === 'main')
			await until(
				name,
				async () => (await fetch(`http://127.0.0.1:${port}/rest/owner/setup`, { method: 'POST' })).status === 400,
				this.servers.get(name),
			);
	}

	environment(folder) {
		return {
			PATH: [path.dirname(this.installed.node), process.env.PATH].join(path.delimiter),
			HOME: folder,
			LANG: 'C.UTF-8',
			N8N_USER_FOLDER: folder,
			N8N_ENCRYPTION_KEY: this.key,
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(this.ports.postgres),
			DB_POSTGRESDB_USER: 'postgres',
			DB_POSTGRESDB_DATABASE: 'n8n',
			DB_POSTGRESDB_POOL_SIZE: '4',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(this.ports.redis),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_HOST: '127.0.0.1',
			N8N_SECURE_COOKIE: 'false', // plain http
			N8N_PROXY_HOPS: '1',
			WEBHOOK_URL: `${this.url}/`,
			N8N_EDITOR_BASE_URL: `${this.url}/`,
			N8N_RESTRICT_FILE_ACCESS_TO: this.openFolders.join(';'),
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
			N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_HIRING_BANNER_ENABLED: 'false',
			N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		};
	}

	/** Every process loads the package from a folder of its own, workers and webhook processes too. */
	async unpack(folder) {
		const target = path.join(folder, '.n8n', 'nodes', 'node_modules', packageName);
		await mkdir(target, { recursive: true });
		const { code, output } = await capture('tar', ['-xzf', this.tarball, '--strip-components=1', '-C', target]);
		if (code !== 0) throw new Problem(`The packed package could not be unpacked with tar:\n${output}`);
	}

	/** As a crash or the kernel's out-of-memory killer does it. */
	async kill(name) {
		await this.servers.get(name).kill();
	}

	async stop(name) {
		await this.servers.get(name).stop();
	}

	/** The resident memory of a process in bytes, now and at most so far. */
	async memory(name) {
		// eslint-disable-next-line house/portable -- Linux alone tells the highest memory so far
		const status = await readFile(`/proc/${this.servers.get(name).pid}/status`, 'utf8');
		const kilobytes = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]);
		return { nowBytes: kilobytes('VmRSS') * 1024, mostBytes: kilobytes('VmHWM') * 1024 };
	}

	/** Has the highest memory of a process counted anew. */
	async forgetMostMemory(name) {
		// eslint-disable-next-line house/portable -- see above
		await writeFile(`/proc/${this.servers.get(name).pid}/clear_refs`, '5');
	}

	/** Removes what the processes have left; they are stopped by then. */
	async remove() {
		if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
	}
}
