import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', 'sandbox');

describe('the sandbox as a second reading of the provider documents', () => {
	it('imports nothing from the package that it checks', () => {
		const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
		const imports = files.flatMap((file) =>
			[...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
				([, source]) => `${file}: ${source}`,
			),
		);

		expect(imports.length).toBeGreaterThan(50);
		expect(imports.filter((line) => /\b(core|providers|nodes|credentials)\//.test(line))).toEqual([]);
	});
});
