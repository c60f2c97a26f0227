/** `npx tsx sandbox/inscribe/assetReport.ts <person> <out.json> [--months n]` */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readPerson } from '../people/read';
import { plaidReport } from './plaidReport';

const usage = 'Usage: npx tsx sandbox/inscribe/assetReport.ts <person> <out.json> [--months n]';

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { months: { type: 'string', default: '6' } },
	});
	const [slug, file] = positionals;
	const months = Number(values.months);
	if (slug === undefined || file === undefined) throw new Error(usage);
	if (!Number.isInteger(months) || months < 1) throw new Error('--months must be a whole number of at least 1.');
	await writeFile(file, `${JSON.stringify(plaidReport(await readPerson(slug), months), null, '\t')}\n`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
