import type { Transport } from '../../../core/http/transport';
import { listAll } from '../../../providers/inscribe/paging';
import { mock } from '../../support/stub';

/** Pages from 1 as `answer` makes them; the requests' queries are kept. */
function list(answer: (page: number) => unknown) {
	const queries: object[] = [];
	const send = async ({ query }: { query: object }) => {
		queries.push(query);
		return await Promise.resolve({ status: 200, body: answer(queries.length) });
	};
	return { queries, http: mock<Transport>({ send }) };
}

const full = (size: number, page: number) => Array.from({ length: size }, (_, index) => ({ id: `${page}-${index}` }));

test('pages go on until one is not full', async () => {
	const { queries, http } = list((page) => full(page === 3 ? 7 : 100, page));
	expect(await listAll(http, { path: '/list', what: 'rows' })).toHaveLength(207);
	expect(queries).toEqual([1, 2, 3].map((page) => ({ page, limit: 100 })));
});

test('pages go on until the told total is reached, where they are not full', async () => {
	const { queries, http } = list((page) => ({ data: full(40, page), total: 80 }));
	expect(await listAll(http, { path: '/list', what: 'rows' })).toHaveLength(80);
	expect(queries).toHaveLength(2);
});

test('a cursor is the told one, else the ID of the last entry', async () => {
	const { queries, http } = list((page) =>
		page === 1 ? { data: full(1_000, 1), next_cursor: 'told' } : page === 2 ? full(1_000, 2) : full(3, 3),
	);
	expect(await listAll(http, { path: '/list', what: 'rows', paging: 'cursor' })).toHaveLength(2_003);
	expect(queries).toEqual([{ limit: 1_000 }, { cursor: 'told', limit: 1_000 }, { cursor: '2-999', limit: 1_000 }]);
});

test.each(['page', 'cursor'] as const)('a list without end (%s) is a fault, and no data', async (paging) => {
	const { queries, http } = list((page) => full(paging === 'page' ? 100 : 1_000, page));
	await expect(listAll(http, { path: '/list', what: 'rows', paging })).rejects.toMatchObject({
		message: "Inscribe's list of rows does not end",
	});
	expect(queries).toHaveLength(1_000);
});

test.each([[null], [{}], ['text']])('an answer of %j is no list, and not a list without entries', async (body) => {
	const { http } = list(() => body);
	await expect(listAll(http, { path: '/list', what: 'rows' })).rejects.toMatchObject({
		message: 'Inscribe answered with something that is not a list of rows',
	});
});
