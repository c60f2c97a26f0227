import { type EngineRun, runNode } from '../support/engine';
import { PericulumSandbox } from '../support/periculumSandbox';
import { ROWS, monoAnswer } from '../support/statements';
import { ASSET_REPORT, InscribeSandbox } from './inscribe/inscribeSandbox';

let periculum: PericulumSandbox;
let inscribe: InscribeSandbox;
let customerId: string;
beforeAll(async () => {
	[periculum, inscribe] = await Promise.all([PericulumSandbox.start(), InscribeSandbox.start()]);
});
beforeEach(async () => {
	await Promise.all([periculum.reset(), inscribe.reset()]);
	customerId = await inscribe.customer();
});
afterAll(async () => await Promise.all([periculum.stop(), inscribe.stop()]));

const bytes = (...values: number[]) => Buffer.from(values);
const CSV = [
	'Date;Details;Amount;Balance',
	...ROWS.map(({ date, description, amount, balance }) => `${date};${description};${amount},00;${balance},00`),
].join('\n');

const FILES = {
	PDF: Buffer.from('%PDF-1.7 made up'),
	PNG: Buffer.concat([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), Buffer.alloc(64)]),
	JPG: Buffer.concat([bytes(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(64)]),
	CSV: Buffer.from(CSV),
	'CSV in UTF-16': Buffer.concat([bytes(0xff, 0xfe), Buffer.from(CSV, 'utf16le')]),
	'JSON of Mono': Buffer.from(JSON.stringify(monoAnswer())),
	'JSON of Plaid': Buffer.from(JSON.stringify(ASSET_REPORT)),
	'JSON of anybody': Buffer.from('{"hello": "world"}'),
	'JSON that is cut off': Buffer.from('{"report": {"items": ['),
	XLSX: Buffer.concat([bytes(0x50, 0x4b, 0x03, 0x04), Buffer.alloc(64)]),
	XLS: Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.alloc(64)]),
	ZIPPED: bytes(0x1f, 0x8b, 0x08, 0x00, 0x00, 0x01),
	HTML: Buffer.from('<html><body>Log in again</body></html>'),
	'a letter': Buffer.from('Dear Sir, please find my statement enclosed.'),
	nothing: Buffer.alloc(0),
} as const;
type Content = keyof typeof FILES;

/** What a file calls itself, which is never believed. */
const NAMES = [
	{ fileName: 'statement.pdf', mimeType: 'application/pdf' },
	{ fileName: 'statement.csv', mimeType: 'text/csv' },
	{ fileName: 'statement', mimeType: 'application/octet-stream' },
];

const PROVIDERS = {
	periculum: async () => ({
		parameters: {
			provider: 'periculum',
			source: 'transactions',
			transactionsFrom: 'file',
			statementName: 'Application 1',
		},
		credential: periculum.credential(),
	}),
	inscribe: async () => ({
		parameters: { provider: 'inscribe', source: 'document', customerId },
		credential: inscribe.credential(),
	}),
	local: async () => ({
		parameters: { provider: 'local', transactionsFrom: 'file' },
		credential: null,
	}),
};
type Provider = keyof typeof PROVIDERS;

/** Uploads whose answer is a statement; what is sent for it, by its path. Anything else is refused with these words and nothing sent. */
const EXPECTED: Record<Provider, Partial<Record<Content, string>>> = {
	periculum: {
		PDF: '/periculum/statements',
		CSV: '/periculum/statements/analytics',
		'CSV in UTF-16': '/periculum/statements/analytics',
		'JSON of Mono': '/periculum/statements/analytics',
	},
	inscribe: {
		PDF: '/documents',
		PNG: '/documents',
		JPG: '/documents',
		'JSON of Plaid': '/open_banking_data/plaid_asset_report',
	},
	local: { CSV: '', 'CSV in UTF-16': '', 'JSON of Mono': '', 'JSON of Plaid': '' },
};

const CURES: Record<Provider, Partial<Record<Content, RegExp>>> = {
	periculum: {
		PNG: /A provider that analyses documents reads it/,
		JPG: /A provider that analyses documents reads it/,
		XLSX: /Extract From XLSX/,
		XLS: /Extract From XLS/,
		ZIPPED: /check what the node before fetched/,
		HTML: /Ask the bank for/,
		nothing: /Fetch the file again/,
	},
	inscribe: {
		CSV: /takes no CSV/,
		'CSV in UTF-16': /Hand over one of them/,
		'JSON of Mono': /set Source to Open Banking/,
		'JSON of anybody': /set Source to Open Banking/,
		'JSON that is cut off': /set Source to Open Banking/,
		XLSX: /Hand over one of them/,
		XLS: /Hand over one of them/,
		HTML: /takes no CSV and no other text/,
		nothing: /Fetch the file again/,
	},
	local: {
		PDF: /A provider that analyses documents reads it/,
		PNG: /A provider that analyses documents reads it/,
		XLSX: /Extract From XLSX/,
		ZIPPED: /check what the node before fetched/,
		nothing: /Fetch the file again/,
	},
};

/** Bytes that declare nothing of themselves, which Inscribe takes to judge them itself. */
const isJudgedThere = (provider: Provider, content: Content, mimeType: string) =>
	provider === 'inscribe' &&
	mimeType === 'application/octet-stream' &&
	['XLSX', 'XLS', 'ZIPPED', 'CSV in UTF-16'].includes(content);

async function upload(provider: Provider, content: Content, name: (typeof NAMES)[number]): Promise<EngineRun> {
	return await runNode('uploadBankStatement', {
		...(await PROVIDERS[provider]()),
		binary: [{ data: { data: FILES[content].toString('base64'), ...name } }],
	});
}

/** Paths of what was sent, without the customer that each test makes. */
const sent = async () =>
	[...(await periculum.sent()), ...(await inscribe.sent())]
		.map(({ path }) => path)
		.filter((path) => !path.endsWith('/customers'));

const cases = (Object.keys(PROVIDERS) as Provider[]).flatMap((provider) =>
	(Object.keys(FILES) as Content[]).map((content): [Provider, Content] => [provider, content]),
);

test.each(cases)('%s knows a file with %s by its content, whatever it is called', async (provider, content) => {
	const path = EXPECTED[provider][content];
	for (const name of NAMES) {
		if (isJudgedThere(provider, content, name.mimeType)) continue;
		await Promise.all([periculum.reset(), inscribe.reset()]);
		customerId = await inscribe.customer();
		const { outputs, error } = await upload(provider, content, name);
		if (path === undefined) {
			expect(error?.message).toMatch(/^(The|Statement|Open) /);
			expect(error?.description).toMatch(CURES[provider][content] ?? /./);
			expect(await sent()).toEqual([]);
		} else {
			expect(error).toBeUndefined();
			expect(outputs[0]?.[0]?.json).toMatchObject({ provider });
			const paths = await sent();
			expect(paths.join(' ')).toContain(path);
			if (path === '') expect(paths).toEqual([]);
		}
	}
});

test('Inscribe is told of a picture or a PDF as what it is', async () => {
	for (const [content, contentType] of [
		['PDF', 'application/pdf'],
		['PNG', 'image/png'],
		['JPG', 'image/jpeg'],
	] as const) {
		await upload('inscribe', content, { fileName: 'statement.csv', mimeType: 'text/csv' });
		expect((await inscribe.sent()).at(-1)?.body).toMatchObject({ fields: [{ contentType }] });
	}
});

test('an asset report as a file is sent as the bank gave it, and one among several files is refused', async () => {
	const { outputs } = await upload('inscribe', 'JSON of Plaid', {
		fileName: 'report.pdf',
		mimeType: 'application/pdf',
	});
	expect(outputs[0]?.[0]?.json).toMatchObject({ customerId, status: 'ready', fraudulent: null });
	expect((await inscribe.sent()).at(-1)?.body).toMatchObject({
		report: { items: ASSET_REPORT.report.items },
	});
	await inscribe.reset();
	const two = { a: 'PDF', b: 'JSON of Plaid' } as const;
	const { error } = await runNode('uploadBankStatement', {
		...(await PROVIDERS.inscribe()),
		parameters: { ...(await PROVIDERS.inscribe()).parameters, binaryPropertyName: 'a, b' },
		binary: [
			Object.fromEntries(
				Object.entries(two).map(([name, content]) => [
					name,
					{ data: FILES[content].toString('base64'), mimeType: 'application/pdf', fileName: name },
				]),
			),
		],
	});
	expect(error?.message).toMatch(/The file in "b" is not a PDF, JPG or PNG/);
	expect(await sent()).toEqual([]);
});
