/** `npx tsx sandbox/callbacks/send.ts --provider periculum --kind insights --to <url> ...`: README.md lists the options. */
import { parseArgs } from 'node:util';
import { callbackSchema, sendCallback } from './callback';

const options = {
	provider: { type: 'string' },
	kind: { type: 'string' },
	to: { type: 'string' },
	person: { type: 'string' },
	secret: { type: 'string' },
	'secret-header': { type: 'string' },
	forge: { type: 'boolean' },
	late: { type: 'boolean' },
	twice: { type: 'boolean' },
	'cut-off': { type: 'boolean' },
	method: { type: 'string' },
	'content-type': { type: 'string' },
	nested: { type: 'string' },
	megabytes: { type: 'string' },
	'statement-key': { type: 'string' },
	'registration-id': { type: 'string' },
	'psu-id': { type: 'string' },
	option: { type: 'string' },
	casing: { type: 'string' },
	envelope: { type: 'string' },
	'customer-id': { type: 'string' },
	'document-id': { type: 'string' },
	rejected: { type: 'boolean' },
	'user-id': { type: 'string' },
	'resource-id': { type: 'string' },
	nonce: { type: 'string' },
	unsigned: { type: 'boolean' },
	'account-id': { type: 'string' },
	'event-id': { type: 'string' },
} as const;

function camelCase(name: string): string {
	return name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options });
	const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [camelCase(name), value]));
	const parsed = callbackSchema.safeParse(given);
	if (!parsed.success) {
		const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'options'}: ${message}`);
		throw new Error(lines.join('\n'));
	}
	for (const { status, error } of await sendCallback(parsed.data, Date.now())) {
		console.log(status === null ? `no answer: ${error}` : `answered ${status}`);
		if (status === null) process.exitCode = 1;
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
