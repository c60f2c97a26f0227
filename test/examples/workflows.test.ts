import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', '..', 'examples', 'workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test('there are examples to look at', () => {
	expect(files.length).toBeGreaterThan(5);
});

// n8n makes the ID when a workflow is stored, and keeps one that stands in the file: everybody who imports it would listen at the same address.
test.each(files)('%s carries no ID of a webhook', (file) => {
	expect(readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/webhookId/i);
});
