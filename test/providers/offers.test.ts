import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROVIDERS } from '../../providers';
import { offersIn } from '../../scripts/generate/matrix';

const root = path.join(__dirname, '..', '..');

/** `getCreditScore` as people read it. */
const titled = (verb: string) => `${verb[0]?.toUpperCase() ?? ''}${verb.slice(1)}`.replace(/(?<!^)(?=[A-Z])/g, ' ');

test.each(PROVIDERS.map((provider) => [provider.displayName, provider] as const))(
	'the page of %s says of each node that it is offered in what it is offered',
	(_, { id, verbs, callbacks }) => {
		const offered = offersIn(readFileSync(path.join(root, 'providers', id, 'README.md'), 'utf8'));
		const declared = [
			...Object.keys(verbs).map(titled),
			...(callbacks === undefined ? [] : ['Credit Callback Trigger']),
		];
		expect([...offered.keys()]).toEqual(expect.arrayContaining(declared));
		for (const words of offered.values()) expect(words).not.toBe('');
	},
);
