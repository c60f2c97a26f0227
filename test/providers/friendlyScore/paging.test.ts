import type { Transport } from '../../../core/http/transport';
import { listAll, listOnce } from '../../../providers/friendlyScore/paging';
import { mock } from '../../support/stub';

/** A list whose every page is full and none like the one before. */
const endless = () => {
	let page = 0;
	const send = async () => await Promise.resolve({ status: 200, body: { data: Array(1_000).fill((page += 1)) } });
	return mock<Transport>({ send });
};

test('a list that does not end is a fault, and no data', async () => {
	await expect(listAll(endless(), { path: '/list', what: 'rows' })).rejects.toMatchObject({
		message: "FriendlyScore's list of rows does not end",
		detail: { code: 'MALFORMED_ANSWER' },
	});
});

test('a list that does not end is read up to a limit', async () => {
	await expect(listAll(endless(), { path: '/list', what: 'rows' }, 1_500)).resolves.toHaveLength(1_500);
});

const answeredBy = (status: number, body: unknown) =>
	mock<Transport>({ send: async () => await Promise.resolve({ status, body }) });

describe.each(Object.entries({ listAll, listOnce }))('%s', (_, read) => {
	test.each([[null], [{}], [{ data: null }], ['text']])(
		'answered 200 with %j is a fault, and no empty list',
		async (body) => {
			await expect(read(answeredBy(200, body), { path: '/list', what: 'rows' })).rejects.toMatchObject({
				message: 'FriendlyScore answered with something that is not a list of rows',
				detail: { code: 'MALFORMED_ANSWER' },
			});
		},
	);

	test.each([
		[200, []],
		[200, { data: [] }],
		[204, null],
	])('answered %d with %j is an empty list', async (status, body) => {
		await expect(read(answeredBy(status, body), { path: '/list', what: 'rows' })).resolves.toEqual([]);
	});
});
