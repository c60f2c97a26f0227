import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PROVIDERS } from '../../providers';
import { testProvider } from './contract';
import type { ProviderFixture } from './fixture';

const folder = path.join(__dirname, 'fixtures');
const fixtures = readdirSync(folder).map((file): ProviderFixture => {
	const { fixture }: { fixture: ProviderFixture } = require(path.join(folder, file));
	return fixture;
});

test('every provider of the registry that has an API is held to the contract', () => {
	const withApi = PROVIDERS.map(({ id }) => id);
	expect(fixtures.map(({ provider }) => provider).sort()).toEqual([...withApi].sort());
});

describe.each(fixtures.map((fixture) => [fixture.provider, fixture] as const))('%s', (_, fixture) =>
	testProvider(fixture),
);
