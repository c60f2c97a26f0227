import type { Transport } from '../../../core/http/transport';
import { listAll } from '../../../providers/friendlyScore/paging';
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
