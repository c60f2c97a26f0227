/** The reports of a run, as files that a browser opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wholeItemsOf } from './n8n-client.mjs';

const reportNode = 'Create Credit Report';

/** Writes the report of each application into a folder; answers `{ applicationId, file }`, in the order of the applications. */
export async function saveReports(client, execution, folder) {
	await mkdir(folder, { recursive: true });
	const saved = [];
	for (const { json, binary } of wholeItemsOf(execution, reportNode)) {
		const { fileName, applicationId } = json.report;
		const file = path.join(folder, path.basename(fileName));
		await writeFile(file, await client.binary(binary.report));
		saved.push({ applicationId, file });
	}
	return saved;
}
