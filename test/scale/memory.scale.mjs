import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { itemsOf } from '../../demo/n8n-client.mjs';
import { customerWorkflow, fileWorkflow } from './live.mjs';

const MEGABYTE = 1024 * 1024;
const MODES = { database: 'in the database', filesystem: 'on disk' };

/** What uploads of large files take of a worker, over what it takes at rest. */
export function tests({ stack, client, sandbox, credentials, folder, sizes }) {
	const { inscribeApi } = credentials;
	const file = path.join(folder, 'large.pdf');
	const documentsOf = async () => {
		const entries = await (await fetch(`${sandbox.ready.url}/_sandbox/requests`)).json();
		return entries.filter(
			({ method, path: at, status }) => method === 'POST' && at.endsWith('/documents') && status < 300,
		);
	};
	/** A worker that has done it once, so that what it loads is not counted. */
	const workerWith = async (mode) => {
		await stack.stop('worker1');
		stack.settings = { N8N_DEFAULT_BINARY_DATA_MODE: mode, N8N_BINARY_DATA_DATABASE_MAX_FILE_SIZE: '512' };
		await stack.start('worker1');
	};
	/** How much more the worker takes at most while so many runs of a workflow are under way, in MB. */
	const taken = async (workflow, times) => {
		const { id } = await client.createWorkflow(workflow);
		const { nowBytes } = await stack.memory('worker1');
		await stack.forgetMostMemory('worker1');
		const runs = await Promise.all(Array.from({ length: times }, () => client.runToEnd(id, 'Start', 600)));
		for (const { status, data } of runs) assert.equal(status, 'success', data.resultData.error?.message);
		const { mostBytes } = await stack.memory('worker1');
		return Math.round((mostBytes - nowBytes) / MEGABYTE);
	};

	return Object.entries(MODES).map(([mode, words]) => [
		`files of ${sizes.fileMegabytes} MB, kept ${words}, arrive whole, one and four at once`,
		async () => {
			await writeFile(
				file,
				Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(sizes.fileMegabytes * MEGABYTE - 9, 'x')]),
			);
			await stack.stop('worker2').catch(() => {});
			await workerWith(mode);
			const { id } = await client.createWorkflow(customerWorkflow(inscribeApi));
			const [{ customerId }] = itemsOf(await client.runToEnd(id, 'Start'), 'Create');
			const before = (await documentsOf()).length;
			const lines = [];
			for (const times of [1, 4]) {
				const read = await taken(fileWorkflow(file, undefined), times);
				const uploaded = await taken(fileWorkflow(file, customerId, inscribeApi), times);
				lines.push(`${times} at once: reading alone ${read} MB, with the upload ${uploaded} MB`);
			}
			console.log(`          ${lines.join('; ')}`);
			const documents = (await documentsOf()).slice(before);
			assert.equal(documents.length, 5);
			for (const { body } of documents)
				assert.ok(body.fields.some(({ sizeBytes }) => sizeBytes === sizes.fileMegabytes * MEGABYTE));
		},
	]);
}
