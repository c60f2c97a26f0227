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

test('every provider of the registry is held to the contract', () => {
	expect(fixtures.map(({ provider }) => provider).sort()).toEqual(PROVIDERS.map(({ id }) => id).sort());
});

describe.each(fixtures.map((fixture) => [fixture.provider, fixture] as const))('%s', (_, fixture) =>
	testProvider(fixture),
);
