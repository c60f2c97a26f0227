import type { IExecuteFunctions } from 'n8n-workflow';
import { callMaker } from '../../../core/provider/call';
import { Pace } from '../../../core/http/pace';
import type { Params } from '../../../core/provider/params';
import type { Transport } from '../../../core/http/transport';
import { mock } from '../../support/stub';
import { FakeClock, fakeContext } from '../fakes';

const BYTES = Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}`);

function callFor(items: Array<Record<string, string>>, binary: { fileName?: string; mimeType: string } | null) {
	const clock = new FakeClock();
	const { ctx } = fakeContext(clock, { items });
	const asked: Array<[number, string]> = [];
	const withFiles = mock<IExecuteFunctions>({
		...ctx,
		helpers: {
			assertBinaryData: (itemIndex: number, property: string) => {
				asked.push([itemIndex, property]);
				if (binary === null)
					throw new Error(`This operation expects the node's input data to contain a binary file '${property}'`);
				return binary;
			},
			getBinaryDataBuffer: async () => await Promise.resolve(BYTES),
		},
	});
	const make = callMaker(withFiles, {
		http: mock<Transport>({ forItem: () => mock<Transport>({}) }),
		clock,
		gate: new Pace(1).gate(),
	});
	return { call: make([1], mock<Params>({ itemIndex: 1 })), asked };
}

it("an item's JSON is read by its index, and one that is not there is empty", () => {
	const { call } = callFor([{ a: '0' }, { a: '1' }], null);
	expect([call.json(0), call.json(1), call.json(7)]).toEqual([{ a: '0' }, { a: '1' }, {}]);
});

describe('a file', () => {
	it('is that of the item, whole, with the beginning beside it', async () => {
		const { call, asked } = callFor([{}, {}], { fileName: 'march.pdf', mimeType: 'application/pdf' });
		const file = await call.file('data');
		expect(asked).toEqual([[1, 'data']]);
		expect(Buffer.from(await file.content.arrayBuffer()).equals(BYTES)).toBe(true);
		expect(file.content.type).toBe('application/pdf');
		expect(file.head.equals(BYTES.subarray(0, 1_024))).toBe(true);
		expect([file.fileName, file.mimeType]).toEqual(['march.pdf', 'application/pdf']);
	});

	it('without a name has one', async () => {
		const { call } = callFor([{}, {}], { mimeType: 'application/pdf' });
		expect((await call.file('data')).fileName).toBe('statement');
	});

	it('that is not there fails with the names of those that are', async () => {
		const { call } = callFor([{}, {}], null);
		await expect(call.file('data')).rejects.toThrow('The item has no file');
	});
});
