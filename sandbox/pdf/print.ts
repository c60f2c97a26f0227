/** `npx tsx sandbox/pdf/print.ts <person> <out.pdf> [--password x] [--months n]` */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printedPerson } from './person';

const usage = 'Usage: npx tsx sandbox/pdf/print.ts <person> <out.pdf> [--password x] [--months n]';

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { password: { type: 'string' }, months: { type: 'string', default: '12' } },
	});
	const [slug, file] = positionals;
	const months = Number(values.months);
	if (slug === undefined || file === undefined) throw new Error(usage);
	if (!Number.isInteger(months) || months < 1) throw new Error('--months must be a whole number of at least 1.');
	await writeFile(file, await printedPerson(slug, { months, password: values.password }));
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
