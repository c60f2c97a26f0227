import { type PagedList, collectPages } from '../../../core/http/pages';

const PAGES = [[1, 2], [3, 4], [5]];

/** A list of these pages, asked for by their number from 0; what was asked is kept. */
function listOf(pages: unknown[][], change: Partial<PagedList<number>> = {}) {
	const asked: number[] = [];
	const list: PagedList<number> = {
		provider: 'Provider',
		what: 'rows',
		limit: Infinity,
		first: 0,
		onRepeat: 'complete',
		read: async (page) => {
			asked.push(page);
			return await Promise.resolve({ entries: pages[page] ?? [], next: page + 1 < pages.length ? page + 1 : null });
		},
		...change,
	};
	return { list, asked };
}

it('collects all pages in their order', async () => {
	const { list, asked } = listOf(PAGES);
	expect(await collectPages(list)).toEqual([1, 2, 3, 4, 5]);
	expect(asked).toEqual([0, 1, 2]);
});

it.each([
	[1, [1], [0]],
	[2, [1, 2], [0]],
	[3, [1, 2, 3], [0, 1]],
	[5, [1, 2, 3, 4, 5], [0, 1, 2]],
	[9, [1, 2, 3, 4, 5], [0, 1, 2]],
])('fetches no page beyond a limit of %d', async (limit, entries, pages) => {
	const { list, asked } = listOf(PAGES, { limit });
	expect(await collectPages(list)).toEqual(entries);
	expect(asked).toEqual(pages);
});

it('ends at an empty page', async () => {
	const { list, asked } = listOf([[1], [], [2]]);
	expect(await collectPages(list)).toEqual([1]);
	expect(asked).toEqual([0, 1]);
});

it('takes a page that comes once more for all there is, where the provider knows no pages', async () => {
	const { list, asked } = listOf([
		[1, 2],
		[1, 2],
		[1, 2],
	]);
	expect(await collectPages(list)).toEqual([1, 2]);
	expect(asked).toEqual([0, 1]);
});

it('refuses a page that comes in the place of another', async () => {
	const { list } = listOf([[1, 2], [1, 2], [3]], { onRepeat: 'missing' });
	await expect(collectPages(list)).rejects.toMatchObject({ detail: { code: 'MALFORMED_ANSWER' } });
});

it.each(['complete', 'missing'] as const)('ends a list without end (%s)', async (onRepeat) => {
	let pages = 0;
	const read = async (page: number) => {
		pages += 1;
		return await Promise.resolve({ entries: [page], next: page + 1 });
	};
	const { list } = listOf([], { read, onRepeat });
	await expect(collectPages(list)).rejects.toMatchObject({
		kind: 'provider',
		message: "Provider's list of rows does not end",
		detail: { code: 'MALFORMED_ANSWER' },
	});
	expect(pages).toBe(1_000);
});
