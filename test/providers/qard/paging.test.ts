import type { Transport } from '../../../core/http/transport';
import { listAll } from '../../../providers/qard/paging';
import { mock } from '../../support/stub';

/** A list that answers each request in its turn, and what it was asked. */
function list(answer: (page: number) => { status?: number; body: unknown }) {
	const pages: number[] = [];
	const send = async ({ query }: { query: { page: number } }) => {
		pages.push(query.page);
		return await Promise.resolve({ status: 200, ...answer(query.page) });
	};
	return { pages, rows: async () => await listAll(mock<Transport>({ send }), { path: '/list', what: 'rows' }) };
}

test('a list whose last page is never reached is a fault, and no data', async () => {
	const { pages, rows } = list((page) => ({ body: { result: [page], last_page: 1e12 } }));
	await expect(rows()).rejects.toMatchObject({
		message: "Qard's list of rows does not end",
		detail: { code: 'MALFORMED_ANSWER' },
	});
	expect(pages).toHaveLength(1_000);
});

test('the same page for every page is a fault: the others are missing', async () => {
	const { pages, rows } = list(() => ({ body: { result: [1, 2], last_page: 3 } }));
	await expect(rows()).rejects.toMatchObject({ detail: { code: 'MALFORMED_ANSWER' } });
	expect(pages).toEqual([1, 2]);
});

test.each([[null], [undefined], [{}], [{ result: null, last_page: 1 }], ['text']])(
	'an answer of %j is no list, and not a list without entries',
	async (body) => {
		const { rows } = list(() => ({ body }));
		await expect(rows()).rejects.toMatchObject({ message: 'Qard answered with something that is not a list of rows' });
	},
);

test('204 is a list without entries', async () => {
	const { rows } = list(() => ({ status: 204, body: null }));
	expect(await rows()).toEqual([]);
});
