import { type INodeProperties, UserError } from 'n8n-workflow';
import { systemClock } from '../../core/base/clock';
import { CreditError } from '../../core/base/errors';
import type { UnitCall } from '../../core/provider/call';
import { Params } from '../../core/provider/params';
import type { Provider, VerbOfProvider } from '../../core/provider/provider';
import { hasApi } from '../../core/provider/provider';
import { PROVIDERS } from '../../providers';
import { builtCredential } from '../support/engine';
import { libraryWordsIn } from '../support/libraryWords';
import { mock } from '../support/stub';

/** What an expression may give where something else belongs. */
const ODD: readonly unknown[] = [
	undefined,
	null,
	'',
	'  ',
	'odd',
	'{"a":',
	'undefined',
	-1,
	1.5,
	Number.NaN,
	1e300,
	true,
	[],
	[1],
	[null],
	{},
	{ a: { b: [] } },
	{ values: [{ a: 1 }] },
	{ values: 'odd' },
	new Date(Number.NaN),
	new UserError('Could not get parameter "odd"'),
	new Error("Node 'Read the File' hasn't been executed"),
	new Error('invalid syntax'),
];

/** What stands in a field of which nothing odd is tried: something that most readers take. */
function plausible({ type, default: byDefault, placeholder = '', options = [] }: INodeProperties): unknown {
	if (type === 'string' && byDefault === '') return /^e\.g\. [^\s,]+/.exec(placeholder)?.[0].slice(5) ?? '7';
	if (type === 'number' && !byDefault) return 7;
	if (type === 'json') return {};
	if (type === 'resourceLocator') return '7';
	if (type === 'multiOptions') return options.flatMap((option) => ('value' in option ? [option.value] : []));
	return byDefault;
}

/** Values by parameter that show a field. */
function shownBy({ displayOptions: { show = {} } = {} }: INodeProperties): Record<string, unknown> {
	return Object.fromEntries(Object.entries(show).map(([name, values]) => [name.replace(/^\//, ''), values?.[0]]));
}

interface Place {
	/** The field, or the collection in which the entry stands. */
	field: INodeProperties;
	entry?: INodeProperties;
}

function placesOf({ fields, options = [] }: VerbOfProvider): Place[] {
	const all: INodeProperties[] = [
		...fields,
		{ displayName: 'Options', name: 'options', type: 'collection', default: {}, options },
	];
	return all.flatMap((field): Place[] =>
		field.type === 'collection'
			? [{ field }, ...(field.options ?? []).flatMap((option) => ('type' in option ? [{ field, entry: option }] : []))]
			: [{ field }],
	);
}

/** What is said of one odd value at one place; null where it was taken. Nothing is ever sent. */
async function saidOf(offer: VerbOfProvider, { field, entry }: Place, odd: unknown): Promise<CreditError | null> {
	const fields: INodeProperties[] = [
		...offer.fields,
		{ displayName: 'Options', name: 'options', type: 'collection', default: {}, options: offer.options ?? [] },
	];
	const values: Record<string, unknown> = {
		...Object.fromEntries(fields.map((one) => [one.name, plausible(one)])),
		...shownBy(field),
		...(entry === undefined ? {} : shownBy(entry)),
		[field.name]: entry === undefined ? odd : { [entry.name]: odd },
	};
	const source = {
		getNodeParameter: (name: string, _item: number, fallback?: unknown, options: { rawExpressions?: boolean } = {}) => {
			if (options.rawExpressions === true) return name === field.name ? '={{ $json.odd }}' : values[name];
			const value = Object.hasOwn(values, name) ? values[name] : fallback;
			if (value instanceof Error) throw value;
			return value;
		},
		getInputSourceData: () => ({ previousNode: 'Application' }),
	};
	const sent = new CreditError('cancelled', 'It was taken');
	const call = mock<UnitCall>({
		params: new Params(source, 0, fields, fields),
		clock: systemClock,
		itemIndexes: [0],
		itemCount: 1,
		json: () => ({}),
		fileNames: () => [],
		file: async () => await Promise.reject(sent),
		http: mock({
			send: async () => await Promise.reject(sent),
			forItem: () => mock({}),
		}),
	});
	try {
		offer.groupBy?.(call);
		await offer.run(call);
		return null;
	} catch (thrown) {
		if (thrown === sent) return null;
		if (thrown instanceof CreditError) return thrown;
		throw new Error(`${field.name}${entry === undefined ? '' : `.${entry.name}`}: ${String(thrown)}`, {
			cause: thrown,
		});
	}
}

const offers = PROVIDERS.flatMap((provider: Provider) =>
	Object.entries(provider.verbs).map(([verb, offer]) => [`${provider.id} ${verb}`, offer] as const),
);

describe.each(offers)('%s', (_name, offer) => {
	it('says of every odd value what is wrong and what to do, in no words of a library', async () => {
		const refused = new Set<string>();
		for (const place of placesOf(offer)) {
			for (const odd of ODD) {
				const error = await saidOf(offer, place, odd);
				if (error === null) continue;
				refused.add(place.field.name);
				const { message, detail } = error;
				const where = { field: place.field.name, entry: place.entry?.name, odd: String(odd), message };
				const unquoted = message.replace(/ \(it is ".*"\)/, '');
				expect({ ...where, words: libraryWordsIn(`${unquoted} ${detail.description ?? ''}`) }).toEqual({
					...where,
					words: [],
				});
				expect({ ...where, kind: error.kind, cure: detail.description ?? '' }).toEqual({
					...where,
					kind: 'input',
					cure: expect.stringMatching(/\w{3}.*\./),
				});
			}
		}
		expect([...refused]).not.toEqual([]);
	});
});

describe('a field in which an expression finds nothing', () => {
	it.each(offers)('of %s is called empty, with the node to run', async (_name, offer) => {
		const required = placesOf(offer).filter(
			({ field, entry }) =>
				field.required === true &&
				entry === undefined &&
				field.type === 'string' &&
				// Refused by those who read statements, once they have found rows.
				field.name !== 'statementName' &&
				!field.name.endsWith('Column'),
		);
		for (const place of required) {
			for (const nothing of [undefined, null, '', ' ']) {
				const error = await saidOf(offer, place, nothing);
				const said = { message: error?.message, cure: error?.detail.description };
				expect(said).toEqual({
					message: `${place.field.displayName} is empty: {{ $json.odd }} found nothing`,
					cure: `Run "Application". Then look at its output and drag the field into ${place.field.displayName} again.`,
				});
			}
		}
	});
});

const ODD_IN_CREDENTIALS = ['', ' ', null, 7, 'odd', [], {}, 'http://example.com', 'https://example.com/?a=1'];

describe.each(PROVIDERS.filter(hasApi))('the credential of $displayName', (provider) => {
	const { properties } = builtCredential(provider.credentialType);
	const sound = Object.fromEntries(
		properties.map(({ name, default: byDefault, placeholder = '' }) => [
			name,
			/https:\S+/.exec(placeholder)?.[0] ?? (byDefault || 'made-up'),
		]),
	);

	it('is taken where it is sound', () => {
		expect(provider.baseUrl(sound)).toMatch(/^https:/);
	});

	it('names the field and what to do, in no words of a library', () => {
		const choices = properties
			.filter(({ type }) => type === 'options')
			.flatMap(({ name, options = [] }) =>
				options.flatMap((option) => ('value' in option ? [{ [name]: option.value }] : [])),
			);
		for (const chosen of [{}, ...choices]) {
			for (const { name, displayName } of properties) {
				for (const odd of ODD_IN_CREDENTIALS) {
					try {
						provider.baseUrl({ ...sound, ...chosen, [name]: odd });
					} catch (thrown) {
						if (!(thrown instanceof CreditError)) throw thrown;
						const { message, detail } = thrown;
						expect({ message, words: libraryWordsIn(message) }).toEqual({ message, words: [] });
						expect(message).toMatch(`The ${provider.displayName} credential: ${displayName} `);
						expect(detail.description).toBe('Open the credential, correct this and test it.');
					}
				}
			}
		}
	});

	it.each([undefined, null, 'text', []])('that is %p is refused as a whole', (credential) => {
		expect(() => provider.baseUrl(credential)).toThrow(`The ${provider.displayName} credential`);
	});
});
